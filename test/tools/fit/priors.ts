import type { CheckId, WeightId } from '../../../src/detect/data/weights';

/** What is thought before any example is seen: where a feature has few, its weight stays near it. */
export interface Priors {
  readonly checks: Readonly<Record<CheckId, number>>;
  readonly weights: Readonly<Record<WeightId, number>>;
}

/** How much passing a check says. */
const checks = {
  /** A random number passes one time in ten. */
  luhn: 2.3,
  /** Issued ranges of type allocation codes: about one number in eight. */
  tac: 1.5,
  /** Issued ranges of card numbers with their lengths. */
  iin: 0.6,
  /** ISO 7064 mod 97-10: one in 97. */
  mod97: 4.5,
  /** ISO 7064 mod 11-2: one in eleven. */
  'mod11-2': 2.4,
  /** Weighted sums of national numbers: one in ten or eleven. */
  'check digit': 2.3,
  /** Two check digits. */
  'check digits': 4.2,
  verhoeff: 2.3,
  'country code': 1,
  'top-level domain': 4,
  'numbering plan': 3.6,
  'randomised address': -0.7,
  'private address': -0.5,
  'other site': 1.2,
  'search page': 2.5,
  'token header': 4.5,
  prefix: 3.5,
  'enough entropy': 1,
  pair: 2,
  'time zone name': 2.5,
  'language tag': 1,
} as const satisfies Readonly<Record<CheckId, number>>;

/**
 * Log-odds that each observation adds. `bias` is what an arbitrary leaf starts from. Set by hand from
 * base rates: a check that one random value in n passes adds ln n.
 */
const weights = {
  bias: -4,
  'key.strong': 5,
  'key.plain': 3.6,
  'key.weak': 2.2,
  /** The alias is only the end of the key. */
  'key.tail': -0.4,
  /** The alias is only the beginning of the key. */
  'key.head': -0.7,
  'syntax.exact': 2.4,
  'syntax.good': 1.6,
  'syntax.loose': 0.6,
  'check.failed': -2.5,
  /** No key names it: the look of the value alone. */
  alone: -1.5,
  sibling: 1,
  trail: 1.5,
  against: -3.2,
  /** It stands among labels, complaints or rights, which are words about values. */
  'against.words': -6,
  vendor: 3.5,
  header: 6,
  event: 2.5,
  /** For a sign of private browsing: the same part tells of a page. */
  pageBeside: 1.5,
  /** A response tells more about the service than about the user. */
  response: -0.7,
  'response.request-only': -3,
  /** In a response, among what a service tells everybody: its shops, articles, settings. */
  'response.public': -9,
  /** Public pages and scripts name the service's own contacts. */
  'page.alone': -3,
  limited: 0,
} as const satisfies Readonly<Record<WeightId, number>>;

export const priors: Priors = { checks, weights };
