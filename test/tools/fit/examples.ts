import type { FeatureId } from '../../../src/detect/data/weights';
import type { Leaf } from '../../../src/detect/detector';
import { FindingMaker } from '../../../src/detect/findings';
import { judgeText } from '../../../src/detect/freeText';
import { candidatesOf } from '../../../src/detect/judge';
import type { EntityId, Finding } from '../../../src/detect/model';
import { keyReader, vendorIndex } from '../../../src/detect/registry';
import { observe, type Candidate } from '../../../src/detect/score';
import { shapes } from '../../../src/detect/shape';
import { siteOf } from '../../../src/detect/validators/domains';
import { walk } from '../../../src/detect/walk';
import { judge, type LabelledBody, type Negative } from '../../corpus/model';
import { partsOf, type TestExchange } from '../../detect/exchange';
import { priors } from './priors';

/** What was observed at one value of the corpus, and whether its entity is right. */
export interface Example {
  /** SDK, or kind of negative: examples of one are never on both sides of a split. */
  readonly group: string;
  readonly entity: EntityId;
  /** How often each feature was observed. */
  readonly features: ReadonlyMap<FeatureId, number>;
  /** Log-odds that no feature stands for. */
  readonly offset: number;
  readonly isRight: boolean;
}

/** In front of the kind, in the group of a negative. */
export const negativeGroup = 'negative: ';

const priorOf: ReadonlyMap<string, number> = new Map(
  Object.entries({ ...priors.checks, ...priors.weights }),
);

/** Log-odds of an example by weights. */
export function logOddsOf(
  { features, offset }: Pick<Example, 'features' | 'offset'>,
  weights: ReadonlyMap<string, number>,
): number {
  let sum = offset;
  for (const [feature, count] of features) sum += count * (weights.get(feature) ?? 0);
  return sum;
}

/**
 * Examples of labelled bodies and of negatives: at each value the entity that the priors think most
 * probable, so that what is fitted does not hang on what was fitted before. A service that repeats
 * itself gives each example once.
 */
export function examplesOf(
  bodies: readonly LabelledBody[],
  negatives: readonly Negative[],
): Example[] {
  const examples = new Map<string, Example>();
  const add = (
    group: string,
    exchange: TestExchange,
    isRight: (finding: Finding) => boolean | null,
  ): void => {
    for (const { finding, ...example } of observationsOf(exchange)) {
      const right = isRight(finding);
      if (right === null) continue;
      const { entity, features } = example;
      const key = [group, entity, right, finding.path.at(-1), ...[...features].flat()].join(' ');
      examples.set(key, { ...example, group, isRight: right });
    }
  };
  for (const body of bodies) {
    add(body.sdk, body.exchange, (finding) => {
      const judgement = judge(body, finding);
      return judgement === 'open' ? null : judgement === 'right';
    });
  }
  for (const { kind, exchange } of negatives) add(`${negativeGroup}${kind}`, exchange, () => false);
  return [...examples.values()];
}

type Observation = Pick<Example, 'entity' | 'features' | 'offset'> & { readonly finding: Finding };

function observationsOf(exchange: TestExchange): Observation[] {
  const found: Observation[] = [];
  for (const part of partsOf(exchange)) {
    const { place } = part;
    const vendor = vendorIndex.vendorOfPlace(place);
    const maker = new FindingMaker();
    walk(part, {
      ownSite: place.host === null ? null : siteOf(place.host),
      isVendorPlace: vendor !== null,
      keys: keyReader,
      enterList: () => undefined,
      isOver: () => false,
      visit(leaf, meaning, header) {
        const asked = candidatesOf(leaf, { meaning, header, vendor });
        const first = mostProbable(asked.map((one) => observed(leaf, one, maker)));
        const isSure = first !== null && logOddsOf(first, priorOf) >= 0;
        const runs = isSure || header !== null || (leaf.shape & shapes.text) === 0;
        if (first !== null) found.push(first);
        if (runs || leaf.value.layers.some((layer) => !layer.isSegment)) return;
        for (const run of judgeText(leaf, keyReader)) found.push(observed(leaf, run, maker));
      },
    });
  }
  return found;
}

function mostProbable(observations: readonly Observation[]): Observation | null {
  let best: Observation | null = null;
  let most = -Infinity;
  for (const one of observations) {
    const logOdds = logOddsOf(one, priorOf);
    if (logOdds <= most) continue;
    best = one;
    most = logOdds;
  }
  return best;
}

function observed(leaf: Leaf, candidate: Candidate, maker: FindingMaker): Observation {
  const features = new Map<FeatureId, number>();
  const { rule, fit, route } = candidate.weighed!;
  observe(rule, leaf, fit, route, (feature) =>
    features.set(feature, (features.get(feature) ?? 0) + 1),
  );
  const finding = maker.make(leaf, candidate);
  return { entity: candidate.entity, features, offset: route.extra ?? 0, finding };
}
