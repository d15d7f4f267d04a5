/**
 * Checks that a rule of the user's own may ask for. Apart from the checks themselves: whoever only
 * reads rules need not load what these are made of.
 */
export const validatorIds = [
  'luhn',
  'verhoeff',
  'mod97',
  'iban',
  'card',
  'email',
  'phone',
  'domain',
  'uuid',
] as const;
export type ValidatorId = (typeof validatorIds)[number];
