import type { FixedKind } from './protobufWire';

/**
 * Bits it takes to spell fields that a program has written: small field numbers in rising order,
 * small integers, sensible floats. Each figure is a share of all that could stand in its place, and
 * the shares add up to no more than one: so where a message costs n bits less than its bytes do,
 * chance is ruled out by 2^-n, as it is for texts (see `textCost.ts`).
 */

/** By wire type: varint, 64 bits, length-delimited, group, end of group, 32 bits. */
const wireBits: readonly number[] = [1.5, 4.5, 1.2, 8, 8, 4.5];

/** Bits of a tag behind the field `previous` of the same message (0 before the first). */
export function tagBits(number: number, wire: number, previous: number): number {
  const step = number - previous;
  const numberBits = step === 0 ? 2 : step > 0 ? 1 + gammaBits(step) : 3 + gammaBits(number);
  return wireBits[wire]! + numberBits;
}

/** Elias gamma code. */
function gammaBits(value: number): number {
  return 2 * Math.floor(Math.log2(value)) + 1;
}

/** By length in bytes: times in seconds have five, in milliseconds six. */
const varintLengthBits: readonly number[] = [0, 2, 3, 4, 4, 4, 4, 7, 7, 7, 6];
/** Ten bytes are a negative number, and small ones are as likely as small positive ones. */
const negativeBits = 40;

/** Bits of a varint of `length` bytes. */
export function varintBits(value: number, length: number): number {
  if (value <= 1) return 3;
  const spelling = length === 10 ? negativeBits : 7 * length;
  return varintLengthBits[length]! + spelling;
}

/** Bits of a number of 4 or 8 bytes: a sensible float has one of few exponents. */
export function fixedBits(size: 4 | 8, kind: FixedKind): number {
  if (kind === 'zero') return 4;
  const spelling = 8 * size;
  if (kind === 'float') return spelling - (size === 8 ? 4 : 1);
  return spelling + 2;
}

/** Which of the three a run is. */
export const textBits = 1;
export const messageBits = 1.5;
export const dataBits = 3;
/** Bits for which a run that may be either is a text: values mostly are. */
const textLead = 6;
/** Field 1, length-delimited: as a character, a line feed, which no text begins with. */
const firstTag = 0x0a;

/** How much cheaper as a message a text that begins at `start` has to be. */
export function leadOf(bytes: Uint8Array, start: number): number {
  return bytes[start] === firstTag ? -textLead : textLead;
}
