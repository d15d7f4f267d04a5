import assert from 'node:assert/strict';
import { containsRange, intersectRanges, rangeLength } from '../../src/bytes/range';

describe('ranges', () => {
  it('are half open', () => {
    assert.equal(rangeLength({ start: 3, end: 7 }), 4);
    assert.deepEqual(intersectRanges({ start: 0, end: 5 }, { start: 3, end: 9 }), {
      start: 3,
      end: 5,
    });
    assert.equal(intersectRanges({ start: 0, end: 5 }, { start: 5, end: 9 }), undefined);
  });

  it('contain themselves and what lies inside', () => {
    const outer = { start: 2, end: 8 };
    assert.ok(containsRange(outer, outer));
    assert.ok(containsRange(outer, { start: 2, end: 3 }));
    assert.ok(!containsRange(outer, { start: 1, end: 3 }));
    assert.ok(!containsRange(outer, { start: 7, end: 9 }));
  });
});
