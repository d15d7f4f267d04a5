import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { KnownValue } from './knownValues';

/** Hexadecimal digits and what people and programs put between them. */
const separatedDigits = /^[\da-f\s:().+/-]{8,80}$/;
const separators = /[\s:().+/-]/g;
const wrappingSigns = ' \t\r\n\u00a0"\'{}';
/** Digits without which a run is a word or a price, and its separators mean something. */
const fewestDigits = 8;
/** A national number without its country's prefix: shorter ones are those of other things too. */
const shortestNational = 8;

/**
 * One text for all plain spellings of a value: without white space, quotes and braces around it and
 * padding behind it, in lower case, and without separators where nothing but digits is left.
 */
export function foldKnown(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && wrappingSigns.includes(text[start]!)) start++;
  while (start < end && (text[end - 1] === '=' || wrappingSigns.includes(text[end - 1]!))) end--;
  const bare = text.slice(start, end).toLowerCase();
  if (!separatedDigits.test(bare)) return bare;
  const digits = bare.replace(separators, '');
  return digits.length >= fewestDigits ? digits : bare;
}

/**
 * The ways in which a value is written, each once: as it is, in either case, without separators or
 * with those of a UUID (RFC 9562) or a MAC address, a phone number in the forms of its country. These
 * are also what is hashed.
 */
export function knownSpellings({ entity, value }: KnownValue): ReadonlySet<string> {
  const trimmed = value.trim();
  const spellings = new Set([trimmed, trimmed.toLowerCase(), trimmed.toUpperCase()]);
  const phone = entity === 'phone' ? phoneSpellings(trimmed) : [];
  for (const spelling of phone) spellings.add(spelling);
  const compact = foldKnown(trimmed);
  if (compact === '' || phone.length > 0) return spellings;
  spellings.add(compact).add(compact.toUpperCase());
  for (const spelling of separated(compact)) spellings.add(spelling).add(spelling.toUpperCase());
  return spellings;
}

function separated(compact: string): string[] {
  if (!/^[\da-f]{12,32}$/.test(compact)) return [];
  if (compact.length === 32) return [compact.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')];
  if (compact.length !== 12) return [];
  const pairs = compact.match(/../g) ?? [];
  return [pairs.join(':'), pairs.join('-')];
}

/** International with plus, with `00` and bare (ITU-T E.164), and national with and without its prefix. */
function phoneSpellings(text: string): string[] {
  const withPlus = text.startsWith('00') ? `+${text.slice(2)}` : text;
  const number = withPlus.startsWith('+') ? parsePhoneNumberFromString(withPlus) : undefined;
  const digits = text.replace(/\D/g, '');
  // Without its country, nothing is known of a number but its digits.
  if (number === undefined) return digits === '' ? [] : [digits];
  const bare = number.number.slice(1);
  const national = number.formatNational();
  const forms = [number.number, bare, `00${bare}`, number.formatInternational(), national];
  const prefixed = national.replace(/\D/g, '');
  if (prefixed.length >= shortestNational) forms.push(prefixed);
  if (number.nationalNumber.length >= shortestNational) forms.push(number.nationalNumber);
  return forms;
}
