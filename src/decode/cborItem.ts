import { RangeMapBuilder } from '../bytes/rangeMap';
import { floatText, type ByteCursor } from './byteCursor';
import type { Mapped } from './codec';
import type { BinaryNode } from './nodeTable';
import { isoText, isUtf8, uuidText } from './spelling';
import { cutEnd } from './textCost';

/** Tags that say how a value is to be read (RFC 8949, section 3.4; UUID: IANA registry). */
const tags = { epoch: 1, positive: 2, negative: 3, embedded: 24, uuid: 37 } as const;
/** Longest big number that is spelt out: 4096 bits. */
const maxBigBytes = 512;
/** Pieces of one text or run of data. */
const maxPieces = 100_000;

/** Head of a data item (RFC 8949, section 3), behind its tags. */
export interface Head {
  /** Where it begins, tags included. */
  readonly start: number;
  readonly major: number;
  /** The low five bits of the first byte. */
  readonly info: number;
  readonly value: number | bigint;
  readonly isIndefinite: boolean;
  /** The innermost tag, or -1. */
  readonly tag: number;
}

/** The next head that is no tag; null where there is none, or the bytes end. */
export function readHead(cursor: ByteCursor): Head | null {
  const start = cursor.at;
  let tag = -1;
  for (;;) {
    const first = cursor.byte();
    const major = first >> 5;
    const info = first & 31;
    const isIndefinite = info === 31;
    if (cursor.isPast || (info > 27 && !isIndefinite)) return null;
    if (isIndefinite && (major < 2 || major > 5)) return null;
    const value = info < 24 ? info : isIndefinite ? -1 : argument(cursor, info, major);
    if (cursor.isPast) return null;
    if (major !== 6) return { start, major, info, value, isIndefinite, tag };
    tag = Number(value);
  }
}

function argument(cursor: ByteCursor, info: number, major: number): number | bigint {
  if (major === 7) {
    if (info === 24) return cursor.unsigned(1);
    if (info === 25) return halfFloat(cursor.unsigned(2));
    return info === 26 ? cursor.float32() : cursor.float64();
  }
  if (info === 27) return cursor.unsigned64();
  return cursor.unsigned(info === 24 ? 1 : info === 25 ? 2 : 4);
}

/** IEEE 754 binary16 (RFC 8949, appendix D). */
function halfFloat(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits & 0x8000 ? -1 : 1;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

type Scalar = Omit<BinaryNode, 'key' | 'parent'>;

/**
 * The rest of an item that holds no others, or null where it is none. Of a text or data that the end
 * cuts it is what is there; the cursor then is past the end.
 */
export function readScalar(cursor: ByteCursor, head: Head): Scalar | null {
  const { start, major, info, value } = head;
  const spelt = (type: Scalar['type'], text: string): Scalar => ({
    type,
    text,
    range: { start, end: cursor.at },
  });
  switch (major) {
    case 0:
    case 1: {
      const number = major === 0 ? value : -1n - BigInt(value);
      return dated(head, Number(number), cursor.at) ?? spelt('number', String(number));
    }
    case 7:
      if (info === 20 || info === 21) return spelt('boolean', String(info === 21));
      if (info === 22 || info === 23) return spelt('null', info === 22 ? 'null' : 'undefined');
      if (info < 25) return spelt('number', `simple(${String(value)})`);
      return (
        dated(head, Number(value), cursor.at) ??
        spelt('number', floatText(Number(value), info === 26))
      );
    case 2:
    case 3:
      return head.isIndefinite ? readPieces(cursor, head) : readRun(cursor, head);
    default:
      return null;
  }
}

/** Seconds since 1970 as a date, where the tag says that they are. */
function dated({ start, tag }: Head, seconds: number, end: number): Scalar | null {
  const text = tag === tags.epoch ? isoText(seconds) : null;
  return text === null ? null : { type: 'string', text, range: { start, end } };
}

function readRun(cursor: ByteCursor, { start, major, value, tag }: Head): Scalar {
  const { at, bytes } = cursor;
  const length = Number(value);
  const range = { start: at, end: Math.min(at + length, cursor.end) };
  cursor.take(length);
  if (major === 3) {
    const end = cursor.isPast ? cutEnd(bytes, at, range.end) : range.end;
    return { type: isUtf8(bytes, at, end) ? 'string' : 'bytes', range };
  }
  const all = { start, end: range.end };
  if (!cursor.isPast && (tag === tags.positive || tag === tags.negative) && length <= maxBigBytes) {
    return { type: 'number', text: bigText(bytes.subarray(at, range.end), tag), range: all };
  }
  if (!cursor.isPast && tag === tags.uuid && length === 16) {
    return { type: 'string', text: uuidText(bytes.subarray(at, range.end)), range: all };
  }
  const isEmbedded = tag === tags.embedded;
  return {
    type: 'bytes',
    range,
    hint: { isInner: true, ...(isEmbedded && { declared: 'cbor' as const }) },
  };
}

function bigText(bytes: Uint8Array, tag: number): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return String(tag === tags.negative ? -1n - value : value);
}

/** A text or data in pieces, up to a break. */
function readPieces(cursor: ByteCursor, { major }: Head): Scalar | null {
  const first = cursor.at;
  const pieces: { readonly at: number; readonly end: number }[] = [];
  while (cursor.at < cursor.end && cursor.bytes[cursor.at] !== 0xff) {
    const piece = readHead(cursor);
    if (!piece || piece.major !== major || piece.isIndefinite || pieces.length >= maxPieces) {
      return null;
    }
    const { at } = cursor;
    cursor.take(Number(piece.value));
    pieces.push({ at, end: Math.min(at + Number(piece.value), cursor.end) });
    if (cursor.isPast) break;
  }
  const range = { start: first, end: pieces.at(-1)?.end ?? first };
  if (!cursor.isPast) cursor.byte();
  const content = joined(cursor.bytes, first, pieces);
  if (major === 2) return { type: 'bytes', range, content: () => content, hint: { isInner: true } };
  const isString = isUtf8(content.bytes, 0, content.bytes.length);
  return { type: isString ? 'string' : 'bytes', range, content: () => content };
}

function joined(
  bytes: Uint8Array,
  start: number,
  pieces: readonly { readonly at: number; readonly end: number }[],
): Mapped {
  const map = new RangeMapBuilder(start);
  const out = new Uint8Array(pieces.reduce((sum, { at, end }) => sum + end - at, 0));
  let to = 0;
  for (const { at, end } of pieces) {
    out.set(bytes.subarray(at, end), to);
    to += end - at;
    map.skip(at - map.parentAt).verbatim(end - at);
  }
  return { bytes: out, map: map.build() };
}
