import { RangeMapBuilder, type RangeMap } from '../../bytes/rangeMap';
import { byteClass, hexDigit } from '../byteClass';
import type { Codec, CodecInput, Mapped, Reading } from '../codec';
import { mapped } from '../mapped';
import { isText } from '../textCost';
import { valueReading } from '../valueReading';

const equals = 0x3d;
/** Escapes of letters beyond ASCII that must be there where nothing declares the coding. */
const minEscapes = 2;
/** Or lines as long as encoders make them, with a soft break behind. */
const minFull = 2;
const fullLine = 70;
const longestLine = 76;

/** Quoted-printable (RFC 2045, section 6.7). */
export const quotedPrintable: Codec = {
  id: 'quoted-printable',
  protection: 'encoded',
  reads: 'text',
  inText: false,
  declaredBy: () => false,

  fits({ classes, isDeclared }) {
    return isDeclared || ((classes & byteClass.equals) !== 0 && (classes & byteClass.high) === 0);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, isDeclared } = input;
    const decoded = undo(bytes, start, end, isDeclared);
    if (!decoded) return null;
    if (!isDeclared && decoded.high < minEscapes && decoded.full < minFull) return null;
    if (!isDeclared && !isText(decoded.bytes, 0, decoded.bytes.length)) return null;
    const evidence = { id: 'decode.escapes', arguments: { count: decoded.escapes } } as const;
    return valueReading('quoted-printable', input, decoded.content, [evidence]);
  },
};

interface Undone {
  readonly content: Mapped;
  readonly bytes: Uint8Array;
  readonly escapes: number;
  /** Escapes of bytes above ASCII. */
  readonly high: number;
  /** Soft breaks behind a line of full length. */
  readonly full: number;
}

/** Undoes escapes and soft line breaks; null where an equals sign begins neither, unless `isLoose`. */
function undo(bytes: Uint8Array, start: number, end: number, isLoose: boolean): Undone | null {
  const out = new Uint8Array(end - start);
  const map = new RangeMapBuilder(start);
  let to = 0;
  let copied = start;
  let escapes = 0;
  let high = 0;
  let full = 0;
  let line = start;
  for (let at = start; at < end;) {
    if (bytes[at] !== equals) {
      out[to++] = bytes[at++]!;
      continue;
    }
    const breakLength = softBreak(bytes, at, end);
    const value = breakLength > 0 ? -1 : escapeAt(bytes, at, end);
    if (breakLength === 0 && value < 0) {
      if (!isLoose) return null;
      out[to++] = bytes[at++]!;
      continue;
    }
    map.verbatim(at - copied);
    if (breakLength > 0) {
      map.skip(breakLength);
      const length = at + 1 - line;
      if (length >= fullLine && length <= longestLine) full++;
      line = at + breakLength;
    } else {
      map.unit(1, 3);
      out[to++] = value;
      if (value >= 0x80) high++;
    }
    at += breakLength || 3;
    copied = at;
    escapes++;
  }
  const content = mapped(out.subarray(0, to), (): RangeMap => map.verbatim(end - copied).build());
  return { content, bytes: content.bytes, escapes, high, full };
}

function softBreak(bytes: Uint8Array, at: number, end: number): number {
  if (at + 1 < end && bytes[at + 1] === 0x0a) return 2;
  return at + 2 < end && bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a ? 3 : 0;
}

/** Encoders write capitals; small letters behind an equals sign are mostly words. */
function escapeAt(bytes: Uint8Array, at: number, end: number): number {
  if (at + 2 >= end || bytes[at + 1]! >= 0x61 || bytes[at + 2]! >= 0x61) return -1;
  const first = hexDigit(bytes[at + 1]);
  const second = hexDigit(bytes[at + 2]);
  return first >= 0 && second >= 0 ? (first << 4) | second : -1;
}
