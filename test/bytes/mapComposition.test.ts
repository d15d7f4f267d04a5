import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composeMaps } from '../../src/bytes/mapComposition';
import { RangeMap, RangeMapBuilder } from '../../src/bytes/rangeMap';
import { modelledMap } from './mapModel';

describe('composeMaps', () => {
  it('covers for every byte at least what the two steps give', () => {
    fc.assert(
      fc.property(modelledMap(0), modelledMap(), ({ map: inner, cells }, { map: outer }) => {
        const both = composeMaps(inner, outer);
        assert.equal(both.childLength, inner.childLength);
        let reached = 0;
        for (let i = 0; i < cells.length; i++) {
          const { start, end } = both.toParent({ start: i, end: i + 1 });
          assert.ok(start <= end);
          const middle = inner.toParent({ start: i, end: i + 1 });
          const exact = outer.toParent(middle);
          if (exact.start < exact.end) {
            assert.ok(start <= exact.start && exact.end <= end);
            assert.ok(start >= outer.parentRange.start && end <= outer.parentRange.end);
            assert.ok(start >= reached || both.toChild({ start, end })!.start < i);
            reached = end;
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is exact where one of the two is verbatim', () => {
    const slice = RangeMap.slice(5, 200);
    fc.assert(
      fc.property(modelledMap(), ({ map, cells }) => {
        const over = composeMaps(map, slice);
        const under = composeMaps(RangeMap.slice(0, map.childLength), map);
        for (let i = 0; i < cells.length; i++) {
          const range = { start: i, end: i + 1 };
          const cell = map.toParent(range);
          assert.deepEqual(under.toParent(range), cell);
          if (cell.start === cell.end) continue;
          assert.deepEqual(over.toParent(range), { start: cell.start + 5, end: cell.end + 5 });
        }
      }),
    );
  });

  it('leads base64 inside a JSON string with an escaped solidus to its groups', () => {
    // "QUJD\/0RF" : the group `/0RF` is spelt with five bytes.
    const json = new RangeMapBuilder(1).verbatim(4).unit(1, 2).verbatim(3).build();
    const base64 = new RangeMapBuilder().units(2, 3, 4).build();
    const both = composeMaps(base64, json);
    assert.deepEqual(both.toParent({ start: 0, end: 1 }), { start: 1, end: 5 });
    assert.deepEqual(both.toParent({ start: 3, end: 4 }), { start: 5, end: 10 });
  });

  it('joins units that share bytes of the parent', () => {
    const base64 = new RangeMapBuilder().units(2, 3, 4).build();
    const hex = new RangeMapBuilder().units(3, 1, 2).build();
    const both = composeMaps(hex, base64);
    assert.deepEqual(both.toParent({ start: 1, end: 2 }), { start: 0, end: 8 });
  });
});
