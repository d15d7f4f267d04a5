import { RangeMap, RangeMapBuilder } from '../bytes/rangeMap';
import { hexDigit } from './byteClass';
import type { Mapped } from './codec';

const percentSign = 0x25;
const plusSign = 0x2b;

/** Bytes with their escapes undone, and how many there were. */
export interface Unescaped extends Mapped {
  readonly escapes: number;
  /** Percent signs without two hexadecimal digits after them; they stay as they are. */
  readonly broken: number;
}

/**
 * Undoes percent-encoding (RFC 3986, section 2.1) in [start, end); with `plusIsSpace`, a plus sign
 * stands for a space (application/x-www-form-urlencoded). Offsets of the map count in `bytes`.
 */
export function unescapePercent(
  bytes: Uint8Array,
  start: number,
  end: number,
  plusIsSpace: boolean,
): Unescaped {
  const first = firstEscape(bytes, start, end, plusIsSpace);
  if (first === end) {
    const makeMap = (): RangeMap => RangeMap.slice(start, end - start);
    return unescaped(bytes.subarray(start, end), 0, 0, makeMap);
  }
  const out = new Uint8Array(end - start);
  out.set(bytes.subarray(start, first));
  let to = first - start;
  let escapes = 0;
  let broken = 0;
  for (let at = first; at < end;) {
    const byte = bytes[at]!;
    if (byte !== percentSign) {
      out[to++] = plusIsSpace && byte === plusSign ? 0x20 : byte;
      at++;
      continue;
    }
    const value = escapeAt(bytes, at, end);
    out[to++] = value < 0 ? byte : value;
    if (value < 0) broken++;
    else escapes++;
    at += value < 0 ? 1 : 3;
  }
  return unescaped(out.subarray(0, to), escapes, broken, () => mapOf(bytes, start, end));
}

function unescaped(
  bytes: Uint8Array,
  escapes: number,
  broken: number,
  makeMap: () => RangeMap,
): Unescaped {
  let map: RangeMap | undefined;
  return {
    bytes,
    escapes,
    broken,
    get map() {
      return (map ??= makeMap());
    },
  };
}

/** The byte that the escape at `at` stands for, or -1 where it is none. */
function escapeAt(bytes: Uint8Array, at: number, end: number): number {
  if (at + 2 >= end) return -1;
  const high = hexDigit(bytes[at + 1]);
  const low = hexDigit(bytes[at + 2]);
  return high >= 0 && low >= 0 ? (high << 4) | low : -1;
}

function mapOf(bytes: Uint8Array, start: number, end: number): RangeMap {
  const map = new RangeMapBuilder(start);
  let copied = start;
  for (let at = start; at < end;) {
    if (bytes[at] !== percentSign || escapeAt(bytes, at, end) < 0) {
      at++;
      continue;
    }
    map.verbatim(at - copied).unit(1, 3);
    at += 3;
    copied = at;
  }
  return map.verbatim(end - copied).build();
}

function firstEscape(bytes: Uint8Array, start: number, end: number, plusIsSpace: boolean): number {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === percentSign || (plusIsSpace && byte === plusSign)) return at;
  }
  return end;
}
