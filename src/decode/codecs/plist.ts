import { ByteCursor, floatText } from '../byteCursor';
import { startsWith } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import {
  binaryReading,
  maxDepth,
  maxNodes,
  pointerStyle,
  type BinaryDocument,
  type BinaryNode,
} from '../nodeTable';

const magic = 'bplist0';
const trailerBytes = 32;
/** Seconds from 1970 to 2001, from which Apple counts. */
const appleEpoch = 978_307_200;

/** Binary property lists of Apple (`bplist00`); those in XML are XML. */
export const plist: Codec = {
  id: 'plist',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaType === 'application/x-bplist',

  fits({ bytes, start, end }) {
    return end - start > magic.length + 1 + trailerBytes && startsWith(bytes, start, magic);
  },

  read(input: CodecInput): Reading | null {
    const document = readDocument(input.bytes, input.start, input.end);
    if (!document) return null;
    return binaryReading('plist', input, document, pointerStyle, [
      { id: 'decode.magic', arguments: {} },
    ]);
  },
};

interface Work {
  readonly object: number;
  readonly key: string;
  readonly parent: number;
  readonly depth: number;
}

/** Where objects stand, from the trailer at the end; null where that makes no sense. */
function readTrailer(
  bytes: Uint8Array,
  start: number,
  end: number,
): {
  readonly offsets: readonly number[];
  readonly top: number;
  readonly referenceSize: number;
} | null {
  const cursor = new ByteCursor(bytes, end - trailerBytes + 6, end);
  const offsetSize = cursor.byte();
  const referenceSize = cursor.byte();
  const count = Number(cursor.unsigned64());
  const top = Number(cursor.unsigned64());
  const table = Number(cursor.unsigned64());
  const room = end - trailerBytes - start - table;
  const isSane =
    offsetSize >= 1 && offsetSize <= 4 && referenceSize >= 1 && referenceSize <= 4 && table >= 9;
  if (!isSane || count < 1 || count > maxNodes || top >= count || count * offsetSize > room)
    return null;
  const offsets: number[] = [];
  for (let i = 0; i < count; i++) {
    const at = bigEndian(bytes, start + table + i * offsetSize, offsetSize);
    if (at >= table) return null;
    offsets.push(start + at);
  }
  return { offsets, top, referenceSize };
}

function bigEndian(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

function readDocument(bytes: Uint8Array, start: number, end: number): BinaryDocument | null {
  const trailer = readTrailer(bytes, start, end);
  if (!trailer) return null;
  const { offsets, top, referenceSize } = trailer;
  const nodes: BinaryNode[] = [];
  const work: Work[] = [{ object: top, key: '', parent: -1, depth: 0 }];
  for (let next = work.pop(); next; next = work.pop()) {
    // Objects may be referred to from several places, and from inside themselves.
    if (nodes.length >= maxNodes || next.depth > maxDepth) return { nodes, state: 'skipped', end };
    const { key, parent, depth } = next;
    const cursor = new ByteCursor(bytes, offsets[next.object]!, end);
    const head = readHead(cursor);
    if (!head) return nodes.length > 0 ? { nodes, state: 'failed', end: cursor.at } : null;
    if (head.kind !== 0xa && head.kind !== 0xd && head.kind !== 0xc) {
      const scalar = readScalar(cursor, head);
      if (!scalar || cursor.isPast) return { nodes, state: 'failed', end: cursor.at };
      nodes.push({ ...scalar, key, parent });
      continue;
    }
    const isMap = head.kind === 0xd;
    const count = head.length;
    const at = cursor.take(count * referenceSize * (isMap ? 2 : 1));
    if (at < 0) return { nodes, state: 'failed', end: cursor.at };
    const node = nodes.length;
    const range = { start: offsets[next.object]!, end: cursor.at };
    nodes.push({ type: isMap ? 'object' : 'array', key, parent, range });
    const inner: Work[] = [];
    for (let i = 0; i < count; i++) {
      const value = bigEndian(bytes, at + (isMap ? count + i : i) * referenceSize, referenceSize);
      const name = isMap
        ? keyAt(bytes, offsets[bigEndian(bytes, at + i * referenceSize, referenceSize)], end)
        : String(i);
      if (value >= offsets.length || name === null)
        return { nodes, state: 'failed', end: cursor.at };
      inner.push({ object: value, key: name, parent: node, depth: depth + 1 });
      if (inner.length + nodes.length > maxNodes) break;
    }
    work.push(...inner.reverse());
  }
  return { nodes, state: 'complete', end };
}

interface Head {
  readonly start: number;
  readonly kind: number;
  /** Low four bits of the marker, or the number that follows where they are 15. */
  readonly length: number;
}

function readHead(cursor: ByteCursor): Head | null {
  const start = cursor.at;
  const marker = cursor.byte();
  const kind = marker >> 4;
  let length = marker & 15;
  if (length === 15 && kind >= 4 && kind !== 8) {
    const size = cursor.byte();
    if (size >> 4 !== 1 || (size & 15) > 2) return null;
    length = cursor.unsigned((1 << (size & 15)) as 1 | 2 | 4);
  }
  return cursor.isPast ? null : { start, kind, length };
}

function keyAt(bytes: Uint8Array, offset: number | undefined, end: number): string | null {
  if (offset === undefined) return null;
  const cursor = new ByteCursor(bytes, offset, end);
  const head = readHead(cursor);
  if (!head || (head.kind !== 5 && head.kind !== 6)) return null;
  return head.kind === 5 ? characters(cursor, head.length, 1) : characters(cursor, head.length, 2);
}

/** A text in ASCII or UTF-16 with the high byte first. */
function characters(cursor: ByteCursor, length: number, size: 1 | 2): string | null {
  const at = cursor.take(length * size);
  if (at < 0) return null;
  const codes: string[] = [];
  for (let i = 0; i < length; i++)
    codes.push(String.fromCharCode(bigEndian(cursor.bytes, at + i * size, size)));
  return codes.join('');
}

type Scalar = Pick<BinaryNode, 'type' | 'range' | 'text' | 'hint'>;

function readScalar(cursor: ByteCursor, { start, kind, length }: Head): Scalar | null {
  const spelt = (type: BinaryNode['type'], text: string): Scalar => ({
    type,
    text,
    range: { start, end: cursor.at },
  });
  switch (kind) {
    case 0:
      if (length === 8 || length === 9) return spelt('boolean', String(length === 9));
      return length === 0 ? spelt('null', 'null') : null;
    case 1: {
      if (length > 4) return null;
      const at = cursor.take(1 << length);
      if (length === 3)
        return at < 0
          ? null
          : spelt('number', String(new ByteCursor(cursor.bytes, at, cursor.at).signed64()));
      return spelt('number', String(at < 0 ? 0 : bigEndian(cursor.bytes, at, 1 << length)));
    }
    case 2:
      if (length === 2) return spelt('number', floatText(cursor.float32(), true));
      return length === 3 ? spelt('number', floatText(cursor.float64())) : null;
    case 3: {
      const date = new Date((cursor.float64() + appleEpoch) * 1000);
      return spelt('string', Number.isNaN(date.getTime()) ? '' : date.toISOString());
    }
    case 4: {
      const at = cursor.take(length);
      return { type: 'bytes', range: { start: at, end: cursor.at }, hint: { isInner: true } };
    }
    case 5: {
      const at = cursor.take(length);
      return { type: 'string', range: { start: at, end: cursor.at } };
    }
    case 6: {
      const text = characters(cursor, length, 2);
      return text === null ? null : spelt('string', text);
    }
    case 8: {
      const at = cursor.take(length + 1);
      return spelt('number', String(at < 0 ? 0 : bigEndian(cursor.bytes, at, length + 1)));
    }
    default:
      return null;
  }
}
