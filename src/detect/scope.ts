import type { CodecId, DecodedValue, PlaceId } from '../decode/model';
import type { KeyMeaning } from './aliases';
import type { EventReading } from './events';
import type { Vendor } from './vendors/vendor';

/** The object, array, form, query or other layer that a leaf stands in, and what stands around. */
export interface Scope {
  readonly parent: Scope | null;
  /** What names the container, inherited by what has no name of its own (array elements). */
  readonly meaning: KeyMeaning | null;
  readonly codec: CodecId | PlaceId | null;
  readonly isList: boolean;
  /** The object or array itself, or null for a layer. */
  readonly container: DecodedValue | null;
  /** First member of each name, by joined key words; of an array the first elements (`#0`, `#1`). */
  readonly members: Map<string, DecodedValue>;
  /** Of an array: the scopes of its first objects. */
  readonly records: Scope[];
  /** Event told of here, once asked for. */
  event?: EventReading | null;
  /** Vendor whose schema this is, once asked for. */
  vendor?: Vendor | null;
}

/** How far up names and events are looked for. */
const maxAncestors = 6;

export function makeScope(
  parent: Scope | null,
  meaning: KeyMeaning | null,
  codec: CodecId | PlaceId | null,
  container: DecodedValue | null,
): Scope {
  const isList = container?.type === 'array';
  return { parent, meaning, codec, isList, container, members: new Map(), records: [] };
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
  let distance = 0;
  let last: KeyMeaning | null = null;
  for (let at: Scope | null = scope; at !== null && distance < maxAncestors; at = at.parent) {
    if (at.meaning === null || at.meaning === last) continue;
    last = at.meaning;
    if (see(at.meaning, distance)) return true;
    distance++;
  }
  return false;
}
