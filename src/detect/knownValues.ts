import { entityIds, type EntityId } from './model';
import { isNonValue } from './values';

/** A value of the user's own device or account, and what it is. Personal: never logged or stored as it is. */
export interface KnownValue {
  readonly entity: EntityId;
  readonly value: string;
}

/** Values that are looked for at once. */
export const mostKnownValues = 1_000;
/** Characters of one value (an e-mail address has 254 at most, RFC 5321). */
export const longestKnownValue = 320;
/** Shorter values say nothing, not even under a key that names them. */
export const shortestKnownValue = 2;

/** Why a text cannot be a known value, or null where it can. */
export function whyNotKnown(text: string): 'empty' | 'short' | 'long' | 'no-value' | null {
  const value = text.trim();
  if (value === '') return 'empty';
  if (value.length < shortestKnownValue) return 'short';
  if (value.length > longestKnownValue) return 'long';
  return isNonValue(value) ? 'no-value' : null;
}

const ids: ReadonlySet<string> = new Set(entityIds);

/** Whether `text` is the id of an entity. */
export function isEntityId(text: unknown): text is EntityId {
  return typeof text === 'string' && ids.has(text);
}

/** The known values in something that nobody has checked, each once; all else is left out. */
export function readKnownValues(wanted: unknown): readonly KnownValue[] {
  if (!Array.isArray(wanted)) return [];
  const values = new Map<string, KnownValue>();
  for (const one of wanted as unknown[]) {
    if (values.size === mostKnownValues) break;
    if (typeof one !== 'object' || one === null) continue;
    const { entity, value } = one as { entity?: unknown; value?: unknown };
    if (!isEntityId(entity) || typeof value !== 'string' || whyNotKnown(value) !== null) continue;
    const known = { entity, value: value.trim() };
    values.set(`${entity} ${known.value}`, known);
  }
  return [...values.values()];
}
