import { PatternTooSlow } from '../../bytes/linearPattern';
import { timeSpan } from '../arrange/timeline';
import type { ExchangeDigest } from '../digest';
import { wording } from '../language';
import { fillTemplate } from '../template';
import { ExchangeBits } from './bits';
import { meetsTerm } from './match';
import type { Filter, FilterError, FilterFault, FilterResult, FilterTerm } from './model';
import { parseFilter } from './parse';

/** What a filter leaves by what is kept of every exchange, and what only its content can tell. */
export interface FilterPlan {
  /** Terms that can be read, and take no more time than they may. */
  readonly terms: readonly FilterTerm[];
  readonly faults: readonly FilterFault[];
  /** The exchanges that are left as far as digests tell; null where nothing was asked for. */
  readonly met: ExchangeBits | null;
  /** Exchanges whose content decides: a word was not found in the digest, and nothing else is against it. */
  readonly open: readonly number[];
}

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
  const { met, faults } = planFilter(parseFilter(text), within, digests, total);
  return { exchanges: met?.bytes ?? null, errors: filterErrors(faults) };
}

/** The same, with what is still open; `filter` is what {@link parseFilter} made of the text. */
export function planFilter(
  filter: Filter,
  within: Uint8Array | null,
  digests: readonly ExchangeDigest[],
  total: number,
): FilterPlan {
  const set = within === null ? null : new ExchangeBits(within);
  let { terms, faults } = filter;
  // Each turn leaves out one term more, so there is an end to it.
  for (;;) {
    if (terms.length === 0 && set === null) return { terms, faults, met: null, open: [] };
    const met = new ExchangeBits(total);
    const open: number[] = [];
    const tooSlow = look(terms, digests, set, met, open);
    if (tooSlow === null) return { terms, faults, met, open };
    terms = terms.filter((term) => term !== tooSlow);
    faults = [...faults, slowFault(tooSlow)];
  }
}

/** What is told of a term that takes too long. */
export function slowFault({ from, to }: FilterTerm): FilterFault {
  return { from, to, statement: { id: 'filter.slow', arguments: {} } };
}

/** Faults in words, in the order of the text. */
export function filterErrors(faults: readonly FilterFault[]): FilterError[] {
  return faults.map(errorOf).sort((a, b) => a.from - b.from);
}

/** Adds what meets all terms to `met`, and what is undecided to `open`; the term that takes too long, or null. */
function look(
  terms: readonly FilterTerm[],
  digests: readonly ExchangeDigest[],
  set: ExchangeBits | null,
  met: ExchangeBits,
  open: number[],
): FilterTerm | null {
  // Words come last: where a key leaves an exchange out, nobody needs to look into it.
  const order = [...terms].sort((a, b) => Number(a.key === null) - Number(b.key === null));
  const startMs = terms.some(({ key }) => key === 'time') ? timeSpan(digests)?.startMs : null;
  for (const digest of digests) {
    if (set !== null && !set.has(digest.index)) continue;
    let isMet = true;
    let isOpen = false;
    for (const term of order) {
      try {
        const meets = meetsTerm(digest, term, startMs);
        const isSaid = meets !== term.isNegated;
        if (term.key === null && !isSaid) isOpen = true;
        if (!meets) isMet = false;
        if (!meets && (term.key !== null || isSaid)) {
          isOpen = false;
          break;
        }
      } catch (error) {
        if (error instanceof PatternTooSlow) return term;
        throw error;
      }
    }
    if (isMet) met.add(digest.index);
    if (isOpen) open.push(digest.index);
  }
  return null;
}

function errorOf({ from, to, statement }: FilterFault): FilterError {
  return {
    from,
    to,
    message: `${fillTemplate(wording().filter[statement.id], statement.arguments)}${wording().phrases.end}`,
  };
}
