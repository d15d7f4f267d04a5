import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaptureTimeline, TimeBucket } from '../../src/view/arrange/model';
import type { Severity } from '../../src/view/model';
import {
  bucketsFor,
  bucketsOfSpan,
  heightsOf,
  markedBuckets,
  movedByKey,
  spanOfBuckets,
} from '../../src/webview/timeBuckets';

function bucket(count: number, severity: Severity = 'none', sizeBytes = 10 * count): TimeBucket {
  return { count, flagged: severity === 'none' ? 0 : 1, sizeBytes, severity };
}

const timeline: CaptureTimeline = {
  startMs: 1000,
  endMs: 101_000,
  buckets: Array.from({ length: 160 }, (_, at) => bucket(at % 3, at === 7 ? 'high' : 'none')),
};

describe('the buckets of the timeline', () => {
  it('are put together where there is no room for each, and lose nothing', () => {
    assert.equal(bucketsFor(timeline, 700).length, 160);
    const few = bucketsFor(timeline, 300);
    assert.ok(few.length <= 75);
    const sum = (list: readonly TimeBucket[]): number =>
      list.reduce((all, { count }) => all + count, 0);
    assert.equal(sum(few), sum(timeline.buckets));
    assert.equal(few.filter(({ severity }) => severity === 'high').length, 1);
  });

  it('are as high as they are many, or large', () => {
    const buckets = [bucket(0), bucket(4, 'none', 1), bucket(16, 'none', 100)];
    assert.deepEqual(heightsOf(buckets, 'count'), [0, 0.5, 1]);
    assert.deepEqual(heightsOf(buckets, 'size'), [0, 0.1, 1]);
  });

  it('have marks of which none lies upon another, the worst before the rest', () => {
    const buckets = [bucket(1, 'low'), bucket(1, 'critical'), bucket(1, 'high'), bucket(1)];
    assert.deepEqual(markedBuckets(buckets, 400), [0, 1, 2]);
    assert.deepEqual(markedBuckets(buckets, 20), [1]);
  });

  it('stand for a span, and the span for them', () => {
    assert.equal(spanOfBuckets({ from: 0, to: 160 }, 160, timeline), null);
    assert.deepEqual(bucketsOfSpan(null, 160, timeline), { from: 0, to: 160 });
    const last = spanOfBuckets({ from: 159, to: 160 }, 160, timeline);
    assert.equal(last?.toMs, 100_000, 'the last exchange is in the last bucket');
    fc.assert(
      fc.property(fc.nat(158), fc.nat(158), (one, other) => {
        const range = { from: Math.min(one, other), to: Math.max(one, other) + 1 };
        const back = bucketsOfSpan(spanOfBuckets(range, 160, timeline), 160, timeline);
        assert.ok(Math.abs(back.from - range.from) < 0.01 && Math.abs(back.to - range.to) < 0.01);
      }),
    );
  });

  it('are chosen by keys, never fewer than one', () => {
    const range = { from: 4, to: 6 };
    assert.deepEqual(movedByKey(range, 'from', 'ArrowRight', 160), { from: 5, to: 6 });
    assert.deepEqual(movedByKey({ from: 5, to: 6 }, 'from', 'ArrowRight', 160), { from: 5, to: 6 });
    assert.deepEqual(movedByKey(range, 'to', 'End', 160), { from: 4, to: 160 });
    assert.deepEqual(movedByKey(range, 'to', 'Home', 160), { from: 4, to: 5 });
    assert.equal(movedByKey(range, 'to', 'x', 160), undefined);
  });
});
