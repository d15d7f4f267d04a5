import type { CodecId, DecodedValue, PlaceId } from '../decode/model';
import type { KeyMeaning } from './aliases';
import type { EventReading } from './events';
import { singular } from './keys';
import type { Members, MembersMaker } from './members';
import type { Vendor } from './vendors/vendor';

/** What a member's name can tell of its scope; bits. */
export const keyRoles = {
  /** It may hold the name of an event. */
  event: 1,
  /** It may belong to the mark of a vendor's schema. */
  vendorMark: 2,
} as const;

/** The object, array, form, query or other layer that a leaf stands in, and what stands around. */
export interface Scope {
  readonly parent: Scope | null;
  /** Names of the containers around, this one's own first. */
  readonly trail: Trail;
  /** What names the container, inherited by what has no name of its own (array elements). */
  readonly meaning: KeyMeaning | null;
  readonly codec: CodecId | PlaceId | null;
  readonly isList: boolean;
  /** The object or array itself, or null for a layer. */
  readonly container: DecodedValue | null;
  /** First member of each name, by joined key words; of an array the first elements (`#0`, `#1`). */
  readonly members: Members;
  /** Of an array: the scopes of its first objects. */
  readonly records: Scope[];
  /** Sum of the {@link keyRoles} of all members. */
  roles: number;
  /** Event told of here, once asked for. */
  event: EventReading | null | undefined;
  /** Vendor whose schema this is, once asked for. */
  vendor: Vendor | null | undefined;
}

const none: Scope[] = [];

/** How far up names and events are looked for. */
const maxAncestors = 6;

/**
 * Names of the containers around a leaf, inside out. Objects of one array share one trail, so that what
 * is asked of it is worked out once.
 */
export class Trail {
  readonly meaning: KeyMeaning | null;
  readonly outer: Trail | null;
  /** Whether it stands among words about values, once asked for. */
  isOfWords: boolean | undefined;
  #inner: Map<KeyMeaning, Trail> | undefined;
  #answers: Map<readonly string[], string | null> | undefined;

  constructor(meaning: KeyMeaning | null = null, outer: Trail | null = null) {
    this.meaning = meaning;
    this.outer = outer;
  }

  /** The trail inside a container of that name; the same one where the name says nothing new. */
  inside(meaning: KeyMeaning | null): Trail {
    if (meaning === null || meaning === this.meaning) return this;
    let inner = this.#inner?.get(meaning);
    if (inner === undefined) {
      inner = new Trail(meaning, this);
      this.#inner ??= new Map();
      this.#inner.set(meaning, inner);
    }
    return inner;
  }

  /**
   * Name of one of the `levels` nearest containers in which one of `words` stands, be it in the plural,
   * or null. `words` should live long, and always come with the same `levels`.
   */
  nameAmong(words: readonly string[], levels = maxAncestors): string | null {
    this.#answers ??= new Map();
    let name = this.#answers.get(words);
    if (name === undefined) {
      name = findName(this, words, levels);
      this.#answers.set(words, name);
    }
    return name;
  }
}

function findName(trail: Trail, words: readonly string[], levels: number): string | null {
  const isAmong = (word: string): boolean => words.includes(word) || words.includes(singular(word));
  let at: Trail | null = trail;
  for (let level = 0; at?.meaning && level < levels; level++, at = at.outer) {
    if (at.meaning.words.some(isAmong)) return at.meaning.key;
  }
  return null;
}

export function makeScope(
  parent: Scope | null,
  meaning: KeyMeaning | null,
  codec: CodecId | PlaceId | null,
  container: DecodedValue | null,
  members: MembersMaker,
  isList = false,
): Scope {
  return {
    parent,
    // Containers nest as deep as the data likes; names are found without climbing through all of them.
    trail: (parent?.trail ?? new Trail()).inside(meaning),
    meaning,
    codec,
    isList,
    container,
    members: members.make(),
    records: isList ? [] : none,
    roles: 0,
    event: undefined,
    vendor: undefined,
  };
}

/** Text of the member `joined` (joined key words) of a scope, or null. */
export function memberText(scope: Scope, joined: string): string | null {
  const member = scope.members.get(joined);
  return member === undefined || isContainer(member) ? null : member.text;
}

/** Whether a value holds others in its layer. */
export function isContainer(value: DecodedValue): boolean {
  return value.type === 'object' || value.type === 'array';
}
