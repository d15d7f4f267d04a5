/** Checks a value can pass, with how much a pass says. */
export const checkWeights = {
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
} as const;
export type CheckId = keyof typeof checkWeights;

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

/**
 * Log-odds that each observation adds. `bias` is what an arbitrary leaf starts from. Set by hand from
 * base rates (a check that one random value in n passes adds ln n) and kept as plain data so that
 * fitted figures can take their place.
 */
export const weights = {
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
} as const;
export type WeightId = keyof typeof weights;

/** Probability of log-odds. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
