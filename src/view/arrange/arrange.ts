import type { Protection } from '../../decode/model';
import { severities } from '../../verdict/model';
import { digestRow, type ExchangeDigest } from '../digest';
import type { Reveal } from '../input';
import { shorten } from '../visible';
import type {
  Arranged,
  ArrangedGroup,
  ArrangedPart,
  Arrangement,
  ColumnId,
  GroupKey,
} from './model';
import { stableOrder } from './stableOrder';
import { textRanks } from './textRanks';

const mostLabelLength = 120;
/** Bytes of one part: a message holds 256 KiB at most, and there is more in it than these. */
const partBytes = 220_000;

/** What a column is sorted by, as far as it is known. */
type SortValue = (digest: ExchangeDigest, reveal: Reveal) => string | number | null;

const protections: readonly Protection[] = [
  ...(['plaintext', 'encoded', 'hashed', 'encrypted', 'unknown'] as const),
];

const values: Readonly<Record<ColumnId, SortValue>> = {
  index: ({ index }) => index,
  time: ({ row }) => row.startedAtMs,
  duration: ({ row }) => row.durationMs ?? null,
  method: ({ row }) => row.method,
  host: ({ row }) => row.host,
  recipient: ({ recipient }) => recipient?.toLowerCase() ?? null,
  country: ({ countries }) => countries.join(),
  // What is masked is sorted as it is masked: the order would tell of it.
  path: (digest, reveal) => digestRow(digest, reveal).path,
  status: ({ row }) => row.status,
  type: ({ row }) => row.type,
  size: ({ row }) => row.sizeBytes,
  response: ({ row }) => row.responseBytes ?? null,
  protection: ({ row }) =>
    row.protection === undefined ? null : protections.indexOf(row.protection),
  found: ({ row }) => row.found.join(),
  severity: ({ row }) => severities.indexOf(row.severity),
};

const groupLabels: Readonly<Record<GroupKey, (digest: ExchangeDigest) => string | null>> = {
  host: ({ row }) => row.host,
  recipient: ({ recipient }) => recipient,
  entity: ({ row }) => row.found[0] ?? null,
};

/**
 * All exchanges in an order: by a column, what is equal by number, and what was not looked at or has
 * no value last; where they are put together, groups with the worst come first.
 * @param digests what was looked at, in ascending order of index.
 * @param total the number of exchanges there are.
 */
export function arrangeExchanges(
  digests: readonly ExchangeDigest[],
  total: number,
  { sort, group }: Arrangement,
  reveal: Reveal,
): Arranged {
  const keys =
    sort === null ? new Float64Array(total) : sortKeys(digests, total, values[sort.column], reveal);
  const exchanges = stableOrder(keys, sort?.isDescending === true);
  if (group === null) return { exchanges, groups: [], ranks: new Uint8Array() };
  return grouped(exchanges, digests, groupLabels[group]);
}

function sortKeys(
  digests: readonly ExchangeDigest[],
  total: number,
  valueOf: SortValue,
  reveal: Reveal,
): Float64Array {
  const keys = new Float64Array(total).fill(Number.NaN);
  let texts: (string | null)[] | null = null;
  for (const digest of digests) {
    if (digest.index >= total) continue;
    const value = valueOf(digest, reveal);
    if (typeof value === 'number') keys[digest.index] = value;
    else if (value) (texts ??= new Array<null>(total).fill(null))[digest.index] = value;
  }
  return texts === null ? keys : textRanks(texts);
}

/** What is counted of a group. */
interface Tally {
  readonly label: string;
  count: number;
  worst: number;
}

function grouped(
  exchanges: Uint32Array,
  digests: readonly ExchangeDigest[],
  labelOf: (digest: ExchangeDigest) => string | null,
): Arranged {
  const unknown: Tally = { label: '', count: 0, worst: 0 };
  const byLabel = new Map<string, Tally>([['', unknown]]);
  const tallies: Tally[] = new Array<Tally>(exchanges.length).fill(unknown);
  const ranks = new Uint8Array(exchanges.length);
  for (const digest of digests) {
    const { index, row } = digest;
    if (index >= exchanges.length) continue;
    const label = labelOf(digest) ?? '';
    let tally = byLabel.get(label);
    if (tally === undefined) byLabel.set(label, (tally = { label, count: 0, worst: 0 }));
    tallies[index] = tally;
    ranks[index] = severities.indexOf(row.severity);
    tally.worst = Math.max(tally.worst, ranks[index]!);
  }
  for (const tally of tallies) tally.count++;
  const ordered = [...byLabel.values()].filter(({ count }) => count > 0).sort(compareTallies);
  const numbers = new Map(ordered.map((tally, number) => [tally, number] as const));
  const keys = new Float64Array(exchanges.length);
  exchanges.forEach((exchange, place) => (keys[place] = numbers.get(tallies[exchange]!)!));
  return {
    exchanges: stableOrder(keys).map((place) => exchanges[place]!),
    groups: ordered.map(({ label, count }) => ({ label: shorten(label, mostLabelLength), count })),
    ranks,
  };
}

/** The worst first, then the largest; what is not known comes last. */
function compareTallies(a: Tally, b: Tally): number {
  if (a.label === '' || b.label === '') return a.label === '' ? 1 : -1;
  return b.worst - a.worst || b.count - a.count || (a.label < b.label ? -1 : 1);
}

/** What of an order begins at place `start` and fits into one message. */
export function arrangedPart(
  { exchanges, groups, ranks }: Arranged,
  start: number,
  stamp: number,
): ArrangedPart {
  const total = exchanges.length;
  const begun: ArrangedGroup[] = [];
  const hasGroups = groups.length > 0;
  let bytes = 0;
  let end = Math.min(start, total);
  let group = 0;
  let groupStart = 0;
  for (; end < total; end++) {
    while (hasGroups && groupStart < end) groupStart += groups[group++]!.count;
    const opened = hasGroups && groupStart === end ? groups[group] : undefined;
    bytes += hasGroups ? 5 : 4;
    // A character takes three bytes at most, the rest of it less than these.
    if (opened !== undefined) bytes += 3 * opened.label.length + 60;
    if (bytes > partBytes) break;
    if (opened !== undefined) begun.push(opened);
  }
  const part = exchanges.slice(start, end);
  const partRanks = hasGroups ? Uint8Array.from(part, (exchange) => ranks[exchange]!) : ranks;
  return { stamp, total, exchanges: part, groups: begun, ranks: partRanks };
}
