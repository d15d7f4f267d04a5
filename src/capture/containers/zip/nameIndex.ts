import type { ZipEntry } from './layout';

/** Finds members by name, with 12 bytes for each in memory instead of its name. */
export class NameIndex {
  readonly #hashes: Uint32Array;
  readonly #records: Float64Array;

  private constructor(hashes: Uint32Array, records: Float64Array) {
    this.#hashes = hashes;
    this.#records = records;
  }

  static async of(entries: AsyncIterable<ZipEntry>): Promise<NameIndex> {
    const hashes: number[] = [];
    const records: number[] = [];
    for await (const { name, recordAt } of entries) {
      hashes.push(hashOf(name));
      records.push(recordAt);
    }
    const order = Uint32Array.from(hashes, (_, i) => i);
    // Equal ones stay in their order: the first is what a name stands for.
    order.sort((a, b) => hashes[a]! - hashes[b]! || a - b);
    return new NameIndex(
      Uint32Array.from(order, (i) => hashes[i]!),
      Float64Array.from(order, (i) => records[i]!),
    );
  }

  /** Where the records stand that may be of `name`, a few at most. */
  *recordsOf(name: string): Generator<number> {
    const hash = hashOf(name);
    let low = 0;
    let high = this.#hashes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#hashes[middle]! < hash) low = middle + 1;
      else high = middle;
    }
    // Whoever makes names of one hash on purpose gets no more than this looked at.
    const end = Math.min(low + mostAlike, this.#hashes.length);
    for (let i = low; i < end && this.#hashes[i] === hash; i++) yield this.#records[i]!;
  }
}

const mostAlike = 16;

/** FNV-1a over the name's UTF-16 units. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
