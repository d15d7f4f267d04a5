import assert from 'node:assert/strict';
import { Baseline, NewCombinations, type NewCombination } from '../../src/report/baseline';
import { har, type HarEntry } from './har';
import { itemsOf, linesOn } from './run';

const imei = '356938035643809';
const toXiaomi = 'https://sa.api.intl.miui.com/sa';

function entry(url: string, body: object): HarEntry {
  return { url, body: JSON.stringify(body) };
}

/** What a capture has that an earlier one had not. */
async function news(
  before: readonly HarEntry[],
  after: readonly HarEntry[],
): Promise<NewCombination[]> {
  const baseline = new Baseline();
  for (const line of await linesOn(har(before))) assert.ok(baseline.add(line));
  const found = new NewCombinations(baseline);
  for (const item of await itemsOf(har(after))) {
    if (item.kind === 'exchange') found.add(item.contribution);
  }
  return found.finish();
}

describe('Baseline', () => {
  it('knows what went to the same host, domain or company', async () => {
    const before = [entry(toXiaomi, { imei }), entry('https://a.example.com/', { imei })];
    for (const url of [
      toXiaomi,
      'https://tracking.intl.miui.com/x',
      'https://data.mistat.intl.xiaomi.com/x',
      'https://b.example.com/',
    ]) {
      assert.deepEqual(await news(before, [entry(url, { imei: '490154203237518' })]), [], url);
    }
  });

  it('tells an entity, a recipient and a weaker protection that are new', async () => {
    const encoded = { d: Buffer.from(JSON.stringify({ imei })).toString('base64') };
    const found = await news(
      [entry(toXiaomi, encoded)],
      [
        entry(toXiaomi, { imei }),
        entry(toXiaomi, { ...encoded, email: 'jo.doe@mail.example' }),
        entry('https://stats.example.net/', { imei }),
        entry('https://stats.example.net/', { imei }),
      ],
    );
    assert.deepEqual(
      found.map(({ entity, protection, recipient, hosts, exchanges, severity }) => [
        ...[entity, protection, recipient, severity],
        ...[hosts.join(), exchanges.join()],
      ]),
      [
        ['imei', 'plaintext', 'Xiaomi', 'high', 'sa.api.intl.miui.com', '0'],
        ['email', 'plaintext', 'Xiaomi', 'high', 'sa.api.intl.miui.com', '1'],
        ['imei', 'plaintext', 'example.net', 'high', 'stats.example.net', '2,3'],
      ],
    );
    assert.deepEqual(await news([entry(toXiaomi, { imei })], [entry(toXiaomi, encoded)]), []);
  });

  it('does not count what was only received', async () => {
    const answer = { url: 'https://a.example.com/', answer: JSON.stringify({ imei }) };
    assert.deepEqual(await news([{}], [answer]), []);
    const sent = await news([answer], [entry('https://a.example.com/', { imei })]);
    assert.deepEqual(
      sent.map(({ entity }) => entity),
      ['imei'],
    );
  });

  it('knows which claims were contradicted', () => {
    const baseline = new Baseline();
    const claim = { type: 'claim', file: 'a', sentence: '', exchanges: [], evidence: [] };
    assert.ok(baseline.add({ ...claim, claim: 'encrypted', outcome: 'contradicted' }));
    assert.ok(baseline.add({ ...claim, claim: 'anonymous', outcome: 'holds' }));
    const result = { statement: { id: 'verdict.claim.encrypted', arguments: {} } } as const;
    const empty = { ...result, exchanges: [], contradictions: [], evidence: [] };
    const results = [
      { ...empty, claim: 'encrypted', outcome: 'contradicted' },
      { ...empty, claim: 'anonymous', outcome: 'contradicted' },
      { ...empty, claim: 'never:sms', outcome: 'untested' },
    ] as const;
    assert.deepEqual(baseline.newlyContradicted(results), ['anonymous']);
  });

  it('refuses what is no line of a report', () => {
    for (const line of [
      null,
      1,
      'x',
      [],
      {},
      { type: 'frob' },
      { type: '__proto__' },
      { type: 'finding' },
      { type: 'finding', entity: 'imei', part: 'url', protection: 'weak', host: null },
      { type: 'verdict', host: 1, recipient: null },
      { type: 'claim', claim: 1 },
    ]) {
      assert.equal(new Baseline().add(line), false, JSON.stringify(line));
    }
  });
});
