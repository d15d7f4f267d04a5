import assert from 'node:assert/strict';
import { ExchangeRefs } from '../../src/session/exchangeRefs';

describe('the index of a capture', () => {
  it('says where each exchange stands, and which a byte belongs to', () => {
    const refs = new ExchangeRefs();
    assert.equal(refs.at(0), undefined);
    assert.equal(refs.lastBefore(5), 0);
    for (let i = 0; i < 3000; i++) refs.push({ range: { start: 10 * i, end: 10 * i + 7 } });
    assert.equal(refs.length, 3000);
    assert.deepEqual(refs.at(2999), { range: { start: 29_990, end: 29_997 } });
    assert.equal(refs.at(3000), undefined);
    assert.equal(refs.at(-1), undefined);
    for (const [offset, index] of [
      [0, 0],
      [10, 0],
      [11, 1],
      [20_000, 1999],
      [10 ** 9, 2999],
    ] as const) {
      assert.equal(refs.lastBefore(offset), index);
    }
  });
});
