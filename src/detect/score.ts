import type { Statement } from '../bytes/statement';
import type { AliasStrength, KeyMatch, KeyMeaning } from './aliases';
import { checkWeights, confidenceOf, weights, type FeatureId } from './data/weights';
import type { EntityRule, Fit, Leaf } from './detector';
import { isFromServer, type DetectStatementId, type EntityId, type Grade } from './model';
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
  /** Why, where it is known already; else what `reasonsOf` makes it from. */
  readonly reasons: readonly Reason[] | null;
  readonly weighed: { readonly rule: EntityRule; readonly fit: Fit; readonly route: Route } | null;
  readonly isHashed: boolean;
  /** UTF-16 offsets in the leaf's text, or null for all of it. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** What a key of each strength counts as. */
export const keyFeature = {
  strong: 'key.strong',
  plain: 'key.plain',
  weak: 'key.weak',
} as const satisfies Readonly<Record<AliasStrength, FeatureId>>;

/** What a value's look counts as. */
export const syntaxFeature = {
  exact: 'syntax.exact',
  good: 'syntax.good',
  loose: 'syntax.loose',
} as const satisfies Readonly<Record<Fit['syntax'], FeatureId>>;

/** An observation that counts: what it is, and the log-odds it adds. */
export type Observe = (feature: FeatureId, weight: number) => void;

let sum = 0;
const addUp: Observe = (_feature, weight) => {
  sum += weight;
};

/** Weighs all that speaks for and against `rule` at `leaf`, whose value looks like `fit`. */
export function weigh(rule: EntityRule, leaf: Leaf, fit: Fit, route: Route): Candidate {
  sum = route.extra ?? 0;
  observe(rule, leaf, fit, route, addUp);
  return {
    entity: rule.entity,
    confidence: confidenceOf(sum),
    grade: gradeOf(fit, isNamed(route), route.vendor !== undefined),
    reasons: null,
    weighed: { rule, fit, route },
    isHashed: false,
    span: fit.start === undefined ? null : { start: fit.start, end: fit.end ?? leaf.text.length },
  };
}

function isNamed({ match, header, event }: Route): boolean {
  return match !== null || header !== undefined || event !== undefined;
}

/** Shows `see` each observation that counts for or against `rule`; `route.extra` is none. */
export function observe(rule: EntityRule, leaf: Leaf, fit: Fit, route: Route, see: Observe): void {
  const { match } = route;
  see('bias', weights.bias);
  const syntax = syntaxFeature[fit.syntax];
  see(syntax, weights[syntax]);
  if (route.header !== undefined) see('header', weights.header);
  if (route.vendor !== undefined) see('vendor', weights.vendor);
  if (route.event !== undefined) see('event', weights.event);
  if (match !== null) {
    const key = keyFeature[match.strength];
    see(key, weights[key]);
    if (match.position === 'tail') see('key.tail', weights['key.tail']);
    if (match.position === 'head') see('key.head', weights['key.head']);
  }
  if (fit.passed !== undefined) for (const check of fit.passed) see(check, checkWeights[check]);
  if (fit.failed !== undefined && fit.failed.length > 0)
    see('check.failed', weights['check.failed']);
  if (fit.isLimited === true) see('limited', weights.limited);
  observeAround(rule, leaf, route, see);
  if (!isNamed(route) && route.vendor === undefined) see('alone', weights.alone);
}

/** What neighbours, containers and the part say. */
function observeAround(rule: EntityRule, leaf: Leaf, route: Route, see: Observe): void {
  if (rule.siblings !== undefined) {
    // Two neighbours are as good as many.
    let count = leaf.scope.members.countAmong(rule.siblings, leaf.value);
    for (; count > 0; count--) see('sibling', weights.sibling);
  }
  const { trail } = leaf.scope;
  if (rule.trail !== undefined && trail.nameAmong(rule.trail) !== null) see('trail', weights.trail);
  if (isOfWords(trail)) see('against.words', weights['against.words']);
  const { against } = rule;
  // Words that forbid a doubtful name do not forbid one that names nothing else.
  if (against !== undefined && route.match?.strength !== 'strong' && route.vendor === undefined) {
    if (trail.nameAmong(against, 1) !== null) see('against', weights.against);
  }
  if (isFromServer(leaf.place)) {
    if (rule.isRequestOnly === true) see('response.request-only', weights['response.request-only']);
    else see('response', weights.response);
    if (trail.nameAmong(publicWords, 2) !== null)
      see('response.public', weights['response.public']);
  }
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
  if (trail.isOfWords !== undefined) return trail.isOfWords;
  return (trail.isOfWords = trail.meaning?.words.some((word) => wordContainers.has(word)) ?? false);
}

function gradeOf(fit: Fit, isNamed: boolean, isVendor: boolean): Grade {
  if (isVendor) return 'B';
  const isChecked = (fit.passed?.length ?? 0) > 0;
  if (isNamed) return fit.syntax === 'exact' || isChecked ? 'C' : 'E';
  return isChecked ? 'D' : 'F';
}
