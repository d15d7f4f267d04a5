import type { DecodeStatement } from './codec';

/** Longer runs are no ids, names or dates. */
const maxLength = 4096;

const uuid = /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i;
const number = /^-?\d{1,40}$/;
const version = /^v?\d{1,6}(?:\.\d{1,6}){1,5}(?:[-+][\w.+-]{1,40})?$/i;
const date = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d[\d:.,]{0,16}(?:Z|[+-]\d\d:?\d\d)?)?$/;
const url = /^[a-z][a-z\d+.-]{0,23}:\/\/\S/i;
const word = /^(?:[A-Za-z]?[a-z]{1,63}|[A-Z]{1,64})$/;
/** Parts of a path that say nothing by themselves: none, a version, a number. */
const shortPart = /^[\w.-]{0,5}$/;
const hexOnly = /^[\da-f]+$/i;

/** Seconds from 2001 to 2100: what a number in a payload means when it means a time. */
const firstSecond = 978_307_200;
const lastSecond = 4_102_444_800;

/** Digits of the hash algorithms that telemetry uses. */
const hashes: ReadonlyMap<number, string> = new Map([
  [32, 'MD5'],
  [40, 'SHA-1'],
  [56, 'SHA-224'],
  [64, 'SHA-256'],
  [96, 'SHA-384'],
  [128, 'SHA-512'],
]);

/** What a run of text is by its shape, where that explains why nothing was decoded; null where it does not. */
export function shapeOf(text: string): DecodeStatement | null {
  if (text.length < 64 && date.test(text)) return { id: 'decode.why.date', arguments: {} };
  const words = text.split(/\s+/, maxLength).filter((part) => part !== '').length;
  if (words > 1) return { id: 'decode.why.prose', arguments: { words } };
  if (text.length > maxLength) return null;
  if (uuid.test(text)) return { id: 'decode.why.uuid', arguments: {} };
  if (number.test(text)) return numberShape(text);
  if (version.test(text)) return { id: 'decode.why.version', arguments: {} };
  const algorithm = hexOnly.test(text) ? hashes.get(text.length) : undefined;
  if (algorithm !== undefined) {
    return { id: 'decode.why.hash-length', arguments: { digits: text.length, algorithm } };
  }
  if (hexOnly.test(text) && /\d/.test(text)) return null;
  if (word.test(text)) return { id: 'decode.why.word', arguments: {} };
  if (url.test(text)) return { id: 'decode.why.url', arguments: {} };
  const parts = text.split('/');
  const isPath = parts.length > 1;
  if (!parts.every((part) => isName(part) || (isPath && shortPart.test(part)))) return null;
  return { id: isPath ? 'decode.why.path' : 'decode.why.identifier', arguments: {} };
}

function numberShape(text: string): DecodeStatement {
  const value = Number(text);
  const digits = text.replace('-', '').length;
  const perSecond = { 10: 1, 13: 1e3, 16: 1e6 }[digits];
  const seconds = perSecond === undefined ? 0 : value / perSecond;
  if (seconds >= firstSecond && seconds < lastSecond) {
    const time = new Date(seconds * 1000).toISOString().replace('.000', '');
    return { id: 'decode.why.timestamp', arguments: { time } };
  }
  return { id: 'decode.why.number', arguments: { digits } };
}

/** Letters that a part of a name has at least, on average: chance changes its mind more often. */
const lettersPerPart = 3;

/** Whether letters stand in words, as in `camelCase`, `snake_case`, `com.vendor.app` and `A-12`. */
function isName(text: string): boolean {
  let parts = 0;
  let letters = 0;
  let previous = '';
  for (const character of text.replace(/\d{1,6}$/, '')) {
    const kind = kindOf(character);
    if (kind === 'other') return false;
    const begins = kind !== previous && !(kind === 'lower' && previous === 'upper');
    if (begins && kind !== 'sign') parts++;
    if (kind === 'lower' || kind === 'upper') letters++;
    previous = kind;
  }
  return parts > 0 && letters >= parts * lettersPerPart;
}

function kindOf(character: string): 'lower' | 'upper' | 'digit' | 'sign' | 'other' {
  if (character >= 'a' && character <= 'z') return 'lower';
  if (character >= 'A' && character <= 'Z') return 'upper';
  if (character >= '0' && character <= '9') return 'digit';
  return '._-$:@#'.includes(character) ? 'sign' : 'other';
}
