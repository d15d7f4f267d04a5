import type { AnalysedExchange, AnalysedPart } from '../verdict/model';
import type { FindingRef } from './model';

/** What every view of one exchange is built of. */
export type AnalysedExchangeLike = AnalysedExchange;

/** One decoded part of it. */
export type AnalysedPartLike = AnalysedPart;

/** Which values a view shows in the clear. */
export interface Reveal {
  readonly all: boolean;
  readonly findings: readonly FindingRef[];
}

/** Nothing is shown in the clear. */
export const everythingMasked: Reveal = { all: false, findings: [] };
