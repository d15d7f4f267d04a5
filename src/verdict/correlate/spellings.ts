import type { Digest, DigestKind } from '../../bytes/platform';
import { decodeLatin1, decodeUtf8, encodeUtf8 } from '../../bytes/text';
import type { IdentifierForm } from '../model';

/** One way in which a value can stand elsewhere. */
export interface Spelling {
  readonly text: string;
  readonly form: IdentifierForm;
}

/** Hexadecimal digits of each hash that telemetry uses. */
export const digestLengths: ReadonlyMap<number, DigestKind> = new Map([
  [32, 'md5'],
  [40, 'sha1'],
  [64, 'sha256'],
  [128, 'sha512'],
]);
/** Characters of the same hashes in base64, padding left out. */
export const base64DigestLengths: ReadonlyMap<number, DigestKind> = new Map([
  [22, 'md5'],
  [27, 'sha1'],
  [43, 'sha256'],
  [86, 'sha512'],
]);

/** Hashes of shorter values are known by heart and prove nothing. */
const shortestHashed = 5;

/**
 * The ways in which `value` is written elsewhere: coded by itself, and hashed by the `kinds` in each
 * of the spellings that SDKs hash (trimmed, in either case, without separators, a phone number with
 * and without its plus). Other spellings in plain text have the value's own key.
 */
export function* codedSpellings(
  value: string,
  kinds: ReadonlySet<DigestKind>,
  digest: Digest | null,
): Generator<Spelling> {
  for (const spelling of plainSpellings(value)) {
    const bytes = encodeUtf8(spelling);
    yield* base64Of(bytes, 'base64');
    yield { text: hexOf(bytes), form: 'hex' };
    // Half a character cannot be percent-encoded, its UTF-8 can.
    const percent = encodeURIComponent(decodeUtf8(bytes));
    if (percent !== spelling) yield { text: percent, form: 'percent' };
    if (digest === null || spelling.length < shortestHashed) continue;
    for (const kind of kinds) {
      const hash = digest(kind, bytes);
      yield { text: hash, form: kind };
      yield* base64Of(bytesOf(hash), kind);
    }
  }
  const compact = compactOf(value);
  // An id of whole bytes is also sent as those bytes.
  if (compact !== null && compact.length % 2 === 0) yield* base64Of(bytesOf(compact), 'base64');
}

/** The spellings of a value in plain text, each once. */
function plainSpellings(value: string): ReadonlySet<string> {
  const trimmed = value.trim();
  const spellings = new Set([value, trimmed, trimmed.toLowerCase(), trimmed.toUpperCase()]);
  const phone = phonePattern.test(trimmed) ? trimmed.replace(/\D/g, '') : null;
  if (phone !== null && (trimmed.startsWith('+') || phone.length >= 11)) {
    spellings.add(phone).add(`+${phone}`);
  }
  const compact = compactOf(value);
  if (compact === null || phone !== null) return spellings;
  const parts = separated(compact);
  for (const spelling of [compact, ...parts]) spellings.add(spelling).add(spelling.toUpperCase());
  return spellings;
}

const phonePattern = /^\+?[\d ().-]{7,24}$/;

/** The digits of a hexadecimal id without what separates them, in lower case; null for anything else. */
function compactOf(value: string): string | null {
  const compact = value
    .trim()
    .toLowerCase()
    .replace(/^\{|\}$/g, '')
    .replace(/[:-]/g, '');
  return /^[0-9a-f]{12,64}$/.test(compact) ? compact : null;
}

/** With the separators of a UUID (RFC 9562) or of a MAC address, where it is as long as one. */
function separated(compact: string): string[] {
  if (compact.length === 32) return [compact.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')];
  if (compact.length !== 12) return [];
  const pairs = compact.match(/../g) ?? [];
  return [pairs.join(':'), pairs.join('-')];
}

/** Base64 without padding, and its URL-safe variant where that differs. */
function* base64Of(bytes: Uint8Array, form: IdentifierForm): Generator<Spelling> {
  const standard = btoa(decodeLatin1(bytes)).replaceAll('=', '');
  yield { text: standard, form };
  const safe = standard.replaceAll('+', '-').replaceAll('/', '_');
  if (safe !== standard) yield { text: safe, form };
}

function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

function bytesOf(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}
