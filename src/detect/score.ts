import type { Statement } from '../bytes/statement';
import type { AliasStrength, KeyMatch, KeyMeaning } from './aliases';
import { checkNames, checkWeights, probability, weights } from './data/weights';
import type { EntityRule, Fit, Leaf } from './detector';
import { isFromServer, type DetectStatementId, type EntityId, type Grade } from './model';
import { lookOf } from './look';
import type { Trail } from './scope';
import { list } from './list';

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
  /** Why, where it is known already; else what {@link reasonsOf} makes it from. */
  readonly reasons: readonly Reason[] | null;
  readonly weighed: { readonly rule: EntityRule; readonly fit: Fit; readonly route: Route } | null;
  readonly isHashed: boolean;
  /** UTF-16 offsets in the leaf's text, or null for all of it. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

const keyWeight: Readonly<Record<AliasStrength, number>> = {
  strong: weights['key.strong'],
  plain: weights['key.plain'],
  weak: weights['key.weak'],
};

const syntaxWeight: Readonly<Record<Fit['syntax'], number>> = {
  exact: weights['syntax.exact'],
  good: weights['syntax.good'],
  loose: weights['syntax.loose'],
};

/** Weighs all that speaks for and against `rule` at `leaf`, whose value looks like `fit`. */
export function weigh(rule: EntityRule, leaf: Leaf, fit: Fit, route: Route): Candidate {
  const { match } = route;
  const isNamed = match !== null || route.header !== undefined || route.event !== undefined;
  let logOdds = weights.bias + (route.extra ?? 0) + syntaxWeight[fit.syntax];
  if (route.header !== undefined) logOdds += weights.header;
  if (route.vendor !== undefined) logOdds += weights.vendor;
  if (route.event !== undefined) logOdds += weights.event;
  if (match !== null) {
    logOdds += keyWeight[match.strength];
    if (match.position === 'tail') logOdds += weights['key.tail'];
    if (match.position === 'head') logOdds += weights['key.head'];
  }
  if (fit.passed !== undefined) for (const check of fit.passed) logOdds += checkWeights[check];
  if (fit.failed !== undefined && fit.failed.length > 0) logOdds += weights['check.failed'];
  if (fit.isLimited === true) logOdds += weights.limited;
  logOdds += surroundings(rule, leaf, route);
  if (!isNamed && route.vendor === undefined) logOdds += weights.alone;
  return {
    entity: rule.entity,
    confidence: probability(logOdds),
    grade: gradeOf(fit, isNamed, route.vendor !== undefined),
    reasons: null,
    weighed: { rule, fit, route },
    isHashed: false,
    span: fit.start === undefined ? null : { start: fit.start, end: fit.end ?? leaf.text.length },
  };
}

/** What neighbours, containers and the part say: added to the log-odds. */
function surroundings(rule: EntityRule, leaf: Leaf, route: Route): number {
  let logOdds = 0;
  if (rule.siblings !== undefined) {
    // Two neighbours are as good as many.
    const count = leaf.scope.members.countAmong(rule.siblings, leaf.value);
    logOdds += count * weights.sibling;
  }
  const { trail } = leaf.scope;
  if (rule.trail !== undefined && trail.nameAmong(rule.trail) !== null) logOdds += weights.trail;
  if (isOfWords(trail)) logOdds += weights['against.words'];
  const { against } = rule;
  // Words that forbid a doubtful name do not forbid one that names nothing else.
  if (against !== undefined && route.match?.strength !== 'strong' && route.vendor === undefined) {
    if (trail.nameAmong(against, 1) !== null) logOdds += weights.against;
  }
  if (isFromServer(leaf.place)) {
    logOdds += weights[rule.isRequestOnly === true ? 'response.request-only' : 'response'];
    if (trail.nameAmong(publicWords, 2) !== null) logOdds += weights['response.public'];
  }
  return logOdds;
}

/** Makes reasons; a thousand findings that say the same share one. */
export class ReasonMaker {
  readonly #made = new Map<DetectStatementId, Map<string, Reason>>();

  make(id: DetectStatementId, name: string, word: string): Reason {
    let ofId = this.#made.get(id);
    if (ofId === undefined) this.#made.set(id, (ofId = new Map<string, Reason>()));
    let reason = ofId.get(word);
    if (reason === undefined) {
      reason = { id, arguments: { [name]: word } };
      if (ofId.size < maxReasonsKept) ofId.set(word, reason);
    }
    return reason;
  }
}
const maxReasonsKept = 1_000;
const pairReason: Reason = { id: 'detect.pair', arguments: {} };

/** Why a candidate is what it is. Made for those that are kept: most are not. */
export function reasonsOf(candidate: Candidate, leaf: Leaf, maker: ReasonMaker): readonly Reason[] {
  if (candidate.weighed === null) return candidate.reasons ?? [];
  const { rule, fit, route } = candidate.weighed;
  const reasons: Reason[] = [];
  const say = (id: DetectStatementId, name: string, word: string): void => {
    reasons.push(maker.make(id, name, word));
  };
  if (route.header !== undefined) say('detect.header', 'field', route.header);
  if (route.vendor !== undefined) say('detect.vendor', 'vendor', route.vendor);
  if (route.match !== null && route.meaning !== null) say('detect.key', 'key', route.meaning.key);
  if (route.event !== undefined) say('detect.event', 'event', route.event);
  if (fit.syntax !== 'loose') {
    const text =
      candidate.span === null
        ? leaf.text
        : leaf.text.slice(candidate.span.start, candidate.span.end);
    say('detect.syntax', 'syntax', lookOf(text, leaf.shape, rule.entity));
  }
  for (const check of fit.passed ?? []) {
    const name = checkNames[check];
    if (check === 'pair') reasons.push(pairReason);
    else if (name !== null) say('detect.check', 'check', name);
  }
  if (fit.isLimited === true) say('detect.limited', 'value', leaf.text.slice(0, 64));
  if (rule.siblings !== undefined) {
    for (const { key } of leaf.scope.members.among(rule.siblings, leaf.value)) {
      if (key !== null) say('detect.sibling', 'key', key);
    }
  }
  const ancestor = rule.trail === undefined ? null : leaf.scope.trail.nameAmong(rule.trail);
  if (ancestor !== null) say('detect.sibling', 'key', ancestor);
  return reasons;
}

/** Names of what a service tells everybody alike. */
const publicWords = list(`
  store, shop, office, branch, support, company, merchant, publisher, restaurant, venue, hotel,
  airport, poi, article, product, catalog, catalogue, seller, dealer, listing, city, country,
  currency, config, configuration, feature, flag, default, constant, recommendation, banner, ad,
  track, song, playlist, movie, show, release, repository, license, faq, language, menu
`);

/** Containers of words about values: labels, complaints, rights. Nothing in them is a value. */
const wordContainers: ReadonlySet<string> = new Set(
  list(`
  error, errors, label, labels, validation, i18n, i, translation, translations, permission,
  permissions, schema, placeholder, placeholders, hint, hints, rules, columns, required,
  strings, locales, messages, tooltips, consents, consent
`),
);

/** Whether the container right around a leaf holds words about values. */
function isOfWords(trail: Trail): boolean {
  return (trail.isOfWords ??=
    trail.meaning?.words.some((word) => wordContainers.has(word)) ?? false);
}

function gradeOf(fit: Fit, isNamed: boolean, isVendor: boolean): Grade {
  if (isVendor) return 'B';
  const isChecked = (fit.passed?.length ?? 0) > 0;
  if (isNamed) return fit.syntax === 'exact' || isChecked ? 'C' : 'E';
  return isChecked ? 'D' : 'F';
}
