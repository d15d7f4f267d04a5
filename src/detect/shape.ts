import { list } from './list';
/** What a value looks like at first sight: bits, because some values look like two things. */
export const shapes = {
  digits: 1 << 0,
  decimal: 1 << 1,
  hex: 1 << 2,
  uuid: 1 << 3,
  mac: 1 << 4,
  ipv4: 1 << 5,
  ipv6: 1 << 6,
  url: 1 << 7,
  at: 1 << 8,
  jwt: 1 << 9,
  pem: 1 << 10,
  iban: 1 << 11,
  fingerprint: 1 << 12,
  userAgent: 1 << 13,
  credential: 1 << 14,
  phone: 1 << 15,
  boolean: 1 << 16,
  text: 1 << 17,
  groupedDigits: 1 << 18,
  reverseDns: 1 << 19,
  pair: 1 << 20,
} as const;
export type ShapeId = keyof typeof shapes;

/** Characters looked at; what is longer has no simple shape but may hold one. */
const scanLength = 256;

const digit = 1;
const hexLetter = 2;
const letter = 4;
const dot = 8;
const dash = 16;
const colon = 32;
const at = 64;
const slash = 128;
const space = 256;
const plus = 512;
const underscore = 1024;
const other = 2048;
const paren = 4096;
const comma = 8192;

const classes = new Uint16Array(128).fill(other);
for (let code = 0x30; code <= 0x39; code++) classes[code] = digit;
for (let code = 0x61; code <= 0x7a; code++) classes[code] = code <= 0x66 ? hexLetter : letter;
for (let code = 0x41; code <= 0x5a; code++) classes[code] = code <= 0x46 ? hexLetter : letter;
for (const [char, bit] of [
  ['.', dot],
  ['-', dash],
  [':', colon],
  ['@', at],
  ['/', slash],
  [' ', space],
  ['\t', space],
  ['\n', space],
  ['+', plus],
  ['_', underscore],
  ['(', paren],
  [')', paren],
  [',', comma],
] as const) {
  classes[char.charCodeAt(0)] = bit;
}

/** First letters of provider-made keys; the detector decides. */
const credentialPrefixes: ReadonlySet<string> = new Set(
  list(`
  AKIA, ASIA, ghp_, gho_, ghu_, ghs_, ghr_, gith, glpa, sk_l, rk_l, sk_t, AIza, xoxb, xoxp,
  xoxa, xoxr, xoxs, EAAC, EAAB, EAAG, SG., npm_, sk-p, sk-a, pypi, dop_, shpa, shps, hf_, AGE-,
  ya29, GOCS, whse, 1//0
`),
);

/** All shapes of `text`, as a sum of {@link shapes}. Looks at no more than its first 256 characters. */
export function shapesOf(text: string): number {
  const length = text.length;
  if (length < 3) return 0;
  const end = length < scanLength ? length : scanLength;
  let seen = 0;
  let digits = 0;
  let dots = 0;
  let dashes = 0;
  let colons = 0;
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index);
    const kind = code < 128 ? classes[code]! : other;
    seen |= kind;
    if (kind === digit) digits++;
    else if (kind === dot) dots++;
    else if (kind === dash) dashes++;
    else if (kind === colon) colons++;
  }
  let found = 0;
  if ((seen & ~digit) === 0) {
    found |= shapes.digits;
    if (length >= 12) found |= shapes.hex;
    return length > scanLength ? 0 : found;
  }
  if (length <= scanLength) {
    if ((seen & ~(digit | hexLetter)) === 0) {
      if (length >= 12) found |= shapes.hex;
    } else if ((seen & ~(digit | dot | dash)) === 0 && dots === 1 && isDecimal(text)) {
      found |= shapes.decimal;
    } else if (seen === (digit | dot) && dots === 3) found |= shapes.ipv4;
    else if ((seen & ~(digit | hexLetter | dash)) === 0) {
      if (length === 36 && dashes === 4) found |= shapes.uuid;
      else if (length === 17 && dashes === 5) found |= shapes.mac;
    } else if ((seen & ~(digit | hexLetter | colon | dot)) === 0 && colons >= 2) {
      found |= length === 17 && colons === 5 ? shapes.mac : shapes.ipv6;
    }
    if (digits >= 8 && (seen & ~(digit | space | dash | dot | plus | paren)) === 0) {
      found |= text.charCodeAt(0) === 0x2b ? shapes.phone : shapes.groupedDigits;
    }
    if (dots >= 1 && (seen & ~(digit | hexLetter | letter | dot | underscore)) === 0) {
      if (digits < length >> 1) found |= shapes.reverseDns;
    }
    if (
      dots === 2 &&
      (seen & comma) !== 0 &&
      (seen & ~(digit | dot | dash | comma | space)) === 0
    ) {
      found |= shapes.pair;
    }
    if (colons === 2 && (seen & slash) !== 0 && (seen & space) === 0) found |= shapes.fingerprint;
    if ((seen & ~(digit | hexLetter | letter | space)) === 0 && digits >= 2 && isIbanLike(text)) {
      found |= shapes.iban;
    }
    if (length === 4 || length === 5) if (isBoolean(text)) return found | shapes.boolean;
  }
  return found | prefixShapes(text, seen, length);
}

function prefixShapes(text: string, seen: number, length: number): number {
  let found = 0;
  if ((seen & at) !== 0) found |= shapes.at;
  if ((seen & colon) !== 0 && (seen & slash) !== 0 && isUrlLike(text)) found |= shapes.url;
  if (text.startsWith('eyJ') && length > 30) found |= shapes.jwt;
  if (text.startsWith('-----BEGIN ')) found |= shapes.pem;
  if (length > 12 && (text.startsWith('Mozilla/') || text.startsWith('Dalvik/'))) {
    found |= shapes.userAgent;
  }
  if (length >= 16 && (seen & space) === 0) {
    if (credentialPrefixes.has(text.slice(0, 4)) || credentialPrefixes.has(text.slice(0, 3))) {
      found |= shapes.credential;
    }
  }
  if (length > 16 && (length > scanLength || (seen & space) !== 0)) found |= shapes.text;
  return found;
}

function isDecimal(text: string): boolean {
  const start = text.charCodeAt(0) === 0x2d ? 1 : 0;
  return text.indexOf('-', start) < 0 && text.charCodeAt(start) !== 0x2e;
}

function isBoolean(text: string): boolean {
  return text === 'true' || text === 'false';
}

function isUrlLike(text: string): boolean {
  const scheme = text.indexOf('://');
  return scheme > 1 && scheme < 12;
}

function isIbanLike(text: string): boolean {
  if (text.length < 15 || text.length > 42) return false;
  const first = classes[text.charCodeAt(0) & 127]! | classes[text.charCodeAt(1) & 127]!;
  const next = classes[text.charCodeAt(2) & 127]! | classes[text.charCodeAt(3) & 127]!;
  return (first & ~(letter | hexLetter)) === 0 && next === digit;
}
