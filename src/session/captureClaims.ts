import { checkClaims } from '../verdict/claims/check';
import type { ExchangeFacts } from '../verdict/claims/facts';
import type { Claim } from '../verdict/claims/model';
import type { CaptureJudgement } from '../verdict/model';

/** The claims that a capture is held against; they can change without a new analysis. */
export class CaptureClaims {
  #claims: readonly Claim[] = [];

  /** Claims from now on; none for an empty list. */
  set(claims: readonly Claim[]): void {
    this.#claims = claims;
  }

  /** The judgement with the claims checked on these facts, one of each exchange. */
  judged(judgement: CaptureJudgement, facts: readonly ExchangeFacts[]): CaptureJudgement {
    return { ...judgement, claims: checkClaims(this.#claims, facts, judgement.identifiers) };
  }
}
