import { checkClaims } from '../verdict/claims/check';
import { exchangeFacts, type ExchangeFacts } from '../verdict/claims/facts';
import type { Claim } from '../verdict/claims/model';
import type { AnalysedExchange, CaptureJudgement } from '../verdict/model';

/**
 * The claims that a capture is held against, and what they need of its exchanges: so little that it
 * is kept of all, and claims can change without a new analysis.
 */
export class CaptureClaims {
  readonly #facts: (ExchangeFacts | undefined)[] = [];
  #claims: readonly Claim[] = [];

  /** Claims from now on; none for an empty list. */
  set(claims: readonly Claim[]): void {
    this.#claims = claims;
  }

  /** Keeps the facts of an exchange; those of an earlier analysis of it are forgotten. */
  keep(analysed: AnalysedExchange): void {
    this.#facts[analysed.exchange.index] = exchangeFacts(analysed);
  }

  /** The judgement with the claims checked on all that was kept. */
  judged(judgement: CaptureJudgement): CaptureJudgement {
    const facts = this.#facts.filter((one) => one !== undefined);
    return { ...judgement, claims: checkClaims(this.#claims, facts, judgement.identifiers) };
  }
}
