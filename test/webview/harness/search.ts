import type { ExchangeDigest } from '../../../src/view/digest';
import { ExchangeBits } from '../../../src/view/filter/bits';
import { filterExchanges } from '../../../src/view/filter/filter';
import type { FilterResult } from '../../../src/view/filter/model';
import type { ExchangeRow } from '../../../src/view/model';

/** The word that stands in the bodies of the invented capture, in every seventh exchange. */
export const hiddenWord = 'needle';
const every = 7;
/** Answers that a search takes. */
const answers = 4;
const place = 'response body · base64 › gzip';

/** A search as a session does it: a little further with each request for the same text. */
export function inventSearch(): {
  filter(
    text: string,
    within: Uint8Array | null,
    digests: readonly ExchangeDigest[],
    total: number,
  ): FilterResult;
  withHit(row: ExchangeRow): ExchangeRow;
} {
  let last = '';
  let asked = 0;
  return {
    filter(text, within, digests, total) {
      asked = text === last ? Math.min(answers, asked + 1) : 1;
      last = text;
      const result = filterExchanges(text, within, digests, total);
      if (!text.split(' ').includes(hiddenWord)) return result;
      const done = Math.floor((total * asked) / answers);
      const rest = filterExchanges(text.replace(hiddenWord, ''), within, digests, total).exchanges;
      const others = rest && new ExchangeBits(rest);
      const found = new ExchangeBits(total);
      for (let at = 0; at < done; at += every) if (others?.has(at) !== false) found.add(at);
      return { exchanges: found.bytes, errors: result.errors, search: { done, total } };
    },
    withHit: (row) =>
      last.includes(hiddenWord) && row.index % every === 0 ? { ...row, hit: place } : row,
  };
}
