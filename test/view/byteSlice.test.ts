import assert from 'node:assert/strict';
import { byteSlice, contentViews } from '../../src/view/byteSlice';
import { everythingMasked } from '../../src/view/input';
import { linkedPlace } from '../../src/view/linkedPlace';
import { exchangeOf } from './exchangeOf';

const imei = '356938035643809';
const mail = 'jo@mail.example';
const coded = Buffer.from(JSON.stringify({ account: { mail } })).toString('base64');
const requestBody = JSON.stringify({ device: { imei, model: 'M2003' }, coded, again: imei });
const exchange = exchangeOf({
  url: 'https://api.example/a?b=c',
  requestType: 'application/json',
  requestBody,
  status: 200,
  responseType: 'text/plain',
  responseBody: 'first\nsecond',
  personal: { imei: 'imei', mail: 'email' },
});
const part = exchange.parts.findIndex((one) => one.part === 'request-body');
const all = { all: true, findings: [] };

/** Text of a run of the body. */
const textAt = ({ start, end }: { start: number; end: number }) => requestBody.slice(start, end);

describe('byteSlice', () => {
  it('lists what can be shown', () => {
    assert.deepEqual(
      contentViews(exchange).map(({ name, sizeBytes }) => [name, sizeBytes]),
      [
        ['url', 25],
        ['request-body', requestBody.length],
        ['response-body', 12],
      ],
    );
  });

  it('gives bytes as they stand where all is revealed', () => {
    const slice = byteSlice(exchange, `p${part}`, 3, 20, all)!;
    assert.equal(Buffer.from(slice.bytes).toString(), requestBody.slice(3, 23));
    assert.equal(slice.start, 3);
    assert.deepEqual(slice.hidden, []);
  });

  it('holds nothing of what is hidden, plain, coded or repeated', () => {
    const slice = byteSlice(exchange, `p${part}`, 0, 65_536, everythingMasked)!;
    const text = Buffer.from(slice.bytes).toString('latin1');
    assert.equal(text.length, requestBody.length);
    assert.ok(!text.includes(imei));
    assert.ok(!text.includes(coded.slice(0, 40)));
    const runs = Array.from({ length: slice.hidden.length / 2 }, (_, at) =>
      textAt({ start: slice.hidden[at * 2]!, end: slice.hidden[at * 2 + 1]! }),
    );
    assert.deepEqual(runs, [imei, coded, imei]);
  });

  it('hides as much of a slice that begins or ends in the midst of it', () => {
    const start = requestBody.indexOf(imei) + 4;
    const { bytes } = byteSlice(exchange, `p${part}`, start, 6, everythingMasked)!;
    assert.deepEqual([...bytes], [0, 0, 0, 0, 0, 0]);
  });

  it('tells where findings stand, or the coding that they are in', () => {
    const { marks } = byteSlice(exchange, `p${part}`, 0, 65_536, everythingMasked)!;
    assert.equal(marks.length, 6);
    assert.equal(textAt({ start: marks[0]!, end: marks[1]! }), imei);
    assert.equal(textAt({ start: marks[3]!, end: marks[4]! }), coded);
    assert.deepEqual(byteSlice(exchange, `p${part}`, 0, 3, everythingMasked)!.marks, []);
  });

  it('is none of what there is not, and empty beyond the end', () => {
    assert.equal(byteSlice(exchange, 'p99', 0, 10, everythingMasked), null);
    assert.equal(byteSlice(exchange, `p${part}`, 1e9, 10, everythingMasked)!.bytes.length, 0);
  });
});

describe('linkedPlace', () => {
  const linked = (from: Parameters<typeof linkedPlace>[1]) =>
    linkedPlace(exchange, from, everythingMasked);
  const source = `p${part}:0`;
  const blockId = `${source}@0-8`;

  it('leads from a line to its bytes', () => {
    const of = (line: number) => textAt(linked({ kind: 'line', blockId, line })!.range);
    assert.equal(of(1), `{"imei":"${imei}","model":"M2003"}`);
    assert.equal(of(3), 'M2003');
    assert.equal(linked({ kind: 'line', blockId, line: 99 }), null);
    assert.equal(linked({ kind: 'line', blockId: 'p9:0@0-1', line: 0 }), null);
  });

  it('leads from a byte to the value that holds it, and to its line', () => {
    const offset = requestBody.indexOf('M2003') + 2;
    const { range, places } = linked({ kind: 'byte', part, offset })!;
    assert.equal(textAt(range), 'M2003');
    assert.deepEqual(places.at(0), { source: `p${part}/0.3`, line: 0 });
    assert.ok(places.some((place) => place.source === source && place.line === 3));
    assert.equal(linked({ kind: 'byte', part, offset: 1e6 }), null);
  });

  it('leads through codings, both ways', () => {
    const { range, places } = linked({ kind: 'finding', finding: 1 })!;
    assert.ok(coded.includes(textAt(range)) && textAt(range).length >= 20);
    assert.ok(
      places.some(({ line }) => line === 2),
      'the line inside',
    );
    assert.ok(places.some((place) => place.source === source && place.line === 5));
    const inside = linked({ kind: 'byte', part, offset: range.start + 4 })!;
    assert.deepEqual(inside.places, places);
  });

  it('leads to lines of markup that are no value', () => {
    const requestBody = '<?xml version="1.0"?><a><b>1</b></a>';
    const markup = exchangeOf({ requestType: 'text/xml', requestBody });
    const lineAt = (offset: number) =>
      linkedPlace(markup, { kind: 'byte', part: 1, offset }, everythingMasked)!.places.find(
        (place) => place.source === 'p1:0',
      )?.line;
    assert.equal(lineAt(3), 0);
    assert.equal(lineAt(27), 2);
  });

  it('leads to lines of text, and to URLs', () => {
    const response = exchange.parts.findIndex((one) => one.part === 'response-body');
    const { range, places } = linked({ kind: 'byte', part: response, offset: 8 })!;
    assert.deepEqual(range, { start: 8, end: 9 });
    assert.deepEqual(places, [{ source: `p${response}`, line: 1 }]);
    const line = linked({ kind: 'line', blockId: `p${response}@0-2`, line: 1 })!;
    assert.deepEqual(line.range, { start: 6, end: 12 });
    const url = linked({ kind: 'byte', part: 0, offset: 24 })!;
    assert.deepEqual(url.range, { start: 24, end: 25 });
  });
});
