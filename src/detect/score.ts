import type { Statement } from '../bytes/statement';
import type { AliasStrength, KeyMatch, KeyMeaning } from './aliases';
import { checkWeights, probability, weights } from './data/weights';
import type { EntityRule, Fit, Leaf } from './detector';
import type { DetectStatementId, EntityId, Grade } from './model';
import { someAncestor } from './scope';
import { singular } from './keys';

export type Reason = Statement<DetectStatementId>;

/** How a rule came to be asked about a leaf. */
export interface Route {
  /** The key that names it, and which alias of it; null where only the value's look suggests it. */
  readonly meaning: KeyMeaning | null;
  readonly match: Pick<KeyMatch, 'strength' | 'position'> | null;
  /** Name of the vendor whose schema has it at this place. */
  readonly vendor?: string;
  /** Header field that carries it by definition. */
  readonly header?: string;
  /** Name of the event it belongs to. */
  readonly event?: string;
  /** Log-odds of its own. */
  readonly extra?: number;
  /** Statements that come with it. */
  readonly reasons?: readonly Reason[];
}

/** An entity that a leaf may be. */
export interface Candidate {
  readonly entity: EntityId;
  readonly confidence: number;
  readonly grade: Grade;
  readonly reasons: readonly Reason[];
  readonly isHashed: boolean;
  /** UTF-16 offsets in the leaf's text, or null for all of it. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

const keyWeight: Readonly<Record<AliasStrength, number>> = {
  strong: weights['key.strong'],
  plain: weights['key.plain'],
  weak: weights['key.weak'],
};

/** Weighs all that speaks for and against `rule` at `leaf`, whose value looks like `fit`. */
export function weigh(rule: EntityRule, leaf: Leaf, fit: Fit, route: Route): Candidate {
  const reasons: Reason[] = [...(route.reasons ?? [])];
  let logOdds = weights.bias + (route.extra ?? 0);
  if (route.header !== undefined) {
    logOdds += weights.header;
    reasons.push({ id: 'detect.header', arguments: { field: route.header } });
  }
  if (route.vendor !== undefined) {
    logOdds += weights.vendor;
    reasons.push({ id: 'detect.vendor', arguments: { vendor: route.vendor } });
  }
  if (route.match !== null && route.meaning !== null) {
    logOdds += keyWeight[route.match.strength];
    if (route.match.position === 'tail') logOdds += weights['key.tail'];
    if (route.match.position === 'head') logOdds += weights['key.head'];
    reasons.push({ id: 'detect.key', arguments: { key: route.meaning.key } });
  }
  if (route.event !== undefined) {
    logOdds += weights.event;
    reasons.push({ id: 'detect.event', arguments: { event: route.event } });
  }
  logOdds += weights[`syntax.${fit.syntax}`];
  if (fit.syntax !== 'loose')
    reasons.push({ id: 'detect.syntax', arguments: { syntax: rule.entity } });
  for (const check of fit.passed ?? []) {
    logOdds += checkWeights[check];
    reasons.push({ id: 'detect.check', arguments: { check } });
  }
  if ((fit.failed?.length ?? 0) > 0) logOdds += weights['check.failed'];
  if (fit.isLimited === true) {
    logOdds += weights.limited;
    reasons.push({ id: 'detect.limited', arguments: { value: leaf.text.slice(0, 64) } });
  }
  logOdds += surroundings(rule, leaf, reasons);
  const isNamed = route.match !== null || route.header !== undefined || route.event !== undefined;
  if (!isNamed && route.vendor === undefined) logOdds += weights.alone;
  return {
    entity: rule.entity,
    confidence: probability(logOdds),
    grade: gradeOf(fit, isNamed, route.vendor !== undefined),
    reasons,
    isHashed: false,
    span: fit.start === undefined ? null : { start: fit.start, end: fit.end ?? leaf.text.length },
  };
}

/** What neighbours, containers and the part say: added to the log-odds. */
export function surroundings(rule: EntityRule, leaf: Leaf, reasons: Reason[]): number {
  let logOdds = 0;
  let siblings = 0;
  for (const key of rule.siblings ?? []) {
    const member = leaf.scope.members.get(key);
    if (member === undefined || member === leaf.value) continue;
    logOdds += weights.sibling;
    reasons.push({ id: 'detect.sibling', arguments: { key: member.keys.at(-1) ?? key } });
    if (++siblings === 2) break;
  }
  if (rule.trail !== undefined && hasAncestor(leaf, rule.trail, reasons)) logOdds += weights.trail;
  if (rule.against !== undefined && isAgainst(leaf, rule.against)) logOdds += weights.against;
  if (leaf.place.part === 'response-body' || leaf.place.part === 'response-header') {
    logOdds += weights[rule.isRequestOnly === true ? 'response.request-only' : 'response'];
  }
  return logOdds;
}

function hasAncestor(leaf: Leaf, trail: readonly string[], reasons: Reason[]): boolean {
  return someAncestor(leaf.scope, (meaning) => {
    const isNamed = meaning.words.some(
      (word) => trail.includes(word) || trail.includes(singular(word)),
    );
    if (isNamed) reasons.push({ id: 'detect.sibling', arguments: { key: meaning.key } });
    return isNamed;
  });
}

function isAgainst(leaf: Leaf, against: readonly string[]): boolean {
  return someAncestor(leaf.scope, (meaning, distance) => {
    if (distance > 0) return false;
    return meaning.words.some((word) => against.includes(word) || against.includes(singular(word)));
  });
}

function gradeOf(fit: Fit, isNamed: boolean, isVendor: boolean): Grade {
  if (isVendor) return 'B';
  const isChecked = (fit.passed?.length ?? 0) > 0;
  if (isNamed) return fit.syntax === 'exact' || isChecked ? 'C' : 'E';
  return isChecked ? 'D' : 'F';
}
