import { decodeLatin1 } from '../../bytes/text';
import type { DecodedValue } from '../../decode/model';
import { bullet } from '../mask';
import type { Marking } from '../marking';
import type { Line } from '../model';
import type { Address } from './address';
import { anchorsOf } from './anchors';
import { wholeLayer } from './chain';
import { hiddenAs, leafRuns } from './leaf';
import type { LineSource } from './lineSource';
import { firstRunAfter, type Run } from './runs';

const rowBytes = 16;
/** Bytes around a row in which a value that is hidden elsewhere is looked for. */
const overlapBytes = 64;

/** Binary data as a hex dump: offset, 16 bytes, their ASCII characters. Coded as a whole: a word. */
export function hexLines(value: DecodedValue, address: Address, marking: Marking): LineSource {
  const { bytes } = value;
  if (wholeLayer(value) !== null) {
    const text = `${bytes.length.toLocaleString('en')} bytes, binary`;
    return {
      total: 1,
      anchors: anchorsOf(value, address, marking, () => 0),
      line: () => ({ indent: 0, tokens: [{ text, tone: 'muted' }] }),
      lineOf: (other) => (other === value ? 0 : null),
    };
  }
  const isAllHidden = hiddenAs(value, marking) !== null;
  const runs = leafRuns(value, marking).filter((run) => run.isHidden);
  const total = Math.ceil(bytes.length / rowBytes);
  const row = (offset: number): number => Math.max(0, Math.floor(offset / rowBytes));
  return {
    total,
    anchors: anchorsOf(value, address, marking, ({ range }) =>
      Math.min(row(range.end - 1), total - 1),
    ),
    line: (index) => hexRow(bytes, index * rowBytes, runs, isAllHidden, marking),
    lineOf: (other, range) => (other === value ? Math.min(row(range.start), total - 1) : null),
  };
}

function hexRow(
  bytes: Uint8Array,
  start: number,
  runs: readonly Run[],
  isAllHidden: boolean,
  marking: Marking,
): Line {
  const end = Math.min(bytes.length, start + rowBytes);
  const repeats = isAllHidden || holdsHidden(bytes, start, end, runs, marking);
  let hex = '';
  let ascii = '';
  let at = firstRunAfter(runs, start);
  for (let offset = start; offset < start + rowBytes; offset++) {
    if (offset > start) hex += offset - start === rowBytes / 2 ? '  ' : ' ';
    if (offset >= end) {
      hex += '  ';
      continue;
    }
    while (runs[at] !== undefined && runs[at]!.end <= offset) at++;
    const run = runs[at];
    const isHidden = repeats || (run !== undefined && run.start <= offset);
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

/** Whether a row shares a hidden value's characters: then none of the row is shown. */
function holdsHidden(
  bytes: Uint8Array,
  start: number,
  end: number,
  runs: readonly Run[],
  marking: Marking,
): boolean {
  const from = Math.max(0, start - overlapBytes);
  const around = new Uint8Array(bytes.subarray(from, end + overlapBytes));
  // What is hidden by itself is not looked for again.
  for (let at = firstRunAfter(runs, from); at < runs.length; at++) {
    if (runs[at]!.start >= end + overlapBytes) break;
    around.fill(0, Math.max(0, runs[at]!.start - from), runs[at]!.end - from);
  }
  const text = decodeLatin1(around);
  if (marking.mask(text) === text) return false;
  // Only a value that reaches into the row counts: one before or after it leaves the rest alone.
  const before = text.slice(0, start - from);
  const row = text.slice(start - from, end - from);
  const after = text.slice(end - from);
  return marking.mask(text) !== marking.mask(before) + row + marking.mask(after);
}
