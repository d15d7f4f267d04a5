import type { DecodedValue } from '../../decode/model';

const longestName = 64;
const number = /^\d{1,9}$/;

/**
 * What a value is called where it stands: the last step of its path, by its own name
 * (`distinct_id`), with what it is in where that alone tells (`cookie:uid`, `header:x-device-id`,
 * `path`); '' where it has no name. Captured text.
 */
export function nameOf(value: DecodedValue): string {
  for (let at = value; ;) {
    const layer = at.parent;
    if (layer === null) return (at.name ?? '').slice(0, longestName);
    if (layer.codec === 'path' || layer.codec === 'fragment') return layer.codec;
    let named: DecodedValue | null = at;
    // The number of an item says nothing; the name of its list does.
    while (named !== null && (named.key === null || number.test(named.key)))
      named = named.container;
    const key = named?.key ?? null;
    if (key !== null) {
      const name = layer.codec === 'cookie' ? `cookie:${key}` : key;
      return name.slice(0, longestName);
    }
    at = layer.parent;
  }
}

/** Names as numbers, so that what is kept of a place is small. Beyond so many they are not told apart. */
export class NameTable {
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #names: string[] = [''];

  numberOf(name: string): number {
    let found = this.#numbers.get(name);
    if (found === undefined) {
      if (this.#names.length >= mostNames) return 0;
      found = this.#names.length;
      const own = detached(name);
      this.#numbers.set(own, found);
      this.#names.push(own);
    }
    return found;
  }

  nameOf(index: number): string {
    return this.#names[index] ?? '';
  }
}
const mostNames = 65_536;

/**
 * The same text with memory of its own: engines keep a piece of a text by keeping all of it, and a
 * name of ten characters must not hold on to a body of ten megabytes.
 */
export function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
