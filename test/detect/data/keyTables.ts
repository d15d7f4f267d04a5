import assert from 'node:assert/strict';
import type { EntityId } from '../../../src/detect/model';
import { aliases } from '../../../src/detect/registry';
import { findInJson } from '../exchange';

export type Body = Readonly<Record<string, unknown>>;
/** Bodies whose first leaf is the entity, by what they have in common. */
export type Hits = Readonly<Record<string, readonly (readonly [EntityId, Body])[]>>;

interface Names {
  readonly strong?: readonly string[];
  readonly plain?: readonly string[];
  readonly weak?: readonly string[];
}
/** Names of keys by the entity that they name. */
export type KeyTable = Readonly<Partial<Record<EntityId, Names>>>;

/** All names of an entity in a table. */
export function namesOf({ strong = [], plain = [], weak = [] }: Names): readonly string[] {
  return [...strong, ...plain, ...weak];
}

/** Tests that keys name the entities, and that words beside them name none. */
export function testKeys(hits: Hits, traps: readonly Body[]): void {
  for (const [kind, bodies] of Object.entries(hits)) {
    it(`name entities in ${kind}`, () => {
      for (const [entity, body] of bodies) {
        const step = `json:/${Object.keys(body)[0]!}`;
        const found = findInJson(body).find(({ path }) => path[0] === step);
        assert.equal(found?.entity, entity, JSON.stringify(body));
      }
    });
  }

  it('leave alone words that only come close', () => {
    for (const body of traps) {
      const found = findInJson(body).map(({ entity }) => entity);
      assert.deepEqual(found, [], JSON.stringify(body));
    }
  });
}

/** Checks that no name of a table is hidden by another; `what` says which table it is. */
export function assertReached(table: KeyTable, what: string): void {
  for (const [entity, names] of Object.entries(table)) {
    for (const name of namesOf(names)) {
      const { matches } = aliases.read(name);
      const isReached = matches.some(({ rule }) => rule.entity === entity);
      assert.ok(isReached, `${what} ${entity} ${name}`);
    }
  }
}
