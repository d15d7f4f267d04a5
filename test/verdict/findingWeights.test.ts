import assert from 'node:assert/strict';
import type { Protection } from '../../src/decode/model';
import { entityIds } from '../../src/detect/model';
import { FindingWeights } from '../../src/verdict/findingWeights';
import {
  severityFactors,
  severityOfPoints,
  sumWeights,
  type Circumstances,
} from '../../src/verdict/severity';
import { findAt, makeExchange, makeParts } from './make';

const protections: readonly Protection[] = [
  'plaintext',
  'encoded',
  'hashed',
  'encrypted',
  'unknown',
];

const around: Circumstances = {
  transport: 'cleartext',
  party: 'third',
  isPrivate: true,
  hasIdentifier: true,
  traits: 9,
};

describe('weights of findings', () => {
  it('are those of each finding by itself', () => {
    const parts = makeParts(makeExchange({ body: '{"a":"true"}', answer: '{"a":"true"}' }));
    const weights = new FindingWeights(around);
    for (const part of ['request-body', 'response-body'] as const) {
      for (const entity of entityIds) {
        for (const value of ['true', 'false']) {
          for (const protection of protections) {
            const finding = { ...findAt(parts, part, '/a', entity, protection), value };
            const factors = severityFactors(finding, around);
            const points = sumWeights(factors);
            const alone = { factors, points, severity: severityOfPoints(points) };
            assert.deepEqual(weights.of(finding), alone);
          }
        }
      }
    }
  });

  it('are shared by findings of one kind', () => {
    const parts = makeParts(makeExchange({ body: '{"a":"x1","b":"x2"}' }));
    const weights = new FindingWeights(around);
    const [a, b] = ['/a', '/b'].map((at) => findAt(parts, 'request-body', at, 'imei'));
    assert.equal(weights.of(a!), weights.of(b!));
  });
});
