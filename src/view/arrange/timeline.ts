import type { Severity } from '../../verdict/model';
import type { ExchangeDigest } from '../digest';
import { worseSeverity } from '../severityOrder';
import type { CaptureTimeline } from './model';

/** Stretches that the time is divided into. */
const buckets = 160;

/** When the first and the last exchange started, or null where no two times are known. */
export function timeSpan(
  digests: readonly ExchangeDigest[],
): Pick<CaptureTimeline, 'startMs' | 'endMs'> | null {
  let startMs = Number.POSITIVE_INFINITY;
  let endMs = Number.NEGATIVE_INFINITY;
  for (const { row } of digests) {
    if (row.startedAtMs === null) continue;
    startMs = Math.min(startMs, row.startedAtMs);
    endMs = Math.max(endMs, row.startedAtMs);
  }
  return startMs < endMs ? { startMs, endMs } : null;
}

/** A capture over time, in equal stretches; null where it has no times to speak of. */
export function captureTimeline(digests: readonly ExchangeDigest[]): CaptureTimeline | null {
  const span = timeSpan(digests);
  if (span === null) return null;
  const { startMs, endMs } = span;
  const found = Array.from({ length: buckets }, () => ({
    count: 0,
    flagged: 0,
    sizeBytes: 0,
    severity: 'none' as Severity,
  }));
  for (const { row } of digests) {
    if (row.startedAtMs === null) continue;
    const share = (row.startedAtMs - startMs) / (endMs - startMs);
    const bucket = found[Math.min(buckets - 1, Math.floor(share * buckets))]!;
    bucket.count++;
    if (row.severity !== 'none') bucket.flagged++;
    bucket.sizeBytes += row.sizeBytes;
    bucket.severity = worseSeverity(bucket.severity, row.severity);
  }
  return { startMs, endMs, buckets: found };
}
