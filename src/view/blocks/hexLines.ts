import type { ByteRange } from '../../bytes/range';
import type { DecodedValue } from '../../decode/model';
import { bullet } from '../mask';
import type { Marking } from '../marking';
import type { Line } from '../model';
import { rasterOf } from '../raster';
import type { Address } from './address';
import { anchorsOf } from './anchors';
import { wholeLayer } from './chain';
import { hiddenAs, leafRuns } from './leaf';
import type { LineSource } from './lineSource';
import { Repeats } from './repeats';
import { firstRunAfter } from './runs';
import { toldCount } from '../told';

/** Bytes of one row. */
export const rowBytes = 16;

/** Binary data as a hex dump: offset, 16 bytes, their ASCII characters. Coded as a whole: a word. */
export function hexLines(value: DecodedValue, address: Address, marking: Marking): LineSource {
  const { bytes } = value;
  if (wholeLayer(value) !== null) {
    const text = toldCount('view.binary', bytes.length);
    return {
      total: 1,
      anchors: anchorsOf(value, address, marking, () => 0),
      line: () => ({ indent: 0, tokens: [{ text, tone: 'muted' }] }),
      lineOf: (other) => (other === value ? 0 : null),
    };
  }
  const hiddenIn = hiddenOf(value, marking);
  const total = Math.ceil(bytes.length / rowBytes);
  const row = (offset: number): number => Math.max(0, Math.floor(offset / rowBytes));
  const image = hiddenAs(value, marking) === null ? rasterOf(bytes) : null;
  return {
    total,
    isDump: true,
    ...(image !== null && { image }),
    anchors: anchorsOf(value, address, marking, ({ range }) =>
      Math.min(row(range.end - 1), total - 1),
    ),
    line: (index) => hexRow(bytes, index * rowBytes, hiddenIn),
    lineOf: (other, range) => (other === value ? Math.min(row(range.start), total - 1) : null),
    placeAt: (index) => {
      const start = index * rowBytes;
      return { value, range: { start, end: Math.min(bytes.length, start + rowBytes) } };
    },
  };
}

/** The first bytes of binary data as hexadecimal digits, on a line with other things. */
export function hexPreview(value: DecodedValue, marking: Marking): string {
  const { bytes } = value;
  const [, hex] = hexRow(bytes, 0, hiddenOf(value, marking)).tokens;
  return hex!.text.trimEnd() + (bytes.length > rowBytes ? ' …' : '');
}

/** Tells what of a value's bytes must not be seen: hidden findings, and what repeats hidden values. */
function hiddenOf(value: DecodedValue, marking: Marking): (range: ByteRange) => HiddenBytes {
  const isAllHidden = hiddenAs(value, marking) !== null;
  const runs = leafRuns(value, marking).filter((run) => run.isHidden);
  const repeats = new Repeats(value.bytes, marking);
  return (range) => {
    const repeated = isAllHidden ? null : repeats.in(range);
    return repeated && [...touching(runs, range), ...repeated];
  };
}

/** Bytes that must not be seen, in any order, or null for all of them. */
export type HiddenBytes = readonly ByteRange[] | null;

/** Those of ordered runs that touch the range. */
export function touching<R extends ByteRange>(
  runs: readonly R[],
  { start, end }: ByteRange,
): readonly R[] {
  const first = firstRunAfter(runs, start);
  let last = first;
  while (last < runs.length && runs[last]!.start < end) last++;
  return runs.slice(first, last);
}

/** Characters before the digits of a row, and before its ASCII characters. */
const digitsColumn = 10;
const asciiColumn = digitsColumn + 3 * rowBytes + 2;

/** How many bytes of a row begin before `column`, a character of the row as it is shown. */
export function bytesBefore(column: number): number {
  if (column >= asciiColumn) return Math.min(rowBytes, column - asciiColumn);
  const digits = column - digitsColumn;
  // Between the two halves of a row stand two spaces.
  const even = digits > 3 * (rowBytes / 2) ? digits - 1 : digits;
  return Math.max(0, Math.min(rowBytes, Math.ceil(even / 3)));
}

/** The row of a hex dump that begins at byte `start`. */
export function hexRow(
  bytes: Uint8Array,
  start: number,
  hiddenIn: (range: ByteRange) => HiddenBytes,
): Line {
  const end = Math.min(bytes.length, start + rowBytes);
  const hidden = hiddenIn({ start, end }) ?? [{ start, end }];
  let hex = '';
  let ascii = '';
  for (let offset = start; offset < start + rowBytes; offset++) {
    if (offset > start) hex += offset - start === rowBytes / 2 ? '  ' : ' ';
    if (offset >= end) {
      hex += '  ';
      continue;
    }
    const isHidden = hidden.some((run) => run.start <= offset && offset < run.end);
    const byte = bytes[offset]!;
    hex += isHidden ? bullet.repeat(2) : byte.toString(16).padStart(2, '0');
    const isPrintable = byte >= 0x20 && byte < 0x7f;
    ascii += isHidden ? bullet : isPrintable ? String.fromCharCode(byte) : '.';
  }
  return {
    indent: 0,
    tokens: [
      { text: `${start.toString(16).padStart(8, '0')}  `, tone: 'muted' },
      { text: `${hex}  `, tone: 'plain' },
      { text: ascii, tone: 'string' },
    ],
  };
}
