import { RangeMapBuilder } from './rangeMap';
import type { SourcedBytes } from './sourced';

/** RFC 4648, section 4. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const skipped = 64;
const padding = 65;
const none = 255;
const values = makeValues();

function makeValues(): Uint8Array {
  const table = new Uint8Array(256).fill(none);
  for (let i = 0; i < alphabet.length; i++) table[alphabet.charCodeAt(i)] = i;
  table[0x2d] = 62;
  table[0x5f] = 63;
  for (const character of ' \t\r\n') table[character.charCodeAt(0)] = skipped;
  table[0x3d] = padding;
  return table;
}

/**
 * Decodes what a format declares to be base64 (RFC 4648, sections 4 and 5): whitespace anywhere and
 * missing padding are let through, anything else gives null. The map counts in `bytes`.
 */
export function decodeDeclaredBase64(
  bytes: Uint8Array,
): Pick<SourcedBytes, 'bytes' | 'map'> | null {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  const map = new RangeMapBuilder();
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    // Whole groups without whitespace, which is all there is in most bodies.
    const from = at;
    for (; at + 4 <= bytes.length; at += 4) {
      const a = values[bytes[at]!]!;
      const b = values[bytes[at + 1]!]!;
      const c = values[bytes[at + 2]!]!;
      const d = values[bytes[at + 3]!]!;
      if ((a | b | c | d) >= skipped) break;
      out[length++] = (a << 2) | (b >> 4);
      out[length++] = (b << 4) | (c >> 2);
      out[length++] = (c << 6) | d;
    }
    map.units((at - from) / 4, 3, 4);

    // One group with whatever stands in it.
    let start = -1;
    let bits = 0;
    let digits = 0;
    let end = at;
    for (; at < bytes.length && digits < 4; at++) {
      const value = values[bytes[at]!]!;
      if (value === none) return null;
      if (value === skipped) continue;
      if (value === padding) {
        if (digits === 0)
          return length > 0 && isOnlyTail(bytes, at) ? finish(out, length, map) : null;
        break;
      }
      if (start < 0) start = at;
      bits = (bits << 6) | value;
      digits++;
      end = at + 1;
    }
    if (digits === 0) break;
    if (digits === 1) return null;
    const count = digits - 1;
    bits <<= 6 * (4 - digits);
    for (let i = 0; i < count; i++) out[length++] = (bits >> (16 - 8 * i)) & 0xff;
    if (digits < 4) {
      while (end < bytes.length && values[bytes[end]!] === padding) end++;
    }
    map.skip(start - map.parentAt).unit(count, end - start);
    if (digits < 4) return isOnlyTail(bytes, end) ? finish(out, length, map) : null;
  }
  return finish(out, length, map);
}

function finish(
  out: Uint8Array,
  length: number,
  map: RangeMapBuilder,
): Pick<SourcedBytes, 'bytes' | 'map'> {
  return { bytes: out.subarray(0, length), map: map.build() };
}

/** Whether nothing but padding and whitespace is left. */
function isOnlyTail(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at++) {
    const value = values[bytes[at]!]!;
    if (value !== padding && value !== skipped) return false;
  }
  return true;
}

/** Base64 of `bytes` with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const bits = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    parts.push(
      alphabet[bits >> 18]! +
        alphabet[(bits >> 12) & 63]! +
        (left > 1 ? alphabet[(bits >> 6) & 63]! : '=') +
        (left > 2 ? alphabet[bits & 63]! : '='),
    );
  }
  return parts.join('');
}
