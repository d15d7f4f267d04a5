import type { ByteRange } from '../../bytes/range';
import type { DecodedValue, Layer } from '../../decode/model';
import type { Line, RasterView } from '../model';
import { isFoldedAt } from '../folding';
import { foldableLine, type Folds } from './folds';

/** Layers that are shown decoded, right after the line they stand in. */
export interface Anchor {
  /** Line of the source. */
  readonly line: number;
  readonly layers: readonly AnchoredLayer[];
}

/** A layer with its address (see `address.ts`). */
export interface AnchoredLayer {
  readonly layer: Layer;
  readonly address: string;
}

/** Lines that are made when they are asked for. */
export interface LineSource {
  readonly total: number;
  /** Lines in order, each at most once. */
  readonly anchors: readonly Anchor[];
  /** Whether the lines are rows of a hex dump. */
  readonly isDump?: true;
  /** The image that the dumped bytes are. */
  readonly image?: RasterView;
  /** Whether the lines are text as it stands. */
  readonly isRaw?: true;
  /** What its lines fold away, where it is a tree. */
  readonly folds?: Folds;
  /** Line `index`, from 0 and below `total`. */
  line(index: number): Line;
  /** The line that shows `range` of `value`, or null where the source does not show that value. */
  lineOf(value: DecodedValue, range: ByteRange): number | null;
  /** The value that line `index` shows, where each line shows one of its own; else null. */
  valueAt?(index: number): DecodedValue | null;
  /** The bytes of a value that line `index` shows, where each line shows some of one value. */
  placeAt?(index: number): SourcePlace;
}

/** Bytes of a value; without a range: the value as it stands in what holds it. */
export interface SourcePlace {
  readonly value: DecodedValue;
  readonly range?: ByteRange;
}

/** Lines [from, to), fewer where the source ends earlier. */
export function sliceLines(source: LineSource, from: number, to: number): Line[] {
  const lines: Line[] = [];
  const end = Math.min(to, source.total);
  for (let index = Math.max(0, from); index < end; index++) lines.push(foldableLine(source, index));
  return lines;
}

/** The same without what a level folds away: at most `count` lines. */
export function foldedLines(
  source: LineSource,
  from: number,
  to: number,
  count: number,
  level: number,
): Line[] {
  const lines: Line[] = [];
  const end = Math.min(to, source.total);
  for (let index = from; index < end && lines.length < count;) {
    const line = foldableLine(source, index);
    lines.push(line);
    index += 1 + (isFoldedAt(line, level) ? line.fold!.lines : 0);
  }
  return lines;
}

/** The last of ascending `starts` that is not after `offset`, or 0. */
export function lastNotAfter(starts: ArrayLike<number>, offset: number, count: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/**
 * Position of `value` among its layer's values, which are in document order, or -1. Values that are
 * empty can share an offset with their neighbours, so those are looked at one by one.
 */
export function indexOfValue(values: readonly DecodedValue[], value: DecodedValue): number {
  const { start } = value.range;
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]!.range.start < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < values.length && values[at]!.range.start === start; at++) {
    if (values[at] === value) return at;
  }
  // Objects of a binary property list stand in any order.
  return values.indexOf(value);
}
