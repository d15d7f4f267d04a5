import assert from 'node:assert/strict';
import type { ClaimResult } from '../../src/verdict/model';
import { claimNodes } from '../../src/view/claims';

function result(exchanges: number): ClaimResult {
  const numbers = Array.from({ length: exchanges }, (_, at) => at);
  return {
    claim: 'encrypted',
    outcome: exchanges === 0 ? 'untested' : 'contradicted',
    statement: { id: 'verdict.claim.encrypted', arguments: {} },
    exchanges: numbers,
    contradictions: numbers.map((exchange) => ({
      exchange,
      host: 'sa.api.intl.miui.com',
      entities: ['imei', 'oaid', 'gaid', 'email'],
      protections: ['encoded'],
      findings: [4, 5, 6, 7],
    })),
    evidence: [
      {
        kind: 'finding',
        statement: { id: 'verdict.claim.untested-values', arguments: {} },
        path: null,
      },
    ],
  };
}

describe('claimNodes', () => {
  it('says of each claim what the capture says of it', () => {
    const nodes = claimNodes(null, [result(2), result(0)]);
    assert.deepEqual(
      nodes.map(({ kind, label, description, hasChildren }) => [
        ...[kind, label, description, hasChildren],
      ]),
      [
        [
          'claim-contradicted',
          'Personal data is encrypted before it is sent',
          'contradicted · 2 exchanges',
          true,
        ],
        ['claim-untested', 'Personal data is encrypted before it is sent', 'not tested', true],
      ],
    );
  });

  it('leads from a claim through what it rests on to the field', () => {
    const [claim] = claimNodes(null, [result(1)]);
    const [evidence, exchange] = claimNodes(claim!.id, [result(1)]);
    assert.equal(evidence?.kind, 'evidence');
    assert.deepEqual(
      [exchange?.label, exchange?.description, exchange?.target],
      [
        '#0 sa.api.intl.miui.com',
        'IMEI, OAID, Google advertising id, 1 more · encoded',
        { exchange: 0, finding: 4 },
      ],
    );
    assert.deepEqual(claimNodes(exchange!.id, [result(1)]), []);
  });

  it('hides the rest of a long list behind a node, and ids are all different', () => {
    const claims = [result(1_203)];
    const seen = new Set<string>();
    let exchanges = 0;
    let parent: string | undefined = 'claim:0';
    while (parent !== undefined) {
      const nodes = claimNodes(parent, claims);
      for (const { id, kind } of nodes) {
        assert.ok(!seen.has(id), id);
        seen.add(id);
        if (kind === 'exchange') exchanges++;
      }
      parent = nodes.find(({ kind }) => kind === 'more')?.id;
    }
    assert.equal(exchanges, 1_203);
  });

  it('has nothing below what is no claim', () => {
    for (const parent of ['', 'claim:1', 'claim:x', 'claim:0#0', 'imei', 'claim:0+9999999999999']) {
      assert.deepEqual(claimNodes(parent, [result(1)]), [], parent);
    }
  });
});
