import { isSpace } from '../../../bytes/jsonScan';

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const digitZero = 0x30;

/** Bytes of a string that are looked at one by one before the native search takes over. */
const shortString = 64;
/** No file counts as far; what is longer is none of its numbers. */
const mostDigits = 15;

/** What is read of an event before it is known to matter; -1 stands for what is not said. */
export interface EventHead {
  /** Behind its closing brace. */
  end: number;
  type: number;
  phase: number;
  sourceId: number;
  sourceType: number;
}

/** Offset behind the string whose body begins at `at`, or -1 where it does not end. */
export function stringEnd(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  const stop = Math.min(end, at + shortString);
  for (; i < stop; i++) {
    const byte = bytes[i]!;
    if (byte === quote) return i + 1;
    if (byte === backslash) i++;
  }
  while (i < end) {
    const found = bytes.indexOf(quote, i);
    if (found < 0 || found >= end) return -1;
    let from = found;
    while (from > i && bytes[from - 1] === backslash) from--;
    if (((found - from) & 1) === 0) return found + 1;
    i = found + 1;
  }
  return -1;
}

/** Offset behind the value at `at` (any JSON value, its brackets counted), or -1 where it is cut. */
export function valueEnd(bytes: Uint8Array, at: number, end: number): number {
  let depth = 0;
  for (let i = at; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === quote) {
      i = stringEnd(bytes, i + 1, end) - 1;
      if (i < 0) return -1;
      if (depth === 0) return i + 1;
    } else if (byte === openBrace || byte === openBracket) depth++;
    else if (byte === closeBrace || byte === closeBracket) {
      // A bare number or word ends in front of what closes its container.
      if (depth === 0) return i;
      if (--depth === 0) return i + 1;
    } else if (depth === 0 && (byte === comma || isSpace(byte)) && i > at) return i;
  }
  return -1;
}

/**
 * Reads the event whose brace stands at `at` into `head` without parsing it: its type, phase and
 * source, wherever among its members they stand. False where the bytes end inside it.
 */
export function scanEvent(bytes: Uint8Array, at: number, end: number, head: EventHead): boolean {
  head.type = head.phase = head.sourceId = head.sourceType = -1;
  let depth = 0;
  /** Whether the object at depth 2 is `source`. */
  let isSource = false;
  let key = 0;
  for (let i = at; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === quote) {
      const stop = stringEnd(bytes, i + 1, end);
      if (stop < 0) return false;
      if (depth === 1 || (depth === 2 && isSource)) key = keyOf(bytes, i + 1, stop - 1);
      i = stop - 1;
    } else if (byte === openBrace || byte === openBracket) {
      if (++depth === 2) isSource = key === keySource && byte === openBrace;
    } else if (byte === closeBrace || byte === closeBracket) {
      if (--depth === 0) {
        head.end = i + 1;
        return true;
      }
      if (depth === 1) isSource = false;
    } else if (byte === colon && (depth === 1 || (depth === 2 && isSource))) {
      if (key === 0 || key === keySource) continue;
      const value = numberFrom(bytes, i + 1, end);
      if (depth === 1) {
        if (key === keyType) head.type = value;
        else if (key === keyPhase) head.phase = value;
      } else if (key === keyId) head.sourceId = value;
      else if (key === keyType) head.sourceType = value;
      key = 0;
    }
  }
  return false;
}

const keyId = 1;
const keyType = 2;
const keyPhase = 3;
const keySource = 4;
const keys = ['', 'id', 'type', 'phase', 'source'];

/** Which of the names that matter stands in [start, end), or 0. */
function keyOf(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  const key = length === 2 ? keyId : length === 4 ? keyType : length === 5 ? keyPhase : keySource;
  const name = keys[key]!;
  if (length !== name.length) return 0;
  for (let i = 0; i < length; i++) if (bytes[start + i] !== name.charCodeAt(i)) return 0;
  return key;
}

/** The whole number behind the colon at `at`, or -1. */
function numberFrom(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && isSpace(bytes[i]!)) i++;
  let value = 0;
  const start = i;
  for (; i < end; i++) {
    const digit = bytes[i]! - digitZero;
    if (digit < 0 || digit > 9) break;
    if (i - start >= mostDigits) return -1;
    value = value * 10 + digit;
  }
  const next = bytes[i];
  const isWhole = next === comma || next === closeBrace || (next !== undefined && isSpace(next));
  return i > start && isWhole ? value : -1;
}
