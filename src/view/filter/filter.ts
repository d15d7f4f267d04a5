import type { ExchangeDigest } from '../digest';
import { filterMessages } from '../messages/filter';
import { fillTemplate } from '../template';
import { ExchangeBits } from './bits';
import { meetsTerm } from './match';
import type { Filter, FilterError, FilterFault, FilterResult, FilterTerm } from './model';
import { parseFilter } from './parse';
import { PatternTooSlow } from '../../bytes/linearPattern';

/**
 * The exchanges that a filter leaves, of those that were looked at; what was not is no match yet.
 * @param within the set that they have to be in as well, or null.
 * @param total the number of exchanges there are.
 */
export function filterExchanges(
  text: string,
  within: Uint8Array | null,
  digests: readonly ExchangeDigest[],
  total: number,
): FilterResult {
  const filter = parseFilter(text);
  const faults = [...filter.faults];
  const met = metBy(filter, within, digests, total, faults);
  const errors = faults.map(errorOf).sort((a, b) => a.from - b.from);
  return { exchanges: met?.bytes ?? null, errors };
}

function metBy(
  filter: Filter,
  within: Uint8Array | null,
  digests: readonly ExchangeDigest[],
  total: number,
  faults: FilterFault[],
): ExchangeBits | null {
  const set = within === null ? null : new ExchangeBits(within);
  const slow = new Set<FilterTerm>();
  // Each turn leaves out one term more, so there is an end to it.
  for (;;) {
    const terms = filter.terms.filter((term) => !slow.has(term));
    if (terms.length === 0 && set === null) return null;
    const met = new ExchangeBits(total);
    const tooSlow = look(terms, digests, set, met);
    if (tooSlow === null) return met;
    slow.add(tooSlow);
    const { from, to } = tooSlow;
    faults.push({ from, to, statement: { id: 'filter.slow', arguments: {} } });
  }
}

/** Adds what meets all terms to `met`; the term that takes too long, or null. */
function look(
  terms: readonly FilterTerm[],
  digests: readonly ExchangeDigest[],
  set: ExchangeBits | null,
  met: ExchangeBits,
): FilterTerm | null {
  for (const digest of digests) {
    if (set !== null && !set.has(digest.index)) continue;
    let isMet = true;
    for (const term of terms) {
      try {
        isMet = meetsTerm(digest, term);
      } catch (error) {
        if (error instanceof PatternTooSlow) return term;
        throw error;
      }
      if (!isMet) break;
    }
    if (isMet) met.add(digest.index);
  }
  return null;
}

function errorOf({ from, to, statement }: FilterFault): FilterError {
  return {
    from,
    to,
    message: `${fillTemplate(filterMessages[statement.id], statement.arguments)}.`,
  };
}
