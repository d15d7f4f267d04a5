import { base64Classes } from './base64';
import { byteClass, classesOf, classSet, isWhite, isWithin } from './byteClass';
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

/** What a text has at least one of. */
const letters = classSet.alphanumeric | byteClass.high;

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
  // Signs alone say nothing, however regular they are.
  if ((classesOf(bytes, 0, Math.min(length, countedBytes)) & letters) === 0) return -Infinity;
  const end = length >= minCutText ? cutEnd(bytes, 0, length) : length;
  if (end <= countedBytes) return bitsPerByte * end - cheapest(bytes, end);
  const counted = cutEnd(bytes, 0, countedBytes);
  const gain = bitsPerByte * counted - cheapest(bytes, counted);
  if (gain < paddedBits) return gain;
  return isText(bytes, counted, end) ? gain : -Infinity;
}

/**
 * Cost of the first `length` bytes as text, as characters of the base64 alphabet, or as any printable
 * ones, whichever is least: what was coded twice changes its classes with every character. The choice
 * is told by one bit or two.
 */
function cheapest(bytes: Uint8Array, length: number): number {
  const asText = textCost(bytes, 0, length);
  if (asText === Infinity) return asText;
  const classes = classesOf(bytes, 0, length);
  if (isWithin(classes, tokenText)) return 1 + Math.min(asText, bitsPerToken * length);
  if ((classes & byteClass.high) !== 0) return asText;
  return Math.min(1 + asText, 2 + bitsPerPrintable * length);
}

/** Bits of one of the 65 characters of base64 with either pair of signs, padding and line breaks. */
const bitsPerToken = 6.15;
const tokenText = base64Classes | byteClass.lineBreak;
/** Bits of one of the 98 characters of ASCII text. */
const bitsPerPrintable = 6.62;

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
