import { RangeMapBuilder } from '../../bytes/rangeMap';
import { byteClass, classSet, hexDigit, isWithin } from '../byteClass';
import type { Codec, CodecInput, Mapped, Reading } from '../codec';
import { decodeHexLines } from '../hexLines';
import { mapped } from '../mapped';
import { inputBits } from '../proof';
import { innerHint, valueReading } from '../valueReading';
import { mayBeToken } from '../token';

/** Shorter runs hold too little to prove anything. */
const minCharacters = 8;
/** Bits that a pair of decimal digits holds, and one of hexadecimal digits. */
const bitsPerDecimalPair = 6.64;
const bitsPerHexPair = 8;

/** Ids in hexadecimal are everywhere: a text among them has to be surer than one in base64. */
const minGain = 24;

/** `\x` and `0x` in front, and what may part pairs. */
const x = 0x78;
const zero = 0x30;
const backslash = 0x5c;

const separated =
  classSet.hex |
  classSet.white |
  byteClass.colon |
  byteClass.dashUnderscore |
  byteClass.backslash |
  byteClass.lowerRest |
  byteClass.other;

const hexInLines = classSet.hex | byteClass.lineBreak;

/**
 * Hexadecimal: plain, in lines, after `0x` or `\x`, each byte after `\x`, or bytes parted by one
 * character.
 */
export const hex: Codec = {
  id: 'hex',
  protection: 'encoded',
  reads: 'text',
  inText: true,
  declaredBy: () => false,

  fits({ bytes, start, end, classes }) {
    if (end - start < minCharacters || !isWithin(classes, separated)) return false;
    if (isWithin(classes, classSet.hex)) {
      return ((end - start) & 1) === 0 && mayBeToken(bytes, start, end);
    }
    if (isWithin(classes, hexInLines)) return true;
    return layoutOf(bytes, start, end) !== null;
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, classes, kit } = input;
    const isInLines = isWithin(classes, hexInLines) && (classes & byteClass.lineBreak) !== 0;
    const decoded =
      decodeHex(bytes, start, end) ?? (isInLines ? decodeHexLines(bytes, start, end) : null);
    if (!decoded) return null;
    const isDecimal = isWithin(classes, classSet.digits | classSet.white | byteClass.colon);
    const perByte = Math.min(
      isDecimal ? bitsPerDecimalPair : bitsPerHexPair,
      inputBits(bytes, start, end, 4, (end - start) / decoded.bytes.length),
    );
    const proof = kit.prove(decoded.bytes, perByte, input.isDeclared, minGain);
    if (!proof) return null;
    return valueReading('hex', input, decoded, [proof.evidence], innerHint(proof.reading));
  },
};

/** How pairs of digits stand: `first` bytes, a pair, then `gap` bytes and a pair, again and again. */
interface Layout {
  readonly first: number;
  readonly gap: number;
}

function layoutOf(bytes: Uint8Array, start: number, end: number): Layout | null {
  const second = bytes[start + 1];
  if (bytes[start] === backslash && second === x) {
    // PostgreSQL writes binary data with one mark in front.
    if (hexDigit(bytes[start + 4]) >= 0) {
      return (end - start) % 2 === 0 ? { first: 2, gap: 0 } : null;
    }
    return (end - start) % 4 === 0 ? { first: 2, gap: 2 } : null;
  }
  const isPrefixed = bytes[start] === zero && (second! | 0x20) === x;
  const from = start + (isPrefixed ? 2 : 0);
  if (from + 2 >= end) return null;
  const part = bytes[from + 2]!;
  if (hexDigit(part) >= 0) {
    return ((end - from) & 1) === 0 ? { first: from - start, gap: 0 } : null;
  }
  // `0x41 0x42` and `0x41,0x42` have the prefix in the gap, `41 42` and `41:42` one character.
  for (const gap of isPrefixed ? [3, 4] : [1, 2]) {
    const isWhole = (end - from + gap) % (2 + gap) === 0;
    if (isWhole && from + 2 + gap < end && hexDigit(bytes[from + 2 + gap]) >= 0) {
      return { first: from - start, gap };
    }
  }
  return null;
}

/** Decodes [start, end), or gives null where a pair or a gap is not as the first ones are. */
export function decodeHex(bytes: Uint8Array, start: number, end: number): Mapped | null {
  const layout = layoutOf(bytes, start, end);
  if (!layout) return null;
  const { first, gap } = layout;
  const count = (end - start - first + gap) / (2 + gap);
  const out = new Uint8Array(count);
  const from = start + first;
  let at = from;
  for (let i = 0; i < count; i++) {
    const high = hexDigit(bytes[at]);
    const low = hexDigit(bytes[at + 1]);
    if (high < 0 || low < 0) return null;
    out[i] = (high << 4) | low;
    at += 2;
    if (gap === 0 || i === count - 1) continue;
    for (let k = 0; k < gap; k++) if (bytes[at + k] !== bytes[from + 2 + k]) return null;
    if (!isGap(bytes, at, gap)) return null;
    at += gap;
  }
  // Where every byte has the same gap before it, gap and pair are one unit.
  return mapped(out, () => {
    if (gap === 0) return new RangeMapBuilder(from).units(count, 1, 2).build();
    if (first === gap) return new RangeMapBuilder(start).units(count, 1, 2 + gap).build();
    return new RangeMapBuilder(from)
      .units(count - 1, 1, 2 + gap)
      .units(1, 1, 2)
      .build();
  });
}

/** Only separators that people use: a letter or digit between pairs is another alphabet. */
function isGap(bytes: Uint8Array, at: number, gap: number): boolean {
  const end = at + gap;
  if (gap >= 2 && bytes[end - 1] === x) {
    const before = bytes[end - 2];
    if (gap === 2) return before === backslash;
    return before === zero && separators.has(bytes[at]!);
  }
  for (let i = at; i < end; i++) if (!separators.has(bytes[i]!)) return false;
  return true;
}

const separators = new Set([0x20, 0x3a, 0x2d, 0x2c, 0x0a, 0x0d, 0x09, 0x3b]);
