import { KeyedHash } from './keyedHash';

/** Of longer values the first and the last characters and the length tell them apart. */
const longestKey = 4_096;
/** Distinct values that are kept, about 40 bytes each however long they are. */
const mostValues = 1_000_000;

/**
 * Ids for values: equal values share one, over exchanges and files of a run. They count up from a
 * random number, so that nothing about a value or an earlier run can be read from its id. Of a value
 * a keyed hash of 53 bits is kept: a million values share none by chance in all but one of 20,000
 * runs. What is distinct beyond a million gets an id of its own each time it is met.
 */
export class ValueIds {
  readonly #ids = new Map<number, number>();
  readonly #hash: KeyedHash;
  readonly #units = new Uint16Array(longestKey + 2);
  readonly #most: number;
  #next: number;

  /** `start` is random; ids from two runs must not be comparable. */
  constructor(start: number, most: number = mostValues) {
    this.#next = start;
    this.#most = most;
    this.#hash = new KeyedHash(start, Math.imul(start, 0x9e3779b1));
  }

  /** The id of `value`. */
  of(value: string): string {
    const key = this.#key(value);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#next++;
      if (this.#ids.size < this.#most) this.#ids.set(key, id);
    }
    return `v${id}`;
  }

  #key(value: string): number {
    const units = this.#units;
    const { length } = value;
    const size = Math.min(length, longestKey);
    const front = length <= longestKey ? size : size / 2;
    for (let at = 0; at < front; at++) units[at] = value.charCodeAt(at);
    for (let at = front; at < size; at++) units[at] = value.charCodeAt(length - size + at);
    units[size] = length;
    units[size + 1] = length >>> 16;
    return this.#hash.of(units, size + 2);
  }
}
