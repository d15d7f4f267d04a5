import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Signs people put between the digits of a telephone number. */
export const phonePattern = /^(?:tel:)?\+?[\d ().\-/\u00a0]{6,32}$/;
export const nonDigits = /\D/g;

/**
 * Whether `text` is a number of the international numbering plan (ITU-T E.164), with a plus or `00`
 * in front, as the plans of its country have it.
 */
export function isInternationalPhone(text: string): boolean {
  if (text.length > 40) return false;
  const number = text.startsWith('tel:') ? text.slice(4) : text;
  const withPlus = number.startsWith('00') ? `+${number.slice(2)}` : number;
  if (!withPlus.startsWith('+')) return false;
  return parsePhoneNumberFromString(withPlus)?.isValid() ?? false;
}

/** Whether `text` is a number as people of a country (ISO 3166-1, two capitals) write it at home. */
export function isNationalPhone(text: string, country: string): boolean {
  if (text.length > 40 || !isSupportedCountry(country)) return false;
  return parsePhoneNumberFromString(text, country)?.isValid() ?? false;
}

/** Whether bare digits become a number of the international plan with a plus in front. */
export function isPhoneWithoutPlus(digits: string): boolean {
  return digits.length >= 10 && digits.length <= 15 && isInternationalPhone(`+${digits}`);
}
