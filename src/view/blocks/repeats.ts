import type { ByteRange } from '../../bytes/range';
import { decodeLatin1 } from '../../bytes/text';
import type { Marking, RepeatedValue } from '../marking';

/** Bytes that are looked through at once. */
const chunkBytes = 8 * 1024;
/** Longer values are not looked for beyond a chunk's ends. */
const mostOverlap = 64 * 1024;

/** Where bytes repeat hidden values as they are. Looks only around what is asked for. */
export class Repeats {
  readonly #bytes: Uint8Array;
  readonly #marking: Marking;
  readonly #chunks = new Map<number, readonly RepeatedValue[] | null>();

  constructor(bytes: Uint8Array, marking: Marking) {
    this.#bytes = bytes;
    this.#marking = marking;
  }

  /** Repeats that touch the range, in order; null where all of it must be hidden. */
  in({ start, end }: ByteRange): readonly RepeatedValue[] | null {
    const found: RepeatedValue[] = [];
    const last = Math.floor(Math.max(start, end - 1) / chunkBytes);
    for (let chunk = Math.floor(start / chunkBytes); chunk <= last; chunk++) {
      const repeats = this.#chunk(chunk);
      if (repeats === null) return null;
      for (const repeat of repeats) {
        // What reaches over the edge of a chunk is found from both of its sides.
        const before = found.at(-1);
        if (before !== undefined && before.start >= repeat.start) continue;
        if (repeat.start < end && repeat.end > start) found.push(repeat);
      }
    }
    return found;
  }

  #chunk(chunk: number): readonly RepeatedValue[] | null {
    const known = this.#chunks.get(chunk);
    if (known !== undefined) return known;
    const start = chunk * chunkBytes;
    const end = start + chunkBytes;
    const overlap = Math.min(this.#marking.longestRepeat(), mostOverlap);
    const from = Math.max(0, start - overlap);
    const text = decodeLatin1(this.#bytes.subarray(from, end + overlap));
    const repeats =
      this.#marking
        .repeatsIn(text)
        ?.map((one) => ({ ...one, start: one.start + from, end: one.end + from }))
        .filter((one) => one.start < end && one.end > start) ?? null;
    this.#chunks.set(chunk, repeats);
    return repeats;
  }
}
