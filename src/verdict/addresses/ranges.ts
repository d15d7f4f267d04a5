import type { Columns } from './columns';
import { check } from './error';

/** Ranges of addresses without gaps: each goes from its start to the next one's. */
export interface Ranges {
  /** Ascending. IPv4 addresses as they are, of IPv6 addresses the first 48 bits. */
  readonly starts: Uint32Array | Float64Array;
  /** What holds for each range, as an index; 0 is nothing known. */
  readonly values: Uint32Array | Uint16Array;
}

/**
 * One family's ranges: their number, the distance of each start from the one before, their values.
 * @throws {AddressDataError} when starts do not ascend or a value is not below `valueCount`.
 */
export function readRanges(columns: Columns, family: 4 | 6, valueCount: number): Ranges {
  const count = columns.count(2);
  const starts = family === 4 ? new Uint32Array(count) : new Float64Array(count);
  const end = family === 4 ? 2 ** 32 : 2 ** 48;
  let start = 0;
  for (let index = 0; index < count; index++) {
    const distance = columns.varint();
    check(index === 0 || distance > 0, 'ranges do not ascend');
    start += distance;
    check(start < end, 'a range begins behind the last address');
    starts[index] = start;
  }
  const values = valueCount > 0x10000 ? new Uint32Array(count) : new Uint16Array(count);
  for (let index = 0; index < count; index++) {
    const value = columns.varint();
    check(value < valueCount, 'a range has a value that is not there');
    values[index] = value;
  }
  return { starts, values };
}

/** The value at a key, 0 where nothing is known. */
export function valueAt({ starts, values }: Ranges, key: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : values[low - 1]!;
}

/** What ranges are searched by: the 32 bits of an IPv4 address, the first 48 of an IPv6 address. */
export function keyOf(bytes: Uint8Array): number {
  let key = 0;
  for (let index = 0; index < (bytes.length === 4 ? 4 : 6); index++) {
    key = key * 256 + bytes[index]!;
  }
  return key;
}
