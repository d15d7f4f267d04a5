import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RangeMap, RangeMapBuilder } from '../../src/bytes/rangeMap';
import { modelledMap } from './mapModel';

const offsets = fc.tuple(fc.integer({ min: -5, max: 120 }), fc.integer({ min: -5, max: 120 }));

describe('RangeMap', () => {
  it('leads any range of the child to what a model of single bytes says', () => {
    fc.assert(
      fc.property(modelledMap(), offsets, ({ map, cells }, [a, b]) => {
        assert.equal(map.childLength, cells.length);
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        const start = Math.min(Math.max(range.start, 0), cells.length);
        const end = Math.min(Math.max(range.end, start), cells.length);
        const parent = map.toParent(range);
        if (start < end) {
          assert.deepEqual(parent, { start: cells[start]!.start, end: cells[end - 1]!.end });
        } else {
          const at = cells[start]?.start ?? map.parentRange.end;
          assert.deepEqual(parent, { start: at, end: at });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leads any range of the parent to the bytes that take part in it', () => {
    fc.assert(
      fc.property(modelledMap(), offsets, ({ map, cells }, [a, b]) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        const hit = cells.flatMap((cell, i) =>
          cell.start < cell.end && cell.start < range.end && range.start < cell.end ? [i] : [],
        );
        const expected =
          hit.length === 0 ? undefined : { start: hit[0]!, end: hit[hit.length - 1]! + 1 };
        assert.deepEqual(map.toChild(range), expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back a range that holds the one it was asked with', () => {
    fc.assert(
      fc.property(modelledMap(), offsets, ({ map, cells }, [a, b]) => {
        const start = Math.max(0, Math.min(a, b));
        const end = Math.min(cells.length, Math.max(a, b));
        fc.pre(start < end && cells.slice(start, end).every((cell) => cell.start < cell.end));
        const back = map.toChild(map.toParent({ start, end }))!;
        assert.ok(back.start <= start && end <= back.end);
      }),
    );
  });

  it('keeps one run for what goes on in equal units', () => {
    const map = new RangeMapBuilder(3)
      .verbatim(2)
      .verbatim(5)
      .units(2, 3, 4)
      .units(1, 3, 4)
      .build();
    assert.equal(map.runCount, 2);
    assert.deepEqual(map.run(1), { child: 7, parent: 10, unitChild: 3, unitParent: 4, count: 3 });
  });

  it('covers base64 groups, compressed segments and nothing at all', () => {
    const base64 = new RangeMapBuilder(100).units(2, 3, 4).unit(1, 4).build();
    assert.deepEqual(base64.toParent({ start: 4, end: 7 }), { start: 104, end: 112 });
    const gzip = RangeMap.opaque({ start: 20, end: 50 }, 1000);
    assert.deepEqual(gzip.toParent({ start: 500, end: 501 }), { start: 20, end: 50 });
    assert.deepEqual(gzip.toChild({ start: 30, end: 31 }), { start: 0, end: 1000 });
    const none = RangeMap.slice(7, 0);
    assert.deepEqual(none.toParent({ start: 0, end: 9 }), { start: 7, end: 7 });
    assert.equal(none.toChild({ start: 0, end: 100 }), undefined);
  });

  it('keeps offsets beyond 4 GiB', () => {
    const map = RangeMap.slice(2 ** 40, 10);
    assert.deepEqual(map.toParent({ start: 1, end: 2 }), { start: 2 ** 40 + 1, end: 2 ** 40 + 2 });
  });
});
