import { checkNames, checkWeights, weights } from './data/weights';
import type { Fit, Leaf } from './detector';
import { lookOf } from './look';
import type { DetectStatementId } from './model';
import { keyFeature, syntaxFeature, type Candidate, type Reason, type Route } from './score';

/** A reason, and the log-odds that what it tells of adds. */
interface WeighedReason {
  readonly reason: Reason;
  readonly weight: number;
}

/** Makes reasons of one kind; a thousand findings that say the same share one. */
class ReasonMaker {
  readonly #id: DetectStatementId;
  readonly #name: string;
  readonly #made = new Map<string, Reason>();

  /** `name` is what the argument of the statement `id` is called. */
  constructor(id: DetectStatementId, name: string) {
    this.#id = id;
    this.#name = name;
  }

  make(word: string): Reason {
    let reason = this.#made.get(word);
    if (reason === undefined) {
      reason = { id: this.#id, arguments: { [this.#name]: word } };
      if (word.length > longestWordKept) return reason;
      if (this.#made.size >= maxReasonsKept) this.#made.clear();
      this.#made.set(word, reason);
    }
    return reason;
  }
}
/** Exchanges of a capture say the same: reasons outlive them. Those that quote a value do not. */
const maxReasonsKept = 1_000;
/** Longer words are data, which hardly comes again and should not be kept. */
const longestWordKept = 64;
const reasonMakers = {
  header: new ReasonMaker('detect.header', 'field'),
  vendor: new ReasonMaker('detect.vendor', 'vendor'),
  key: new ReasonMaker('detect.key', 'key'),
  event: new ReasonMaker('detect.event', 'event'),
  syntax: new ReasonMaker('detect.syntax', 'syntax'),
  check: new ReasonMaker('detect.check', 'check'),
  sibling: new ReasonMaker('detect.sibling', 'key'),
};
const pairReason: Reason = { id: 'detect.pair', arguments: {} };

/**
 * Why a candidate is what it is, the strongest first: by the log-odds that each observation adds, of
 * equally strong ones in the order in which they are asked for. Made for those that are kept: most are
 * not. `more` are those that only the exchange as a whole tells.
 */
export function reasonsOf(
  candidate: Candidate,
  leaf: Leaf,
  more: readonly WeighedReason[] = [],
): readonly Reason[] {
  if (candidate.weighed === null) return candidate.reasons ?? [];
  const { fit, route } = candidate.weighed;
  const told = [
    ...ofRoute(route),
    ...ofValue(candidate, fit, leaf),
    ...ofNeighbours(candidate, leaf),
    ...more,
  ];
  // Sorting is stable, so that the same findings have the same reasons in the same order.
  return told.sort((a, b) => b.weight - a.weight).map(({ reason }) => reason);
}

/** What names it: a header field, a schema, a key, an event. */
function ofRoute({ header, vendor, match, meaning, event }: Route): WeighedReason[] {
  const told: WeighedReason[] = [];
  const tell = (reason: Reason, weight: number): number => told.push({ reason, weight });
  if (header !== undefined) tell(reasonMakers.header.make(header), weights.header);
  if (vendor !== undefined) tell(reasonMakers.vendor.make(vendor), weights.vendor);
  if (match !== null && meaning !== null) {
    const position = match.position === 'whole' ? 0 : weights[`key.${match.position}`];
    tell(reasonMakers.key.make(meaning.key), weights[keyFeature[match.strength]] + position);
  }
  if (event !== undefined) tell(reasonMakers.event.make(event), weights.event);
  return told;
}

/** What the value looks like and which checks it passes. */
function ofValue({ span, weighed }: Candidate, fit: Fit, leaf: Leaf): WeighedReason[] {
  const told: WeighedReason[] = [];
  if (fit.syntax !== 'loose') {
    const text = span === null ? leaf.text : leaf.text.slice(span.start, span.end);
    const reason = reasonMakers.syntax.make(lookOf(text, leaf.shape, weighed!.rule.entity));
    told.push({ reason, weight: weights[syntaxFeature[fit.syntax]] });
  }
  for (const passed of fit.passed ?? []) {
    const name = checkNames[passed];
    const reason =
      passed === 'pair' ? pairReason : name === null ? null : reasonMakers.check.make(name);
    if (reason !== null) told.push({ reason, weight: checkWeights[passed] });
  }
  if (fit.isLimited === true) {
    const reason = { id: 'detect.limited', arguments: { value: leaf.text.slice(0, 64) } } as const;
    told.push({ reason, weight: weights.limited });
  }
  return told;
}

/** What stands beside and around it. */
function ofNeighbours({ weighed }: Candidate, leaf: Leaf): WeighedReason[] {
  const { siblings, trail } = weighed!.rule;
  const told: WeighedReason[] = [];
  if (siblings !== undefined) {
    for (const { key } of leaf.scope.members.among(siblings, leaf.value)) {
      if (key !== null)
        told.push({ reason: reasonMakers.sibling.make(key), weight: weights.sibling });
    }
  }
  const ancestor = trail === undefined ? null : leaf.scope.trail.nameAmong(trail);
  if (ancestor !== null)
    told.push({ reason: reasonMakers.sibling.make(ancestor), weight: weights.trail });
  return told;
}
