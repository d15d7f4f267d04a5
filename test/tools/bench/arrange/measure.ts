/**
 * Orders 1,000,000 exchanges by several columns, as a session does for its list: processor time, and
 * as a ratio to `sort` with a comparator over the same values. Every path is another, with much of it
 * in common, which is the worst that there is for text.
 */
import { arrangeExchanges } from '../../../../src/view/arrange/arrange';
import type { Arrangement, ColumnId } from '../../../../src/view/arrange/model';
import { captureTimeline } from '../../../../src/view/arrange/timeline';
import type { ExchangeDigest } from '../../../../src/view/digest';
import { everythingMasked } from '../../../../src/view/input';
import type { ExchangeRow } from '../../../../src/view/model';
import { pendingRow } from '../../../../src/view/rows';

const total = 1_000_000;

/** Numbers that lie about, the same each time (multiplicative hashing by the golden ratio). */
function scattered(index: number, count: number): number {
  return (Math.imul(index, 0x9e3779b1) >>> 0) % count;
}

function digestOf(index: number): ExchangeDigest {
  const host = `api${String(scattered(index, 300))}.shop.example`;
  const row: ExchangeRow = {
    ...pendingRow(index),
    startedAtMs: 1_588_312_991_402 + scattered(index, total) * 17,
    host,
    // As it comes from a capture: a text of its own, not a rope of pieces.
    path: Buffer.from(`/api/v1/items/${String(scattered(index, total))}/detail?lang=en`).toString(),
    sizeBytes: scattered(index, 90_001),
    severity: index % 9 === 0 ? 'high' : 'none',
    isPending: false,
  };
  return {
    index,
    row,
    clearPath: null,
    sentence: '',
    recipient: host,
    party: 'unknown',
    countries: [],
    transport: 'tls',
    isPrivate: false,
    findings: [],
    problems: [],
  };
}

/** Processor time of the best of so many rounds, in milliseconds. */
function leastMs(rounds: number, work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    globalThis.gc?.();
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function tell(name: string, ownMs: number, peerMs: number | null): void {
  const ratio = peerMs === null ? '' : `  sort takes ${(peerMs / ownMs).toFixed(1)} times as long`;
  process.stdout.write(`${name.padEnd(28)} ${ownMs.toFixed(0).padStart(6)} ms${ratio}\n`);
}

const digests = Array.from({ length: total }, (_, index) => digestOf(index));
const arrange = (arrangement: Arrangement): unknown =>
  arrangeExchanges(digests, total, arrangement, everythingMasked);

const valuesOf = {
  time: ({ row }: ExchangeDigest) => row.startedAtMs ?? 0,
  size: ({ row }: ExchangeDigest) => row.sizeBytes,
  host: ({ row }: ExchangeDigest) => row.host ?? '',
  path: ({ row }: ExchangeDigest) => row.path,
} as const satisfies Partial<Record<ColumnId, (digest: ExchangeDigest) => string | number>>;

for (const [column, valueOf] of Object.entries(valuesOf) as [
  keyof typeof valuesOf,
  (digest: ExchangeDigest) => string | number,
][]) {
  const sort = { column, isDescending: true };
  const peer = leastMs(1, () => {
    const values = digests.map(valueOf);
    return digests
      .map((_, index) => index)
      .sort((a, b) => (values[a]! < values[b]! ? 1 : values[a]! > values[b]! ? -1 : a - b));
  });
  tell(
    `by ${column}`,
    leastMs(3, () => arrange({ sort, group: null })),
    peer,
  );
}
tell(
  'grouped by host',
  leastMs(3, () => arrange({ sort: null, group: 'host' })),
  null,
);
tell(
  'over time',
  leastMs(3, () => captureTimeline(digests)),
  null,
);
