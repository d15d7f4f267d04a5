import type { EntityId } from '../../../src/detect/model';

/** A body in JSON. */
export type ExampleBody = Readonly<Record<string, unknown>> | readonly unknown[];

/** What a detector must find, and what it must leave alone: the first leaf of each hit is the entity,
 * and no leaf of a miss is. */
export interface Examples {
  readonly hits: Readonly<Partial<Record<EntityId, readonly ExampleBody[]>>>;
  readonly misses: Readonly<Partial<Record<EntityId, readonly ExampleBody[]>>>;
}
