import { RangeMapBuilder, type RangeMap } from '../bytes/rangeMap';
import { byteClass, classSet } from './byteClass';
import type { Mapped } from './codec';

/** How base64 was spelt (RFC 4648, RFC 2045). */
export type Base64Variant =
  'standard' | 'unpadded' | 'url-safe' | 'mime' | 'escaped' | 'space-for-plus';

/** A base64 run and what it decodes to. */
export interface Base64 extends Mapped {
  readonly variant: Base64Variant;
}

const white = 64;
const pad = 65;
const none = 255;
/** Value of each character of both alphabets; above 63 where it is none. */
export const sextetOf = makeValues();

function makeValues(): Uint8Array {
  const table = new Uint8Array(256).fill(none);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let i = 0; i < 64; i++) table[alphabet.charCodeAt(i)] = i;
  table[0x2d] = 62;
  table[0x5f] = 63;
  for (const character of ' \t\r\n') table[character.charCodeAt(0)] = white;
  table[0x3d] = pad;
  return table;
}

/** Classes of a run without breaks. */
export const base64Classes =
  classSet.alphanumeric | byteClass.plusSlash | byteClass.dashUnderscore | byteClass.equals;

/**
 * Decodes the base64 run [start, end), whose byte classes are `classes`. Gives null where it holds
 * another character, padding in the middle, a length no encoder makes, both alphabets at once, or
 * bits after the last byte that are not zero (RFC 4648, section 3.5), which a chance run mostly has.
 * Offsets of the map count in `bytes`; padding belongs to the last unit.
 */
export function decodeBase64(
  bytes: Uint8Array,
  start: number,
  end: number,
  classes: number,
): Base64 | null {
  const isUrlSafe = (classes & byteClass.dashUnderscore) !== 0;
  if (isUrlSafe && (classes & byteClass.plusSlash) !== 0) return null;
  if ((classes & ~base64Classes) !== 0) return decodeBroken(bytes, start, end, classes);

  let stop = end;
  if ((classes & byteClass.equals) !== 0) {
    while (stop > start && end - stop < 2 && bytes[stop - 1] === 0x3d) stop--;
  }
  const characters = stop - start;
  const rest = characters & 3;
  const padding = end - stop;
  if (rest === 1 || (padding > 0 && ((characters + padding) & 3) !== 0)) return null;

  const full = characters >> 2;
  const out = new Uint8Array(full * 3 + (rest > 0 ? rest - 1 : 0));
  let at = start;
  let to = 0;
  // A character that is none is 255 or pad 65: either shows in the bits above the sixth.
  let seen = 0;
  for (let i = 0; i < full; i++) {
    const one = sextetOf[bytes[at]!]!;
    const two = sextetOf[bytes[at + 1]!]!;
    const three = sextetOf[bytes[at + 2]!]!;
    const four = sextetOf[bytes[at + 3]!]!;
    seen |= one | two | three | four;
    out[to] = (one << 2) | (two >> 4);
    out[to + 1] = (two << 4) | (three >> 2);
    out[to + 2] = (three << 6) | four;
    at += 4;
    to += 3;
  }
  if (rest > 0) {
    const one = sextetOf[bytes[at]!]!;
    const two = sextetOf[bytes[at + 1]!]!;
    const three = rest === 3 ? sextetOf[bytes[at + 2]!]! : 0;
    seen |= one | two | three;
    if ((rest === 3 ? three & 3 : two & 15) !== 0) return null;
    out[to] = (one << 2) | (two >> 4);
    if (rest === 3) out[to + 1] = (two << 4) | (three >> 2);
  }
  if ((seen & 0xc0) !== 0) return null;
  const variant = isUrlSafe ? 'url-safe' : rest > 0 && padding === 0 ? 'unpadded' : 'standard';
  const makeMap = (): RangeMap => {
    const map = new RangeMapBuilder(start).units(full, 3, 4);
    if (rest > 0) map.unit(rest - 1, end - start - full * 4);
    return map.build();
  };
  return spelt(out, variant, makeMap);
}

function spelt(bytes: Uint8Array, variant: Base64Variant, makeMap: () => RangeMap): Base64 {
  let map: RangeMap | undefined;
  return {
    bytes,
    variant,
    get map() {
      return (map ??= makeMap());
    },
  };
}

/**
 * Base64 with line breaks, with line breaks and slashes escaped for JSON and never unescaped, or
 * with spaces where a form decoder took the plus signs.
 */
function decodeBroken(
  bytes: Uint8Array,
  start: number,
  end: number,
  classes: number,
): Base64 | null {
  const hasBreaks = (classes & byteClass.lineBreak) !== 0;
  const hasEscapes = (classes & byteClass.backslash) !== 0;
  const hasSpaces = (classes & byteClass.space) !== 0;
  const spaceIsPlus =
    hasSpaces && !hasBreaks && !hasEscapes && (classes & byteClass.dashUnderscore) === 0;
  const out = new Uint8Array(Math.ceil(((end - start) * 3) / 4));
  const map = new RangeMapBuilder(start);
  let to = 0;
  let bits = 0;
  let held = 0;
  let characters = 0;
  let padding = 0;
  let unitStart = start;
  let done = start;
  for (let at = start; at < end; at++) {
    let value = sextetOf[bytes[at]!]!;
    if (bytes[at] === 0x5c) {
      const next = bytes[at + 1];
      // \n and \r stand for breaks, \/ for the slash itself.
      if (next !== 0x6e && next !== 0x72 && next !== 0x2f) return null;
      if (at + 1 >= end) return null;
      if (next !== 0x2f) {
        at++;
        continue;
      }
      if (held === 0) unitStart = at;
      at++;
      value = 63;
    } else if (value === white) {
      if (!(spaceIsPlus && bytes[at] === 0x20)) continue;
      if (held === 0) unitStart = at;
      value = 62;
    } else {
      if (value === none) return null;
      if (value === pad) {
        padding++;
        continue;
      }
      if (held === 0) unitStart = at;
    }
    if (padding > 0) return null;
    characters++;
    bits = (bits << 6) | value;
    if (++held < 4) continue;
    out[to++] = bits >> 16;
    out[to++] = bits >> 8;
    out[to++] = bits;
    map.skip(unitStart - done).unit(3, at + 1 - unitStart);
    done = at + 1;
    bits = held = 0;
  }
  if (held === 1 || padding > 2 || (padding > 0 && ((characters + padding) & 3) !== 0)) return null;
  if (held > 0) {
    bits <<= 6 * (4 - held);
    if ((bits & (held === 2 ? 0xffff : 0xff)) !== 0) return null;
    out[to++] = bits >> 16;
    if (held === 3) out[to++] = bits >> 8;
    map.skip(unitStart - done).unit(held - 1, end - unitStart);
  }
  const variant = hasEscapes ? 'escaped' : spaceIsPlus ? 'space-for-plus' : 'mime';
  return spelt(out.subarray(0, to), variant, () => map.build());
}
