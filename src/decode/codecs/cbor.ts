import { decodeUtf8 } from '../../bytes/text';
import { ByteCursor, floatText } from '../byteCursor';
import type { Codec, CodecInput, Reading } from '../codec';
import {
  binaryReading,
  maxDepth,
  maxNodes,
  pointerStyle,
  provenStructureBits,
  structureBits,
  type BinaryDocument,
  type BinaryNode,
} from '../nodeTable';

const minBytes = 6;
/** Tag 55799, which means nothing but that this is CBOR (RFC 8949, section 3.4.6). */
const selfDescribed = 0xd9d9f7;

/** CBOR (RFC 8949), complete and with enough text in it to rule chance out. */
export const cbor: Codec = {
  id: 'cbor',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaType === 'application/cbor' || mediaType.endsWith('+cbor'),

  fits({ bytes, start, end, isDeclared }) {
    if (isDeclared) return true;
    const major = bytes[start]! >> 5;
    return end - start >= minBytes && (major === 4 || major === 5 || isSelfDescribed(bytes, start));
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, isDeclared } = input;
    const document = readDocument(bytes, start, end);
    const { nodes, state } = document;
    const hasMagic = isSelfDescribed(bytes, start);
    if (isDeclared || hasMagic) {
      if (nodes.length === 0 || (state === 'failed' && nodes.length < 2)) return null;
    } else if (state !== 'complete' || structureBits(bytes, nodes) < provenStructureBits) {
      return null;
    }
    const magic = hasMagic ? [{ id: 'decode.magic', arguments: {} } as const] : [];
    return binaryReading('cbor', input, document, pointerStyle, magic);
  },
};

function isSelfDescribed(bytes: Uint8Array, start: number): boolean {
  return ((bytes[start]! << 16) | (bytes[start + 1]! << 8) | bytes[start + 2]!) === selfDescribed;
}

interface Frame {
  readonly node: number;
  readonly isMap: boolean;
  /** Entries or elements, or -1 where a break ends them. */
  readonly count: number;
  at: number;
}

/** Head of a data item (RFC 8949, section 3): `length` is -1 where a break ends it. */
interface Head {
  readonly start: number;
  readonly major: number;
  readonly info: number;
  readonly value: number | bigint;
}

function readDocument(bytes: Uint8Array, start: number, end: number): BinaryDocument {
  const cursor = new ByteCursor(bytes, start, end);
  const nodes: BinaryNode[] = [];
  const stack: Frame[] = [];
  const close = ({ node }: Frame): void => {
    nodes[node]!.range = { start: nodes[node]!.range.start, end: cursor.at };
  };
  const stopped = (state: BinaryDocument['state']): BinaryDocument => {
    stack.forEach(close);
    return { nodes, state, end: cursor.at };
  };
  for (;;) {
    let top = stack.at(-1);
    while (top) {
      const isBroken = top.count < 0 && cursor.at < end && bytes[cursor.at] === 0xff;
      if (!isBroken && top.at !== top.count) break;
      if (isBroken) cursor.byte();
      close(top);
      stack.pop();
      top = stack.at(-1);
    }
    if (!top && nodes.length > 0) return stopped(cursor.at === end ? 'complete' : 'failed');
    if (nodes.length >= maxNodes || stack.length > maxDepth) return stopped('skipped');
    let key = top ? String(top.at) : '';
    if (top?.isMap) {
      const name = readScalar(cursor, readHead(cursor));
      if (cursor.isPast) return stopped('truncated');
      if (!name) return stopped('failed');
      key = name.text ?? decodeUtf8(bytes.subarray(name.range.start, name.range.end));
    }
    const head = readHead(cursor);
    if (cursor.isPast) return stopped('truncated');
    if (!head) return stopped('failed');
    if (top) top.at++;
    const parent = top?.node ?? -1;
    if (head.major !== 4 && head.major !== 5) {
      const scalar = readScalar(cursor, head);
      if (cursor.isPast) return stopped('truncated');
      if (!scalar) return stopped('failed');
      nodes.push({ ...scalar, key, parent });
      continue;
    }
    const isMap = head.major === 5;
    const range = { start: head.start, end: cursor.at };
    nodes.push({ type: isMap ? 'object' : 'array', key, parent, range });
    const count = head.info === 31 ? -1 : Number(head.value);
    if (count > cursor.left) return stopped(count > 0xffff ? 'failed' : 'truncated');
    stack.push({ node: nodes.length - 1, isMap, count, at: 0 });
  }
}

/** The next head that is no tag; a tag tells a meaning and does not change the bytes. */
function readHead(cursor: ByteCursor): Head | null {
  const start = cursor.at;
  for (;;) {
    const first = cursor.byte();
    const major = first >> 5;
    const info = first & 31;
    if (info > 27 && info < 31) return null;
    if (info === 31 && (major < 2 || major === 6 || major === 7)) return null;
    const value = info < 24 ? info : info === 31 ? -1 : argument(cursor, info, major);
    if (major !== 6 || cursor.isPast) return { start, major, info, value };
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

function halfFloat(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits & 0x8000 ? -1 : 1;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

type Scalar = Pick<BinaryNode, 'type' | 'range' | 'text' | 'hint'>;

/** The rest of an item that holds no others, or null where it is none. */
function readScalar(cursor: ByteCursor, head: Head | null): Scalar | null {
  if (!head || head.major === 4 || head.major === 5) return null;
  const { start, major, info, value } = head;
  const spelt = (type: BinaryNode['type'], text: string): Scalar => ({
    type,
    text,
    range: { start, end: cursor.at },
  });
  if (major === 0) return spelt('number', String(value));
  if (major === 1) return spelt('number', String(-1n - BigInt(value)));
  if (major === 7) {
    if (info === 20 || info === 21) return spelt('boolean', String(info === 21));
    if (info >= 25) return spelt('number', floatText(Number(value), info === 26));
    return info === 22 || info === 23 ? spelt('null', info === 22 ? 'null' : 'undefined') : null;
  }
  const type = major === 3 ? 'string' : 'bytes';
  const hint = major === 3 ? {} : { hint: { isInner: true } };
  if (info !== 31) {
    const at = cursor.take(Number(value));
    return { type, range: { start: at, end: cursor.at }, ...hint };
  }
  // In pieces, up to a break.
  const first = cursor.at;
  let text = '';
  while (!cursor.isPast && cursor.bytes[cursor.at] !== 0xff) {
    const piece = readHead(cursor);
    if (!piece || piece.major !== major || piece.info === 31) return null;
    const at = cursor.take(Number(piece.value));
    if (at >= 0) text += decodeUtf8(cursor.bytes.subarray(at, cursor.at));
  }
  const range = { start: first, end: cursor.at };
  cursor.byte();
  return major === 3 ? { type, text, range } : { type, range, ...hint };
}
