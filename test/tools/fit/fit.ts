import type { FeatureId } from '../../../src/detect/data/weights';
import { logOddsOf, negativeGroup, type Example } from './examples';
import { fitLogistic, sigmoid, type Row } from './logistic';
import { priors } from './priors';

/** Weights, and what makes a probability of their sum. */
export interface Fitted {
  readonly weights: ReadonlyMap<FeatureId, number>;
  readonly calibration: { readonly slope: number; readonly intercept: number };
  /** Figures of examples whose group the weights were not fitted on. */
  readonly crossValidated: CrossValidated;
}

/** How often findings of about one confidence are right. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly examples: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

export interface CrossValidated {
  readonly examples: number;
  /** Mean of −ln of the probability given to what is true, before (priors) and after. */
  readonly priorLoss: number;
  readonly loss: number;
  readonly bins: readonly Bin[];
}

/** How far the weights may move from their priors: the standard deviation, in log-odds. */
export const spread = 0.15;
const foldCount = 5;
/** The examples of one SDK or kind count as no more than this many. */
const mostOfGroup = 40;
/** Negatives are picked for being hard: ordinary traffic holds few that look so personal. */
const mostOfNegatives = 20;
const binEdges = [0, 0.2, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.001];
const digits = 100;

const features = [
  ...Object.keys(priors.checks),
  ...Object.keys(priors.weights),
] as readonly FeatureId[];
const priorValues = [...Object.values(priors.checks), ...Object.values(priors.weights)];
const numberOf = new Map(features.map((feature, at) => [feature, at] as const));
const priorWeights = new Map(features.map((feature, at) => [feature, priorValues[at]!] as const));

/** Fits weights to examples, and calibrates them on examples of groups they were not fitted on. */
export function fit(examples: readonly Example[]): Fitted {
  const pooled: { logOdds: number; isRight: boolean; weight: number; prior: number }[] = [];
  const weightOf = groupWeights(examples);
  const foldOf = folds(examples);
  for (let fold = 0; fold < foldCount; fold++) {
    const others = examples.filter(({ group }) => foldOf.get(group) !== fold);
    const weights = weightsOf(others);
    for (const example of examples) {
      if (foldOf.get(example.group) !== fold) continue;
      pooled.push({
        logOdds: logOddsOf(example, weights),
        isRight: example.isRight,
        weight: weightOf.get(example.group)!,
        prior: logOddsOf(example, priorWeights),
      });
    }
  }
  const calibration = calibrate(pooled);
  const confident = pooled.map(({ logOdds, ...rest }) => ({
    ...rest,
    confidence: sigmoid(calibration.slope * logOdds + calibration.intercept),
  }));
  return {
    weights: weightsOf(examples),
    calibration,
    crossValidated: {
      examples: examples.length,
      priorLoss: meanLoss(
        pooled.map(({ prior, ...rest }) => ({ ...rest, confidence: sigmoid(prior) })),
      ),
      loss: meanLoss(confident),
      bins: binsOf(confident),
    },
  };
}

function weightsOf(examples: readonly Example[]): Map<FeatureId, number> {
  const weightOf = groupWeights(examples);
  const rows = examples.map(({ group, features: seen, offset, isRight }): Row => {
    // What share of ordinary values is personal, a corpus picked for being hard cannot tell.
    const counts = new Map(
      [...seen].flatMap(([id, count]) =>
        id === 'bias' ? [] : [[numberOf.get(id)!, count] as const],
      ),
    );
    return { counts, offset: offset + priors.weights.bias, isRight, weight: weightOf.get(group)! };
  });
  const fitted = fitLogistic(rows, priorValues, spread);

  return new Map(features.map((feature, at) => [feature, rounded(fitted[at]!)] as const));
}

/** How much steeper the odds really are (Platt's scaling without its shift: 0.5 stays 0.5). */
function calibrate(
  pooled: readonly { logOdds: number; isRight: boolean; weight: number }[],
): Fitted['calibration'] {
  const rows = pooled.map(({ logOdds, isRight, weight }): Row => ({
    counts: new Map([[0, logOdds]]),
    offset: 0,
    isRight,
    weight,
  }));
  const [slope] = fitLogistic(rows, [1], spread);
  return { slope: rounded(slope!), intercept: 0 };
}

function rounded(value: number): number {
  return Math.round(value * digits) / digits;
}

function groupWeights(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { group } of examples) counts.set(group, (counts.get(group) ?? 0) + 1);
  return new Map(
    [...counts].map(([group, count]) => {
      const most = group.startsWith(negativeGroup) ? mostOfNegatives : mostOfGroup;
      return [group, Math.min(1, most / count)] as const;
    }),
  );
}

/** Groups dealt out by name: no chance, and no group in two folds. */
function folds(examples: readonly Example[]): Map<string, number> {
  const groups = [...new Set(examples.map(({ group }) => group))].sort();
  return new Map(groups.map((group, at) => [group, at % foldCount]));
}

interface Confident {
  readonly confidence: number;
  readonly isRight: boolean;
  readonly weight: number;
}

function meanLoss(all: readonly Confident[]): number {
  let loss = 0;
  let total = 0;
  for (const { confidence, isRight, weight } of all) {
    const p = Math.min(Math.max(isRight ? confidence : 1 - confidence, 1e-9), 1);
    loss -= weight * Math.log(p);
    total += weight;
  }
  return loss / total;
}

function binsOf(all: readonly Confident[]): Bin[] {
  return binEdges.slice(0, -1).flatMap((from, at) => {
    const to = binEdges[at + 1]!;
    const inside = all.filter(({ confidence }) => confidence >= from && confidence < to);
    const weight = inside.reduce((sum, one) => sum + one.weight, 0);
    if (weight === 0) return [];
    const mean = inside.reduce((sum, one) => sum + one.weight * one.confidence, 0) / weight;
    const right = inside.reduce((sum, one) => sum + (one.isRight ? one.weight : 0), 0) / weight;
    return [
      {
        from,
        to: Math.min(to, 1),
        examples: inside.length,
        meanConfidence: mean,
        shareRight: right,
      },
    ];
  });
}
