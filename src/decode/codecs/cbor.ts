import { decodeUtf8 } from '../../bytes/text';
import { ByteCursor } from '../byteCursor';
import { readHead, readScalar, type Head } from '../cborItem';
import type { Codec, CodecInput, Reading } from '../codec';
import {
  binaryReading,
  maxDepth,
  maxNodes,
  pointerStyle,
  type BinaryDocument,
  type BinaryNode,
} from '../nodeTable';
import { hexText } from '../spelling';
import { isDeclaredSound, isProven, structureGain } from '../structureCost';

const minBytes = 4;
/** Tag 55799, which means nothing but that this is CBOR (RFC 8949, section 3.4.6). */
const selfDescribed = 0xd9d9f7;
const major = { array: 4, map: 5, tag: 6 } as const;
const breakByte = 0xff;

/** CBOR (RFC 8949), complete and with enough names and texts in it to rule chance out. */
export const cbor: Codec = {
  id: 'cbor',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaType === 'application/cbor' || mediaType.endsWith('+cbor'),

  fits({ bytes, start, end, isDeclared }) {
    if (isDeclared) return end > start;
    const first = bytes[start]! >> 5;
    return end - start >= minBytes && first >= major.array && first <= major.tag;
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    const hasMagic = isSelfDescribed(bytes, start);
    const document = readDocument(bytes, start, end);
    if (!isBelieved(document, input, hasMagic)) return null;
    const magic = hasMagic ? [{ id: 'decode.magic', arguments: {} } as const] : [];
    return binaryReading('cbor', input, document, pointerStyle, magic);
  },
};

function isSelfDescribed(bytes: Uint8Array, start: number): boolean {
  return ((bytes[start]! << 16) | (bytes[start + 1]! << 8) | bytes[start + 2]!) === selfDescribed;
}

function isBelieved(document: BinaryDocument, input: CodecInput, hasMagic: boolean): boolean {
  const { isDeclared, isText, bytes, start } = input;
  if (isDeclared || hasMagic) return isDeclaredSound(document, isText);
  return isProven(document.state, structureGain(bytes, start, document), input);
}

interface Frame {
  readonly node: number;
  readonly isMap: boolean;
  /** Entries or elements, or -1 where a break ends them. */
  readonly count: number;
  at: number;
}

function readDocument(bytes: Uint8Array, start: number, end: number): BinaryDocument {
  const cursor = new ByteCursor(bytes, start, end);
  const nodes: BinaryNode[] = [];
  const stack: Frame[] = [];
  const close = ({ node }: Frame): void => {
    const stop = cursor.isPast ? end : cursor.at;
    nodes[node]!.range = { start: nodes[node]!.range.start, end: stop };
  };
  const stopped = (state: BinaryDocument['state']): BinaryDocument => {
    stack.forEach(close);
    return { nodes, state, end: cursor.at };
  };
  for (;;) {
    let top = stack.at(-1);
    while (top) {
      const isBroken = top.count < 0 && cursor.at < end && bytes[cursor.at] === breakByte;
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
      const name = nameOf(cursor);
      if (cursor.isPast) return stopped('truncated');
      if (name === null) return stopped('failed');
      key = name;
    }
    const head = readHead(cursor);
    if (!head || cursor.isPast) return stopped(cursor.isPast ? 'truncated' : 'failed');
    if (top) top.at++;
    const parent = top?.node ?? -1;
    if (isHolder(head)) {
      const isMap = head.major === major.map;
      const range = { start: head.start, end: cursor.at };
      nodes.push({ type: isMap ? 'object' : 'array', key, parent, range });
      const count = head.isIndefinite ? -1 : Number(head.value);
      stack.push({ node: nodes.length - 1, isMap, count, at: 0 });
      continue;
    }
    const scalar = readScalar(cursor, head);
    if (!scalar) return stopped(cursor.isPast ? 'truncated' : 'failed');
    nodes.push({ ...scalar, key, parent });
    if (cursor.isPast) return stopped('truncated');
  }
}

function isHolder(head: Head): boolean {
  return head.major === major.array || head.major === major.map;
}

/** A key that holds no others, as text; data as hexadecimal digits. Null where it is none. */
function nameOf(cursor: ByteCursor): string | null {
  const head = readHead(cursor);
  if (!head || cursor.isPast || isHolder(head)) return null;
  const scalar = readScalar(cursor, head);
  if (!scalar) return null;
  if (scalar.text !== undefined) return scalar.text;
  const bytes =
    scalar.content?.().bytes ?? cursor.bytes.subarray(scalar.range.start, scalar.range.end);
  return scalar.type === 'bytes' ? hexText(bytes) : decodeUtf8(bytes);
}
