import assert from 'node:assert/strict';
import { arrangedPart, arrangeExchanges } from '../../../src/view/arrange/arrange';
import { columnIds, type Arrangement } from '../../../src/view/arrange/model';
import { exchangesStartingWith } from '../../../src/view/arrange/startsWith';
import { captureTimeline } from '../../../src/view/arrange/timeline';
import type { ExchangeDigest } from '../../../src/view/digest';
import { ExchangeBits } from '../../../src/view/filter/bits';
import { everythingMasked } from '../../../src/view/input';
import { digestWith } from './digestWith';

const revealed = { all: true, findings: [] };

const digests: readonly ExchangeDigest[] = [
  digestWith(0, { host: 'b.example', sizeBytes: 30, found: ['IMEI'], severity: 'high' }),
  digestWith(1, { host: 'a.example', sizeBytes: 10, path: '/z' }),
  digestWith(2, { host: 'b.example', sizeBytes: 20, path: '/y', found: ['IMEI', 'model'] }),
  // The fourth was not looked at yet.
  digestWith(4, { host: null, sizeBytes: 10, severity: 'low', found: ['model'] }),
];

function order(arrangement: Arrangement, reveal = everythingMasked): number[] {
  return [...arrangeExchanges(digests, 5, arrangement, reveal).exchanges];
}

describe('arranging exchanges', () => {
  it('keeps the order of the capture where nothing else is asked for', () => {
    assert.deepEqual(order({ sort: null, group: null }), [0, 1, 2, 3, 4]);
  });

  it('sorts by a column both ways, equal ones by number, unknown ones last', () => {
    const by = (column: (typeof columnIds)[number], isDescending: boolean): number[] =>
      order({ sort: { column, isDescending }, group: null });
    assert.deepEqual(by('size', false), [1, 4, 2, 0, 3]);
    assert.deepEqual(by('size', true), [0, 2, 1, 4, 3]);
    assert.deepEqual(by('host', false), [1, 0, 2, 3, 4]);
    assert.deepEqual(by('host', true), [0, 2, 1, 3, 4]);
    assert.deepEqual(by('severity', true), [0, 4, 1, 2, 3]);
    assert.deepEqual(by('index', true), [4, 2, 1, 0, 3]);
  });

  it('takes every column', () => {
    for (const column of columnIds) {
      const sorted = order({ sort: { column, isDescending: false }, group: null });
      assert.deepEqual([...sorted].sort(), [0, 1, 2, 3, 4], column);
    }
  });

  it('sorts paths as they are shown: a masked one tells nothing by its place', () => {
    const masked = [
      { ...digestWith(0, { path: '/a?mail=••••' }), clearPath: '/a?mail=zoe' },
      { ...digestWith(1, { path: '/a?mail=••••' }), clearPath: '/a?mail=ann' },
    ];
    const arrangement: Arrangement = {
      sort: { column: 'path', isDescending: false },
      group: null,
    };
    assert.deepEqual(
      [...arrangeExchanges(masked, 2, arrangement, everythingMasked).exchanges],
      [0, 1],
    );
    assert.deepEqual([...arrangeExchanges(masked, 2, arrangement, revealed).exchanges], [1, 0]);
  });

  it('puts together what belongs together, the worst group first, sorted within', () => {
    const arranged = arrangeExchanges(
      digests,
      5,
      { sort: { column: 'size', isDescending: false }, group: 'host' },
      everythingMasked,
    );
    assert.deepEqual([...arranged.exchanges], [2, 0, 1, 4, 3]);
    assert.deepEqual(arranged.groups, [
      { label: 'b.example', count: 2 },
      { label: 'a.example', count: 1 },
      { label: '', count: 2 },
    ]);
    const byEntity = arrangeExchanges(
      digests,
      5,
      { sort: null, group: 'entity' },
      everythingMasked,
    );
    assert.deepEqual([...byEntity.exchanges], [0, 2, 4, 1, 3]);
  });

  it('comes in parts that fit into a message and make the whole', () => {
    const many = Array.from({ length: 90_000 }, (_, index) =>
      digestWith(index, { host: `${String(index % 3_000)}.${'x'.repeat(90)}.example` }),
    );
    const arranged = arrangeExchanges(
      many,
      many.length,
      { sort: null, group: 'host' },
      everythingMasked,
    );
    const exchanges: number[] = [];
    let groups = 0;
    while (exchanges.length < many.length) {
      const part = arrangedPart(arranged, exchanges.length, 7);
      const labelBytes = Buffer.byteLength(JSON.stringify(part.groups));
      assert.ok(5 * part.exchanges.length + labelBytes <= 256 * 1024);
      assert.ok(part.exchanges.length > 0 && part.stamp === 7 && part.total === many.length);
      exchanges.push(...part.exchanges);
      groups += part.groups.length;
    }
    assert.deepEqual(exchanges, [...arranged.exchanges]);
    assert.equal(groups, 3_000);
  });
});

describe('exchangesStartingWith', () => {
  it('finds by host, by path and by path without its slash, whatever the case', () => {
    const found = (typed: string): number[] => [
      ...new ExchangeBits(exchangesStartingWith(typed, digests, 5, everythingMasked)).list(),
    ];
    assert.deepEqual(found('B.EX'), [0, 2]);
    assert.deepEqual(found('/z'), [1]);
    assert.deepEqual(found('y'), [2]);
    assert.deepEqual(found('example'), []);
  });

  it('finds nothing by what is masked', () => {
    const masked = [{ ...digestWith(0, { path: '/•••' }), clearPath: '/anna' }];
    assert.deepEqual([...exchangesStartingWith('ann', masked, 1, everythingMasked)], [0]);
    assert.deepEqual([...exchangesStartingWith('ann', masked, 1, revealed)], [1]);
  });
});

describe('captureTimeline', () => {
  it('puts exchanges into equal stretches of time, the worst severity of each', () => {
    const timeline = captureTimeline([
      digestWith(0, { startedAtMs: 1_000, sizeBytes: 5 }),
      digestWith(1, { startedAtMs: 1_001, sizeBytes: 7, severity: 'high' }),
      digestWith(2, { startedAtMs: null }),
      digestWith(3, { startedAtMs: 161_000, severity: 'low' }),
    ])!;
    assert.ok(timeline.buckets.length <= 200);
    assert.deepEqual(timeline.buckets[0], {
      count: 2,
      flagged: 1,
      sizeBytes: 12,
      severity: 'high',
    });
    assert.deepEqual(timeline.buckets.at(-1), {
      count: 1,
      flagged: 1,
      sizeBytes: 0,
      severity: 'low',
    });
    assert.equal(
      timeline.buckets.reduce((sum, { count }) => sum + count, 0),
      3,
    );
  });

  it('is none where no two times are known', () => {
    assert.equal(captureTimeline([]), null);
    assert.equal(captureTimeline([digestWith(0, { startedAtMs: 4 })]), null);
  });
});
