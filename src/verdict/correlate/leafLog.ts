/** How a value was written where it stood whole: as it is, or in a coding of its own. */
export const codings = ['plain', 'base64', 'hex', 'percent'] as const;
export type Coding = (typeof codings)[number];

/** One place where a value stood whole. */
export interface Place {
  /** Number of the exchange in the order they were added. */
  readonly exchange: number;
  /** Number of the name it went under. */
  readonly name: number;
  readonly isSent: boolean;
}

/** Places that fit into one chunk. */
const chunkSize = 65_536;
/** Most places that are kept: 16 bytes each, so 64 MiB at most and nothing before they are needed. */
export const mostPlaces = 4_194_304;

interface Chunk {
  readonly keys: Float64Array;
  readonly exchanges: Uint32Array;
  /** Number of the name, times eight; whether it was sent; the coding. */
  readonly names: Uint32Array;
}

/**
 * Where plain values stood whole, as numbers alone: a value can be known for an identifier long
 * after it was first met. It only grows at its end, and is gone through once.
 */
export class LeafLog {
  readonly #chunks: Chunk[] = [];
  readonly #most: number;
  #size = 0;

  constructor(most: number = mostPlaces) {
    this.#most = most;
  }

  /** Notes one place; false where there is no more room. */
  add(key: number, { exchange, name, isSent }: Place, coding: Coding): boolean {
    if (this.#size >= this.#most) return false;
    const at = this.#size % chunkSize;
    if (at === 0) {
      this.#chunks.push({
        keys: new Float64Array(chunkSize),
        exchanges: new Uint32Array(chunkSize),
        names: new Uint32Array(chunkSize),
      });
    }
    const chunk = this.#chunks.at(-1)!;
    chunk.keys[at] = key;
    chunk.exchanges[at] = exchange;
    chunk.names[at] = 8 * name + (isSent ? 4 : 0) + codings.indexOf(coding);
    this.#size++;
    return true;
  }

  /** Calls `visit` for every place, in the order they were noted. */
  forEach(visit: (key: number, place: Place, coding: Coding) => void): void {
    for (let index = 0; index < this.#size; index++) {
      const chunk = this.#chunks[Math.floor(index / chunkSize)]!;
      const at = index % chunkSize;
      const name = chunk.names[at]!;
      const place = { exchange: chunk.exchanges[at]!, name: name >>> 3, isSent: (name & 4) !== 0 };
      visit(chunk.keys[at]!, place, codings[name & 3]!);
    }
  }
}
