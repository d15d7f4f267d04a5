import type { FindingRef } from './model';

/** What stepping through findings needs of an exchange. */
export interface FindingCount {
  readonly index: number;
  /** Number of its findings; they are numbered from 0. */
  readonly findings: number;
}

/**
 * The finding after (`1`) or before (`-1`) `from`, round the end of the capture; from nowhere, the
 * first or the last. Null where nothing was found. `exchanges` are in ascending order of `index`.
 */
export function neighbourFinding(
  exchanges: readonly FindingCount[],
  from: FindingRef | null,
  direction: 1 | -1,
): FindingRef | null {
  const count = exchanges.length;
  if (count === 0) return null;
  const place = from === null ? null : placeOf(exchanges, from.exchange);
  const here = place !== null && exchanges[place]?.index === from?.exchange ? place : null;
  if (here !== null && from !== null) {
    const next = from.finding + direction;
    if (next >= 0 && next < exchanges[here]!.findings)
      return { exchange: from.exchange, finding: next };
  }
  let at = startOf(place, here, direction, count);
  // One turn more than there are exchanges, so that an exchange with the only findings is met again.
  for (let step = 0; step <= count; step++) {
    const exchange = exchanges[at]!;
    if (exchange.findings > 0) {
      return { exchange: exchange.index, finding: direction === 1 ? 0 : exchange.findings - 1 };
    }
    at = (at + direction + count) % count;
  }
  return null;
}

function startOf(
  place: number | null,
  here: number | null,
  direction: 1 | -1,
  count: number,
): number {
  if (place === null) return direction === 1 ? 0 : count - 1;
  if (here !== null) return (here + direction + count) % count;
  return direction === 1 ? place % count : (place - 1 + count) % count;
}

/** Position of the first exchange whose index is not below `index`. */
function placeOf(exchanges: readonly FindingCount[], index: number): number {
  let low = 0;
  let high = exchanges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (exchanges[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
