import assert from 'node:assert/strict';
import type { Folding } from '../../src/view/folding';
import type { Line } from '../../src/view/model';
import { numbered } from '../../src/webview/lineStore';
import {
  foldsOver,
  isGap,
  stretchesOf,
  toggleLine,
  unfoldLines,
} from '../../src/webview/visibleLines';

/** Depths with what each line folds away. */
function linesOf(...of: readonly (readonly [depth: number, lines?: number])[]): Line[] {
  return of.map(([indent, lines]) => ({
    indent,
    tokens: [],
    ...(lines === undefined ? {} : { fold: { lines, members: 1, close: '' } }),
  }));
}

const tree = linesOf([0, 6], [1, 3], [2], [2], [1], [1], [0]);
const nothing: Folding = { level: null, lines: [] };

function shown(folding: Folding, lines = tree, totalLines = lines.length, from = 0) {
  const known = numbered(lines, 0, null);
  return stretchesOf({ totalLines }, from, known, folding).map((stretch) =>
    isGap(stretch) ? `${stretch.start}…${stretch.end}` : stretch.map(({ number }) => number),
  );
}

describe('what is seen of a tree', () => {
  it('is all that is here, and gaps for the rest', () => {
    assert.deepEqual(shown(nothing), [[0, 1, 2, 3, 4, 5, 6]]);
    assert.deepEqual(shown(nothing, tree, 20), [[0, 1, 2, 3, 4, 5, 6], '7…20']);
  });

  it('leaves out what is folded by its line or by a level', () => {
    assert.deepEqual(shown({ level: null, lines: [1] }), [[0, 1, 5, 6]]);
    assert.deepEqual(shown({ level: 0, lines: [] }), [[0]]);
    assert.deepEqual(shown({ level: 0, lines: [0] }), [[0, 1, 5, 6]]);
    assert.deepEqual(shown({ level: 1, lines: [1] }), [[0, 1, 2, 3, 4, 5, 6]]);
  });

  it('has no gap where what is missing is folded away', () => {
    assert.deepEqual(shown({ level: null, lines: [0] }, tree.slice(0, 2), 7), [[0]]);
  });

  it('goes by numbers of the source, and by what the block stands within', () => {
    assert.deepEqual(shown({ level: null, lines: [101] }, tree, 7, 100), [[0, 1, 5, 6]]);
    const within = { source: 's', folds: [90, 20, 95, 8] };
    const known = numbered(tree, 0, null);
    const of = (lines: readonly number[]) =>
      stretchesOf({ totalLines: 7, within }, 100, known, { level: null, lines });
    assert.deepEqual(of([90]), []);
    assert.deepEqual(
      of([95]).flatMap((stretch) => (isGap(stretch) ? [] : stretch.map(({ number }) => number))),
      [4, 5, 6],
    );
  });

  it('is opened over a line that is landed on, and nowhere else', () => {
    const known = numbered(tree, 0, null);
    const over = foldsOver(known, 2, 0);
    assert.deepEqual(
      over.map(({ line }) => line),
      [0, 1],
    );
    assert.deepEqual(unfoldLines({ level: null, lines: [1] }, over), nothing);
    assert.deepEqual(shown(unfoldLines({ level: 0, lines: [] }, over)), [[0, 1, 2, 3, 4, 5, 6]]);
    assert.equal(unfoldLines(nothing, over), nothing);
  });

  it('is toggled line by line', () => {
    assert.deepEqual(toggleLine(toggleLine(nothing, 3), 4), { level: null, lines: [3, 4] });
    assert.deepEqual(toggleLine({ level: 1, lines: [3, 4] }, 3), { level: 1, lines: [4] });
  });
});
