import type { ByteRange } from '../../bytes/range';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A line without its end, and where the next one begins. */
export interface Line extends ByteRange {
  readonly next: number;
}

/** The line at `at`: ends with LF or CRLF, as RFC 9112, section 2.2 lets a recipient read it. */
export function lineAt(bytes: Uint8Array, at: number, end: number): Line {
  const found = bytes.indexOf(lineFeed, at);
  const stop = found < 0 || found >= end ? end : found;
  const hasReturn = stop > at && bytes[stop - 1] === carriageReturn;
  return { start: at, end: hasReturn ? stop - 1 : stop, next: stop < end ? stop + 1 : end };
}

/** Offset of the first byte at or behind `at` that ends no line and is no blank. */
export function skipBlanks(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(bytes[i]!)) i++;
  return i;
}

/** `end` without the line ends in front of it, but not before `start`. */
export function trimLineEnds(bytes: Uint8Array, start: number, end: number): number {
  let i = end;
  while (i > start && (bytes[i - 1] === lineFeed || bytes[i - 1] === carriageReturn)) i--;
  return i;
}

export function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === lineFeed || byte === carriageReturn;
}

/** Whether `bytes` hold the ASCII `text` at `at`. */
export function holdsAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
