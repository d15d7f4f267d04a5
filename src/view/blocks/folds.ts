import type { Line } from '../model';
import type { LineSource } from './lineSource';

/** What lines fold away: one that opens something folds what it holds, and the line that closes it. */
export interface Folds {
  /** How many lines each one folds away: 0 for most. */
  readonly lengths: Int32Array;
  /** The line that folds each one away, innermost, or -1. */
  readonly holders: Int32Array;
  /** Lines that each one holds directly, what closes it left out. */
  readonly members: Int32Array;
  /** 1 where the last line that is folded away is the one that closes. */
  readonly hasEnd: Uint8Array;
  /** Levels of lines that fold something away. */
  readonly levels: number;
}

/**
 * Folds by indentation: a line folds the deeper ones after it, and the next one of its own depth
 * where that closes it.
 */
export function foldsOf(
  total: number,
  depths: ArrayLike<number>,
  closes: (line: number) => boolean,
): Folds {
  const lengths = new Int32Array(total);
  const holders = new Int32Array(total);
  const members = new Int32Array(total);
  const hasEnd = new Uint8Array(total);
  const open: number[] = [];
  let levels = 0;
  for (let line = 0; line < total; line++) {
    const depth = depths[line]!;
    let ended = -1;
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if (depths[last]! < depth) break;
      open.pop();
      const isEnd = depths[last] === depth && line - last > 1 && closes(line);
      lengths[last] = line - last - (isEnd ? 0 : 1);
      if (isEnd) ended = last;
    }
    if (ended >= 0) {
      holders[line] = ended;
      hasEnd[ended] = 1;
      continue;
    }
    const holder = open.at(-1) ?? -1;
    holders[line] = holder;
    if (holder >= 0) {
      members[holder]!++;
      levels = Math.max(levels, open.length);
    }
    open.push(line);
  }
  for (const line of open) lengths[line] = total - line - 1;
  return { lengths, holders, members, hasEnd, levels };
}

/** Line `index` of a source, with what it folds away. */
export function foldableLine(source: LineSource, index: number): Line {
  const line = source.line(index);
  const { folds } = source;
  const lines = folds?.lengths[index] ?? 0;
  if (folds === undefined || lines === 0) return line;
  const end = folds.hasEnd[index] === 1 ? source.line(index + lines).tokens : [];
  const close = end.map(({ text }) => text).join('');
  return { ...line, fold: { lines, members: folds.members[index]!, close } };
}

/** The lines that fold a line away, outermost first, each followed by how many lines it folds. */
export function foldsAround({ folds }: LineSource, index: number): readonly number[] {
  if (folds === undefined) return [];
  const around: number[] = [];
  for (let line = folds.holders[index] ?? -1; line >= 0; line = folds.holders[line]!) {
    around.push(folds.lengths[line]!, line);
  }
  return around.reverse();
}
