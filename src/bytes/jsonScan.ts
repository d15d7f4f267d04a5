import { hexUnit, simpleEscape } from './jsonString';

const quote = 0x22;
const backslash = 0x5c;

export const trueWord = Uint8Array.of(0x74, 0x72, 0x75, 0x65);
export const falseWord = Uint8Array.of(0x66, 0x61, 0x6c, 0x73, 0x65);
export const nullWord = Uint8Array.of(0x6e, 0x75, 0x6c, 0x6c);

/** Written by {@link endOfString}, so that the string need not be looked at twice. */
export interface StringScan {
  hasEscapes: boolean;
}

/** Whether the byte is insignificant whitespace (RFC 8259, section 2). */
export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/**
 * Offset of the quote that closes the string whose body starts at `at`. Where there is none: the
 * complement (`~`) of `end`; where an escape is wrong, the complement of its offset.
 */
export function endOfString(bytes: Uint8Array, at: number, end: number, scan: StringScan): number {
  scan.hasEscapes = false;
  let i = at;
  for (;;) {
    let byte = 0;
    while (i < end && (byte = bytes[i]!) !== quote && byte !== backslash) i++;
    if (i >= end) return ~end;
    if (byte === quote) return i;
    scan.hasEscapes = true;
    if (i + 1 >= end) return ~end;
    const letter = bytes[i + 1]!;
    if (letter !== 0x75) {
      if (simpleEscape(letter) < 0) return ~i;
      i += 2;
    } else if (hexUnit(bytes, i + 2, end) >= 0) i += 6;
    else return isCutUnit(bytes, i + 2, end) ? ~end : ~i;
  }
}

/** Offset behind the literal, or the complement of the offset where it differs or ends. */
export function endOfWord(bytes: Uint8Array, at: number, end: number, word: Uint8Array): number {
  for (let i = 0; i < word.length; i++) {
    if (at + i >= end) return ~end;
    if (bytes[at + i] !== word[i]) return ~(at + i);
  }
  return at + word.length;
}

/** Offset behind the number (RFC 8259, section 6), or the complement of the offset that is wrong. */
export function endOfNumber(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  if (bytes[i] === 0x2d) i++;
  if (i < end && bytes[i] === 0x30) i++;
  else {
    const digits = endOfDigits(bytes, i, end);
    if (digits === i) return ~i;
    i = digits;
  }
  if (i < end && bytes[i] === 0x2e) {
    const digits = endOfDigits(bytes, i + 1, end);
    if (digits === i + 1) return ~digits;
    i = digits;
  }
  if (i < end && (bytes[i]! | 0x20) === 0x65) {
    i++;
    if (i < end && (bytes[i] === 0x2b || bytes[i] === 0x2d)) i++;
    const digits = endOfDigits(bytes, i, end);
    if (digits === i) return ~digits;
    i = digits;
  }
  return i;
}

function endOfDigits(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && bytes[i]! >= 0x30 && bytes[i]! <= 0x39) i++;
  return i;
}

/** Whether `\u` is followed by hex digits up to the end: cut, and not wrong. */
function isCutUnit(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + 4 <= end) return false;
  const padded = new Uint8Array(4).fill(0x30);
  padded.set(bytes.subarray(at, Math.max(at, end)));
  return hexUnit(padded, 0, 4) >= 0;
}
