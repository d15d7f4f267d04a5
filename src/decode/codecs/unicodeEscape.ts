import { RangeMapBuilder, type RangeMap } from '../../bytes/rangeMap';
import { encodeUtf8 } from '../../bytes/text';
import { byteClass, hexDigit } from '../byteClass';
import type { Codec, CodecInput, Mapped, Reading } from '../codec';
import { mapped } from '../mapped';
import { isText } from '../textCost';
import { valueReading } from '../valueReading';

const backslash = 0x5c;
/** What the letter behind a backslash stands for. */
const letters: ReadonlyMap<number, number> = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
  [0x22, 0x22],
  [0x27, 0x27],
  [0x5c, 0x5c],
  [0x2f, 0x2f],
]);

/**
 * Escapes of program text, `\uXXXX` above all (ECMAScript, section 12.9.4), that were never undone:
 * quoted once too often, or printed instead of sent.
 */
export const unicodeEscape: Codec = {
  id: 'unicode-escape',
  protection: 'encoded',
  reads: 'text',
  inText: false,
  declaredBy: () => false,

  fits({ classes, isMarkup }) {
    return (classes & byteClass.backslash) !== 0 && !isMarkup;
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    const found = countEscapes(bytes, start, end);
    if (!found || !isMeant(bytes, start, found)) return null;
    const decoded = undo(bytes, start, end);
    if (!isText(decoded.bytes, 0, decoded.bytes.length)) return null;
    const evidence = {
      id: 'decode.escapes',
      arguments: { count: found.unicode + found.others },
    } as const;
    return valueReading('unicode-escape', input, decoded, [evidence]);
  },
};

interface Escapes {
  readonly unicode: number;
  readonly quotes: number;
  readonly others: number;
}

/** How many escapes there are, or null where a backslash begins none: then it is a path or a pattern. */
function countEscapes(bytes: Uint8Array, start: number, end: number): Escapes | null {
  let unicode = 0;
  let quotes = 0;
  let others = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] !== backslash) continue;
    const unit = unitAt(bytes, at, end);
    if (unit) {
      unicode++;
      at += unit.length - 1;
      continue;
    }
    const letter = bytes[at + 1];
    if (at + 1 >= end || !letters.has(letter!)) return null;
    if (letter === 0x22) quotes++;
    others++;
    at++;
  }
  return { unicode, quotes, others };
}

/** Escaped letters by their number say it; escaped quotes only where JSON begins with them. */
function isMeant(bytes: Uint8Array, start: number, { unicode, quotes }: Escapes): boolean {
  if (unicode > 0) return true;
  const isBracket = bytes[start] === 0x7b || bytes[start] === 0x5b;
  return isBracket && quotes >= 2;
}

interface Unit {
  readonly value: number;
  readonly length: number;
}

/** `\uXXXX`, a surrogate pair of two, or `\u{…}`. */
function unitAt(bytes: Uint8Array, at: number, end: number): Unit | null {
  if (bytes[at] !== backslash || bytes[at + 1] !== 0x75) return null;
  if (bytes[at + 2] === 0x7b) {
    let value = 0;
    for (let i = at + 3; i < Math.min(end, at + 10); i++) {
      if (bytes[i] === 0x7d)
        return i > at + 3 && value <= 0x10ffff ? { value, length: i + 1 - at } : null;
      const digit = hexDigit(bytes[i]);
      if (digit < 0) return null;
      value = value * 16 + digit;
    }
    return null;
  }
  const high = fourDigits(bytes, at + 2, end);
  if (high < 0) return null;
  const isHigh = high >= 0xd800 && high < 0xdc00;
  if (isHigh && bytes[at + 6] === backslash && bytes[at + 7] === 0x75) {
    const low = fourDigits(bytes, at + 8, end);
    if (low >= 0xdc00 && low < 0xe000) {
      return { value: 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00), length: 12 };
    }
  }
  return high >= 0xd800 && high < 0xe000 ? null : { value: high, length: 6 };
}

function fourDigits(bytes: Uint8Array, at: number, end: number): number {
  if (at + 4 > end) return -1;
  let value = 0;
  for (let i = at; i < at + 4; i++) {
    const digit = hexDigit(bytes[i]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

function undo(bytes: Uint8Array, start: number, end: number): Mapped {
  const out = new Uint8Array(end - start);
  const map = new RangeMapBuilder(start);
  let to = 0;
  let copied = start;
  for (let at = start; at < end;) {
    if (bytes[at] !== backslash) {
      out[to++] = bytes[at++]!;
      continue;
    }
    const unit = unitAt(bytes, at, end);
    const text = unit
      ? encodeUtf8(String.fromCodePoint(unit.value))
      : Uint8Array.of(letters.get(bytes[at + 1]!)!);
    const length = unit?.length ?? 2;
    out.set(text, to);
    to += text.length;
    map.verbatim(at - copied).unit(text.length, length);
    at += length;
    copied = at;
  }
  return mapped(out.subarray(0, to), (): RangeMap => map.verbatim(end - copied).build());
}
