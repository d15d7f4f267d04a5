/** A half-open run of bytes, [start, end). Offsets are always in bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Whether `outer` holds every byte of `inner`. */
export function containsRange(outer: ByteRange, inner: ByteRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The bytes both ranges hold, or undefined where they hold none in common. */
export function intersectRanges(a: ByteRange, b: ByteRange): ByteRange | undefined {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : undefined;
}

/** Number of bytes in the range. */
export function rangeLength(range: ByteRange): number {
  return range.end - range.start;
}
