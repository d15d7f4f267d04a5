import type { ByteRange } from '../../bytes/range';
import { decodeLatin1, tryDecodeUtf8 } from '../../bytes/text';
import type { DecodedValue } from '../../decode/model';
import type { Marking } from '../marking';
import type { Line, Token } from '../model';
import type { Address } from './address';
import { anchorsOf } from './anchors';
import { shownLayers } from './chain';
import { scannerOf, type Language } from './language';
import { hiddenAs, leafRuns, leafTokens } from './leaf';
import { lastNotAfter, type LineSource } from './lineSource';
import { firstRunAfter, type Run } from './runs';
import { scannedStyle } from './tones';
import { plainStyle, tokensOf, type TextStyle } from './tokens';

/** Bytes looked at to tell text from binary data. */
const sampledBytes = 64 * 1024;
/** Share of control characters up to which something is still shown as text. */
const mostControls = 0.05;
/** Bytes of a text that are told apart by colour; what follows is plain. */
const colouredBytes = 512 * 1024;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Where lines of a text begin and end, in bytes, and how far each is indented. */
export interface LineTable {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Levels, or null where no line is indented. */
  readonly indents: Int32Array | null;
}

/** Whether bytes are best shown as text: well-formed UTF-8 with few control characters. */
export function isTextual(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return true;
  let end = Math.min(bytes.length, sampledBytes);
  // The sample, or a text that is cut, can end inside a character.
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      end -= back;
      break;
    }
  }
  const sample = bytes.subarray(0, end);
  if (tryDecodeUtf8(sample) === null) return false;
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls++;
  return controls <= sample.length * mostControls;
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f;
}

const tables = new WeakMap<DecodedValue, LineTable>();

/** A value as lines of text, codings in it shortened and anchored; code with its colours. */
export function textLines(
  value: DecodedValue,
  address: Address,
  marking: Marking,
  language: Language | null = null,
): LineSource {
  if (hiddenAs(value, marking) !== null) return hiddenLine(value, address, marking);
  const table = tables.get(value) ?? splitLines(value, marking);
  tables.set(value, table);
  const { bytes } = value;
  const runs = leafRuns(value, marking);
  const styleAt = language === null ? () => plainStyle : codeStyles(value, table, language);
  return {
    total: table.count,
    anchors: anchorsOf(value, address, marking, ({ range }) => lineAt(table, range.end - 1)),
    line: (index) => tableLine(bytes, table, index, runs, marking, styleAt(index)),
    lineOf: (other, range) => (other === value ? lineAt(table, range.start) : null),
    placeAt: (index) => ({ value, range: lineRange(table, index) }),
  };
}

const openStates = new WeakMap<DecodedValue, Uint8Array>();

/** The style of each line of code, which depends on what the lines before it leave open. */
function codeStyles(
  value: DecodedValue,
  table: LineTable,
  language: Language,
): (line: number) => TextStyle {
  return (line) => {
    const opens = openStates.get(value) ?? scanLines(value.bytes, table, language);
    openStates.set(value, opens);
    return line < opens.length ? scannedStyle(scannerOf(language, opens[line])) : plainStyle;
  };
}

/** What is open at the beginning of each line, for the first `colouredBytes` of a text. */
function scanLines(bytes: Uint8Array, table: LineTable, language: Language): Uint8Array {
  const opens: number[] = [];
  const scanner = scannerOf(language);
  for (let line = 0; line < table.count && table.starts[line]! < colouredBytes; line++) {
    opens.push(scanner.state);
    const end = Math.min(table.ends[line]!, colouredBytes);
    const text = decodeLatin1(bytes.subarray(table.starts[line], end));
    for (let at = 0; at < text.length;) at = scanner.next(text, at);
    scanner.endLine();
  }
  return Uint8Array.from(opens);
}

/** A value that is a part of something hidden: its mask, on one line. */
function hiddenLine(value: DecodedValue, address: Address, marking: Marking): LineSource {
  return {
    total: 1,
    anchors: anchorsOf(value, address, marking, () => 0),
    line: () => ({ indent: 0, tokens: leafTokens(value, marking) }),
    lineOf: (other) => (other === value ? 0 : null),
  };
}

/** A line of a table as tokens. */
export function tableLine(
  bytes: Uint8Array,
  table: LineTable,
  index: number,
  runs: readonly Run[],
  marking: Marking,
  style: TextStyle,
): Line {
  const start = table.starts[index]!;
  const end = table.ends[index]!;
  const tokens = continued(bytes, start, end, runs, marking, style);
  return { indent: table.indents?.[index] ?? 0, tokens };
}

/** The bytes of a line of a table. */
export function lineRange(table: LineTable, index: number): ByteRange {
  return { start: table.starts[index] ?? 0, end: table.ends[index] ?? 0 };
}

/** The line of a table that holds the byte at `offset`, or the last before it. */
export function lineAt(table: LineTable, offset: number): number {
  return lastNotAfter(table.starts, offset, table.count);
}

/** Tokens of a line; a coding or hidden value that began on an earlier one only shows that it goes on. */
function continued(
  bytes: Uint8Array,
  start: number,
  end: number,
  runs: readonly Run[],
  marking: Marking,
  style: TextStyle,
): Token[] {
  const run = runs[firstRunAfter(runs, start)];
  if (run === undefined || run.start >= start || !(run.isHidden || run.isEncoded)) {
    return tokensOf(bytes, start, end, runs, marking, style);
  }
  const goesOn: Token = { text: '⋯', tone: 'muted' };
  if (run.end >= end) return [goesOn];
  return [goesOn, ...tokensOf(bytes, run.end, end, runs, marking, style)];
}

/** The lines of a value; those that lie inside a coding are left out, its content stands decoded. */
function splitLines(value: DecodedValue, marking: Marking): LineTable {
  const { bytes } = value;
  const codings = shownLayers(value, marking).flatMap(({ layer, isReadable }) =>
    isReadable ? [] : [layer.range],
  );
  let most = 1;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) most++;
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  let count = 0;
  let coding = 0;
  for (let start = 0; count === 0 || start < bytes.length;) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed < 0 ? bytes.length : feed;
    while (coding < codings.length && codings[coding]!.end <= start) coding++;
    const around = codings[coding];
    if (around === undefined || around.start >= start || around.end < end) {
      starts[count] = start;
      ends[count++] = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
    }
    start = end + 1;
  }
  return { count, starts, ends, indents: null };
}
