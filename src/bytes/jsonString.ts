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
  const { start, end } = range;
  if (indexOfEscape(bytes, start, end) >= end) return decodeUtf8(bytes.subarray(start, end));
  const out = new Uint8Array(end - start);
  const result = unescape(bytes, range, 'utf-8', out, null);
  if (!result.hasLoneSurrogates) return decodeUtf8(out.subarray(0, result.length));
  return textWithSurrogates(bytes, range);
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
  const { length } = unescape(bytes, range, as, out, map);
  return length < 0 ? null : { bytes: out.subarray(0, length), map: map.build() };
}

interface Unescaped {
  /** Bytes written, or -1 where a character has no byte. */
  readonly length: number;
  readonly hasLoneSurrogates: boolean;
}

function unescape(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  as: StringBytes,
  out: Uint8Array,
  map: RangeMapBuilder | null,
): Unescaped {
  let length = 0;
  let at = start;
  let hasLoneSurrogates = false;
  while (at < end) {
    const byte = bytes[at]!;
    if (byte !== backslash) {
      if (as === 'latin1' && byte >= 0x80) {
        const single = latin1OfUtf8(bytes, at, end);
        if (single < 0) return { length: -1, hasLoneSurrogates };
        out[length++] = single;
        map?.unit(1, 2);
        at += 2;
        continue;
      }
      const from = at;
      let plain = byte;
      do {
        out[length++] = plain;
        plain = bytes[++at]!;
      } while (at < end && plain !== backslash && (plain < 0x80 || as !== 'latin1'));
      map?.verbatim(at - from);
      continue;
    }
    const letter = at + 1 < end ? bytes[at + 1]! : -1;
    if (letter !== letterU) {
      const single = simpleEscape(letter);
      if (single >= 0) {
        out[length++] = single;
        map?.unit(1, 2);
      } else map?.skip(Math.min(2, end - at));
      at += 2;
      continue;
    }
    const unit = hexUnit(bytes, at + 2, end);
    if (unit < 0) {
      map?.skip(Math.min(6, end - at));
      at += 6;
      continue;
    }
    const from = length;
    let spelt = 6;
    if (as === 'latin1') {
      if (unit > 0xff) return { length: -1, hasLoneSurrogates };
      out[length++] = unit;
    } else if (unit < 0x80) out[length++] = unit;
    else if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogateEscape(bytes, at + 6, end)) {
      spelt = 12;
      length = putUtf8(String.fromCharCode(unit, hexUnit(bytes, at + 8, end)), out, length);
    } else if (as === 'surrogate-escape' && unit >= 0xdc80 && unit <= 0xdcff) {
      out[length++] = unit - 0xdc00;
    } else {
      hasLoneSurrogates ||= unit >= 0xd800 && unit < 0xe000;
      length = putUtf8(String.fromCharCode(unit), out, length);
    }
    map?.unit(length - from, spelt);
    at += spelt;
  }
  return { length, hasLoneSurrogates };
}

function putUtf8(character: string, out: Uint8Array, at: number): number {
  const encoded = encodeUtf8(character);
  out.set(encoded, at);
  return at + encoded.length;
}

/** The slow way, for what UTF-8 cannot hold. */
function textWithSurrogates(bytes: Uint8Array, { start, end }: ByteRange): string {
  let text = '';
  let from = start;
  for (let at = start; (at = indexOfEscape(bytes, at, end)) < end; from = at) {
    text += decodeUtf8(bytes.subarray(from, at));
    const letter = at + 1 < end ? bytes[at + 1]! : -1;
    const isUnit = letter === letterU;
    const unit = isUnit ? hexUnit(bytes, at + 2, end) : simpleEscape(letter);
    if (unit >= 0) text += String.fromCharCode(unit);
    at = Math.min(at + (isUnit ? 6 : 2), end);
  }
  return text + decodeUtf8(bytes.subarray(from, end));
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
