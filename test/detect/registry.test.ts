import assert from 'node:assert/strict';
import { eventFields } from '../../src/detect/data/eventFields';
import { otherKeys } from '../../src/detect/data/otherKeys';
import { keyWords } from '../../src/detect/keys';
import type { EntityId } from '../../src/detect/model';
import { aliases, detectors, ruleOf } from '../../src/detect/registry';
import { vendors } from '../../src/detect/vendors/registry';

/** Whether a name is spelt as keys are after they were split and joined. */
function isJoined(name: string): boolean {
  return keyWords(name).joined === name && keyWords(name).hash === null;
}

describe('the registry', () => {
  it('is sorted, and no two detectors speak of one entity', () => {
    const ids = detectors.map(({ id }) => id);
    assert.deepEqual(ids, [...ids].sort());
    const ruled = detectors.flatMap(({ rules }) => rules.map(({ entity }) => entity));
    assert.equal(new Set(ruled).size, ruled.length);
  });

  it('has no alias that no key can reach', () => {
    const lost: string[] = [];
    for (const { rules } of detectors) {
      for (const rule of rules) {
        for (const strength of ['strong', 'plain', 'weak'] as const) {
          for (const alias of rule.keys[strength] ?? []) {
            const found = aliases.read(alias).matches.some((match) => match.rule === rule);
            if (!found) lost.push(`${rule.entity} ${strength}: ${alias}`);
          }
        }
      }
    }
    assert.deepEqual(lost, []);
  });

  it('has no name of another kind that no key can reach', () => {
    assert.deepEqual(
      otherKeys.filter((key) => !aliases.read(key).isOther),
      [],
    );
  });

  it('names neighbours as they can be found', () => {
    const lost: string[] = [];
    for (const { rules } of detectors) {
      for (const { entity, siblings, trail, against } of rules) {
        for (const name of [...(siblings ?? []), ...(trail ?? []), ...(against ?? [])]) {
          if (!isJoined(name)) lost.push(`${entity}: ${name}`);
        }
      }
    }
    for (const [kind, fields] of Object.entries(eventFields)) {
      for (const name of fields.keys()) if (!isJoined(name)) lost.push(`${kind}: ${name}`);
    }
    assert.deepEqual(lost, []);
  });

  it('has vendors whose marks and fields can be found, sorted', () => {
    const lost: string[] = [];
    for (const { id, marks, fields, positions, others } of vendors) {
      const keys = Object.values(fields).flat();
      const names = [
        ...marks.flat(),
        ...keys.flatMap((key) => key.split('.')),
        ...Object.keys(positions ?? {}),
        ...others,
      ];
      for (const name of names) if (!isJoined(name)) lost.push(`${id}: ${name}`);
      // A member that both is and is nothing personal would be the latter without a word.
      for (const name of others) if (keys.includes(name)) lost.push(`${id}: ${name} twice`);
      const told = [...Object.keys(fields), ...Object.values(positions ?? {}).flat()];
      for (const entity of told) {
        if (entity !== null) assert.ok(ruleOf(entity as EntityId) !== undefined, entity);
      }
    }
    assert.deepEqual(lost, []);
    const ids = vendors.map(({ id }) => id);
    assert.deepEqual(ids, [...ids].sort());
  });
});
