import { NewCombinations, type Baseline } from '../report/baseline';
import type { ReportItem } from '../report/lineModel';
import { checkClaims } from '../verdict/claims/check';
import type { ExchangeFacts } from '../verdict/claims/facts';
import type { Claim } from '../verdict/claims/model';
import type { Contribution } from '../verdict/contribution';
import { severities, type CaptureItem, type ClaimResult, type Severity } from '../verdict/model';

/** What a run is held against; each is null where the caller asked for none. */
export interface GateOptions {
  readonly failOn: Severity | null;
  readonly claims: readonly Claim[] | null;
  readonly baseline: Baseline | null;
}

/**
 * Decides whether a run fails: by severity, by claims, or by what is new since a baseline. It goes
 * from file to file; what it keeps of each ends with the file.
 */
export class Gate {
  readonly #options: GateOptions;
  #facts: ExchangeFacts[] = [];
  #news: NewCombinations | null;
  #isMet = false;

  constructor(options: GateOptions) {
    this.#options = options;
    this.#news = newsOf(options);
  }

  /** Whether the run is to end with 1. */
  get isMet(): boolean {
    return this.#isMet;
  }

  /** Whether claims are checked, and facts are needed for it. */
  get needsFacts(): boolean {
    return this.#options.claims !== null;
  }

  /** Counts one exchange in; `facts` are null where none are needed. */
  add(contribution: Contribution, facts: ExchangeFacts | null): void {
    const { failOn, baseline } = this.#options;
    if (facts !== null) this.#facts.push(facts);
    if (baseline !== null) this.#news?.add(contribution);
    else if (failOn !== null && reaches(contribution.verdict.severity, failOn)) this.#isMet = true;
  }

  /** What is reported where the judgement on a file stands: claims are in it, what is new behind. */
  finish(item: Extract<CaptureItem, { kind: 'judgement' }>): ReportItem[] {
    const { judgement } = item;
    const { claims, baseline } = this.#options;
    const results = claims === null ? [] : checkClaims(claims, this.#facts, judgement.identifiers);
    const items: ReportItem[] = [{ ...item, judgement: { ...judgement, claims: results } }];
    if (baseline !== null) items.push(this.#newSince(baseline, results));
    else if (results.some(({ outcome }) => outcome === 'contradicted')) this.#isMet = true;
    this.#facts = [];
    this.#news = newsOf(this.#options);
    return items;
  }

  #newSince(baseline: Baseline, results: readonly ClaimResult[]): ReportItem {
    const { failOn } = this.#options;
    const combinations = this.#news?.finish() ?? [];
    const claims = baseline.newlyContradicted(results);
    const counts = combinations.some(
      ({ severity }) => failOn === null || reaches(severity, failOn),
    );
    if (counts || claims.length > 0) this.#isMet = true;
    return { kind: 'new', combinations, claims };
  }
}

function newsOf({ baseline }: GateOptions): NewCombinations | null {
  return baseline === null ? null : new NewCombinations(baseline);
}

function reaches(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(least);
}
