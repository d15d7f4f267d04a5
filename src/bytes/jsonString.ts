import type { ByteRange } from './range';
import { RangeMap, RangeMapBuilder } from './rangeMap';
import type { SourcedBytes } from './sourced';
import { decodeUtf8, encodeUtf8 } from './text';

/**
 * What bytes a string's characters stand for.
 *
 * `utf-8`: the UTF-8 of the characters; a lone surrogate becomes U+FFFD.
 * `surrogate-escape`: as `utf-8`, but a lone U+DC80…U+DCFF is the byte 80…FF that its writer could
 * not decode (Python's error handler of that name).
 * `latin1`: U+0000…U+00FF are the bytes 00…FF; there is no result where another character occurs.
 */
export type StringBytes = 'utf-8' | 'surrogate-escape' | 'latin1';

const backslash = 0x5c;
const letterU = 0x75;

/** Byte that a one-letter escape stands for (RFC 8259, section 7), or -1. */
export function simpleEscape(letter: number): number {
  switch (letter) {
    case 0x22: // "
    case backslash:
    case 0x2f: // /
      return letter;
    case 0x62: // b
      return 0x08;
    case 0x66: // f
      return 0x0c;
    case 0x6e: // n
      return 0x0a;
    case 0x72: // r
      return 0x0d;
    case 0x74: // t
      return 0x09;
    default:
      return -1;
  }
}

/** The four hex digits at `at` as a UTF-16 code unit, or -1. */
export function hexUnit(bytes: Uint8Array, at: number, end: number): number {
  if (at + 4 > end) return -1;
  let unit = 0;
  for (let i = at; i < at + 4; i++) {
    const byte = bytes[i]!;
    const lower = byte | 0x20;
    if (byte >= 0x30 && byte <= 0x39) unit = unit * 16 + byte - 0x30;
    else if (lower >= 0x61 && lower <= 0x66) unit = unit * 16 + lower - 0x57;
    else return -1;
  }
  return unit;
}

/**
 * Characters of a JSON string body (`range` without the quotes), lone surrogates kept. Escapes that
 * are cut or wrong are left out.
 */
export function jsonStringText(bytes: Uint8Array, range: ByteRange): string {
  let text = '';
  let at = range.start;
  let from = at;
  while ((at = indexOfEscape(bytes, at, range.end)) < range.end) {
    if (at > from) text += decodeUtf8(bytes.subarray(from, at));
    const letter = bytes[at + 1];
    at += 2;
    if (letter === letterU) {
      const unit = hexUnit(bytes, at, range.end);
      if (unit >= 0) text += String.fromCharCode(unit);
      at = unit >= 0 ? at + 4 : Math.min(at + 4, range.end);
    } else if (letter !== undefined && at <= range.end) {
      const byte = simpleEscape(letter);
      if (byte >= 0) text += String.fromCharCode(byte);
    }
    from = Math.min(at, range.end);
    at = from;
  }
  return from === range.start
    ? decodeUtf8(bytes.subarray(from, range.end))
    : text + decodeUtf8(bytes.subarray(from, range.end));
}

/**
 * Bytes that a JSON string body (`range` without the quotes) stands for, with the way back through
 * its escapes. Null where `as` is `latin1` and a character beyond U+00FF occurs.
 */
export function jsonStringBytes(
  bytes: Uint8Array,
  range: ByteRange,
  as: StringBytes = 'utf-8',
): Pick<SourcedBytes, 'bytes' | 'map'> | null {
  const { start, end } = range;
  if (as !== 'latin1' && indexOfEscape(bytes, start, end) >= end) {
    return { bytes: bytes.subarray(start, end), map: RangeMap.slice(start, end - start) };
  }
  // Unescaping never lengthens: the longest output for its input is 3 bytes from `\ud800`'s 6.
  const out = new Uint8Array(end - start);
  const map = new RangeMapBuilder(start);
  let length = 0;
  let at = start;
  const put = (from: Uint8Array, parentLength: number): void => {
    out.set(from, length);
    length += from.length;
    map.unit(from.length, parentLength);
    at += parentLength;
  };
  while (at < end) {
    if (bytes[at] !== backslash) {
      if (as === 'latin1' && bytes[at]! >= 0x80) {
        const byte = latin1OfUtf8(bytes, at, end);
        if (byte < 0) return null;
        put(Uint8Array.of(byte), 2);
        continue;
      }
      const next = as === 'latin1' ? at + 1 : indexOfEscape(bytes, at, end);
      out.set(bytes.subarray(at, next), length);
      length += next - at;
      map.verbatim(next - at);
      at = next;
      continue;
    }
    const letter = at + 1 < end ? bytes[at + 1]! : -1;
    if (letter !== letterU) {
      const byte = simpleEscape(letter);
      if (byte >= 0) put(Uint8Array.of(byte), 2);
      else {
        map.skip(Math.min(2, end - at));
        at += 2;
      }
      continue;
    }
    const unit = hexUnit(bytes, at + 2, end);
    if (unit < 0) {
      map.skip(Math.min(6, end - at));
      at += 6;
      continue;
    }
    if (as === 'latin1') {
      if (unit > 0xff) return null;
      put(Uint8Array.of(unit), 6);
    } else if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogateEscape(bytes, at + 6, end)) {
      const low = hexUnit(bytes, at + 8, end);
      put(encodeUtf8(String.fromCharCode(unit, low)), 12);
    } else if (as === 'surrogate-escape' && unit >= 0xdc80 && unit <= 0xdcff) {
      put(Uint8Array.of(unit - 0xdc00), 6);
    } else put(encodeUtf8(String.fromCharCode(unit)), 6);
  }
  return { bytes: out.slice(0, length), map: map.build() };
}

function indexOfEscape(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== backslash) at++;
  return at;
}

function isLowSurrogateEscape(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] !== backslash || bytes[at + 1] !== letterU) return false;
  const unit = hexUnit(bytes, at + 2, end);
  return unit >= 0xdc00 && unit < 0xe000;
}

/** U+0080…U+00FF are C2 80…C3 BF in UTF-8. */
function latin1OfUtf8(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at]!;
  const next = at + 1 < end ? bytes[at + 1]! : 0;
  if ((lead !== 0xc2 && lead !== 0xc3) || (next & 0xc0) !== 0x80) return -1;
  return ((lead & 0x03) << 6) | (next & 0x3f);
}
