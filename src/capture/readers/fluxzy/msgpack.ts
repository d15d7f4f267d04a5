import type { ByteRange } from '../../../bytes/range';
import { decodeUtf8 } from '../../../bytes/text';

/** A MessagePack value where it stands; of lists and maps only the head. */
export interface Packed {
  readonly kind:
    'null' | 'boolean' | 'number' | 'text' | 'bytes' | 'list' | 'map' | 'time' | 'other';
  /** All of a scalar, what is cut left out; of lists and maps the head. */
  readonly range: ByteRange;
  /** Where the text or the bytes begin. */
  readonly dataAt: number;
  /** Entries of a map or elements of a list. */
  readonly count: number;
  /** A number's value, 1 for true, milliseconds since 1970 of a time. */
  readonly value: number;
  /** Whether the end of a text or of bytes is missing. */
  readonly isCut: boolean;
}

/** The one extension that the specification defines itself. */
const timestampType = -1;
/** Longest key of a map that is looked at. */
const longestKey = 64;

/** Of the formats 0xc0 to 0xdf: how many bytes say how long the value is or how many it holds. */
const widths = [
  ...[0, 0, 0, 0, 1, 2, 4, 1, 2, 4, 0, 0, 0, 0, 0, 0],
  ...[0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 2, 4, 2, 4],
];
/** And how many bytes stand there besides, the type of an extension among them. */
const fixed = [
  ...[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 4, 8, 1, 2, 4, 8],
  ...[1, 2, 4, 8, 2, 3, 5, 9, 17, 0, 0, 0, 0, 0, 0, 0],
];
const kinds: readonly Packed['kind'][] = [
  ...(['null', 'other', 'boolean', 'boolean', 'bytes', 'bytes', 'bytes'] as const),
  ...(['time', 'time', 'time'] as const),
  ...new Array<'number'>(10).fill('number'),
  ...(['time', 'time', 'time', 'time', 'time', 'text', 'text', 'text'] as const),
  ...(['list', 'list', 'map', 'map'] as const),
];
const never = 0xc1;
const firstHolder = 0xdc;
const firstMap = 0xde;

/** The value at `at` (msgpack.org, "Formats"), or null where none stands there, or not all of a number. */
export function readPacked(bytes: Uint8Array, at: number): Packed | null {
  const first = bytes[at];
  if (first === undefined || first === never) return null;
  const value = (kind: Packed['kind'], dataAt: number, end: number): Packed => {
    const range = { start: at, end: Math.min(end, bytes.length) };
    return { kind, range, dataAt, count: 0, value: 0, isCut: end > bytes.length };
  };
  const next = at + 1;
  if (first < 0x80) return { ...value('number', next, next), value: first };
  if (first >= 0xe0) return { ...value('number', next, next), value: first - 0x100 };
  if (first < 0xa0) {
    return { ...value(first < 0x90 ? 'map' : 'list', next, next), count: first & 0x0f };
  }
  if (first < 0xc0) return value('text', next, next + (first & 0x1f));

  const format = first - 0xc0;
  const kind = kinds[format]!;
  const dataAt = next + widths[format]!;
  const size = unsignedAt(bytes, next, widths[format]!);
  if (size === null) return null;
  if (kind === 'list' || kind === 'map') return { ...value(kind, dataAt, dataAt), count: size };
  const end = dataAt + fixed[format]! + size;
  if (kind === 'text' || kind === 'bytes') return value(kind, dataAt, end);
  if (end > bytes.length) return null;
  if (kind === 'boolean') return { ...value(kind, dataAt, end), value: first & 1 };
  if (kind === 'number')
    return { ...value(kind, dataAt, end), value: numberAt(bytes, first, next) };
  const ms = kind === 'time' ? timeAt(bytes, dataAt, end) : null;
  if (ms !== null) return { ...value('time', dataAt, end), value: ms };
  return value(kind === 'time' ? 'other' : kind, dataAt, end);
}

/** The unsigned number of `width` bytes at `at`, 0 where it has none, or null where it is cut. */
function unsignedAt(bytes: Uint8Array, at: number, width: number): number | null {
  if (at + width > bytes.length) return null;
  let number = 0;
  for (let i = 0; i < width; i++) number = number * 256 + bytes[at + i]!;
  return number;
}

function numberAt(bytes: Uint8Array, first: number, at: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  switch (first) {
    case 0xca:
      return view.getFloat32(0);
    case 0xcb:
      return view.getFloat64(0);
    case 0xd0:
      return view.getInt8(0);
    case 0xd1:
      return view.getInt16(0);
    case 0xd2:
      return view.getInt32(0);
    case 0xd3:
      return Number(view.getBigInt64(0));
    default:
      return unsignedAt(bytes, at, fixed[first - 0xc0]!)!;
  }
}

/** Milliseconds since 1970 of a timestamp (msgpack.org, "Timestamp extension type"), or null. */
function timeAt(bytes: Uint8Array, at: number, end: number): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, end - at);
  if (view.getInt8(0) !== timestampType) return null;
  switch (end - at - 1) {
    case 4:
      return view.getUint32(1) * 1000;
    case 8: {
      const high = view.getUint32(1);
      const seconds = (high & 3) * 2 ** 32 + view.getUint32(5);
      return seconds * 1000 + Math.floor((high >>> 2) / 1e6);
    }
    case 12:
      return Number(view.getBigInt64(5)) * 1000 + Math.floor(view.getUint32(1) / 1e6);
    default:
      return null;
  }
}

/**
 * Offset behind the value at `at` with all that it holds, or null where the bytes end before. It makes
 * no objects: descriptions are lists of hundreds of lists of characters.
 */
export function skipPacked(bytes: Uint8Array, at: number): number | null {
  let next = at;
  for (let left = 1; left > 0; left--) {
    const first = bytes[next++];
    if (first === undefined || first === never) return null;
    if (first < 0x80 || first >= 0xe0) continue;
    if (first < 0x90) left += 2 * (first & 0x0f);
    else if (first < 0xa0) left += first & 0x0f;
    else if (first < 0xc0) next += first & 0x1f;
    else {
      const width = widths[first - 0xc0]!;
      const size = unsignedAt(bytes, next, width);
      if (size === null) return null;
      next += width;
      if (first < firstHolder) next += fixed[first - 0xc0]! + size;
      // Each takes a byte at least: more of them than there are bytes is a lie.
      else if (size > bytes.length - next) return null;
      else left += first < firstMap ? size : 2 * size;
    }
    if (next > bytes.length) return null;
  }
  return next;
}

/** The elements of a list, as far as they are there and `most` at most. */
export function elementsOf(bytes: Uint8Array, list: Packed | undefined, most: number): Packed[] {
  const elements: Packed[] = [];
  if (list?.kind !== 'list') return elements;
  let at: number | null = list.range.end;
  for (let left = Math.min(list.count, most); left > 0 && at !== null; left--) {
    const value = readPacked(bytes, at);
    if (!value) break;
    elements.push(value);
    at = skipPacked(bytes, at);
  }
  return elements;
}

/** The members of a map by their names, `most` at most. */
export function membersOf(
  bytes: Uint8Array,
  map: Packed | undefined,
  most: number,
): Map<string, Packed> {
  const members = new Map<string, Packed>();
  if (map?.kind !== 'map') return members;
  let at: number | null = map.range.end;
  for (let left = Math.min(map.count, most); left > 0 && at !== null; left--) {
    const key = readPacked(bytes, at);
    const valueAt: number | null = key && skipPacked(bytes, at);
    const value = valueAt === null ? null : readPacked(bytes, valueAt);
    if (!key || !value) break;
    if (key.kind === 'text') {
      const end = Math.min(key.range.end, key.dataAt + longestKey);
      members.set(decodeUtf8(bytes.subarray(key.dataAt, end)), value);
    }
    at = skipPacked(bytes, valueAt!);
  }
  return members;
}
