import type { ByteRange } from '../../../bytes/range';
import { decodeLatin1, decodeUtf8 } from '../../../bytes/text';

/**
 * Kinds of values by the byte behind them (tnetstrings.org; `;` is mitmproxy's own). `cut` is a value
 * that the end of what holds it cuts off, its kind with it.
 */
export type Kind =
  'bytes' | 'text' | 'integer' | 'float' | 'boolean' | 'null' | 'list' | 'dictionary' | 'cut';

/** A value's payload, [start, end), and where the next one begins. Offsets count in the buffer. */
export interface Value extends ByteRange {
  readonly kind: Kind;
  readonly next: number;
}

const kinds: ReadonlyMap<number | undefined, Kind> = new Map([
  [0x2c, 'bytes'],
  [0x3b, 'text'],
  [0x23, 'integer'],
  [0x5e, 'float'],
  [0x21, 'boolean'],
  [0x7e, 'null'],
  [0x5d, 'list'],
  [0x7d, 'dictionary'],
]);

/** Most digits of a length: mitmproxy reads no more. */
const maxDigits = 12;
/** Bytes in which a length and its colon stand. */
export const longestLength = maxDigits + 1;
/** Longest key that is believed; mitmproxy's own are shorter. */
const maxKey = 64;
/** Most members of one dictionary that are read; mitmproxy writes two dozen. */
const maxMembers = 1000;

/** A length and where its payload begins, or null where none stands at `at`. */
export function readLength(
  bytes: Uint8Array,
  at: number,
): { readonly start: number; readonly length: number } | null {
  let length = 0;
  for (let i = at; i <= at + maxDigits; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0x3a) return i === at ? null : { start: i + 1, length };
    const isLeadingZero = i === at + 1 && length === 0;
    if (byte < 0x30 || byte > 0x39 || isLeadingZero) return null;
    length = length * 10 + byte - 0x30;
  }
  return null;
}

/** The value at `at`, inside of what ends at `end`; null where none stands there. */
export function readValue(bytes: Uint8Array, at: number, end: number): Value | null {
  const head = at < end ? readLength(bytes, at) : null;
  if (!head || head.start > end) return null;
  const { start, length } = head;
  if (length >= end - start) return { kind: 'cut', start, end, next: end };
  const stop = start + length;
  const kind = kinds.get(bytes[stop]);
  return kind === undefined ? null : { kind, start, end: stop, next: stop + 1 };
}

/** Values of a list, in their order, `most` of them; what is broken ends it. */
export function* listValues(bytes: Uint8Array, list: ByteRange, most: number): Iterable<Value> {
  let at = list.start;
  for (let count = 0; at < list.end && count < most; count++) {
    const value = readValue(bytes, at, list.end);
    if (!value) return;
    yield value;
    at = value.next;
  }
}

/** Members of a dictionary by key, and where it is broken, if it is. Of equal keys the last counts. */
export function readMembers(
  bytes: Uint8Array,
  dictionary: ByteRange,
): { readonly members: ReadonlyMap<string, Value>; readonly brokenAt: number | null } {
  const members = new Map<string, Value>();
  let at = dictionary.start;
  for (let count = 0; at < dictionary.end && count < maxMembers; count++) {
    const key = readValue(bytes, at, dictionary.end);
    const isKey = key !== null && isString(key.kind) && key.end - key.start <= maxKey;
    const value = isKey ? readValue(bytes, key.next, dictionary.end) : null;
    if (!isKey || !value) return { members, brokenAt: at };
    members.set(decodeLatin1(bytes.subarray(key.start, key.end)), value);
    at = value.next;
  }
  return { members, brokenAt: null };
}

/** Whether a value of this kind holds characters or bytes; one that is cut may. */
export function isString(kind: Kind): boolean {
  return kind === 'bytes' || kind === 'text';
}

/** An integer or a float as Python spells it (`1e-05`), or null: `inf` and `nan` are no times. */
export function numberOf(bytes: Uint8Array, value: Value): number | null {
  if (value.kind !== 'integer' && value.kind !== 'float') return null;
  if (value.end - value.start > 32) return null;
  const text = decodeUtf8(bytes.subarray(value.start, value.end));
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text) ? finite(Number(text)) : null;
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}
