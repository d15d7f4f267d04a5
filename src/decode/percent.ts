import { RangeMapBuilder } from '../bytes/rangeMap';
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
    const map = new RangeMapBuilder(start).verbatim(end - start).build();
    return { bytes: bytes.subarray(start, end), map, escapes: 0, broken: 0 };
  }
  const out = new Uint8Array(end - start);
  out.set(bytes.subarray(start, first));
  const map = new RangeMapBuilder(start);
  let to = first - start;
  let copied = start;
  let escapes = 0;
  let broken = 0;
  let at = first;
  while (at < end) {
    const byte = bytes[at]!;
    if (byte !== percentSign) {
      out[to++] = plusIsSpace && byte === plusSign ? 0x20 : byte;
      at++;
      continue;
    }
    const high = at + 2 < end ? hexDigit(bytes[at + 1]) : -1;
    const low = at + 2 < end ? hexDigit(bytes[at + 2]) : -1;
    const value = high >= 0 && low >= 0 ? (high << 4) | low : -1;
    if (value < 0) {
      out[to++] = byte;
      broken++;
      at++;
      continue;
    }
    out[to++] = value;
    map.verbatim(at - copied).unit(1, 3);
    at += 3;
    copied = at;
    escapes++;
  }
  map.verbatim(end - copied);
  return { bytes: out.subarray(0, to), map: map.build(), escapes, broken };
}

function firstEscape(bytes: Uint8Array, start: number, end: number, plusIsSpace: boolean): number {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === percentSign || (plusIsSpace && byte === plusSign)) return at;
  }
  return end;
}
