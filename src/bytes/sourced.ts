import { composeMaps } from './mapComposition';
import type { ByteRange } from './range';
import { RangeMap, RangeMapBuilder } from './rangeMap';
import { encodeUtf8 } from './text';

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

/**
 * Runs of one origin joined to one. A string is put in without a place of its own; the others stand
 * in the file in the order given.
 */
export function joinSourced(parts: readonly (SourcedBytes | string)[]): SourcedBytes {
  const first = parts.find((part) => typeof part !== 'string');
  const map = new RangeMapBuilder(first?.map.parentRange.start ?? 0);
  const pieces = parts.map((part) => (typeof part === 'string' ? encodeUtf8(part) : part.bytes));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  parts.forEach((part, i) => {
    bytes.set(pieces[i]!, at);
    at += pieces[i]!.length;
    if (typeof part === 'string') map.inserted(pieces[i]!.length);
    else map.append(part.map);
  });
  return { bytes, map: map.build(), origin: first?.origin ?? 'content' };
}

/** The bytes [start, end) of `outer`, led to where they stand. */
export function sliceSourced(outer: SourcedBytes, start: number, end: number): SourcedBytes {
  const bytes = outer.bytes.subarray(start, end);
  return sourcedThrough({ bytes, map: RangeMap.slice(start, bytes.length) }, outer);
}

/** Bytes decoded from `outer`, led to where `outer` stands. `inner.map` counts in `outer.bytes`. */
export function sourcedThrough(
  inner: Pick<SourcedBytes, 'bytes' | 'map'>,
  outer: SourcedBytes,
): SourcedBytes {
  return { bytes: inner.bytes, map: composeMaps(inner.map, outer.map), origin: outer.origin };
}
