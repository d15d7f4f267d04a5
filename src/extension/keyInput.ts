import { encodeUtf8 } from '../bytes/text';

/** Key lengths of AES, in bytes (FIPS 197). */
const aesKeyBytes: ReadonlySet<number> = new Set([16, 24, 32]);
const spelling = /^(hex|base64|text):/i;
const hexDigits = /^(?:[\da-f]{2})+$/i;
const base64Digits = /^[\w+/-]+={0,2}$/;

/**
 * The bytes that a typed key can stand for, likeliest first: hexadecimal digits, base64, the
 * characters themselves. `hex:`, `base64:` or `text:` in front says which.
 */
export function keyBytes(typed: string): Uint8Array[] {
  const said = spelling.exec(typed);
  if (said === null) return distinct([fromHex(typed), encodeUtf8(typed), fromBase64(typed)]);
  const rest = typed.slice(said[0].length);
  switch (said[1]!.toLowerCase()) {
    case 'hex':
      return distinct([fromHex(rest)]);
    case 'base64':
      return distinct([fromBase64(rest)]);
    default:
      return [encodeUtf8(rest)];
  }
}

/** Those of the bytes that AES takes as a key. */
export function aesKeys(typed: string): Uint8Array[] {
  return keyBytes(typed).filter(({ length }) => aesKeyBytes.has(length));
}

/** Those of the bytes that the cipher takes as its vector; one of no bytes where nothing is typed. */
export function vectors(typed: string, isGcm: boolean): Uint8Array[] {
  if (typed === '') return [new Uint8Array(0)];
  const all = keyBytes(typed);
  const fitting = all.filter(({ length }) => length === (isGcm ? 12 : 16));
  return fitting.length > 0 || !isGcm ? fitting : all.filter(({ length }) => length > 0);
}

function fromHex(typed: string): Uint8Array | null {
  const digits = typed.replace(/^0x/i, '').replace(/[\s:]/g, '');
  if (!hexDigits.test(digits)) return null;
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function fromBase64(typed: string): Uint8Array | null {
  const digits = typed.trim();
  if (!base64Digits.test(digits)) return null;
  try {
    const plain = atob(digits.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(plain, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function distinct(candidates: readonly (Uint8Array | null)[]): Uint8Array[] {
  return candidates.filter((bytes) => bytes !== null && bytes.length > 0) as Uint8Array[];
}
