import type { Fit } from './detector';
import { list } from './list';

export const uuidPattern = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const hexPattern = /^[\da-f]{2,256}$/i;
export const decimalPattern = /^-?\d{1,3}(?:\.\d{1,20})?$/;
const idCharacters = /^[\w.:~+/=|@{}%-]{1,256}$/;
const placeholderPattern =
  /^(?:\{\{.{0,80}\}\}|\$\{.{0,80}\}|<[\w .-]{0,80}>|%[sd@]|\[\w{0,40}\]|__\w{1,40}__|:\w{1,40}|%%\w{1,40}%%)$/;

/** What is written where there is no value. */
const nonValues: ReadonlySet<string> = new Set([
  ...['', '-', '--', '?', '*', 'null', 'nil', 'none', 'undefined', 'nan', 'n/a', 'na', 'unknown'],
  ...list(`
    unset, not set, (not set), (none), empty, default, redacted, removed, hidden,
    string, object, [object object], {}, [], tbd, todo, xxx, required, optional,
    <unknown ssid>, 0x, not available, unavailable, unspecified, invalid, error,
    true, false, (detect), anonymous, disabled, enabled, not determined, nobody, test
  `),
]);

/** Whether `text` stands for no value: empty, `unknown`, a template's placeholder, one sign repeated. */
export function isNonValue(text: string): boolean {
  const length = text.length;
  const first = text.charCodeAt(0);
  // Most values are numbers; none of the words begins with a digit but 0.
  const isNumberLike = first >= 0x31 && first <= 0x39;
  if (length <= 16 && !isNumberLike && nonValues.has(text.toLowerCase())) return true;
  // { $ < % [ _ :
  if (!isNumberLike && length <= 84 && '{$<%[_:'.includes(text[0] ?? '')) {
    if (placeholderPattern.test(text)) return true;
  }
  if (length < 3 || length > 64) return false;
  for (let at = 1; at < length; at++) {
    const code = text.charCodeAt(at);
    // A masked run: the same sign, dashes between (the zero UUID) left out.
    if (code !== first && code !== 0x2d && code !== 0x3a) return false;
  }
  return true;
}

/** Whether all digits of an id are zero (opted-out advertising ids). */
export function isZeroId(text: string): boolean {
  return zeroPattern.test(text);
}
const zeroPattern = /^[0-]{8,64}$/;

export const exact: Fit = { syntax: 'exact' };
export const good: Fit = { syntax: 'good' };
export const loose: Fit = { syntax: 'loose' };

/** Shannon entropy of the characters, in bits a character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

/** An id as programs make them: no prose, no lone word, long enough to tell people apart. */
export function fitId(text: string, minLength = 6): Fit | null {
  if (text.length < minLength || text.length > 256 || !idCharacters.test(text)) return null;
  if (isNonValue(text)) return null;
  if (uuidPattern.test(text)) return good;
  if (text.length >= 14 && hexPattern.test(text)) return good;
  if (text.length >= 16 && hasDigit(text)) return good;
  return hasDigit(text) || text.length >= 10 ? loose : null;
}

/** Whether `text` holds a digit. */
export function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

/** Short text that people write: letters of any script, no markup. */
export function fitWords(text: string, maxLength: number): Fit | null {
  if (text.length === 0 || text.length > maxLength || isNonValue(text)) return null;
  return hasLetter.test(text) ? loose : null;
}
export const hasLetter = /\p{L}/u;
