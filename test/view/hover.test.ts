import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { Budget } from '../../src/bytes/budget';
import { RangeMap, RangeMapBuilder } from '../../src/bytes/rangeMap';
import { decodeText } from '../../src/decode/answer';
import { inflate } from '../../src/platform/inflate.node';
import { hoverAt, hoverForAnswer } from '../../src/view/hover';
import { everythingMasked } from '../../src/view/input';
import { exchangeOf, type ExchangeSpec } from './exchangeOf';

const inner = '{"properties":{"imei":"356938035643809"},"n":1}';
const coded = gzipSync(inner).toString('base64');
const spec: ExchangeSpec = {
  url: 'https://a.example/',
  requestType: 'application/x-www-form-urlencoded',
  requestBody: `v=1&data=${encodeURIComponent(coded)}&z=2`,
  personal: { imei: 'imei' },
};
const exchange = exchangeOf(spec);
/** The body begins behind the URL and a separator. */
const bodyAt = spec.url!.length + 1;
const start = bodyAt + 'v=1&data='.length;
const end = start + encodeURIComponent(coded).length;

describe('hovering', () => {
  it('shows the chain of the coding under the pointer, its text, and what is personal', () => {
    for (const offset of [start, start + 20, end - 1]) {
      const hover = hoverAt(exchange, offset, everythingMasked);
      assert.deepEqual(hover, {
        range: { start, end },
        chain: ['base64', 'gzip', 'JSON'],
        protection: 'encoded',
        text: '{\n  "properties": {\n    "imei": "356••••••••••••"\n  },\n  "n": 1\n}',
        isCut: false,
        state: 'complete',
        findings: [{ label: 'IMEI', value: '356••••••••••••', severity: 'high', count: 1 }],
        target: { exchange: 0, finding: 0 },
      });
    }
  });

  it('tells equal values once, with how often they stand there', () => {
    const list = [
      { imei: '356938035643809' },
      { imei: '356938035643809' },
      { imei: '490154203237518' },
    ];
    const data = Buffer.from(JSON.stringify(list)).toString('base64');
    const several = exchangeOf({ requestBody: `{"data":"${data}"}`, personal: { imei: 'imei' } });
    const { sourced } = several.parts.at(-1)!;
    const hover = hoverAt(several, sourced.map.parentRange.start + 15, everythingMasked);
    assert.deepEqual(
      hover!.findings.map(({ value, count }) => `${value} ×${count}`),
      ['356•••••••••••• ×2', '490•••••••••••• ×1'],
    );
  });

  it('shows values that are revealed', () => {
    const hover = hoverAt(exchange, start, { all: true, findings: [] });
    assert.match(hover!.text!, /356938035643809/);
    assert.equal(hover!.findings[0]!.value, '356938035643809');
  });

  it('has nothing to say where nothing is coded', () => {
    for (const offset of [-1, 0, 5, bodyAt, start - 2, end, end + 2, 10_000, NaN]) {
      assert.equal(hoverAt(exchange, offset, everythingMasked), null, String(offset));
    }
  });

  it('takes a body that is JSON for what it is, and shows codings and JSON inside its strings', () => {
    const nested = JSON.stringify({ a: { b: 1 } });
    const body = JSON.stringify({ plain: 'x', data: coded, context: nested });
    const json = exchangeOf({ url: spec.url, requestBody: body, personal: { imei: 'imei' } });
    const at = (text: string): number => bodyAt + body.indexOf(text);
    assert.equal(hoverAt(json, at('plain'), everythingMasked), null);
    const data = hoverAt(json, at(coded) + 8, everythingMasked);
    assert.deepEqual(data!.chain, ['base64', 'gzip', 'JSON']);
    assert.deepEqual(data!.range, { start: at(coded), end: at(coded) + coded.length });
    const context = hoverAt(json, at('context') + 15, everythingMasked);
    assert.deepEqual(context!.chain, ['JSON']);
    assert.equal(context!.protection, 'plaintext');
    assert.equal(context!.text, '{\n  "a": {\n    "b": 1\n  }\n}');
  });

  it('cuts long text', () => {
    const long = Buffer.from(`{"n":1,"list":[${'1,'.repeat(2_000)}1]}`).toString('base64');
    const url = spec.url!;
    const hover = hoverAt(
      exchangeOf({ url, requestBody: `d=${long}` }),
      bodyAt + 5,
      everythingMasked,
    );
    assert.equal(hover!.text!.length, 2_000);
    assert.equal(hover!.isCut, true);
  });

  it('tells the parts of a token apart', () => {
    const claims = Buffer.from('{"sub":"jo","n":1}').toString('base64url');
    const token = `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${claims}.c2lnbmF0dXJlMTIz`;
    const hover = hoverAt(
      exchangeOf({ url: spec.url, requestHeaders: [['Authorization', `Bearer ${token}`]] }),
      bodyAt + 20,
      everythingMasked,
    );
    assert.deepEqual(hover!.chain, ['JWT']);
    assert.equal(
      hover!.text,
      'header:\n{\n  "alg": "HS256"\n}\n\npayload:\n{\n  "sub": "jo",\n  "n": 1\n}',
    );
  });

  it('shows a part that the capture itself holds in base64 as a whole', () => {
    const text = exchange.parts.at(-1)!;
    const { bytes } = text.sourced;
    const whole = Math.floor(bytes.length / 3);
    const builder = new RangeMapBuilder(1_000).units(whole, 3, 4);
    const rest = bytes.length - whole * 3;
    const map = (rest === 0 ? builder : builder.unit(rest, 4)).build();
    const carried = {
      ...exchange,
      parts: [...exchange.parts.slice(0, -1), { ...text, sourced: { ...text.sourced, map } }],
    };
    const hover = hoverAt(carried, 1_010, everythingMasked);
    assert.deepEqual(hover!.chain, ['base64', 'form']);
    assert.equal(hover!.protection, 'plaintext');
    assert.deepEqual(hover!.range, map.parentRange);
    assert.match(hover!.text!, /^v = 1\ndata = H4sI…\nz = 2$/);
    assert.deepEqual(
      hover!.findings.map(({ label }) => label),
      ['IMEI'],
    );
  });
});

describe('hovering over compressed content', () => {
  it('names the content codings that the reader undid', () => {
    const carried = exchangeOf({ url: spec.url, requestBody: '{"imei":"356938035643809","n":1}' });
    const part = carried.parts.at(-1)!;
    const map = RangeMap.opaque({ start: 500, end: 540 }, part.sourced.bytes.length);
    const request = carried.exchange.request!;
    const content = { ...request.content, undoneCodings: ['gzip'] };
    const opaque = {
      ...carried,
      exchange: { ...carried.exchange, request: { ...request, content } },
      parts: [...carried.parts.slice(0, -1), { ...part, sourced: { ...part.sourced, map } }],
    };
    const hover = hoverAt(opaque, 520, everythingMasked);
    assert.deepEqual(hover!.chain, ['gzip', 'JSON']);
    assert.deepEqual(hover!.range, { start: 500, end: 540 });
    assert.match(hover!.text!, /^\{\n {2}"imei"/);
  });
});

describe('decoding a selection', () => {
  function hoverText(text: string) {
    const bytes = Buffer.from(text);
    const context = { budget: new Budget(), inflate };
    return hoverForAnswer(decodeText(bytes, context), bytes.length);
  }

  it('shows it in the clear: it is the caller’s own', () => {
    const hover = hoverText(coded);
    assert.deepEqual(hover.chain, ['base64', 'gzip', 'JSON']);
    assert.deepEqual(hover.range, { start: 0, end: coded.length });
    assert.match(hover.text!, /^\{\n {2}"properties": \{\n {4}"imei": "356938035643809"/);
    assert.equal(hover.target, null);
  });

  it('says that there was nothing to decode', () => {
    const hover = hoverText('just words');
    assert.deepEqual(hover.chain, []);
    assert.equal(hover.text, 'just words');
  });

  it('makes controls visible', () => {
    const hover = hoverText(Buffer.from('line one\nsay \u202e hello there').toString('base64'));
    assert.equal(hover.text, 'line one\nsay ‹RLO› hello there');
  });
});
