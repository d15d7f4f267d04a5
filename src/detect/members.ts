import type { DecodedValue } from '../decode/model';

/** Members whose names are shared; an object with more keeps the rest in a map of its own. */
const maxShared = 64;

/**
 * Names of members in their order. Telemetry repeats the same object a thousand times: all of them
 * share one list, and what is asked of its names is worked out once.
 */
class NameList {
  readonly size: number;
  readonly #parent: NameList | null;
  readonly #name: string;
  #lastNext: NameList | undefined;
  #next: Map<string, NameList> | undefined;
  #names: readonly string[] | undefined;
  #index: Map<string, number> | undefined;
  #matches: Map<readonly string[], readonly number[]> | undefined;
  #ranked: Map<readonly string[], readonly number[]> | undefined;

  constructor(parent: NameList | null, name: string) {
    this.#parent = parent;
    this.#name = name;
    this.size = parent === null ? 0 : parent.size + 1;
  }

  /** The list with one more name at its end; a new one is counted in `lists`. */
  with(name: string, lists: NameLists): NameList {
    const last = this.#lastNext;
    if (last !== undefined && last.#name === name) return last;
    let next = this.#next?.get(name);
    if (next === undefined) {
      next = new NameList(this, name);
      lists.count++;
      this.#next ??= new Map();
      this.#next.set(name, next);
    }
    this.#lastNext = next;
    return next;
  }

  names(): readonly string[] {
    if (this.#names !== undefined) return this.#names;
    if (this.#parent === null) return (this.#names = []);
    return (this.#names = [...this.#parent.names(), this.#name]);
  }

  /** Where the name stands first, or -1. */
  indexOf(name: string): number {
    if (this.#index === undefined) {
      this.#index = new Map();
      const names = this.names();
      for (let at = names.length - 1; at >= 0; at--) this.#index.set(names[at]!, at);
    }
    return this.#index.get(name) ?? -1;
  }

  /** Where the first three of `wanted` stand. */
  matches(wanted: readonly string[]): readonly number[] {
    this.#matches ??= new Map();
    let found = this.#matches.get(wanted);
    if (found === undefined) {
      found = this.#find(wanted);
      this.#matches.set(wanted, found);
    }
    return found;
  }

  /** Where those of `wanted` stand that are there, in the order of `wanted`. */
  ranked(wanted: readonly string[]): readonly number[] {
    this.#ranked ??= new Map();
    let found = this.#ranked.get(wanted);
    if (found === undefined) {
      found = wanted.map((name) => this.indexOf(name)).filter((at) => at >= 0);
      this.#ranked.set(wanted, found);
    }
    return found;
  }

  #find(wanted: readonly string[]): readonly number[] {
    const set = setOf(wanted);
    const found: number[] = [];
    const names = this.names();
    for (let at = 0; at < names.length && found.length < 3; at++) {
      if (set.has(names[at]!)) found.push(at);
    }
    return found;
  }
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(names: readonly string[]): ReadonlySet<string> {
  let set = sets.get(names);
  if (set === undefined) sets.set(names, (set = new Set(names)));
  return set;
}

/** Name lists beyond which new ones are begun with: a capture repeats a few hundred. */
const maxListsKept = 20_000;

/** Makes the members of objects. Exchanges of a capture repeat one another, so that they can share it. */
export class MembersMaker {
  #lists: NameLists = { empty: new NameList(null, ''), count: 0 };

  /** Forgets what was made where it has become too much; for use between two exchanges. */
  trim(): void {
    if (this.#lists.count > maxListsKept) this.#lists = { empty: new NameList(null, ''), count: 0 };
  }

  make(): Members {
    return new Members(this.#lists);
  }
}

/** The lists of one maker, and how many there are. */
interface NameLists {
  readonly empty: NameList;
  count: number;
}

/** Members of an object or form by joined key words; the first of each name counts. */
export class Members {
  readonly #lists: NameLists;
  #names: NameList;
  readonly #values: DecodedValue[] = [];
  #more: Map<string, DecodedValue> | undefined;

  /** Use {@link MembersMaker}. */
  constructor(lists: NameLists) {
    this.#lists = lists;
    this.#names = lists.empty;
  }

  get size(): number {
    return this.#values.length + (this.#more?.size ?? 0);
  }

  /** The same for all that have the same names in the same order; null where there are too many. */
  get names(): object | null {
    return this.#more === undefined ? this.#names : null;
  }

  add(name: string, value: DecodedValue): void {
    if (this.#values.length < maxShared) {
      this.#names = this.#names.with(name, this.#lists);
      this.#values.push(value);
      return;
    }
    this.#more ??= new Map();
    if (!this.#more.has(name)) this.#more.set(name, value);
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  get(name: string): DecodedValue | undefined {
    const at = this.#names.indexOf(name);
    return at < 0 ? this.#more?.get(name) : this.#values[at];
  }

  /** The first members, 64 at most. */
  values(): readonly DecodedValue[] {
    return this.#values;
  }

  /** The members with one of the names, in the order of `wanted`, which should live long. */
  *inOrderOf(wanted: readonly string[]): Generator<DecodedValue> {
    if (this.#more !== undefined) {
      for (const name of wanted) {
        const value = this.get(name);
        if (value !== undefined) yield value;
      }
      return;
    }
    for (const at of this.#names.ranked(wanted)) yield this.#values[at]!;
  }

  /** How many members {@link among} gives. */
  countAmong(wanted: readonly string[], except: DecodedValue): number {
    let count = 0;
    for (const at of this.#names.matches(wanted)) {
      if (this.#values[at] !== except && count < 2) count++;
    }
    return count;
  }

  /** Up to two members with one of the names, `except` left out. `wanted` should live long. */
  among(wanted: readonly string[], except: DecodedValue): readonly DecodedValue[] {
    const found: DecodedValue[] = [];
    for (const at of this.#names.matches(wanted)) {
      const value = this.#values[at]!;
      if (value !== except && found.length < 2) found.push(value);
    }
    return found;
  }
}
