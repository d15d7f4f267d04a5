import { ExchangeBits } from '../view/filter/bits';

/** Several exchanges that are chosen together. */
export interface Choice {
  readonly bits: ExchangeBits;
  readonly count: number;
}

/** Runs of numbers that are kept; a choice of more pieces is forgotten with the page. */
const maxKeptRuns = 1000;

/** These exchanges; null where they are fewer than two: one alone is the one that is shown. */
export function choiceOf(exchanges: Iterable<number>, total: number): Choice | null {
  const bits = new ExchangeBits(total);
  let count = 0;
  for (const exchange of exchanges) {
    if (exchange >= total || bits.has(exchange)) continue;
    bits.add(exchange);
    count += 1;
  }
  return count > 1 ? { bits, count } : null;
}

/** `chosen` with one more, or without it where it is in there; `shown` is chosen where none are. */
export function toggled(
  chosen: Choice | null,
  shown: number | null,
  exchange: number,
  total: number,
): Choice | null {
  const before = chosen?.bits ?? ExchangeBits.of(shown === null ? [] : [shown], total);
  const countBefore = chosen?.count ?? (shown === null ? 0 : 1);
  const bits = new ExchangeBits(before.bytes.slice());
  const count = countBefore + (bits.has(exchange) ? -1 : 1);
  bits.bytes[exchange >> 3]! ^= 1 << (exchange & 7);
  return count > 1 ? { bits, count } : null;
}

/** First and last number of each run of a choice, in turn; empty where they are too many to keep. */
export function keptRuns(chosen: Choice | null): readonly number[] {
  const runs: number[] = [];
  for (const exchange of chosen?.bits.list() ?? []) {
    if (runs.at(-1) === exchange - 1) runs[runs.length - 1] = exchange;
    else runs.push(exchange, exchange);
    if (runs.length > 2 * maxKeptRuns) return [];
  }
  return runs;
}

/** The choice that was kept so. */
export function choiceOfRuns(runs: readonly number[], total: number): Choice | null {
  function* exchanges(): Generator<number> {
    for (let at = 0; at + 1 < runs.length; at += 2) {
      for (let n = runs[at]!; n <= runs[at + 1]! && n < total; n += 1) yield n;
    }
  }
  return choiceOf(exchanges(), total);
}
