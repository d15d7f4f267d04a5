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

/** A map with one short entry. */
const minBytes = 6;

/** MessagePack, complete and with enough text in it to rule chance out. */
export const msgpack: Codec = {
  id: 'msgpack',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) =>
    ['application/msgpack', 'application/x-msgpack', 'application/vnd.msgpack'].includes(mediaType),

  fits({ bytes, start, end, isDeclared }) {
    if (isDeclared) return true;
    const first = bytes[start]!;
    const isMap = (first & 0xf0) === 0x80 || first === 0xde || first === 0xdf;
    const isArray = (first & 0xf0) === 0x90 || first === 0xdc || first === 0xdd;
    return end - start >= minBytes && (isMap || isArray);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, isDeclared } = input;
    const document = readDocument(bytes, start, end);
    const { nodes, state } = document;
    if (isDeclared) {
      if (nodes.length === 0 || (state === 'failed' && nodes.length < 2)) return null;
    } else if (state !== 'complete' || structureBits(bytes, nodes) < provenStructureBits) {
      return null;
    }
    return binaryReading('msgpack', input, document, pointerStyle);
  },
};

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
    for (const { node } of stack)
      nodes[node]!.range = { start: nodes[node]!.range.start, end: cursor.at };
    return { nodes, state, end: cursor.at };
  };
  for (;;) {
    let top = stack.at(-1);
    while (top && top.at === top.count) {
      nodes[top.node]!.range = { start: nodes[top.node]!.range.start, end: cursor.at };
      stack.pop();
      top = stack.at(-1);
    }
    if (!top && nodes.length > 0) return stopped(cursor.at === end ? 'complete' : 'failed');
    if (nodes.length >= maxNodes || stack.length > maxDepth) return stopped('skipped');
    let key = '';
    if (top?.isMap) {
      const name = readItem(cursor);
      if (cursor.isPast) return stopped('truncated');
      if (!name || name.count >= 0) return stopped('failed');
      key = name.text ?? decodeUtf8(bytes.subarray(name.start, name.end));
    } else if (top) key = String(top.at);
    const item = readItem(cursor);
    if (cursor.isPast) return stopped('truncated');
    if (!item) return stopped('failed');
    if (top) top.at++;
    const { type, text, count } = item;
    nodes.push({
      type,
      key,
      parent: top?.node ?? -1,
      range: { start: item.start, end: item.end },
      ...(text === undefined ? {} : { text }),
      ...(type === 'bytes' ? { hint: { isInner: true } } : {}),
    });
    if (count < 0) continue;
    // Each entry has a byte at least: a count beyond that is none.
    if (count > cursor.left) return stopped(count > 0xffff ? 'failed' : 'truncated');
    stack.push({ node: nodes.length - 1, isMap: type === 'object', count, at: 0 });
  }
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
    const at = cursor.take(length);
    return { type, start: at, end: at + length, count: -1 };
  };
  const holder = (type: 'object' | 'array', count: number): Item => ({
    type,
    start,
    end: cursor.at,
    count,
  });
  if (first < 0x80) return scalar('number', String(first));
  if (first < 0x90) return holder('object', first & 15);
  if (first < 0xa0) return holder('array', first & 15);
  if (first < 0xc0) return run('string', first & 31);
  if (first >= 0xe0) return scalar('number', String(first - 256));
  const integer = (value: number | bigint): Item => scalar('number', String(value));
  switch (first) {
    case 0xc0:
      return scalar('null', 'null');
    case 0xc2:
    case 0xc3:
      return scalar('boolean', String(first === 0xc3));
    case 0xc4:
      return run('bytes', cursor.unsigned(1));
    case 0xc5:
      return run('bytes', cursor.unsigned(2));
    case 0xc6:
      return run('bytes', cursor.unsigned(4));
    case 0xc7:
    case 0xc8:
    case 0xc9: {
      const length = cursor.unsigned(first === 0xc7 ? 1 : first === 0xc8 ? 2 : 4);
      cursor.byte();
      return run('bytes', length);
    }
    case 0xca:
      return scalar('number', floatText(cursor.float32(), true));
    case 0xcb:
      return scalar('number', floatText(cursor.float64()));
    case 0xcc:
      return integer(cursor.unsigned(1));
    case 0xcd:
      return integer(cursor.unsigned(2));
    case 0xce:
      return integer(cursor.unsigned(4));
    case 0xcf:
      return integer(cursor.unsigned64());
    case 0xd0:
      return integer(cursor.signed(1));
    case 0xd1:
      return integer(cursor.signed(2));
    case 0xd2:
      return integer(cursor.signed(4));
    case 0xd3:
      return integer(cursor.signed64());
    case 0xd4:
    case 0xd5:
    case 0xd6:
    case 0xd7:
    case 0xd8:
      cursor.byte();
      return run('bytes', 1 << (first - 0xd4));
    case 0xd9:
      return run('string', cursor.unsigned(1));
    case 0xda:
      return run('string', cursor.unsigned(2));
    case 0xdb:
      return run('string', cursor.unsigned(4));
    case 0xdc:
      return holder('array', cursor.unsigned(2));
    case 0xdd:
      return holder('array', cursor.unsigned(4));
    case 0xde:
      return holder('object', cursor.unsigned(2));
    case 0xdf:
      return holder('object', cursor.unsigned(4));
    default:
      return null;
  }
}
