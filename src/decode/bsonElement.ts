import { decodeUtf8 } from '../bytes/text';
import { floatText, type ByteCursor } from './byteCursor';
import type { BinaryNode } from './nodeTable';
import { hexText, isoText, isUtf8, uuidText } from './spelling';
import { cutEnd } from './textCost';

type Scalar = Omit<BinaryNode, 'key' | 'parent'>;

/** Types of elements (BSON 1.1) that hold no others. */
const kinds = {
  double: 0x01,
  string: 0x02,
  binary: 0x05,
  undefined: 0x06,
  objectId: 0x07,
  boolean: 0x08,
  date: 0x09,
  null: 0x0a,
  regex: 0x0b,
  pointer: 0x0c,
  code: 0x0d,
  symbol: 0x0e,
  codeWithScope: 0x0f,
  int32: 0x10,
  timestamp: 0x11,
  int64: 0x12,
  decimal128: 0x13,
  maxKey: 0x7f,
  minKey: 0xff,
} as const;
const subtypes = { old: 0x02, uuid: 0x04 } as const;

/**
 * Reads the value of an element, or gives null where it is none. Of a text or data that the end cuts it
 * is what is there; the cursor then is past the end.
 */
export function readElement(cursor: ByteCursor, kind: number): Scalar | null {
  const { at: start } = cursor;
  const spelt = (type: Scalar['type'], text: string): Scalar | null =>
    cursor.isPast ? null : { type, text, range: { start, end: cursor.at } };
  switch (kind) {
    case kinds.double:
      return spelt('number', floatText(cursor.float64(true)));
    case kinds.string:
    case kinds.code:
    case kinds.symbol:
      return readText(cursor);
    case kinds.binary:
      return readBinary(cursor);
    case kinds.objectId:
      return spelt('string', hexText(taken(cursor, 12)));
    case kinds.boolean: {
      const value = cursor.byte();
      return value > 1 ? null : spelt('boolean', String(value === 1));
    }
    case kinds.date: {
      const ms = cursor.signed64(true);
      const text = isoText(Number(ms) / 1000);
      return text === null ? spelt('number', String(ms)) : spelt('string', text);
    }
    case kinds.undefined:
    case kinds.null:
      return spelt('null', kind === kinds.null ? 'null' : 'undefined');
    case kinds.regex: {
      const pattern = zeroEnded(cursor);
      const flags = zeroEnded(cursor);
      return pattern === null || flags === null ? null : spelt('string', `/${pattern}/${flags}`);
    }
    case kinds.pointer: {
      const text = readText(cursor);
      const id = hexText(taken(cursor, 12));
      if (!text) return null;
      const name = decodeUtf8(cursor.bytes.subarray(text.range.start, text.range.end));
      return spelt('string', `${name} ${id}`);
    }
    case kinds.codeWithScope: {
      const length = cursor.signed(4, true);
      const end = start + length;
      const text = readText(cursor);
      if (!text || cursor.isPast || end < cursor.at + 5) return null;
      cursor.take(end - cursor.at);
      return text;
    }
    case kinds.int32:
      return spelt('number', String(cursor.signed(4, true)));
    case kinds.timestamp: {
      const ordinal = cursor.unsigned(4, true);
      const seconds = isoText(cursor.unsigned(4, true)) ?? '';
      return spelt('string', `${seconds}, ${String(ordinal)}`);
    }
    case kinds.int64:
      return spelt('number', String(cursor.signed64(true)));
    case kinds.decimal128: {
      const low = cursor.unsigned64(true);
      return spelt('number', decimalText(low, cursor.unsigned64(true)));
    }
    case kinds.maxKey:
    case kinds.minKey:
      return spelt('null', kind === kinds.maxKey ? 'MaxKey' : 'MinKey');
    default:
      return null;
  }
}

function taken(cursor: ByteCursor, length: number): Uint8Array {
  const at = cursor.take(length);
  return at < 0 ? new Uint8Array(0) : cursor.bytes.subarray(at, at + length);
}

function zeroEnded(cursor: ByteCursor): string | null {
  const { at, bytes, end } = cursor;
  const length = bytes.subarray(at, end).indexOf(0);
  if (length < 0) {
    cursor.take(cursor.left + 1);
    return null;
  }
  cursor.take(length + 1);
  return decodeUtf8(bytes.subarray(at, at + length));
}

function readText(cursor: ByteCursor): Scalar | null {
  const length = cursor.signed(4, true);
  const { at, bytes } = cursor;
  if (cursor.isPast || length < 1) return null;
  const end = Math.min(at + length - 1, cursor.end);
  cursor.take(length);
  if (!cursor.isPast && bytes[end] !== 0) return null;
  const stop = cursor.isPast ? cutEnd(bytes, at, end) : end;
  return { type: isUtf8(bytes, at, stop) ? 'string' : 'bytes', range: { start: at, end } };
}

function readBinary(cursor: ByteCursor): Scalar | null {
  const { at: start } = cursor;
  let length = cursor.signed(4, true);
  const subtype = cursor.byte();
  if (subtype === subtypes.old && length >= 4) length = cursor.signed(4, true);
  const { at } = cursor;
  if (cursor.isPast || length < 0) return null;
  const range = { start: at, end: Math.min(at + length, cursor.end) };
  cursor.take(length);
  if (subtype === subtypes.uuid && length === 16 && !cursor.isPast) {
    const text = uuidText(cursor.bytes.subarray(at, range.end));
    return { type: 'string', text, range: { start, end: range.end } };
  }
  return { type: 'bytes', range, hint: { isInner: true } };
}

const maxCoefficient = 10n ** 34n - 1n;
const exponentBias = 6176;

/** IEEE 754 decimal128 with a binary coefficient, as its specification spells it. */
function decimalText(low: bigint, high: bigint): string {
  const sign = high >> 63n === 1n ? '-' : '';
  const combination = Number((high >> 58n) & 31n);
  if (combination === 31) return 'NaN';
  if (combination === 30) return `${sign}Infinity`;
  const isLarge = combination >> 3 === 3;
  const exponent = Number((high >> (isLarge ? 47n : 49n)) & 0x3fffn) - exponentBias;
  const coefficient = isLarge ? 0n : ((high & 0x1_ffff_ffff_ffffn) << 64n) | low;
  const digits = String(coefficient > maxCoefficient ? 0n : coefficient);
  const scientific = digits.length - 1 + exponent;
  if (exponent > 0 || scientific < -6) {
    const mantissa = digits.length > 1 ? `${digits[0]!}.${digits.slice(1)}` : digits;
    return `${sign}${mantissa}E${scientific < 0 ? '' : '+'}${String(scientific)}`;
  }
  if (exponent === 0) return sign + digits;
  const padded = digits.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}
