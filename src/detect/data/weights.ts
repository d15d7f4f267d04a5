import { calibration, fittedChecks, fittedWeights } from './fittedWeights';

/**
 * Checks a value can pass; a pass adds log-odds. What is thought of each before fitting, and why, stands
 * with the script that fits (`test/tools/fit/priors.ts`).
 */
export type CheckId = keyof typeof fittedChecks;

/**
 * Observations that add log-odds: `bias` is what an arbitrary leaf starts from, `alone` that no key
 * names it, `against.words` that it stands among words about values, `response.public` that it stands
 * in what a service tells everybody, `pageBeside` that the part tells of a page too.
 */
export type WeightId = keyof typeof fittedWeights;

/** All that scoring adds up. */
export type FeatureId = CheckId | WeightId;

export const checkWeights: Readonly<Record<CheckId, number>> = fittedChecks;
export const weights: Readonly<Record<WeightId, number>> = fittedWeights;

/** What a check is called, or null where passing it is nothing to tell. */
export const checkNames: Readonly<Record<CheckId, string | null>> = {
  luhn: 'Luhn',
  tac: 'issued range',
  iin: 'issued range',
  mod97: 'ISO 7064 MOD 97-10',
  'mod11-2': 'ISO 7064 MOD 11-2',
  'check digit': 'check digit',
  'check digits': 'check digits',
  verhoeff: 'Verhoeff',
  'country code': 'country code',
  'top-level domain': 'top-level domain',
  'numbering plan': 'numbering plan',
  'randomised address': null,
  'private address': null,
  'other site': 'another site',
  'search page': 'search page',
  'token header': 'token header',
  prefix: 'known beginning',
  'enough entropy': 'randomness',
  pair: null,
  'time zone name': 'time zone name',
  'language tag': 'BCP 47',
};

/** Probability of log-odds. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Calibrated probability of added weights: of the findings at 0.9, nine in ten are right. */
export function confidenceOf(logOdds: number): number {
  return probability(calibration.slope * logOdds + calibration.intercept);
}
