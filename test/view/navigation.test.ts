import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FindingRef } from '../../src/view/model';
import { neighbourFinding, type FindingCount } from '../../src/view/navigation';

const capture: FindingCount[] = [
  { index: 0, findings: 0 },
  { index: 1, findings: 2 },
  { index: 2, findings: 0 },
  { index: 5, findings: 1 },
];

function ref(exchange: number, finding: number): FindingRef {
  return { exchange, finding };
}

describe('stepping through findings', () => {
  it('goes on within an exchange, then to the next that has any', () => {
    assert.deepEqual(neighbourFinding(capture, ref(1, 0), 1), ref(1, 1));
    assert.deepEqual(neighbourFinding(capture, ref(1, 1), 1), ref(5, 0));
    assert.deepEqual(neighbourFinding(capture, ref(5, 0), -1), ref(1, 1));
  });

  it('goes round both ends', () => {
    assert.deepEqual(neighbourFinding(capture, ref(5, 0), 1), ref(1, 0));
    assert.deepEqual(neighbourFinding(capture, ref(1, 0), -1), ref(5, 0));
  });

  it('begins at the first or the last from nowhere', () => {
    assert.deepEqual(neighbourFinding(capture, null, 1), ref(1, 0));
    assert.deepEqual(neighbourFinding(capture, null, -1), ref(5, 0));
  });

  it('goes on from exchanges that are not known or hold nothing', () => {
    assert.deepEqual(neighbourFinding(capture, ref(3, 7), 1), ref(5, 0));
    assert.deepEqual(neighbourFinding(capture, ref(3, 7), -1), ref(1, 1));
    assert.deepEqual(neighbourFinding(capture, ref(99, 0), 1), ref(1, 0));
    assert.deepEqual(neighbourFinding(capture, ref(2, 0), 1), ref(5, 0));
  });

  it('has nowhere to go without findings', () => {
    assert.equal(neighbourFinding([], null, 1), null);
    assert.equal(neighbourFinding([{ index: 0, findings: 0 }], ref(0, 0), -1), null);
  });

  it('meets every finding once and comes back', () => {
    const counts = fc.array(fc.nat(4), { maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.constantFrom(1 as const, -1 as const), (findings, direction) => {
        const exchanges = findings.map((count, index) => ({ index: index * 2, findings: count }));
        const total = findings.reduce((sum, count) => sum + count, 0);
        let at = neighbourFinding(exchanges, null, direction);
        const first = at;
        const met = new Set<string>();
        for (let step = 0; step < total; step++) {
          met.add(JSON.stringify(at));
          at = neighbourFinding(exchanges, at, direction);
        }
        assert.equal(met.size, total);
        assert.deepEqual(at, first);
      }),
    );
  });
});
