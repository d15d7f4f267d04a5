/** Longer values are told apart by their front and their length, to bound what is kept. */
const longestKey = 4_096;

/**
 * Ids for values: equal values share one, over exchanges and files of a run. They count up from a
 * random number, so that nothing about a value or an earlier run can be read from its id.
 */
export class ValueIds {
  readonly #ids = new Map<string, string>();
  #next: number;

  /** `start` is random; ids from two runs must not be comparable. */
  constructor(start: number) {
    this.#next = start;
  }

  /** The id of `value`. */
  of(value: string): string {
    const key =
      value.length <= longestKey ? value : `${value.length} ${value.slice(0, longestKey)}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = `v${this.#next++}`;
      this.#ids.set(key, id);
    }
    return id;
  }
}
