import type { Severity } from '../verdict/model';
import type { ExchangeDigest } from './digest';
import { ExchangeCounter } from './exchangeSet';
import type { OverviewTick, OverviewTimeline } from './overviewModel';
import { compareSeverity } from './severityOrder';

/** Stretches that the time is divided into. */
const slots = 96;

/** When what was sent, in equal stretches of time; null where the capture has no times to speak of. */
export function timelineOf(digests: readonly ExchangeDigest[]): OverviewTimeline | null {
  let startMs = Number.POSITIVE_INFINITY;
  let endMs = Number.NEGATIVE_INFINITY;
  for (const { row } of digests) {
    if (row.startedAtMs === null) continue;
    startMs = Math.min(startMs, row.startedAtMs);
    endMs = Math.max(endMs, row.startedAtMs);
  }
  if (startMs >= endMs) return null;
  const ticks = new Map<string, { slot: number; severity: Severity; exchanges: ExchangeCounter }>();
  for (const { index, row } of digests) {
    const { startedAtMs, severity } = row;
    if (startedAtMs === null || severity === 'none') continue;
    const share = (startedAtMs - startMs) / (endMs - startMs);
    const slot = Math.min(slots - 1, Math.floor(share * slots));
    const key = `${severity},${String(slot)}`;
    let tick = ticks.get(key);
    if (tick === undefined)
      ticks.set(key, (tick = { slot, severity, exchanges: new ExchangeCounter() }));
    tick.exchanges.add(index);
  }
  return {
    startMs,
    endMs,
    slots,
    ticks: [...ticks.values()]
      .sort((a, b) => compareSeverity(a.severity, b.severity) || a.slot - b.slot)
      .map(({ slot, severity, exchanges }): OverviewTick => ({
        slot,
        severity: severity as OverviewTick['severity'],
        exchanges: exchanges.set(),
      })),
  };
}
