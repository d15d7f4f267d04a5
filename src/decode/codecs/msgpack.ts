import { decodeUtf8 } from '../../bytes/text';
import { ByteCursor, floatText } from '../byteCursor';
import type { Codec, CodecInput, Reading } from '../codec';
import {
  binaryReading,
  maxDepth,
  maxNodes,
  pointerStyle,
  type BinaryDocument,
  type BinaryNode,
} from '../nodeTable';
import { hexText, isoText, isUtf8 } from '../spelling';
import { isDeclaredSound, isProven, structureGain } from '../structureCost';
import { cutEnd } from '../textCost';

/** A map with one short entry. */
const minBytes = 4;
/** The only extension that the specification itself defines. */
const timestampType = -1;

/** MessagePack, complete and with enough names and texts in it to rule chance out. */
export const msgpack: Codec = {
  id: 'msgpack',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaTypes.test(mediaType),

  fits({ bytes, start, end, isDeclared }) {
    const first = bytes[start]!;
    if (isDeclared) return end > start;
    const isMap = (first & 0xf0) === 0x80 || first === 0xde || first === 0xdf;
    const isArray = (first & 0xf0) === 0x90 || first === 0xdc || first === 0xdd;
    return end - start >= minBytes && (isMap || isArray);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    const document = readDocument(bytes, start, end);
    return isBelieved(document, input)
      ? binaryReading('msgpack', input, document, pointerStyle)
      : null;
  },
};

const mediaTypes =
  /^application\/(?:(?:x-|vnd\.)?(?:msgpack|messagepack)|[a-z0-9.-]{1,60}\+msgpack)$/;

function isBelieved(document: BinaryDocument, input: CodecInput): boolean {
  const { isDeclared, isText, bytes, start } = input;
  if (isDeclared) return isDeclaredSound(document, isText);
  return isProven(document.state, structureGain(bytes, start, document), input);
}

interface Frame {
  readonly node: number;
  readonly isMap: boolean;
  readonly count: number;
  at: number;
}

/** A key or value that holds no others, or the beginning of one that does. */
interface Item {
  readonly type: BinaryNode['type'];
  readonly start: number;
  readonly end: number;
  readonly text?: string;
  /** Entries of a map or elements of an array, or -1. */
  readonly count: number;
}

function readDocument(bytes: Uint8Array, start: number, end: number): BinaryDocument {
  const cursor = new ByteCursor(bytes, start, end);
  const nodes: BinaryNode[] = [];
  const stack: Frame[] = [];
  const stopped = (state: BinaryDocument['state']): BinaryDocument => {
    for (const { node } of stack) closeNode(nodes, node, cursor.isPast ? end : cursor.at);
    return { nodes, state, end: cursor.at };
  };
  for (;;) {
    let top = stack.at(-1);
    while (top && top.at === top.count) {
      closeNode(nodes, top.node, cursor.at);
      stack.pop();
      top = stack.at(-1);
    }
    if (!top && nodes.length > 0) return stopped(cursor.at === end ? 'complete' : 'failed');
    if (nodes.length >= maxNodes || stack.length > maxDepth) return stopped('skipped');
    let key = top ? String(top.at) : '';
    if (top?.isMap) {
      const name = readItem(cursor);
      if (cursor.isPast) return stopped('truncated');
      if (!name || name.count >= 0) return stopped('failed');
      key = nameOf(bytes, name);
    }
    const item = readItem(cursor);
    if (!item) return stopped(cursor.isPast ? 'truncated' : 'failed');
    if (top) top.at++;
    const { type, text, count } = item;
    // A run that the end cuts keeps what is there of it.
    if (cursor.isPast && (count >= 0 || text !== undefined || item.start >= end)) {
      return stopped('truncated');
    }
    nodes.push({
      type: type === 'string' && !isString(bytes, item, cursor.isPast) ? 'bytes' : type,
      key,
      parent: top?.node ?? -1,
      range: { start: item.start, end: item.end },
      ...(text === undefined ? {} : { text }),
      ...(type === 'bytes' ? { hint: { isInner: true } } : {}),
    });
    if (cursor.isPast) return stopped('truncated');
    if (count >= 0) stack.push({ node: nodes.length - 1, isMap: type === 'object', count, at: 0 });
  }
}

function closeNode(nodes: readonly BinaryNode[], node: number, end: number): void {
  nodes[node]!.range = { start: nodes[node]!.range.start, end };
}

function nameOf(bytes: Uint8Array, { type, start, end, text }: Item): string {
  if (text !== undefined) return text;
  const run = bytes.subarray(start, end);
  return type === 'bytes' ? hexText(run) : decodeUtf8(run);
}

/** Writers before 2013 had one type for texts and data. */
function isString(bytes: Uint8Array, { start, end }: Item, isCut: boolean): boolean {
  return isUtf8(bytes, start, isCut ? cutEnd(bytes, start, end) : end);
}

function readItem(cursor: ByteCursor): Item | null {
  const start = cursor.at;
  const first = cursor.byte();
  const scalar = (type: BinaryNode['type'], text: string): Item => ({
    type,
    start,
    end: cursor.at,
    text,
    count: -1,
  });
  const run = (type: 'string' | 'bytes', length: number): Item => {
    const at = cursor.at;
    const end = Math.min(at + length, cursor.end);
    cursor.take(length);
    return { type, start: at, end, count: -1 };
  };
  const holder = (type: 'object' | 'array', count: number): Item => ({
    type,
    start,
    end: cursor.at,
    count,
  });
  const integer = (value: number | bigint): Item => scalar('number', String(value));
  const extension = (length: number): Item => {
    const kind = cursor.signed(1);
    const time = kind === timestampType && length <= 12 ? readTimestamp(cursor, length) : null;
    return time === null ? run('bytes', length) : scalar('string', time);
  };
  if (first < 0x80) return integer(first);
  if (first < 0x90) return holder('object', first & 15);
  if (first < 0xa0) return holder('array', first & 15);
  if (first < 0xc0) return run('string', first & 31);
  if (first >= 0xe0) return integer(first - 256);
  switch (first) {
    case 0xc0:
      return scalar('null', 'null');
    case 0xc2:
    case 0xc3:
      return scalar('boolean', String(first === 0xc3));
    case 0xc4:
    case 0xc5:
    case 0xc6:
      return run('bytes', cursor.unsigned(sizeOf(first - 0xc4)));
    case 0xc7:
    case 0xc8:
    case 0xc9:
      return extension(cursor.unsigned(sizeOf(first - 0xc7)));
    case 0xca:
      return scalar('number', floatText(cursor.float32(), true));
    case 0xcb:
      return scalar('number', floatText(cursor.float64()));
    case 0xcc:
    case 0xcd:
    case 0xce:
      return integer(cursor.unsigned(sizeOf(first - 0xcc)));
    case 0xcf:
      return integer(cursor.unsigned64());
    case 0xd0:
    case 0xd1:
    case 0xd2:
      return integer(cursor.signed(sizeOf(first - 0xd0)));
    case 0xd3:
      return integer(cursor.signed64());
    case 0xd4:
    case 0xd5:
    case 0xd6:
    case 0xd7:
    case 0xd8:
      return extension(1 << (first - 0xd4));
    case 0xd9:
    case 0xda:
    case 0xdb:
      return run('string', cursor.unsigned(sizeOf(first - 0xd9)));
    case 0xdc:
    case 0xdd:
      return holder('array', cursor.unsigned(sizeOf(first - 0xdb)));
    case 0xde:
    case 0xdf:
      return holder('object', cursor.unsigned(sizeOf(first - 0xdd)));
    default:
      return null;
  }
}

function sizeOf(power: number): 1 | 2 | 4 {
  return power === 0 ? 1 : power === 1 ? 2 : 4;
}

/** Seconds in 32 bits; nanoseconds in 30 and seconds in 34; or in 32 and 64. Null where it is none. */
function readTimestamp(cursor: ByteCursor, length: number): string | null {
  const { at } = cursor;
  if (length > cursor.left) return null;
  let text: string | null = null;
  if (length === 4) text = isoText(cursor.unsigned(4));
  else if (length === 8) {
    const value = cursor.unsigned64();
    text = isoText(Number(value & 0x3_ffff_ffffn), Number(value >> 34n));
  } else if (length === 12) {
    const nanoseconds = cursor.unsigned(4);
    text = isoText(Number(cursor.signed64()), nanoseconds);
  }
  if (text === null) cursor.at = at;
  return text;
}
