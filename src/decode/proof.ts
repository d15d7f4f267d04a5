import { base64Classes } from './base64';
import { byteClass, classesOf, isWhite, isWithin } from './byteClass';
import type { DecodeStatement } from './codec';
import { cutEnd, isText, textCost } from './textCost';

/** Bytes of a result whose cost is counted; the rest has only to be text. */
const countedBytes = 1024;

/**
 * Bits by which a result has to be cheaper than its input. Of three million random runs of 6 to 17
 * bytes none got to 18, one to 16, eight to 14.
 */
export const provenBits = 18;
/** The same where padding stands where an encoder puts it. */
export const paddedBits = 14;

/** Below this many bytes nothing is taken for a text that was cut inside a character. */
const minCutText = 64;

/**
 * Bits that one decoded byte cost in the input [start, end): that of its characters as text, or of
 * characters drawn at random from the alphabet, whichever is less.
 */
export function inputBits(
  bytes: Uint8Array,
  start: number,
  end: number,
  bitsPerCharacter: number,
  charactersPerByte: number,
): number {
  const counted = Math.min(end - start, Math.ceil(countedBytes * charactersPerByte));
  if (counted === 0) return 0;
  const asText = textCost(bytes, start, start + counted) / counted;
  return Math.min(bitsPerCharacter, asText) * charactersPerByte;
}

/** Bits that `bytes` are cheaper as text than their input was; -Infinity where they are no text. */
export function textGain(bytes: Uint8Array, bitsPerByte: number): number {
  const length = bytes.length;
  const end = length >= minCutText ? cutEnd(bytes, 0, length) : length;
  if (end <= countedBytes) return bitsPerByte * end - cheapest(bytes, end);
  const counted = cutEnd(bytes, 0, countedBytes);
  const gain = bitsPerByte * counted - cheapest(bytes, counted);
  if (gain < paddedBits) return gain;
  return isText(bytes, counted, end) ? gain : -Infinity;
}

/**
 * Cost of the first `length` bytes as text, or as characters of the base64 alphabet where they are
 * that: coded text inside coded text changes its classes with every character. One bit tells which.
 */
function cheapest(bytes: Uint8Array, length: number): number {
  const asText = textCost(bytes, 0, length);
  if (asText === Infinity || !isWithin(classesOf(bytes, 0, length), tokenText)) return asText;
  return 1 + Math.min(asText, bitsPerToken * length);
}

/** Bits of one of the 65 characters of base64 with either pair of signs, and of padding. */
const bitsPerToken = 6.15;
const tokenText = base64Classes | byteClass.lineBreak;

/** Statement that a result is text, with the share of its bytes that are printable. */
export function textEvidence(): DecodeStatement {
  return { id: 'decode.text', arguments: { share: 1 } };
}

/** [start, end) without white space around it. */
export function trim(bytes: Uint8Array, start: number, end: number): [number, number] {
  while (start < end && isWhite(bytes[start]!)) start++;
  while (end > start && isWhite(bytes[end - 1]!)) end--;
  return [start, end];
}

/** Whether `classes` can be those of text at all; the rest needs {@link isText}. */
export function mayBeText(classes: number): boolean {
  return (classes & byteClass.control) === 0;
}

/** Classes and kind of [start, end) in one go. */
export function inspect(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly classes: number; readonly isText: boolean } {
  const classes = classesOf(bytes, start, end);
  if (!mayBeText(classes)) return { classes, isText: false };
  if ((classes & byteClass.high) === 0) return { classes, isText: true };
  const stop = end - start >= minCutText ? cutEnd(bytes, start, end) : end;
  return { classes, isText: isText(bytes, start, stop) };
}
