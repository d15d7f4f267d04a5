import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Budget } from '../../src/bytes/budget';
import { RangeMap } from '../../src/bytes/rangeMap';
import { encodeUtf8 } from '../../src/bytes/text';
import { decodeValue } from '../../src/decode/decode';
import type { DecodedValue, Layer } from '../../src/decode/model';
import { inflate } from '../../src/platform/inflate.node';
import { boxView } from '../../src/view/box';
import { blockText } from '../../src/view/blockContent';
import { exchangeView } from '../../src/view/exchange';
import { everythingMasked } from '../../src/view/input';
import type { Block, BoxChoice, SegmentBlock } from '../../src/view/model';
import { stepContent, stepRange } from '../../src/view/stepContent';
import { exchangeOf } from './exchangeOf';
import { printBlocks } from './print';

const imei = '356938035643809';
const json = `{"imei":"${imei}","n":1}`;
const gzip = gzipSync(json);
const coded = gzip.toString('base64');
const requestBody = JSON.stringify({ data: coded });
const personal = { imei: 'imei' } as const;
const exchange = exchangeOf({ requestBody, personal });
const whole: BoxChoice = { reading: 0, step: null, form: 'decoded' };

function segmentsIn(blocks: readonly Block[]): SegmentBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'text'
      ? []
      : [...(block.kind === 'segment' ? [block] : []), ...segmentsIn(block.blocks)],
  );
}

function segmentOf(analysed: typeof exchange): SegmentBlock {
  const [segment] = segmentsIn(exchangeView(analysed, everythingMasked).request!.blocks);
  assert.ok(segment, 'a segment');
  return segment;
}

describe('the box of a segment', () => {
  it('knows the steps of its chain, what each put out and how it can be shown', () => {
    const { steps, chain } = segmentOf(exchange);
    assert.deepEqual(chain, ['base64', 'gzip', 'JSON']);
    assert.deepEqual(
      steps.map(({ sizeBytes, forms, isText }) => [sizeBytes, forms.join(' '), isText]),
      [
        [gzip.length, 'bytes', false],
        [json.length, 'text bytes', true],
        [json.length, 'decoded text bytes', true],
      ],
    );
  });

  it('gives what a step put out, in the clear, and says where it came from', () => {
    const { steps } = segmentOf(exchange);
    const contents = steps.map(({ id }) => stepContent(exchange, id)!);
    assert.deepEqual(
      contents.map(({ codec, extension, isText }) => [codec, extension, isText]),
      [
        ['base64', 'gz', false],
        ['gzip', 'json', true],
        ['json', 'json', true],
      ],
    );
    assert.deepEqual(Buffer.from(contents[0]!.bytes), gzip);
    assert.equal(Buffer.from(contents[2]!.bytes).toString(), json);
    const bodyAt = exchange.parts.at(-1)!.sourced.map.parentRange.start;
    const start = bodyAt + requestBody.indexOf(coded);
    for (const { id } of steps) {
      assert.deepEqual(stepRange(exchange, id), { start, end: start + coded.length });
    }
  });

  it('is the same when it is asked for by itself', () => {
    // What it stands within is told of its place alone.
    const { within, ...segment } = segmentOf(exchange);
    assert.ok(within);
    assert.deepEqual(boxView(exchange, segment.id, whole, everythingMasked), segment);
  });

  it('is none for what the page must not ask', () => {
    const { id } = segmentOf(exchange);
    for (const choice of [
      { ...whole, reading: 1 },
      { ...whole, step: 9, form: 'bytes' as const },
      { ...whole, step: 0, form: 'text' as const },
    ]) {
      assert.equal(boxView(exchange, id, choice, everythingMasked), null);
    }
    for (const other of ['', 'p9:0', 'p1', 'url', `${id}#bytes`, 'p1:a0']) {
      assert.equal(boxView(exchange, other, whole, everythingMasked), null, other);
      assert.equal(stepContent(exchange, other), null);
    }
  });

  it('says how the segment is protected', () => {
    const jwe = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')}..${'q'.repeat(16)}.${'Zm9v'.repeat(20)}.${'w'.repeat(22)}`;
    const words = (payload: string): string =>
      segmentOf(exchangeOf({ requestBody: JSON.stringify({ data: payload }) })).protectionWords;
    assert.equal(words(coded), 'encoded, not encrypted');
    assert.equal(words(jwe), 'encrypted (JWE)');
    assert.equal(words(JSON.stringify({ a: { b: [1, 2, 3] } })), '', 'plain text hides nothing');
    const dense = Buffer.concat(
      Array.from({ length: 12 }, (_, n) => createHash('sha256').update(String(n)).digest()),
    );
    assert.equal(words(gzipSync(dense).toString('base64')), 'unknown: dense bytes');
  });

  it('says what was recovered of what is cut short', () => {
    const text = JSON.stringify(Array.from({ length: 400 }, (_, n) => `word ${n}`));
    const cut = gzipSync(text).subarray(0, 500).toString('base64');
    const { state, recovered, canLift } = segmentOf(
      exchangeOf({ requestBody: JSON.stringify({ data: cut }) }),
    );
    assert.equal(state, 'truncated');
    assert.match(recovered, /^[\d,]+ bytes were recovered$/);
    assert.equal(canLift, false);
  });

  it('can be lifted over a limit, once', () => {
    const limits = { bytesOut: 1_000, layers: 100, depth: 8, timeMs: 5_000 };
    const bytes = encodeUtf8(
      JSON.stringify({ data: gzipSync(JSON.stringify('long '.repeat(5_000))).toString('base64') }),
    );
    const root = decodeValue(bytes, { place: 'content' }, { budget: new Budget(limits), inflate });
    const parts = [...exchange.parts.slice(0, -1), { ...exchange.parts.at(-1)!, root }];
    const stopped = { ...exchange, parts, findings: [] };
    const { state, canLift } = segmentOf(stopped);
    assert.notEqual(state, 'complete');
    assert.equal(canLift, true);
    assert.equal(segmentOf({ ...stopped, isLifted: true }).canLift, false);
  });
});

/** A leaf that is read otherwise: as one step that yields `text`. */
function readingOf(parent: DecodedValue, codec: Layer['codec'], text: string): Layer {
  const bytes = encodeUtf8(text);
  const range = { start: 0, end: parent.bytes.length };
  const values: DecodedValue[] = [];
  const layer: Layer = {
    parent,
    codec,
    range,
    isSegment: false,
    state: 'complete',
    reason: null,
    evidence: [],
    protection: 'encoded',
    values,
  };
  values.push({
    parent: layer,
    name: null,
    keys: [],
    key: null,
    type: 'bytes',
    bytes,
    map: RangeMap.opaque(range, bytes.length),
    range,
    sizeBytes: range.end - range.start,
    text,
    container: null,
    layers: [],
    alternatives: [],
  });
  return layer;
}

describe('the readings of a segment', () => {
  const base = exchangeOf({ requestBody, personal });
  const { id } = segmentOf(base);
  const data = base.findings[0]!.at.parent!.parent.parent!.parent;
  // The decoder's value with readings beside the accepted one, as a codec would leave them.
  Object.defineProperty(data, 'alternatives', {
    value: [readingOf(data, 'msgpack', `it says ${imei}`), readingOf(data, 'cbor', 'three')],
  });

  it('are told, best first', () => {
    assert.deepEqual(segmentOf(base).readings, [
      ['base64', 'gzip', 'JSON'],
      ['base64', 'MessagePack'],
      ['base64', 'CBOR'],
    ]);
    assert.deepEqual(segmentOf(exchange).readings, []);
  });

  it('are shown in place, hidden values masked, with steps of their own', () => {
    const other = boxView(base, id, { ...whole, reading: 1 }, everythingMasked)!;
    assert.equal(other.id, id);
    assert.equal(
      printBlocks([other]),
      [`┌ base64 › MessagePack  ${coded.length} → 23 bytes`, '  it says 356••••••••••••', '└'].join(
        '\n',
      ),
    );
    assert.equal(blockText(base, other.steps.at(-1)!.id), `it says ${imei}`);
    assert.equal(stepContent(base, other.steps[1]!.id)!.codec, 'msgpack');
    const dump = boxView(base, id, { reading: 1, step: 1, form: 'bytes' }, everythingMasked)!;
    assert.match(printBlocks(dump.blocks), /^00000000 {2}69 74 20 73 61 79 73 20 {2}•• ••/);
  });

  it('are told of single fields of a message that the decoder was in doubt about', () => {
    const field = (number: number, bytes: Uint8Array): Buffer =>
      Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes]);
    const message = Buffer.concat([
      field(1, Buffer.from('com.vendor.telemetry')),
      field(2, field(4, Buffer.from('version seven'))),
      field(3, Buffer.from('another of its texts')),
    ]);
    const doubtful = exchangeOf({
      requestBody: JSON.stringify({ data: gzipSync(message).toString('base64') }),
    });
    const segment = segmentOf(doubtful);
    assert.deepEqual(segment.chain, ['base64', 'gzip', 'protobuf']);
    const at = segment.readings.findIndex((names) => names.at(-1) === '2 as a protobuf message');
    assert.ok(at > 0, JSON.stringify(segment.readings));
    const other = boxView(doubtful, segment.id, { ...whole, reading: at }, everythingMasked)!;
    assert.match(printBlocks(other.blocks), /version seven/);
    assert.equal(other.steps.length, 4);
  });
});
