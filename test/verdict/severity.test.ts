import assert from 'node:assert/strict';
import type { Protection } from '../../src/decode/model';
import type { EntityId, Part } from '../../src/detect/model';
import {
  findingSeverity,
  severityFactors,
  severityOfPoints,
  sumWeights,
  type Circumstances,
} from '../../src/verdict/severity';
import { standardScale } from '../../src/verdict/severityScale';
import { findAt, makeExchange, makeParts } from './make';

const calm: Circumstances = {
  transport: 'tls',
  party: 'unknown',
  isPrivate: false,
  hasIdentifier: false,
  traits: 0,
};

function severity(
  entity: EntityId,
  around: Partial<Circumstances> = {},
  more: { protection?: Protection; part?: Part; value?: string } = {},
): string {
  const parts = makeParts(makeExchange({ body: '{"a":"true"}', answer: '{"a":"true"}' }));
  const finding = findAt(parts, more.part ?? 'request-body', '/a', entity, more.protection);
  return findingSeverity(
    { ...finding, value: more.value ?? finding.value },
    { ...calm, ...around },
  );
}

describe('severity', () => {
  it('falls into levels', () => {
    assert.deepEqual([0, 19, 20, 39, 40, 69, 70, 99, 100, 200].map(severityOfPoints), [
      'none',
      'none',
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
      'critical',
      'critical',
    ]);
  });

  it('grows with the entity', () => {
    assert.equal(severity('device_model'), 'none');
    assert.equal(severity('session_id'), 'low');
    assert.equal(severity('installation_id'), 'medium');
    assert.equal(severity('imei'), 'high');
    assert.equal(severity('sms', { party: 'third' }), 'critical');
  });

  it('takes nothing off for an encoding', () => {
    for (const protection of ['plaintext', 'encoded'] as const) {
      assert.equal(severity('gaid', { party: 'third' }, { protection }), 'high');
    }
    assert.equal(severity('gaid', { party: 'third' }, { protection: 'hashed' }), 'medium');
    assert.equal(severity('gaid', { party: 'third' }, { protection: 'encrypted' }), 'none');
  });

  it('counts cleartext, party and private browsing', () => {
    assert.equal(severity('imei', { transport: 'cleartext', party: 'third' }), 'critical');
    assert.equal(severity('email', { party: 'first' }), 'medium');
    assert.equal(severity('email', { party: 'third' }), 'high');
    assert.equal(severity('browsing_url'), 'high');
    assert.equal(severity('browsing_url', { isPrivate: true }), 'critical');
    assert.equal(severity('imei', { isPrivate: true }), 'high');
  });

  it('expects credentials where they belong, and only over TLS', () => {
    assert.equal(severity('session_cookie'), 'none');
    assert.equal(severity('password'), 'medium');
    assert.equal(severity('password', { party: 'third' }), 'critical');
    assert.equal(severity('password', { transport: 'cleartext' }), 'critical');
    assert.equal(severity('session_cookie', { transport: 'cleartext' }), 'high');
  });

  it('weighs what was received less than what was sent', () => {
    assert.equal(severity('email', {}, { part: 'response-body' }), 'low');
  });

  it('makes nothing of a flag that says no', () => {
    assert.equal(severity('incognito_flag', {}, { value: 'false' }), 'none');
    assert.equal(severity('incognito_flag', {}, { value: '0' }), 'none');
    assert.equal(severity('incognito_flag', { isPrivate: true }, { value: 'true' }), 'critical');
  });

  it('takes many traits of a device as a fingerprint', () => {
    assert.equal(severity('screen', { traits: 7 }), 'none');
    assert.equal(severity('screen', { traits: 8 }), 'low');
  });

  it('is measured by the scale that is handed in', () => {
    const parts = makeParts(makeExchange({ body: '{"a":"b"}', answer: '{"a":"b"}' }));
    const weights = { ...standardScale.weights, thirdParty: 40, receivedShare: 1 };
    const scale = { weights, sensitivity: { device_model: 70 } };
    const sum = (part: Part, entity: EntityId): number => {
      const finding = findAt(parts, part, '/a', entity);
      return sumWeights(severityFactors(finding, { ...calm, party: 'third' }, scale));
    };
    assert.equal(sum('request-body', 'device_model'), 110);
    assert.equal(sum('response-body', 'device_model'), 70, 'what was received reached nobody');
    assert.equal(sum('request-body', 'imei'), 125, 'what is not named stays as it is');
  });

  it('is the sum of named factors', () => {
    const parts = makeParts(makeExchange({ body: '{"a":"b"}' }));
    const finding = findAt(parts, 'request-body', '/a', 'browsing_url');
    const around: Circumstances = {
      transport: 'cleartext',
      party: 'third',
      isPrivate: true,
      hasIdentifier: true,
      traits: 0,
    };
    const factors = severityFactors(finding, around);
    assert.deepEqual(
      factors.map(({ id, weight }) => [id, weight]),
      [
        ['sensitivity', 80],
        ['transport', 10],
        ['party', 5],
        ['private-browsing', 25],
        ['linkability', 5],
      ],
    );
    assert.equal(sumWeights(factors), 125);
    for (const { weight, statement } of factors)
      assert.equal(statement.arguments['weight'], weight);
  });
});
