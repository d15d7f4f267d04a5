import { decodeUtf8 } from '../../bytes/text';
import { readElement } from '../bsonElement';
import { ByteCursor } from '../byteCursor';
import type { Codec, CodecInput, Reading } from '../codec';
import {
  binaryReading,
  maxDepth,
  maxNodes,
  pointerStyle,
  type BinaryDocument,
  type BinaryNode,
} from '../nodeTable';
import { isText } from '../textCost';

/** Length, one element with an empty name, and the end. */
const minBytes = 8;
const minDocument = 5;
const objectKind = 3;
const arrayKind = 4;
/** Longest name of an element that is looked for. */
const maxName = 4096;

/**
 * BSON (bsonspec.org, version 1.1). Its length says where it ends and a zero stands there: 40 bits, and
 * every element in it has a type that is one and a name.
 */
export const bson: Codec = {
  id: 'bson',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) =>
    mediaType === 'application/bson' ||
    mediaType === 'application/x-bson' ||
    mediaType === 'application/vnd.mongodb.bson',

  fits({ bytes, start, end, isDeclared, isText: isTextual }) {
    if (isTextual || end - start < minDocument) return false;
    const length = new ByteCursor(bytes, start, end).signed(4, true);
    if (isDeclared) return length >= minDocument;
    return end - start >= minBytes && length === end - start && bytes[end - 1] === 0;
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, isDeclared } = input;
    const document = readDocument(bytes, start, end);
    const { nodes, state } = document;
    if (isDeclared) {
      if (state !== 'complete' && nodes.length < 2) return null;
    } else if (state === 'failed' || state === 'truncated' || !hasNames(nodes)) {
      return null;
    }
    return binaryReading('bson', input, document, pointerStyle);
  },
};

/** Whether the outermost elements have names that are text. */
function hasNames(nodes: readonly BinaryNode[]): boolean {
  const names = nodes.filter(({ parent }) => parent === 0).map(({ key }) => key);
  return names.length > 0 && names.every((name) => name !== '' && !name.includes('\ufffd'));
}

interface Frame {
  readonly node: number;
  /** Where its length says that it ends, one behind its last zero. */
  readonly end: number;
}

function readDocument(bytes: Uint8Array, start: number, end: number): BinaryDocument {
  const cursor = new ByteCursor(bytes, start, end);
  const root = { start, end: start + cursor.signed(4, true) };
  const range = { start, end: Math.min(root.end, end) };
  const nodes: BinaryNode[] = [{ type: 'object', key: '', parent: -1, range }];
  const stack: Frame[] = [{ node: 0, end: root.end }];
  const stopped = (state: BinaryDocument['state']): BinaryDocument => {
    return { nodes, state, end: cursor.at };
  };
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    if (nodes.length >= maxNodes || stack.length > maxDepth) return stopped('skipped');
    const from = cursor.at;
    const kind = cursor.byte();
    if (cursor.isPast) return stopped('truncated');
    if (kind === 0) {
      if (cursor.at !== top.end) return stopped('failed');
      stack.pop();
      continue;
    }
    const name = readName(cursor);
    if (name === null) {
      const isCut = cursor.left < maxName && root.end > end;
      cursor.at = from;
      return stopped(isCut ? 'truncated' : 'failed');
    }
    const parent = top.node;
    if (kind === objectKind || kind === arrayKind) {
      const valueStart = cursor.at;
      const valueEnd = valueStart + cursor.signed(4, true);
      if (cursor.isPast) return stopped('truncated');
      if (valueEnd - valueStart < minDocument || valueEnd > top.end) return stopped('failed');
      const inner = { start: valueStart, end: Math.min(valueEnd, end) };
      const type = kind === objectKind ? 'object' : 'array';
      nodes.push({ type, key: name, parent, range: inner });
      stack.push({ node: nodes.length - 1, end: valueEnd });
      continue;
    }
    const element = readElement(cursor, kind);
    if (!element || (cursor.at > top.end && !cursor.isPast)) {
      return stopped(cursor.isPast ? 'truncated' : 'failed');
    }
    nodes.push({ ...element, key: name, parent });
    if (cursor.isPast) return stopped('truncated');
  }
  return stopped(cursor.at === end ? 'complete' : 'failed');
}

/** A text that ends with a zero, or null where none does. */
function readName(cursor: ByteCursor): string | null {
  const { at, bytes } = cursor;
  const length = bytes.subarray(at, Math.min(cursor.end, at + maxName)).indexOf(0);
  if (length < 0) return null;
  cursor.take(length + 1);
  const isName = isText(bytes, at, at + length);
  return isName ? decodeUtf8(bytes.subarray(at, at + length)) : '\ufffd';
}
