import type { ByteRange } from './range';
import { RangeMap } from './rangeMap';

/**
 * What a byte range counts in: the capture file itself, a member of a zip container, or `content`
 * where the format does not hold the bytes as they are.
 */
export type RangeOrigin = 'file' | `member:${string}` | 'content';

/** Bytes together with the way back to where they stand in the capture. */
export interface SourcedBytes {
  readonly bytes: Uint8Array;
  /** Leads from `bytes` to `origin`. */
  readonly map: RangeMap;
  readonly origin: RangeOrigin;
}

/** Bytes that no capture holds: their ranges count in themselves. */
export function sourcedContent(bytes: Uint8Array): SourcedBytes {
  return { bytes, map: RangeMap.slice(0, bytes.length), origin: 'content' };
}

/** A slice of a file (or of a zip member) as it stands. */
export function sourcedSlice(
  bytes: Uint8Array,
  range: ByteRange,
  base = 0,
  origin: RangeOrigin = 'file',
): SourcedBytes {
  return {
    bytes: bytes.subarray(range.start, range.end),
    map: RangeMap.slice(base + range.start, range.end - range.start),
    origin,
  };
}
