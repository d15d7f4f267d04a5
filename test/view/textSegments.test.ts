import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { hoverAt } from '../../src/view/hover';
import { everythingMasked } from '../../src/view/input';
import { textSegments } from '../../src/view/textSegments';
import { exchangeOf } from './exchangeOf';

const url = 'https://a.example/';
const bodyAt = url.length + 1;
const everything = { start: 0, end: 1e9 };
const coded = gzipSync('{"imei":"356938035643809"}').toString('base64');
const plain = Buffer.from('{"some":"other","value":1}').toString('base64');
const body = JSON.stringify({ a: coded, words: 'just some words', b: [plain], n: 1 });
const exchange = exchangeOf({ url, requestBody: body, personal: { imei: 'imei' } });

describe('encoded runs of a text', () => {
  it('are those that a hover tells of', () => {
    const segments = textSegments(exchange, everything);
    assert.deepEqual(
      segments.map(({ range, chain }) => [
        body.slice(range.start - bodyAt, range.end - bodyAt),
        chain.join(' '),
      ]),
      [
        [coded, 'base64 gzip JSON'],
        [plain, 'base64 JSON'],
      ],
    );
    for (const { range, chain, protection, state } of segments) {
      const hover = hoverAt(exchange, range.start, everythingMasked);
      assert.deepEqual(hover?.range, range);
      assert.deepEqual([chain, protection, state], [hover.chain, hover.protection, hover.state]);
    }
  });

  it('are only those that take part in what is asked for', () => {
    const at = bodyAt + body.indexOf(plain);
    for (const [start, end, count] of [
      [at, at + 1, 1],
      [at + plain.length - 1, at + plain.length, 1],
      [at + plain.length, at + plain.length + 10, 0],
      [0, bodyAt, 0],
      [bodyAt, at + 1, 2],
      [5, 5, 0],
    ] as const) {
      assert.equal(textSegments(exchange, { start, end }).length, count, `${start} to ${end}`);
    }
  });

  it('hold nothing that comes from the file', () => {
    assert.doesNotMatch(JSON.stringify(textSegments(exchange, everything)), /3569|imei|some/);
  });

  it('are cut where there are too many', () => {
    const many = JSON.stringify(Array.from({ length: 700 }, (_, at) => ({ at, plain })));
    const found = textSegments(exchangeOf({ url, requestBody: many }), everything);
    assert.equal(found.length, 500);
  });
});
