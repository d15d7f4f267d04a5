import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  clampTop,
  isScaled,
  maxRows,
  maxSpacerPx,
  rowsAt,
  scrollTopOf,
  spacerHeight,
  topOf,
  topToShow,
} from '../../src/webview/virtualRows';
import type { ListGeometry } from '../../src/webview/virtualRows';

const lists: fc.Arbitrary<ListGeometry> = fc.record({
  total: fc.integer({ min: 1, max: 5_000_000 }),
  rowPx: fc.constant(22),
  heightPx: fc.integer({ min: 40, max: 4300 }),
});

describe('virtualRows', () => {
  it('keeps the element below what browsers can scroll', () => {
    const list = { total: 5_000_000, rowPx: 22, heightPx: 600 };
    assert.equal(spacerHeight(list), maxSpacerPx);
    assert.ok(isScaled(list));
    assert.ok(!isScaled({ ...list, total: 1000 }));
  });

  it('leads from an offset to the scroll bar and back', () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const top = clampTop(list, share * list.total * list.rowPx);
        const back = topOf(list, scrollTopOf(list, top));
        assert.ok(Math.abs(back - top) < 0.01);
      }),
    );
  });

  it('reaches both ends', () => {
    fc.assert(
      fc.property(lists, (list) => {
        assert.equal(topOf(list, 0), 0);
        const bottom = topOf(list, Math.max(0, spacerHeight(list) - list.heightPx));
        const { first, count } = rowsAt(list, bottom);
        assert.equal(first + count, list.total);
      }),
    );
  });

  it('shows every row on screen, and never more than allowed', () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const top = clampTop(list, share * list.total * list.rowPx);
        const { first, count } = rowsAt(list, top);
        assert.ok(count <= maxRows);
        assert.ok(first * list.rowPx <= top);
        const seen = Math.min(list.heightPx, (maxRows - 1) * list.rowPx);
        const end = Math.min(list.total * list.rowPx, top + seen);
        assert.ok((first + count) * list.rowPx >= end - 0.001);
      }),
    );
  });

  it('brings a row on screen by the shortest way', () => {
    const list = { total: 1000, rowPx: 20, heightPx: 100 };
    assert.equal(topToShow(list, 200, 12), 200);
    assert.equal(topToShow(list, 200, 5), 100);
    assert.equal(topToShow(list, 200, 20), 320);
    assert.equal(topToShow(list, 0, 999), 19_900);
  });
});
