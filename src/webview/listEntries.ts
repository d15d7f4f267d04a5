import type { ArrangedGroup } from '../view/arrange/model';
import type { Severity } from '../view/model';
import { severityAt } from '../view/severityOrder';

/** All exchanges of the capture in the order that was asked for. */
export interface ArrangedList {
  readonly exchanges: Uint32Array;
  /** In the order of `exchanges`, the number of exchanges in each; empty where there are none. */
  readonly groups: readonly ArrangedGroup[];
  /** How severe each of `exchanges` is, see `severityAt`; empty where there are no groups. */
  readonly ranks: Uint8Array;
}

/** A group as far as the filter leaves any of it. */
export interface ListGroup {
  readonly label: string;
  /** Exchanges of it that are left. */
  readonly count: number;
  /** The worst of them. */
  readonly severity: Severity;
  /** Names the group while its members stay: the lowest number in it. */
  readonly key: number;
  readonly isFolded: boolean;
}

/** What stands in the list. */
export interface ListEntries {
  /** What stands at each place: the number of an exchange, or a group; null: exchange n at place n. */
  readonly places: Uint32Array | null;
  readonly groups: readonly ListGroup[];
}

/** No capture has as many exchanges. */
const groupBit = 2 ** 31;

/** The group that an entry is, as its place in `groups`, or null for an exchange. */
export function groupIn(entry: number): number | null {
  return entry >= groupBit ? entry - groupBit : null;
}

/**
 * The list as it stands.
 * @param arranged the order, or null for that of the capture.
 * @param shown what the filter leaves, in ascending order, or null for all.
 * @param total the number of exchanges there are; those that are not in the order yet come last.
 * @param folded keys of groups of which only the head is shown.
 */
export function listEntries(
  arranged: ArrangedList | null,
  shown: Uint32Array | null,
  total: number,
  folded: ReadonlySet<number>,
): ListEntries {
  if (arranged === null) return { places: shown, groups: [] };
  const isShown = shownTest(shown, total);
  const places = new Uint32Array(total + arranged.groups.length);
  const groups: ListGroup[] = [];
  let length = 0;
  const put = (start: number, end: number): void => {
    for (let place = start; place < end; place += 1) {
      const exchange = arranged.exchanges[place]!;
      if (exchange < total && isShown(exchange)) places[length++] = exchange;
    }
  };
  let start = 0;
  for (const group of arranged.groups) {
    const end = start + group.count;
    const head = length++;
    put(start, end);
    const count = length - head - 1;
    if (count === 0) {
      length = head;
    } else {
      const found = { ...group, count, ...summed(arranged, start, end, isShown) };
      const isFolded = folded.has(found.key);
      places[head] = groupBit + groups.length;
      groups.push({ ...found, isFolded });
      if (isFolded) length = head + 1;
    }
    start = end;
  }
  put(start, arranged.exchanges.length);
  for (let exchange = arranged.exchanges.length; exchange < total; exchange += 1) {
    if (isShown(exchange)) places[length++] = exchange;
  }
  return { places: places.subarray(0, length), groups };
}

function summed(
  { exchanges, ranks }: ArrangedList,
  start: number,
  end: number,
  isShown: (exchange: number) => boolean,
): Pick<ListGroup, 'severity' | 'key'> {
  let key = exchanges[start]!;
  let worst = 0;
  for (let place = start; place < end; place += 1) {
    key = Math.min(key, exchanges[place]!);
    if (isShown(exchanges[place]!)) worst = Math.max(worst, ranks[place]!);
  }
  return { key, severity: severityAt(worst) };
}

function shownTest(shown: Uint32Array | null, total: number): (exchange: number) => boolean {
  if (shown === null) return () => true;
  const isShown = new Uint8Array(total);
  for (const exchange of shown) isShown[exchange] = 1;
  return (exchange) => isShown[exchange] === 1;
}

/** Finds places of exchanges in a list of any order; made once for each list. */
export function placeFinder(
  { places }: ListEntries,
  total: number,
): (exchange: number) => number | null {
  if (places === null) return (exchange) => (exchange < total ? exchange : null);
  let found: Int32Array | null = null;
  return (exchange) => {
    if (found === null) {
      found = new Int32Array(total).fill(-1);
      for (let place = 0; place < places.length; place += 1) {
        const entry = places[place]!;
        if (entry < total) found[entry] = place;
      }
    }
    const place = found[exchange] ?? -1;
    return place < 0 ? null : place;
  };
}
