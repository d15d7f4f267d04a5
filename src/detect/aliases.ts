import { copiedCookieEntity } from './data/cookieNames';
import type { Detector, EntityRule } from './detector';
import { keyWords, singular, type KeyWords } from './keys';
import type { EntityId } from './model';

export type AliasStrength = 'strong' | 'plain' | 'weak';

/** An alias that a key holds. */
export interface KeyMatch {
  readonly rule: EntityRule;
  readonly strength: AliasStrength;
  /** Whether the alias is the whole key, its end, or its beginning (`email_value`). */
  readonly position: 'whole' | 'tail' | 'head';
}

/** What a key says of its value. */
export interface KeyMeaning extends KeyWords {
  /** As it stands in the data. */
  readonly key: string;
  readonly matches: readonly KeyMatch[];
  /** Sum of `keyRoles`. */
  readonly roles: number;
  /** It names something that is known to be no personal data (an event's id, a checksum). */
  readonly isOther: boolean;
}

/** Some of the words of a key. */
interface WordRun {
  readonly words: readonly string[];
  /** Where the member's own name begins in a key that spells out the way to it. */
  readonly inner: number;
  /** The words from `start` on, `size` of them, without anything between. */
  readonly joined: string;
  readonly start: number;
  readonly size: number;
}

/** Words of a member's own name at the end of a key: one of `holder[city]`, two of `user.lastName`. */
function innerCount(key: string): number {
  const text = key.endsWith('[]') ? key.slice(0, -2) : key;
  const border = Math.max(text.lastIndexOf('['), text.lastIndexOf('.'));
  return keyWords(border < 0 ? text : text.slice(border + 1)).words.length;
}

interface Entry {
  readonly rule: EntityRule;
  readonly strength: AliasStrength;
}

/** Words after an alias that leave its meaning alone. */
const neutralTails = words(
  'number no num nr value val str string text raw plain field input list arr array items hex b64 ' +
    'base64 encoded current new old primary main sha string1 data json obj full real',
);

/** Words before a weak alias that leave its meaning alone. */
const neutralHeads = words(
  'user my customer client current primary new old the sys android ios x param p prop props dev ' +
    'device phone mobile guest visitor account profile person personal member buyer owner from to',
);

/** Words before an alias that turn a value into a statement about it. */
const blockingHeads = words(
  'is has can should must show hide allow enable enabled disable require required need use used no ' +
    'not num count max min total valid validate verify verified send forgot missing invalid error ' +
    'label title hint tooltip caption default support example sample placeholder skip ask',
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** The aliases of all detectors, ready to be looked up. */
export class AliasIndex {
  readonly #entries = new Map<string, Entry[]>();
  readonly #rules = new Map<EntityId, EntityRule>();
  readonly #others: ReadonlySet<string>;
  readonly #rolesOf: (joined: string) => number;

  /** `rolesOf` gives the sum of `keyRoles` of joined key words. */
  constructor(
    detectors: readonly Detector[],
    others: readonly string[],
    rolesOf: (joined: string) => number,
  ) {
    this.#rolesOf = rolesOf;
    this.#others = new Set(others.map((alias) => keyWords(alias).joined));
    for (const { rules } of detectors) {
      for (const rule of rules) {
        this.#rules.set(rule.entity, rule);
        for (const strength of ['strong', 'plain', 'weak'] as const) {
          for (const alias of rule.keys[strength] ?? []) this.#add(alias, { rule, strength });
        }
      }
    }
  }

  /** Number of distinct aliases. */
  get size(): number {
    return this.#entries.size;
  }

  /** What `key` means. The longest alias in it wins. */
  read(key: string): KeyMeaning {
    const split = keyWords(key);
    const count = split.words.length;
    const roles = this.#rolesOf(split.joined);
    const inner = count - innerCount(key);
    for (let size = count; size > 0; size--) {
      for (let start = count - size; start >= 0; start--) {
        const joined =
          size === count ? split.joined : split.words.slice(start, start + size).join('');
        const isTail = start + size === count;
        if (isTail && this.#others.has(joined))
          return { ...split, key, roles, matches: [], isOther: true };
        const matches = this.#matches({ words: split.words, inner, joined, start, size });
        if (matches.length > 0) return { ...split, key, roles, matches, isOther: false };
      }
    }
    return { ...split, key, roles, matches: this.#cookieMatches(key), isOther: false };
  }

  #cookieMatches(key: string): KeyMatch[] {
    const entity = copiedCookieEntity(key);
    const rule = entity === null ? undefined : this.#rules.get(entity);
    return rule === undefined ? [] : [{ rule, strength: 'plain', position: 'whole' }];
  }

  #add(alias: string, entry: Entry): void {
    const { joined } = keyWords(alias);
    const entries = this.#entries.get(joined);
    if (entries === undefined) this.#entries.set(joined, [entry]);
    else if (!entries.some((other) => other.rule === entry.rule)) entries.push(entry);
  }

  #matches({ words: all, inner, joined, start, size }: WordRun): KeyMatch[] {
    const entries = this.#entries.get(joined) ?? this.#entries.get(singular(joined));
    if (entries === undefined) return [];
    const end = start + size;
    const heads = all.slice(0, start);
    if (heads.some((head) => blockingHeads.has(head))) return [];
    if (!all.slice(end).every((tail) => neutralTails.has(tail))) return [];
    // What stands before a member's own name is the object that it is a member of.
    const isMember = start > 0 && start === inner;
    const isWhole = size === all.length || (isMember && end === all.length);
    const position = isWhole ? 'whole' : end === all.length ? 'tail' : 'head';
    const areHeadsNeutral = heads.every((head) => neutralHeads.has(head));
    const found: KeyMatch[] = [];
    for (const { rule, strength } of entries) {
      if (strength === 'weak') {
        const isAgainst = heads.some((head) => rule.against?.includes(head) === true);
        if (position === 'head' || !(areHeadsNeutral || (isMember && !isAgainst))) continue;
      }
      found.push({ rule, strength, position });
    }
    return found;
  }
}

/** Reads keys and keeps what it read: a capture repeats a few names in each of its exchanges. */
export class KeyReader {
  readonly #index: AliasIndex;
  readonly #read = new Map<string, KeyMeaning>();

  constructor(index: AliasIndex) {
    this.#index = index;
  }

  read(key: string): KeyMeaning {
    let meaning = this.#read.get(key);
    if (meaning === undefined) {
      meaning = this.#index.read(key);
      if (key.length > longestKeyKept) return meaning;
      if (this.#read.size > maxKeysKept) this.#read.clear();
      this.#read.set(key, meaning);
    }
    return meaning;
  }
}

/** A body can be made of nothing but different keys. */
const maxKeysKept = 10_000;
/** Longer keys are data, or nested so deep that they hardly come again. */
const longestKeyKept = 64;
