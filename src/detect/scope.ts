import type { CodecId, DecodedValue, PlaceId } from '../decode/model';
import type { KeyMeaning } from './aliases';
import type { EventReading } from './events';
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
  /** The nearest scope, this one or one around it, with a name of its own. */
  readonly named: Scope | null;
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

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export function makeScope(
  parent: Scope | null,
  meaning: KeyMeaning | null,
  codec: CodecId | PlaceId | null,
  container: DecodedValue | null,
  members: MembersMaker,
  isList = false,
): Scope {
  const outer = parent?.named ?? null;
  const scope: Mutable<Scope> = {
    parent,
    named: outer,
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
  // Containers nest as deep as the data likes; names are found without climbing through all of them.
  if (meaning !== null && meaning !== outer?.meaning) scope.named = scope;
  return scope;
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

/** Calls `see` with the names of the containers around, inside out, until it returns true. */
export function someAncestor(
  scope: Scope,
  see: (meaning: KeyMeaning, distance: number) => boolean,
): boolean {
  let at = scope.named;
  for (let distance = 0; at !== null && distance < maxAncestors; distance++) {
    if (see(at.meaning!, distance)) return true;
    at = at.parent?.named ?? null;
  }
  return false;
}
