import assert from 'node:assert/strict';
import { AnalysedCache } from '../../src/session/analysedCache';
import type { AnalysedExchange } from '../../src/verdict/model';

/** As much of an analysed exchange as the cache looks at. */
function analysed(index: number, contentBytes: number): AnalysedExchange {
  const request = { content: { bytes: new Uint8Array(contentBytes) } };
  return { exchange: { index, request, response: null } } as unknown as AnalysedExchange;
}

describe('AnalysedCache', () => {
  it('lets the longest unused go', () => {
    const cache = new AnalysedCache(100_000);
    for (const index of [1, 2]) cache.add(analysed(index, 0));
    assert.ok(cache.get(1));
    cache.add(analysed(3, 0));
    cache.add(analysed(4, 0));
    assert.equal(cache.get(2), undefined);
    assert.ok(cache.get(1));
    assert.ok(cache.get(4));
  });

  it('keeps the newest, however large', () => {
    const cache = new AnalysedCache(100_000);
    cache.add(analysed(1, 10));
    cache.add(analysed(2, 1_000_000));
    assert.equal(cache.get(1), undefined);
    assert.ok(cache.get(2));
    cache.add(analysed(3, 10));
    assert.equal(cache.get(2), undefined);
    assert.ok(cache.get(3));
  });

  it('counts an exchange that is added again once', () => {
    const cache = new AnalysedCache(100_000);
    cache.add(analysed(1, 10));
    for (let time = 0; time < 50; time++) cache.add(analysed(2, 10));
    assert.ok(cache.get(1));
  });
});
