import assert from 'node:assert/strict';
import { entityIds, type EntityId } from '../../src/detect/model';
import { detectors } from '../../src/detect/registry';
import { examples } from './examples/table';
import type { ExampleBody } from './examples/examples';
import { findInJson } from './exchange';

describe('examples of the detectors', () => {
  for (const detector of detectors) {
    const { hits, misses } = examples.get(detector.id) ?? { hits: {}, misses: {} };
    describe(detector.id, () => {
      for (const [entity, bodies] of Object.entries(hits) as [EntityId, ExampleBody[]][]) {
        it(`finds ${entity}`, () => {
          for (const body of bodies) {
            const findings = findInJson(body);
            const first = `json:/${Object.keys(body)[0]!}`;
            const hit = findings.find(({ path }) => path[0]?.startsWith(first));
            const all = findings.map(
              (f) => `${f.entity} ${f.path.join(' ')} ${String(f.confidence)}`,
            );
            assert.equal(hit?.entity, entity, `${JSON.stringify(body)} gave ${all.join('; ')}`);
          }
        });
      }
      for (const [entity, bodies] of Object.entries(misses) as [EntityId, ExampleBody[]][]) {
        it(`finds no ${entity} where there is none`, () => {
          for (const body of bodies) {
            const wrong = findInJson(body).filter((finding) => finding.entity === entity);
            assert.deepEqual(
              wrong.map((f) => `${f.path.join(' ')} ${String(f.confidence)}`),
              [],
              JSON.stringify(body),
            );
          }
        });
      }
    });
  }

  it('stand for every rule, and every entity has a rule or is a list', () => {
    const lists = new Set<EntityId>(['wifi_scan']);
    const ruled = new Set(detectors.flatMap(({ rules }) => rules.map(({ entity }) => entity)));
    for (const id of entityIds) assert.ok(ruled.has(id) || lists.has(id), id);
    for (const { id, rules } of detectors) {
      const { hits } = examples.get(id)!;
      for (const { entity } of rules)
        assert.ok((hits[entity]?.length ?? 0) > 0, `hit for ${entity}`);
    }
  });
});
