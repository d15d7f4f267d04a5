import type { CaptureTimeline, TimeBucket, TimelineMeasure } from '../view/arrange/model';
import type { TimeSpan } from '../view/filter/span';
import { severest } from './severity';

/** Pixels that a bar needs to be told from the next. */
const leastBarPx = 4;
/** Pixels that a mark needs to be told from the next. */
const leastMarkPx = 11;

/** The buckets as far as there is room for them: neighbours are put together. */
export function bucketsFor({ buckets }: CaptureTimeline, widthPx: number): readonly TimeBucket[] {
  const each = Math.max(1, Math.ceil((buckets.length * leastBarPx) / Math.max(1, widthPx)));
  if (each === 1) return buckets;
  return Array.from({ length: Math.ceil(buckets.length / each) }, (_, at) => {
    const some = buckets.slice(at * each, (at + 1) * each);
    return {
      count: some.reduce((sum, { count }) => sum + count, 0),
      flagged: some.reduce((sum, { flagged }) => sum + flagged, 0),
      sizeBytes: some.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      severity: severest(some.map(({ severity }) => severity)),
    };
  });
}

/** Buckets with a mark: the worst first, and none upon another. */
export function markedBuckets(buckets: readonly TimeBucket[], widthPx: number): readonly number[] {
  const apart = (leastMarkPx * buckets.length) / Math.max(1, widthPx);
  const marked: number[] = [];
  for (const wanted of ['critical', 'high', 'medium', 'low']) {
    buckets.forEach(({ severity }, at) => {
      if (severity !== wanted || marked.some((other) => Math.abs(other - at) < apart)) return;
      marked.push(at);
    });
  }
  return marked.sort((a, b) => a - b);
}

/** Heights from 0 to 1; a square root lets small ones be seen beside large ones. */
export function heightsOf(buckets: readonly TimeBucket[], by: TimelineMeasure): readonly number[] {
  const amounts = buckets.map(({ count, sizeBytes }) => (by === 'count' ? count : sizeBytes));
  const most = Math.max(1, ...amounts);
  return amounts.map((amount, at) => (buckets[at]!.count === 0 ? 0 : Math.sqrt(amount / most)));
}

/** Buckets [from, to), or all. */
export interface BucketRange {
  readonly from: number;
  readonly to: number;
}

/** The span that a range of `total` buckets stands for; null for all of them. */
export function spanOfBuckets(
  { from, to }: BucketRange,
  total: number,
  { startMs, endMs }: CaptureTimeline,
): TimeSpan | null {
  if (from <= 0 && to >= total) return null;
  const edge = (bucket: number): number => Math.ceil(((endMs - startMs) * bucket) / total);
  return { fromMs: edge(from), toMs: to >= total ? Math.ceil(endMs - startMs) : edge(to) - 1 };
}

/** The buckets that a span covers, as fractions of one; all for null. */
export function bucketsOfSpan(
  span: TimeSpan | null,
  total: number,
  { startMs, endMs }: CaptureTimeline,
): BucketRange {
  if (span === null) return { from: 0, to: total };
  const place = (ms: number): number =>
    Math.min(total, Math.max(0, (ms / (endMs - startMs)) * total));
  const from = place(span.fromMs);
  return { from, to: Math.max(from, place(span.toMs + 1)) };
}

/** The range with one of its ends moved by a key; undefined where the key does not move it. */
export function movedByKey(
  { from, to }: BucketRange,
  end: 'from' | 'to',
  key: string,
  total: number,
): BucketRange | undefined {
  const at = Math.round(end === 'from' ? from : to);
  const [least, most] =
    end === 'from' ? [0, Math.max(0, Math.ceil(to) - 1)] : [Math.floor(from) + 1, total];
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - 10,
    PageUp: at + 10,
    Home: least,
    End: most,
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  if (target === undefined) return undefined;
  const moved = Math.min(most, Math.max(least, target));
  return end === 'from' ? { from: moved, to } : { from, to: moved };
}
