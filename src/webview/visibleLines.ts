import { isFolded, shownFrom, type Folding } from '../view/folding';
import type { Line, TextBlock } from '../view/model';
import type { KnownLines } from './lineStore';

/** A line that is shown. */
export interface ShownLine {
  /** In the block, from 0. */
  readonly number: number;
  readonly line: Line;
  /** Whether what it opens is folded away. */
  readonly isFolded: boolean;
}

/** Lines [start, end) that are not here. */
export interface GapOfLines {
  readonly start: number;
  readonly end: number;
}

/** Lines that follow one another on screen, or lines that are missing between them. */
export type Stretch = readonly ShownLine[] | GapOfLines;

export function isGap(stretch: Stretch): stretch is GapOfLines {
  return 'end' in stretch;
}

/**
 * What is to be seen of a block: the lines that are here and folded away by none of those that are,
 * and gaps for the others. `from` is the block's first line in its source.
 */
export function stretchesOf(
  { totalLines, within }: Pick<TextBlock, 'totalLines' | 'within'>,
  from: number,
  { numbers, lines }: KnownLines,
  folding: Folding,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let shown: ShownLine[] = [];
  let at = Math.max(0, shownFrom(within, folding) - from);
  for (let next = 0; at < totalLines;) {
    while (next < numbers.length && numbers[next]! < at) next++;
    const number = Math.min(numbers[next] ?? totalLines, totalLines);
    if (number > at) {
      if (shown.length > 0) stretches.push(shown);
      shown = [];
      stretches.push({ start: at, end: number });
      at = number;
      continue;
    }
    const line = lines[next]!;
    const isClosed = line.fold !== undefined && isFolded(folding, from + number, line.indent);
    shown.push({ number, line, isFolded: isClosed });
    at += 1 + (isClosed ? line.fold.lines : 0);
  }
  if (shown.length > 0) stretches.push(shown);
  return stretches;
}

/** A line of a source that folds something away. */
export interface FoldLine {
  readonly line: number;
  readonly depth: number;
}

/** The lines that are here and fold line `number` of the block away; `from` as above. */
export function foldsOver(known: KnownLines, number: number, from: number): readonly FoldLine[] {
  return known.lines.flatMap(({ indent, fold }, at) => {
    const line = known.numbers[at]!;
    const isOver = fold !== undefined && line < number && number <= line + fold.lines;
    return isOver ? [{ line: from + line, depth: indent }] : [];
  });
}

/** What is folded once the given lines of the source, each with its depth, are not. */
export function unfoldLines(folding: Folding, lines: readonly FoldLine[]): Folding {
  const closed = lines.filter(({ line, depth }) => isFolded(folding, line, depth));
  return closed.reduce((all, { line }) => toggleLine(all, line), folding);
}

/** What is folded once one line is folded that was not, or the other way round. */
export function toggleLine({ level, lines }: Folding, line: number): Folding {
  const others = lines.filter((one) => one !== line);
  return { level, lines: others.length < lines.length ? others : [...lines, line] };
}
