import type { Line, Within } from './model';

/** What is folded of a tree: all that opens at a depth of `level` or deeper, but for `lines`. */
export interface Folding {
  /** Null: nothing is folded but `lines`. */
  readonly level: number | null;
  /** Lines of the source for which it is the other way round. */
  readonly lines: readonly number[];
}

/** Whether the level alone folds a line; lines that fold nothing away are never folded. */
export function isFoldedAt({ indent, fold }: Line, level: number | null): boolean {
  return fold !== undefined && level !== null && indent >= level;
}

/** Whether a line of a source that opens something at `depth` is folded. */
export function isFolded({ level, lines }: Folding, line: number, depth: number): boolean {
  return (level !== null && depth >= level) !== lines.includes(line);
}

/** The first line of the source that is not folded away with what stands there, or 0. */
export function shownFrom(within: Within | undefined, folding: Folding): number {
  const { folds } = within ?? { folds: [] };
  for (let at = 0; at < folds.length; at += 2) {
    // The outermost holds all that is inside it.
    if (isFolded(folding, folds[at]!, at / 2)) return folds[at]! + 1 + folds[at + 1]!;
  }
  return 0;
}
