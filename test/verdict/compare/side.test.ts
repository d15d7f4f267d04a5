import assert from 'node:assert/strict';
import type { AnalysedExchange, CaptureJudgement } from '../../../src/verdict/model';
import { CaptureFold } from '../../../src/verdict/correlate/capture';
import type { CompareSide } from '../../../src/verdict/compare/model';
import { SideFold } from '../../../src/verdict/compare/side';
import { analysed } from '../make';
import { contributionOf, type Contribution } from '../../../src/verdict/contribution';
import { randomKeyedHash } from '../../../src/verdict/correlate/keyedHash';

const bodies = { body: '{"imei":"356938035643809","id":"9f3c27d1a84e4b62"}', answer: '{"n":"Jo"}' };

/** An exchange with a host of a domain, as many of which are put together. */
function exchangeWith(host: string): AnalysedExchange {
  return analysed({ ...bodies, url: `https://${host}/collect` }, [
    { part: 'request-body', last: '/imei', entity: 'imei' },
    { part: 'request-body', last: '/id', entity: 'device_id', protection: 'encoded' },
    { part: 'response-body', last: '/n', entity: 'person_name' },
  ]);
}

const hash = randomKeyedHash();

function numbered(one: AnalysedExchange, index: number): Contribution {
  return { ...contributionOf(one, hash), index };
}

/** The side of `count` exchanges with 50 hosts in turn. */
function sideOf(count: number): CompareSide {
  const kinds = Array.from({ length: 50 }, (_, at) =>
    numbered(exchangeWith(`h${at}.vendor.example`), at),
  );
  const fold = new SideFold();
  for (let at = 0; at < count; at++) fold.add({ ...kinds[at % kinds.length]!, index: at });
  return fold.finish(nothing());
}

function nothing(): CaptureJudgement {
  return new CaptureFold().finish(null);
}

describe('SideFold', () => {
  it('puts together what each recipient was sent, and where that stands first', () => {
    const fold = new SideFold();
    fold.add(numbered(analysed({ url: 'https://a.vendor.example/' }), 0));
    fold.add(numbered(exchangeWith('b.vendor.example'), 1));
    fold.add(numbered(exchangeWith('b.vendor.example'), 2));
    const { exchanges, hosts, recipients, flows } = fold.finish(nothing());
    assert.equal(exchanges, 3);
    assert.deepEqual(hosts, [
      { host: 'a.vendor.example', recipient: 'vendor.example', first: 0, exchanges: 1 },
      { host: 'b.vendor.example', recipient: 'vendor.example', first: 1, exchanges: 2 },
    ]);
    assert.deepEqual(recipients, [
      { name: 'vendor.example', first: 0, hosts: 2, exchanges: 3, findings: 4 },
    ]);
    const common = { recipient: 'vendor.example', findings: 2, exchanges: 2 };
    assert.deepEqual(flows, [
      {
        ...common,
        entity: 'imei',
        first: { exchange: 1, finding: 0 },
        protections: { plaintext: 2 },
      },
      {
        ...common,
        entity: 'device_id',
        first: { exchange: 1, finding: 1 },
        protections: { encoded: 2 },
      },
    ]);
  });

  it('counts what could not be read, and leaves out what reaches nobody', () => {
    const fold = new SideFold();
    const one = exchangeWith('a.vendor.example');
    const { verdict } = one;
    const problem = { code: 'malformed-exchange', exchange: 0, offset: 0, arguments: {} } as const;
    const recipient = { ...verdict.recipient, host: null };
    const unnamed = { ...verdict, host: null, recipient };
    fold.add(numbered({ ...one, problems: [problem], verdict: unnamed }, 0));
    const side = fold.finish(nothing());
    assert.deepEqual([side.exchanges, side.unread], [1, 1]);
    assert.deepEqual([side.hosts, side.flows], [[], []]);
  });

  it('keeps no more of ten thousand exchanges than of fifty, in time that grows with them', () => {
    const sizeOf = (side: CompareSide): number => JSON.stringify(side).length;
    const few = sideOf(50);
    const timeMs = (count: number): number => {
      const startedAt = performance.now();
      const side = sideOf(count);
      assert.equal(side.exchanges, count);
      assert.ok(sizeOf(side) < 1.2 * sizeOf(few));
      return performance.now() - startedAt;
    };
    timeMs(10_000);
    const [small, large] = [Math.min(timeMs(10_000), timeMs(10_000)), timeMs(80_000)];
    assert.ok(large < 8 * 4 * small, `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
  });
});
