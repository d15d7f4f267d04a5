import { list } from './list';
/** Names of hash functions as they stand in keys. */
export type HashName = 'md5' | 'sha1' | 'sha256' | 'sha512' | 'hash';

/** A key taken apart. */
export interface KeyWords {
  /** Lower-case words: `$identity_androidId` gives `['identity', 'android', 'id']`. */
  readonly words: readonly string[];
  /** The words without anything between them: `identityandroidid`. */
  readonly joined: string;
  /** The hash function that the key says its value went through; its word is left out. */
  readonly hash: HashName | null;
}

/** Keys longer than this are text, not names. */
const maxKeyLength = 160;
/** Only the last words of a very long key can name its value. */
const maxWords = 8;

const hashWords: ReadonlyMap<string, HashName> = new Map([
  ['md5', 'md5'],
  ['sha', 'hash'],
  ['sha1', 'sha1'],
  ['sha256', 'sha256'],
  ['sha512', 'sha512'],
  ['hash', 'hash'],
  ['hashed', 'hash'],
  ['digest', 'hash'],
]);

/** Words whose digits belong to the name; everywhere else they only count (`imei2`, `line1`). */
const wordsWithDigits: ReadonlySet<string> = new Set([
  ...hashWords.keys(),
  ...list(`
    ipv4, ipv6, oauth2, e164, utf8, base64, mp3, mp4, id3, rfc822, uuid2
  `),
  ...['x509', 'pkcs12', 'pkcs8', 'w3w', 'idfa6'],
]);

const diacritics = /\p{M}/gu;
const nonAscii = /[^\0-\x7f]/;
const trailingDigits = /\d{1,9}$/;

const none: KeyWords = { words: [], joined: '', hash: null };

/**
 * Splits a key into words at anything that is no letter or digit and at camel-case borders, in lower
 * case and without accents. A run that is only digits (an array index) is no word.
 */
export function keyWords(key: string): KeyWords {
  if (key.length === 0 || key.length > maxKeyLength) return none;
  const text = nonAscii.test(key) ? foldAccents(key) : key;
  const words: string[] = [];
  let hash: HashName | null = null;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const isEnd = at === text.length || !isWordCode(text.charCodeAt(at));
    if (!isEnd && !isCamelBorder(text, start, at)) continue;
    if (at > start) {
      const word = text.slice(start, at).toLowerCase();
      // A geohash is a place, written as two words or as one.
      const isPlace = word === 'hash' && words.at(-1) === 'geo';
      const hashName = isPlace ? undefined : (hashWords.get(word) ?? hashSuffix(word));
      if (hashName !== undefined) hash = strongerHash(hash, hashName);
      const rest = plainWord(hashName === undefined ? word : withoutHash(word, hashName));
      if (rest !== '') words.push(rest);
    }
    start = isEnd ? at + 1 : at;
  }
  const last = words.length > maxWords ? words.slice(-maxWords) : words;
  return { words: last, joined: last.join(''), hash };
}

/** `idmd5` and `emailsha256` run on without a border. */
function hashSuffix(word: string): HashName | undefined {
  if (word.length < 5 || word === 'geohash' || word === 'ghash') return undefined;
  for (const name of ['md5', 'sha1', 'sha256', 'sha512', 'hash'] as const) {
    if (word.endsWith(name)) return name;
  }
  return word.startsWith('hashed') ? 'hash' : undefined;
}

function withoutHash(word: string, name: HashName): string {
  if (hashWords.has(word)) return '';
  return word.startsWith('hashed') ? word.slice('hashed'.length) : word.slice(0, -name.length);
}

function strongerHash(a: HashName | null, b: HashName): HashName {
  return a === null || a === 'hash' ? b : a;
}

function plainWord(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last < 0x30 || last > 0x39 || wordsWithDigits.has(word)) return word;
  return word.replace(trailingDigits, '');
}

function foldAccents(text: string): string {
  return text.normalize('NFKD').replace(diacritics, '').replaceAll('ß', 'ss');
}

function isWordCode(code: number): boolean {
  if (code < 0x80) {
    const lower = code | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
  }
  // Letters of other scripts; their punctuation is rare in keys and would only split less.
  return !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** `androidId` splits before `I`, `IDFAValue` before `V`, `userID` and `SHA256` not inside. */
function isCamelBorder(text: string, start: number, at: number): boolean {
  if (at <= start || !isUpper(text.charCodeAt(at))) return false;
  const before = text.charCodeAt(at - 1);
  if (isLower(before) || (before >= 0x30 && before <= 0x39)) return true;
  return isUpper(before) && at + 1 < text.length && isLower(text.charCodeAt(at + 1));
}

/** The singular of a plural key, where the word is long enough for its `s` to be one. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
