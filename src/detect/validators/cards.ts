import { isLuhn } from './checksums';

/** Issued ranges of card numbers: first digits from, to, and lengths (ISO/IEC 7812-1 registries). */
const ranges: readonly (readonly [from: string, to: string, lengths: readonly number[]])[] = [
  ['4', '4', [13, 16, 19]],
  ['51', '55', [16]],
  ['2221', '2720', [16]],
  ['34', '34', [15]],
  ['37', '37', [15]],
  ['300', '305', [14, 16]],
  ['36', '36', [14]],
  ['38', '39', [14, 16]],
  ['6011', '6011', [16, 19]],
  ['644', '649', [16, 19]],
  ['65', '65', [16, 19]],
  ['3528', '3589', [16]],
  ['62', '62', [16, 17, 18, 19]],
  ['2200', '2204', [16]],
  ['50', '50', [16, 19]],
  ['56', '58', [16, 19]],
  ['60', '60', [16]],
  ['63', '63', [16]],
  ['67', '67', [16, 19]],
  ['9792', '9792', [16]],
];

/** Whether the digits stand in an issued range with a length of that range. */
export function isIssuedCardRange(digits: string): boolean {
  return ranges.some(([from, to, lengths]) => {
    if (!lengths.includes(digits.length)) return false;
    const head = digits.slice(0, from.length);
    return head >= from && head <= to;
  });
}

/** Whether the digits can be a payment card's number: range, length and Luhn's check. */
export function isCardNumber(digits: string): boolean {
  return digits.length >= 13 && digits.length <= 19 && isIssuedCardRange(digits) && isLuhn(digits);
}
