import { AddressDataError, check } from './error';

/** Largest number that a varint may hold: 48 bits are the most that is needed. */
const largest = 2 ** 48;

/** Reads the columns of the address file, front to back, each length held against what is left. */
export class Columns {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** A number in groups of seven bits, the lowest first. */
  varint(): number {
    const bytes = this.#bytes;
    let at = this.#at;
    let value = 0;
    let factor = 1;
    let byte: number;
    do {
      if (at >= bytes.length) throw new AddressDataError('damaged', 'a number is cut');
      byte = bytes[at++]!;
      value += (byte & 0x7f) * factor;
      factor *= 128;
    } while (byte >= 0x80 && factor <= largest);
    check(byte < 0x80 && value <= largest, 'a number is too large');
    this.#at = at;
    return value;
  }

  /** How many follow, of which each takes `sizeBytes` at least. */
  count(sizeBytes: number): number {
    const count = this.varint();
    check(count * sizeBytes <= this.#bytes.length - this.#at, 'a column is cut');
    return count;
  }

  take(length: number): Uint8Array {
    check(length <= this.#bytes.length - this.#at, 'a column is cut');
    const start = this.#at;
    this.#at += length;
    return this.#bytes.subarray(start, this.#at);
  }
}
