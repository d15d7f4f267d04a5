import { exchangeFacts, type ExchangeFacts } from '../verdict/claims/facts';
import type { Contribution } from '../verdict/contribution';
import type { AnalysedExchange } from '../verdict/model';
import { digestOf, type ExchangeDigest } from '../view/digest';
import type { Sharing } from './pool/work';

/** What a session keeps of every exchange, as plain data that travels between threads. */
export interface ExchangeShare {
  readonly digest: ExchangeDigest;
  readonly facts: ExchangeFacts;
  /** Findings that were marked as not personal. */
  readonly notPersonal: number;
}

/** The same with what it adds to the whole, which is not kept. */
export interface PooledShare extends ExchangeShare {
  readonly contribution: Contribution;
}

/** What is kept of the exchange. */
export function exchangeShare(analysed: AnalysedExchange): ExchangeShare {
  return {
    digest: digestOf(analysed),
    facts: exchangeFacts(analysed),
    notPersonal: analysed.marked?.notPersonal ?? 0,
  };
}

/** Makes shares, in the thread of an analyst. */
export const pooledShare: Sharing<PooledShare> = (analysed, contribution) => ({
  ...exchangeShare(analysed),
  contribution,
});
