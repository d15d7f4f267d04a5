import { RangeMapBuilder } from '../bytes/rangeMap';
import { isWhite } from './byteClass';
import type { Mapped } from './codec';
import { mapped } from './mapped';

/** Spellings of base85: Adobe's, ZeroMQ's (RFC 32/Z85), and that of RFC 1924, as Python and Git have it. */
export type Base85Variant = 'Ascii85' | 'Z85' | 'RFC 1924 base85';

/** An alphabet and what it allows. */
export interface Base85Spelling {
  readonly variant: Base85Variant;
  readonly digitOf: Uint8Array;
  /** Whether `z` stands for four zero bytes. */
  readonly hasZeros: boolean;
  /** Whether the last group may be short. */
  readonly hasRest: boolean;
}

const none = 255;
const letters = 'abcdefghijklmnopqrstuvwxyz';
const upper = letters.toUpperCase();
const ascii = Array.from({ length: 85 }, (_, i) => String.fromCharCode(33 + i)).join('');

export const base85Spellings: readonly Base85Spelling[] = [
  { variant: 'Ascii85', digitOf: tableOf(ascii), hasZeros: true, hasRest: true },
  {
    variant: 'Z85',
    digitOf: tableOf(`0123456789${letters}${upper}.-:+=^!/*?&<>()[]{}@%$#`),
    hasZeros: false,
    hasRest: false,
  },
  {
    variant: 'RFC 1924 base85',
    digitOf: tableOf(`0123456789${upper}${letters}!#$%&()*+-;<=>?@^_\`{|}~`),
    hasZeros: false,
    hasRest: true,
  },
];

function tableOf(alphabet: string): Uint8Array {
  const table = new Uint8Array(256).fill(none);
  for (let i = 0; i < 85; i++) table[alphabet.charCodeAt(i)] = i;
  return table;
}

const group = 5;
const zeros = 0x7a;

/**
 * Fills `out` with what the first groups of a run stand for, four bytes each; false where one is none,
 * or the run ends before.
 */
export function peekBase85(
  bytes: Uint8Array,
  start: number,
  end: number,
  { digitOf, hasZeros }: Base85Spelling,
  out: Uint8Array,
): boolean {
  let at = start;
  for (let to = 0; to < out.length; to += 4) {
    let value = 0;
    if (hasZeros && bytes[at] === zeros) {
      putWord(out, to, 0);
      at++;
      continue;
    }
    if (at + group > end) return false;
    for (let i = 0; i < group; i++) {
      const digit = digitOf[bytes[at++]!]!;
      if (digit === none) return false;
      value = value * 85 + digit;
    }
    if (value >= 2 ** 32) return false;
    putWord(out, to, value);
  }
  return true;
}

function putWord(out: Uint8Array, to: number, value: number): void {
  out[to] = value >>> 24;
  out[to + 1] = value >>> 16;
  out[to + 2] = value >>> 8;
  out[to + 3] = value;
}

/**
 * Decodes the run [start, end), delimiters left out; line breaks may stand anywhere. Gives null where
 * it holds another character, a group above 2^32 - 1, or a last group that no encoder makes.
 */
export function decodeBase85(
  bytes: Uint8Array,
  start: number,
  end: number,
  { digitOf, hasZeros, hasRest }: Base85Spelling,
): Mapped | null {
  const mayGrow = hasZeros && bytes.subarray(start, end).includes(zeros);
  const out = new Uint8Array(mayGrow ? (end - start) * 4 : Math.ceil(((end - start) * 4) / group));
  const map = new RangeMapBuilder(start);
  let to = 0;
  let value = 0;
  let held = 0;
  let unitStart = start;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (isWhite(byte)) continue;
    if (held === 0) unitStart = at;
    if (hasZeros && byte === zeros && held === 0) {
      to += 4;
      map.skip(at - map.parentAt).unit(4, 1);
      continue;
    }
    const digit = digitOf[byte]!;
    if (digit === none) return null;
    value = value * 85 + digit;
    if (++held < group) continue;
    if (value >= 2 ** 32) return null;
    putWord(out, to, value);
    to += 4;
    map.skip(unitStart - map.parentAt).unit(4, at + 1 - unitStart);
    value = held = 0;
  }
  if (held > 0) {
    if (held === 1 || !hasRest) return null;
    // Filled up with the highest digit, the first bytes come out as they were.
    for (let i = held; i < group; i++) value = value * 85 + 84;
    if (value >= 2 ** 32) return null;
    for (let i = 0; i < held - 1; i++) out[to++] = Math.floor(value / 2 ** (24 - 8 * i));
    map.skip(unitStart - map.parentAt).unit(held - 1, end - unitStart);
  }
  return mapped(out.subarray(0, to), () => map.build());
}
