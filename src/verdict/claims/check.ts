import type { ClaimContradiction, ClaimOutcome, ClaimResult, Identifier } from '../model';
import { claimLines } from './evidence';
import type { ExchangeFacts } from './facts';
import type { Claim } from './model';
import { sightOf } from './rules';
import type { ClaimStatement } from './statements';

/** What all exchanges show of one claim. */
export interface ClaimTally {
  readonly claim: Claim;
  /** Those that contradict it, and by what. */
  readonly contradictions: ClaimContradiction[];
  /** Their facts, in the same order. */
  readonly facts: ExchangeFacts[];
  /** Exchanges that could have contradicted it. */
  keeping: number;
  /** Exchanges whose content could not be read, and that show nothing by that. */
  unreadable: number;
  /** Exchanges whose server's country is not known, or told otherwise by another source. */
  unplaced: number;
}

/**
 * Holds claims against a capture: one result for each, in their order. `facts` are in ascending
 * order of exchange. Pure, and linear in claims times exchanges; the claims' results never change
 * what an exchange showed by itself.
 */
export function checkClaims(
  claims: readonly Claim[],
  facts: Iterable<ExchangeFacts>,
  identifiers: readonly Identifier[],
): ClaimResult[] {
  const tallies = claims.map(newTally);
  if (tallies.length > 0) {
    for (const one of facts) for (const tally of tallies) add(tally, one);
  }
  return tallies.map((tally) => result(tally, identifiers));
}

function newTally(claim: Claim): ClaimTally {
  return { claim, contradictions: [], facts: [], keeping: 0, unreadable: 0, unplaced: 0 };
}

function add(tally: ClaimTally, facts: ExchangeFacts): void {
  const sight = sightOf(tally.claim, facts);
  if (sight.shows === 'contradiction') {
    const { exchange, host } = facts;
    tally.facts.push(facts);
    tally.contradictions.push({
      exchange,
      host,
      entities: [...new Set(sight.sent.map(({ entity }) => entity))],
      protections: [...new Set(sight.sent.map(({ protection }) => protection))],
      findings: sight.sent.map(({ finding }) => finding),
    });
  } else if (sight.shows === 'keeping') tally.keeping++;
  else if (sight.shows === 'unreadable') tally.unreadable++;
  if (facts.content !== 'absent' && facts.countries.length !== 1) tally.unplaced++;
}

function result(tally: ClaimTally, identifiers: readonly Identifier[]): ClaimResult {
  const { claim, contradictions, keeping } = tally;
  const outcome: ClaimOutcome =
    contradictions.length > 0 ? 'contradicted' : keeping > 0 ? 'holds' : 'untested';
  return {
    claim: claimName(claim),
    outcome,
    statement: claimStatement(claim),
    exchanges: contradictions.map(({ exchange }) => exchange),
    contradictions,
    evidence: claimLines(tally, outcome, identifiers),
  };
}

/** What reports call a claim: `encrypted`, `never:contacts`, `allow:Google`. */
export function claimName(claim: Claim): string {
  switch (claim.kind) {
    case 'never':
      return `never:${claim.entity}`;
    case 'allow':
      return `allow:${claim.recipient.text}`;
    default:
      return claim.kind;
  }
}

/** The claim itself, to be put into words. */
export function claimStatement(claim: Claim): ClaimStatement {
  switch (claim.kind) {
    case 'never':
      return { id: 'verdict.claim.never', arguments: { entity: claim.entity } };
    case 'recipients': {
      const names = claim.allowed.map(({ text }) => text).join(', ');
      return { id: 'verdict.claim.recipients', arguments: { names } };
    }
    case 'countries':
      return {
        id: 'verdict.claim.countries',
        arguments: { countries: claim.allowed.join(',') },
      };
    case 'allow': {
      const recipient = claim.recipient.text;
      return {
        id: 'verdict.claim.allow',
        arguments: { recipient, entities: claim.entities.join(',') },
      };
    }
    default:
      return { id: `verdict.claim.${claim.kind}`, arguments: {} };
  }
}
