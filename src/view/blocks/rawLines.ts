import type { ByteRange } from '../../bytes/range';
import type { DecodedValue, Layer } from '../../decode/model';
import { hidden } from '../mask';
import type { Marking } from '../marking';
import type { Line } from '../model';
import { onlyValue } from './chain';
import { hexRow, rowBytes, touching, type HiddenBytes } from './hexLines';
import { hiddenAs } from './leaf';
import type { LineSource } from './lineSource';
import { piecesIn, rawRuns } from './rawRuns';
import { Repeats } from './repeats';
import { flattenRuns, type Run } from './runs';
import { isTextual, lineRange, tableLine, type LineTable } from './textLines';
import { lineWidth, plainStyle } from './tokens';
import { characterStart } from './utf8';

/** Bytes of a value as they stand. */
export interface RawContent {
  readonly value: DecodedValue;
  readonly range: ByteRange;
  /** The bytes of `range`. */
  readonly bytes: Uint8Array;
}

/**
 * What a step put out, as bytes: its one value; or, where it names parts of its input (JSON) or gave
 * nothing, that input.
 */
export function rawOf(layer: Layer): RawContent {
  const content = onlyValue(layer);
  const value = content ?? layer.parent;
  const range = content === null ? layer.range : { start: 0, end: content.bytes.length };
  return { value, range, bytes: value.bytes.subarray(range.start, range.end) };
}

const textual = new WeakMap<Layer, boolean>();

/** Whether what a step put out is text. */
export function isRawText(layer: Layer): boolean {
  const known = textual.get(layer) ?? isTextual(rawOf(layer).bytes);
  textual.set(layer, known);
  return known;
}

/** What a step put out as text, nothing in it decoded; lines of any length come in pieces. */
export function rawTextLines(layer: Layer, marking: Marking): LineSource {
  const { value, range } = rawOf(layer);
  const table = tables.get(layer) ?? splitPieces(value.bytes, range);
  tables.set(layer, table);
  const hiddenIn = hidesOf(value, marking);
  const line = (index: number): Line => {
    const piece = { start: table.starts[index]!, end: table.ends[index]! };
    const runs = hiddenIn(piece);
    const begins = index > 0 && table.ends[index - 1] === piece.start;
    const made: Line =
      runs === null
        ? { indent: 0, tokens: [{ text: hidden, tone: 'plain' }] }
        : tableLine(value.bytes, table, index, runs, marking, plainStyle);
    return begins ? { ...made, isContinued: true } : made;
  };
  return {
    total: table.count,
    anchors: [],
    isRaw: true,
    line,
    lineOf: () => null,
    placeAt: (index) => ({ value, range: lineRange(table, index) }),
  };
}

/** What a step put out as a hex dump. */
export function rawHexLines(layer: Layer, marking: Marking): LineSource {
  const { value, range, bytes } = rawOf(layer);
  const hiddenRuns = hidesOf(value, marking);
  const hiddenIn = (row: ByteRange): HiddenBytes =>
    hiddenRuns({ start: row.start + range.start, end: row.end + range.start })
      ?.filter((run) => run.isHidden)
      .map(({ start, end }) => ({ start: start - range.start, end: end - range.start })) ?? null;
  return {
    total: Math.ceil(bytes.length / rowBytes),
    isDump: true,
    anchors: [],
    line: (index) => hexRow(bytes, index * rowBytes, hiddenIn),
    lineOf: () => null,
    placeAt: (index) => {
      const start = range.start + index * rowBytes;
      return { value, range: { start, end: Math.min(range.end, start + rowBytes) } };
    },
  };
}

/** The runs that touch a range of a value's own bytes; null where all of it must be hidden. */
export function hidesOf(
  value: DecodedValue,
  marking: Marking,
): (range: ByteRange) => readonly Run[] | null {
  if (hiddenAs(value, marking) !== null) return () => null;
  const { runs, pieces } = rawRuns(value, marking);
  const repeats = new Repeats(value.bytes, marking);
  return (range) => {
    const repeated = repeats.in(range);
    if (repeated === null) return null;
    return flattenRuns([
      ...touching(runs, range),
      ...repeated.map(
        (run) => ({ ...run, isEncoded: false, isHidden: true, isRepeat: true }) as const,
      ),
      ...(pieces === null ? [] : piecesIn(value.bytes, range, pieces)).map((run) => ({
        ...run,
        finding: null,
        isEncoded: true,
        isHidden: true,
      })),
    ]);
  };
}

const tables = new WeakMap<Layer, LineTable>();
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Lines of text, and long ones in pieces that begin where the piece before ended. */
function splitPieces(bytes: Uint8Array, { start, end }: ByteRange): LineTable {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = start; at < end || starts.length === 0;) {
    const feed = bytes.indexOf(lineFeed, at);
    const stop = feed < 0 || feed > end ? end : feed;
    // A last line break ends a line and begins none.
    const textEnd =
      stop > at && bytes[stop - 1] === carriageReturn && stop === feed ? stop - 1 : stop;
    let from = at;
    do {
      const to =
        from + lineWidth < textEnd ? characterStart(bytes, from + lineWidth, textEnd) : textEnd;
      starts.push(from);
      ends.push(to);
      from = to;
    } while (from < textEnd);
    at = stop + 1;
  }
  return {
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    indents: null,
  };
}
