import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnIds, layOutColumns } from '../../src/webview/columns';

const shown = (widthPx: number): string[] => layOutColumns(widthPx, 100, 240).map(({ id }) => id);

describe('layOutColumns', () => {
  it('shows all of them where there is room, from left to right', () => {
    assert.deepEqual(shown(1400), [...columnIds]);
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
});
