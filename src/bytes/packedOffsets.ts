/** Numbers that are kept in one piece: few enough that a piece of them costs little, and no more copies. */
const chunkLength = 1024;
const limit32 = 2 ** 32;

interface Chunk {
  /** What the numbers of the chunk are counted from. */
  readonly base: number;
  readonly numbers: Uint32Array | Float64Array;
}

/**
 * A list of offsets in bytes, up to 2^53, that grows at its end: four bytes for each number, or eight
 * where neighbours are 2 GiB and more apart. A list of objects takes ten times as much.
 */
export class PackedOffsets {
  readonly #chunks: Chunk[] = [];
  #length = 0;

  /** A list of `numbers`, in their order. */
  static of(numbers: Iterable<number>): PackedOffsets {
    const packed = new PackedOffsets();
    for (const number of numbers) packed.push(number);
    return packed;
  }

  get length(): number {
    return this.#length;
  }

  /** The number at `index`, or undefined where the list has none. */
  at(index: number): number | undefined {
    if (index < 0 || index >= this.#length) return undefined;
    const { base, numbers } = this.#chunks[Math.floor(index / chunkLength)]!;
    return base + numbers[index % chunkLength]!;
  }

  /** Adds an integer from 0 to 2^53. */
  push(value: number): void {
    const place = this.#length % chunkLength;
    if (place === 0) this.#chunks.push(newChunk(value));
    let chunk = this.#chunks[this.#chunks.length - 1]!;
    if (!fits(chunk, value)) {
      chunk = widened(chunk);
      this.#chunks[this.#chunks.length - 1] = chunk;
    }
    chunk.numbers[place] = value - chunk.base;
    this.#length++;
  }
}

/** Neighbours may be smaller as well as larger. */
function newChunk(first: number): Chunk {
  const base = first < limit32 ? 0 : first - limit32 / 2;
  return { base, numbers: new Uint32Array(chunkLength) };
}

function fits({ base, numbers }: Chunk, value: number): boolean {
  return numbers instanceof Float64Array || (value >= base && value - base < limit32);
}

function widened({ base, numbers }: Chunk): Chunk {
  return { base: 0, numbers: Float64Array.from(numbers, (number) => base + number) };
}
