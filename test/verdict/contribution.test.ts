import assert from 'node:assert/strict';
import { contributionOf, valueIdsOf } from '../../src/verdict/contribution';
import { KeyedHash } from '../../src/verdict/correlate/keyedHash';
import { ValueIds } from '../../src/verdict/correlate/valueIds';
import { analysed, type Wanted } from './make';

const hash = new KeyedHash(1, 2);

/** An exchange that sends a batch of events. */
function batch(events: readonly object[]) {
  const wanted = events.flatMap((event, at) =>
    Object.keys(event).map((key): Wanted => ({
      part: 'request-body',
      last: `/${at}/${key}`,
      entity: key === 'model' ? 'device_model' : 'installation_id',
    })),
  );
  return analysed({ body: JSON.stringify(events) }, wanted);
}

describe('contribution of an exchange', () => {
  const one = batch([
    { id: 'a1b2c3d4e5f60718', model: 'EX-1' },
    { id: 'a1b2c3d4e5f60718', model: 'EX-1' },
    { id: 'b1b2c3d4e5f60718', other: 'a1b2c3d4e5f60718', model: 'EX-1' },
  ]);

  it('counts findings that say the same as one, where the first of them stood', () => {
    const { findings, placeOf } = contributionOf(one, hash);
    assert.deepEqual(
      findings.map(({ field, value, first, count }) => [field, value, first, count]),
      [
        ['id', 'a1b2c3d4e5f60718', 0, 2],
        ['model', 'EX-1', 1, 3],
        ['id', 'b1b2c3d4e5f60718', 4, 1],
        ['other', 'a1b2c3d4e5f60718', 5, 1],
      ],
    );
    assert.deepEqual([...placeOf], [0, 1, 0, 1, 2, 3, 1]);
    for (const [at, { entity, value, protection }] of one.findings.entries()) {
      const same = findings[placeOf[at]!]!;
      assert.deepEqual([same.entity, same.value, same.protection], [entity, value, protection]);
      assert.equal(same.severity, one.verdict.findingSeverities[at]);
    }
  });

  it('gives ids to the values of all findings, in their order', () => {
    const ids = new ValueIds(1);
    const alone = one.findings.map(({ value }) => ids.of(value));
    assert.deepEqual(valueIdsOf(contributionOf(one, hash), new ValueIds(1)), alone);
  });

  it('keeps apart what only reads the same put together', () => {
    const { findings } = contributionOf(batch([{ ab: 'c' }, { a: 'bc' }]), hash);
    assert.equal(findings.length, 2);
  });
});
