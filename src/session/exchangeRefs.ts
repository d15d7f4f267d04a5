import { PackedOffsets } from '../bytes/packedOffsets';
import type { ExchangeRef } from '../capture/model';

/**
 * Where the exchanges of a capture stand, in the file's order: eight bytes for each, so that the index
 * of a file with millions of them costs next to nothing.
 */
export class ExchangeRefs {
  /** Start and end in turn. */
  readonly #offsets = new PackedOffsets();

  get length(): number {
    return this.#offsets.length / 2;
  }

  push({ range }: ExchangeRef): void {
    this.#offsets.push(range.start);
    this.#offsets.push(range.end);
  }

  /** Where the exchange numbered `index` stands, or undefined where there is none. */
  at(index: number): ExchangeRef | undefined {
    const start = this.#offsets.at(2 * index);
    const end = this.#offsets.at(2 * index + 1);
    return start === undefined || end === undefined ? undefined : { range: { start, end } };
  }

  /** Index of the last exchange that begins before `offset`, or 0 where none does. */
  lastBefore(offset: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#offsets.at(2 * middle)! < offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
