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

/** Length, one element with an empty name, and the end. */
const minBytes = 8;

/** What it proves that the length at the start is the right one. */
const lengthBits = 24;

/** BSON (bsonspec.org, version 1.1): its length says where it ends, and every element has a name. */
export const bson: Codec = {
  id: 'bson',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaType === 'application/bson' || mediaType === 'application/x-bson',

  fits({ bytes, start, end, isDeclared }) {
    if (end - start < minBytes) return false;
    const length = new ByteCursor(bytes, start, end).signed(4, true);
    return isDeclared ? length >= 5 : length === end - start && bytes[end - 1] === 0;
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, isDeclared } = input;
    const document = readDocument(bytes, start, end);
    const { nodes, state } = document;
    if (isDeclared) {
      if (nodes.length < 2) return null;
    } else if (
      state !== 'complete' ||
      lengthBits + structureBits(bytes, nodes) < provenStructureBits
    ) {
      return null;
    }
    return binaryReading('bson', input, document, pointerStyle);
  },
};

function readDocument(bytes: Uint8Array, start: number, end: number): BinaryDocument {
  const cursor = new ByteCursor(bytes, start, end);
  const nodes: BinaryNode[] = [{ type: 'object', key: '', parent: -1, range: { start, end } }];
  const stack: { readonly node: number; readonly end: number }[] = [
    { node: 0, end: start + cursor.signed(4, true) },
  ];
  const stopped = (state: BinaryDocument['state']): BinaryDocument => ({
    nodes,
    state,
    end: cursor.at,
  });
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    if (nodes.length >= maxNodes || stack.length > maxDepth) return stopped('skipped');
    const kind = cursor.byte();
    if (cursor.isPast) return stopped('truncated');
    if (kind === 0) {
      if (cursor.at !== top.end) return stopped('failed');
      stack.pop();
      continue;
    }
    const nameEnd = bytes.subarray(cursor.at, end).indexOf(0);
    if (nameEnd < 0) return stopped('truncated');
    const key = decodeUtf8(bytes.subarray(cursor.at, cursor.at + nameEnd));
    cursor.take(nameEnd + 1);
    const valueStart = cursor.at;
    if (kind === 3 || kind === 4) {
      const length = cursor.signed(4, true);
      if (cursor.isPast) return stopped('truncated');
      const valueEnd = valueStart + length;
      if (length < 5 || valueEnd > top.end) return stopped('failed');
      const range = { start: valueStart, end: Math.min(valueEnd, end) };
      nodes.push({ type: kind === 3 ? 'object' : 'array', key, parent: top.node, range });
      stack.push({ node: nodes.length - 1, end: valueEnd });
      continue;
    }
    const scalar = readScalar(cursor, kind);
    if (cursor.isPast) return stopped('truncated');
    if (!scalar || cursor.at > top.end) return stopped('failed');
    nodes.push({ ...scalar, key, parent: top.node });
  }
  return stopped(cursor.at === end ? 'complete' : 'failed');
}

type Scalar = Pick<BinaryNode, 'type' | 'range' | 'text' | 'hint'>;

function readScalar(cursor: ByteCursor, kind: number): Scalar | null {
  const { at: start, bytes } = cursor;
  const spelt = (type: BinaryNode['type'], text: string): Scalar => ({
    type,
    text,
    range: { start, end: cursor.at },
  });
  switch (kind) {
    case 0x01:
      return spelt('number', floatText(cursor.float64(true)));
    case 0x02:
    case 0x0d:
    case 0x0e: {
      const length = cursor.signed(4, true);
      const at = cursor.take(length);
      if (length < 1 || (at >= 0 && bytes[at + length - 1] !== 0)) return null;
      return { type: 'string', range: { start: at, end: at + length - 1 } };
    }
    case 0x05: {
      const length = cursor.signed(4, true);
      cursor.byte();
      const at = cursor.take(length);
      return { type: 'bytes', range: { start: at, end: at + length }, hint: { isInner: true } };
    }
    case 0x07: {
      const at = cursor.take(12);
      const digits = at < 0 ? [] : [...bytes.subarray(at, at + 12)];
      return spelt('string', digits.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    }
    case 0x08: {
      const value = cursor.byte();
      return value > 1 ? null : spelt('boolean', String(value === 1));
    }
    case 0x09:
      return spelt('number', String(cursor.signed64(true)));
    case 0x06:
    case 0x0a:
      return spelt('null', 'null');
    case 0x10:
      return spelt('number', String(cursor.signed(4, true)));
    case 0x11:
      return spelt('number', String(cursor.unsigned64(true)));
    case 0x12:
      return spelt('number', String(cursor.signed64(true)));
    case 0x13: {
      const at = cursor.take(16);
      return { type: 'bytes', range: { start: at, end: at + 16 } };
    }
    case 0x7f:
    case 0xff:
      return spelt('null', kind === 0x7f ? 'MaxKey' : 'MinKey');
    default:
      return null;
  }
}
