import { RangeMapBuilder } from '../bytes/rangeMap';
import { hexDigit } from './byteClass';
import type { Mapped } from './codec';

/** Shorter lines are ids, one to a line. */
const minLine = 32;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Decodes hexadecimal digits in lines of one length, the last of which may be shorter, as dumps and
 * encoders break them. Null where a line is longer, holds anything else, or half a pair.
 */
export function decodeHexLines(bytes: Uint8Array, start: number, end: number): Mapped | null {
  const out = new Uint8Array((end - start) >> 1);
  const map = new RangeMapBuilder(start);
  let to = 0;
  let first = 0;
  let isLast = false;
  for (let at = start; at < end;) {
    const found = bytes.indexOf(lineFeed, at);
    const next = found < 0 || found >= end ? end : found;
    const stop = next > at && bytes[next - 1] === carriageReturn ? next - 1 : next;
    const length = stop - at;
    if (first === 0) first = length;
    if (isLast || first < minLine || length > first || (length & 1) !== 0) return null;
    isLast = length < first;
    for (let from = at; from < stop; from += 2) {
      const [high, low] = [hexDigit(bytes[from]), hexDigit(bytes[from + 1])];
      if (high < 0 || low < 0) return null;
      out[to++] = (high << 4) | low;
    }
    map.skip(at - map.parentAt).units(length >> 1, 1, 2);
    at = next + 1;
  }
  return { bytes: out.subarray(0, to), map: map.build() };
}
