import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choiceOf, choiceOfRuns, keptRuns, toggled } from '../../src/webview/choice';

describe('a choice of exchanges', () => {
  it('is none of fewer than two', () => {
    assert.equal(choiceOf([], 9), null);
    assert.equal(choiceOf([4, 4], 9), null);
    assert.equal(choiceOf([4, 9], 9), null);
    assert.equal(choiceOf([4, 5], 9)?.count, 2);
  });

  it('begins with the one that is shown', () => {
    const two = toggled(null, 3, 5, 9);
    assert.deepEqual([...two!.bits.list()], [3, 5]);
    assert.deepEqual([...toggled(two, 5, 1, 9)!.bits.list()], [1, 3, 5]);
    assert.equal(toggled(two, 5, 3, 9), null);
  });

  it('is kept as runs of numbers, and comes back from them', () => {
    assert.deepEqual(keptRuns(choiceOf([1, 2, 3, 7], 9)), [1, 3, 7, 7]);
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]), (exchanges) => {
        const chosen = choiceOf(exchanges, 9);
        const back = choiceOfRuns(keptRuns(chosen), 9);
        assert.deepEqual(back?.bits.list() ?? null, chosen?.bits.list() ?? null);
      }),
    );
  });

  it('is not kept where it is in too many pieces', () => {
    const odd = Array.from({ length: 3000 }, (_, at) => 2 * at + 1);
    assert.deepEqual(keptRuns(choiceOf(odd, 9000)), []);
  });
});
