import { isEntityId } from './knownValues';
import type { EntityId } from './model';

/**
 * What the user has said of a field: that it is not personal, or is of another kind. Holds no value,
 * and no name in which a value could stand.
 */
export interface UserMark {
  /** Part and steps to the field as `markPattern` makes them; `*` stands for any one name. */
  readonly pattern: readonly string[];
  /** What it is taken for by itself. */
  readonly entity: EntityId;
  /** Registrable domain of the host it goes to, or ''. */
  readonly domain: string;
  /** What it is instead, or null where it is not personal. */
  readonly becomes: EntityId | null;
}

/** A finding by what a mark goes by. */
export type MarkedPlace = Omit<UserMark, 'becomes'>;

/** Marks that are kept at once. */
export const mostMarks = 500;
/** Steps of a pattern, and characters of a step. */
export const mostSteps = 64;
const longestStep = 200;

/** The marks in something that nobody has checked; the last word on a place counts. */
export function readUserMarks(wanted: unknown): readonly UserMark[] {
  if (!Array.isArray(wanted)) return [];
  const marks = new Map<string, UserMark>();
  for (const one of wanted as unknown[]) {
    const mark = readMark(one);
    if (mark === null) continue;
    const place = JSON.stringify([mark.pattern, mark.entity, mark.domain]);
    marks.delete(place);
    if (marks.size < mostMarks) marks.set(place, mark);
  }
  return [...marks.values()];
}

function readMark(wanted: unknown): UserMark | null {
  if (typeof wanted !== 'object' || wanted === null) return null;
  const { pattern, entity, domain, becomes } = wanted as Record<keyof UserMark, unknown>;
  if (!Array.isArray(pattern) || pattern.length === 0 || pattern.length > mostSteps) return null;
  const steps = (pattern as unknown[]).filter((step) => typeof step === 'string');
  const isShort = steps.every((step) => step.length <= longestStep);
  if (steps.length !== pattern.length || !isShort) return null;
  if (!isEntityId(entity) || typeof domain !== 'string' || domain.length > 253) return null;
  if (becomes !== null && !isEntityId(becomes)) return null;
  return { pattern: steps, entity, domain, becomes };
}
