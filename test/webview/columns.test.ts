import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnIds } from '../../src/view/arrange/model';
import { layOutColumns, usualColumns } from '../../src/webview/columns';

const shown = (widthPx: number): string[] => layOutColumns(widthPx, 100, 240).map(({ id }) => id);

describe('layOutColumns', () => {
  it('shows all the usual ones where there is room, from left to right', () => {
    assert.deepEqual(shown(1400), [...usualColumns]);
  });

  it('keeps host, what was found and severity to the last', () => {
    assert.deepEqual(shown(290), ['host', 'found', 'severity']);
    assert.deepEqual(shown(400), ['index', 'host', 'path', 'found', 'severity']);
  });

  it('never shows fewer columns in more room', () => {
    let before = 0;
    for (let widthPx = 200; widthPx < 1600; widthPx += 4) {
      const now = shown(widthPx).length;
      assert.ok(now >= before, `at ${widthPx} px`);
      before = now;
    }
  });

  it('fills the width exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 280, max: 4000 }),
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.integer({ min: 0, max: 900 }),
        (widthPx, total, hostPx) => {
          const layout = layOutColumns(widthPx, total, hostPx);
          assert.equal(
            layout.reduce((sum, { widthPx: width }) => sum + width, 0),
            widthPx,
          );
          assert.ok(layout.every(({ widthPx: width }) => width >= 30));
        },
      ),
    );
  });

  it('gives what short host names leave to others', () => {
    const width = (hostPx: number, column: string): number =>
      layOutColumns(600, 100, hostPx).find(({ id }) => id === column)!.widthPx;
    assert.equal(width(80, 'host'), 80);
    assert.ok(width(80, 'path') > width(240, 'path'));
  });

  it('makes room for the largest number', () => {
    const width = (total: number): number =>
      layOutColumns(900, total, 150).find(({ id }) => id === 'index')!.widthPx;
    assert.ok(width(1_000_000) > width(100));
  });

  it('shows what was chosen, in the order of the columns, as far as it fits', () => {
    const ids = (widthPx: number): string[] =>
      layOutColumns(widthPx, 100, 150, { columns: [...columnIds], widths: {} }).map(({ id }) => id);
    assert.deepEqual(ids(2000), [...columnIds]);
    assert.ok(ids(500).length < columnIds.length);
    assert.deepEqual(layOutColumns(300, 100, 150, { columns: ['country'], widths: {} }), [
      { id: 'country', widthPx: 300 },
    ]);
  });

  it('keeps widths that were set by hand, and gives what is left to another', () => {
    const layout = layOutColumns(1100, 100, 150, {
      columns: usualColumns,
      widths: { path: 300, type: 80 },
    });
    const width = (column: string): number => layout.find(({ id }) => id === column)!.widthPx;
    assert.equal(width('path'), 300);
    assert.equal(width('type'), 80);
    assert.equal(
      layout.reduce((sum, { widthPx }) => sum + widthPx, 0),
      1100,
    );
  });

  it('fills the width exactly whatever was chosen and set', () => {
    const widths = fc.dictionary(fc.constantFrom(...columnIds), fc.integer({ min: 28, max: 2000 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 280, max: 4000 }),
        fc.subarray([...columnIds], { minLength: 1 }),
        widths,
        (widthPx, chosen, set) => {
          const layout = layOutColumns(widthPx, 100, 150, { columns: chosen, widths: set });
          const sum = layout.reduce((all, { widthPx: width }) => all + width, 0);
          assert.ok(layout.length > 0 && layout.every(({ id }) => chosen.includes(id)));
          assert.equal(sum, widthPx);
        },
      ),
    );
  });
});
