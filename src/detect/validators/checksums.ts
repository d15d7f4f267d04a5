/** Luhn's check (ISO/IEC 7812-1, annex B) over a string of digits. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    let digit = digits.charCodeAt(digits.length - 1 - at) - 0x30;
    if (digit < 0 || digit > 9) return false;
    if (at % 2 === 1) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/**
 * Remainder mod 97 of a run of digits and letters (A = 10 … Z = 35), or NaN where another character
 * stands in it (ISO 7064, MOD 97-10).
 */
export function mod97(text: string): number {
  let remainder = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) remainder = (remainder * 10 + code - 0x30) % 97;
    else if (code >= 0x41 && code <= 0x5a) remainder = (remainder * 100 + code - 55) % 97;
    else return NaN;
  }
  return remainder;
}

/** ISO 7064, MOD 11-2, with `X` for ten (identity numbers of the People's Republic of China). */
export function isMod11Radix2(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    const isLast = at === text.length - 1;
    const value = isLast && (char === 'X' || char === 'x') ? 10 : char.charCodeAt(0) - 0x30;
    if (value < 0 || value > 10) return false;
    sum = isLast ? (sum + value) % 11 : ((sum + value) * 2) % 11;
  }
  return sum === 1;
}

const dihedral: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];
const shuffled: readonly number[] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Verhoeff's check over a string of digits (Aadhaar). */
export function isVerhoeff(digits: string): boolean {
  let check = 0;
  for (let at = 0; at < digits.length; at++) {
    let digit = digits.charCodeAt(digits.length - 1 - at) - 0x30;
    if (digit < 0 || digit > 9) return false;
    for (let round = at % 8; round > 0; round--) digit = shuffled[digit]!;
    check = dihedral[check]![digit]!;
  }
  return digits.length > 1 && check === 0;
}

/** Sum of the digits, each times its weight. Digits beyond the weights are left out. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length && at < digits.length; at++) {
    sum += (digits.charCodeAt(at) - 0x30) * weights[at]!;
  }
  return sum;
}
