import { joinSourced, sliceSourced, sourcedContent, type SourcedBytes } from '../../bytes/sourced';

/** When bytes went over a connection. */
export interface Moment {
  /** Milliseconds since 1970, or null. */
  readonly atMs: number | null;
  /** Position in what went over the connection, both directions counted: clocks are too coarse. */
  readonly order: number;
}

/** A run of bytes that was sent or received at once. */
export interface Segment extends Moment {
  readonly sourced: SourcedBytes;
}

const noMoment: Moment = { atMs: null, order: 0 };

/** All that went one way over a connection, as one run of bytes that knows when each of them went. */
export class DirectedBytes {
  readonly sourced: SourcedBytes;
  /** Where each segment ends in `sourced`, in ascending order. */
  readonly #ends: Float64Array;
  readonly #moments: readonly Moment[];

  private constructor(sourced: SourcedBytes, ends: Float64Array, moments: readonly Moment[]) {
    this.sourced = sourced;
    this.#ends = ends;
    this.#moments = moments;
  }

  /** Joins segments of one origin, which stand in the capture in the order given. */
  static of(segments: readonly Segment[]): DirectedBytes {
    const filled = segments.filter(({ sourced }) => sourced.bytes.length > 0);
    const ends = new Float64Array(filled.length);
    let end = 0;
    filled.forEach(({ sourced }, i) => (ends[i] = end += sourced.bytes.length));
    const sourced =
      filled.length === 0
        ? sourcedContent(new Uint8Array(0))
        : filled.length === 1
          ? filled[0]!.sourced
          : joinSourced(filled.map((segment) => segment.sourced));
    const moments = filled.map(({ atMs, order }) => ({ atMs, order }));
    return new DirectedBytes(sourced, ends, moments);
  }

  /** What went from `offset` on. */
  from(offset: number): DirectedBytes {
    const rest = sliceSourced(this.sourced, offset, this.bytes.length);
    const ends = this.#ends.map((end) => Math.max(0, end - offset));
    return new DirectedBytes(rest, ends, this.#moments);
  }

  get bytes(): Uint8Array {
    return this.sourced.bytes;
  }

  /** When the byte at `offset` went, or the last one where there is none. */
  momentAt(offset: number): Moment {
    let low = 0;
    let high = this.#ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return this.#moments[low] ?? noMoment;
  }

  /** Where the byte at `offset` stands in the capture. */
  placeOf(offset: number): number {
    return this.sourced.map.toParent({ start: offset, end: offset }).start;
  }
}

/** What went over a connection, as far as the capture holds it. */
export interface Connection {
  readonly sent: DirectedBytes;
  readonly received: DirectedBytes;
}
