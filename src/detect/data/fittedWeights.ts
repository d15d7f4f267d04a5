/** Made by `npm run fit` of the labelled corpus: see `media/docs/model-card.md`. Not edited by hand. */

/** Log-odds that passing a check adds. */
export const fittedChecks = {
  luhn: 2.28,
  tac: 1.5,
  iin: 0.59,
  mod97: 4.5,
  'mod11-2': 2.4,
  'check digit': 2.3,
  'check digits': 4.2,
  verhoeff: 2.3,
  'country code': 1,
  'top-level domain': 4.01,
  'numbering plan': 3.6,
  'randomised address': -0.7,
  'private address': -0.5,
  'other site': 1.24,
  'search page': 2.5,
  'token header': 4.5,
  prefix: 3.5,
  'enough entropy': 0.98,
  pair: 2.01,
  'time zone name': 2.5,
  'language tag': 1.02,
} as const;

/** Log-odds that each observation adds. */
export const fittedWeights = {
  bias: -4,
  'key.strong': 5.11,
  'key.plain': 3.79,
  'key.weak': 1.77,
  'key.tail': -0.4,
  'key.head': -0.7,
  'syntax.exact': 2.43,
  'syntax.good': 1.38,
  'syntax.loose': 0.49,
  'check.failed': -2.49,
  alone: -1.65,
  sibling: 1.21,
  trail: 1.52,
  against: -3.22,
  'against.words': -6,
  vendor: 3.47,
  header: 5.98,
  event: 2.56,
  pageBeside: 1.5,
  response: -0.8,
  'response.request-only': -3,
  'response.public': -9,
  'page.alone': -3,
  limited: 0,
} as const;

/** What makes a probability of log-odds, from examples of SDKs that the weights were not fitted on. */
export const calibration = { slope: 1.41, intercept: 0 } as const;
