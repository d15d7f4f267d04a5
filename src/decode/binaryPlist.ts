import { ByteCursor, floatText } from './byteCursor';
import { maxDepth, maxNodes, type BinaryDocument, type BinaryNode } from './nodeTable';
import { isoText } from './spelling';

/** What binary property lists begin with; the version follows. */
export const plistMagic = 'bplist0';
const headerBytes = 8;
const trailerBytes = 32;
/** Seconds from 1970 to 2001, from which Apple counts. */
const appleEpoch = 978_307_200;
/** High four bits of the byte that an object begins with. */
const kinds = {
  word: 0,
  integer: 1,
  real: 2,
  date: 3,
  data: 4,
  ascii: 5,
  utf16: 6,
  uid: 8,
  array: 10,
  set: 12,
  dictionary: 13,
} as const;

const utf16 = new TextDecoder('utf-16be', { ignoreBOM: true });

type Scalar = Omit<BinaryNode, 'key' | 'parent'>;

interface Work {
  readonly object: number;
  readonly key: string;
  readonly parent: number;
  readonly depth: number;
}

interface Trailer {
  /** Where each object begins. */
  readonly offsets: readonly number[];
  readonly top: number;
  readonly referenceSize: number;
}

/**
 * Reads the binary property list [start, end): objects that refer to one another by their numbers, found
 * through a table at the end. Where that is missing or makes no sense, the values that stand in front of
 * the cut are given one by one, in an array.
 */
export function readBinaryPlist(bytes: Uint8Array, start: number, end: number): BinaryDocument {
  const trailer = readTrailer(bytes, start, end);
  return trailer ? new PlistReader(bytes, trailer, end).read() : salvage(bytes, start, end);
}

function readTrailer(bytes: Uint8Array, start: number, end: number): Trailer | null {
  if (end - start < headerBytes + 1 + trailerBytes) return null;
  const cursor = new ByteCursor(bytes, end - trailerBytes + 6, end);
  const offsetSize = cursor.byte();
  const referenceSize = cursor.byte();
  const count = Number(cursor.unsigned64());
  const top = Number(cursor.unsigned64());
  const table = Number(cursor.unsigned64());
  const room = end - trailerBytes - start - table;
  const isSane =
    offsetSize >= 1 &&
    offsetSize <= 6 &&
    referenceSize >= 1 &&
    referenceSize <= 4 &&
    table > headerBytes;
  if (!isSane || count < 1 || top >= count || count * offsetSize > room) return null;
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

class PlistReader {
  private readonly nodes: BinaryNode[] = [];
  /** Scalars by number: any of them may be referred to many times. */
  private readonly scalars = new Map<number, Scalar | null>();
  private readonly names = new Map<number, string | null>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly trailer: Trailer,
    private readonly end: number,
  ) {}

  read(): BinaryDocument {
    const { nodes, end, trailer } = this;
    const work: Work[] = [{ object: trailer.top, key: '', parent: -1, depth: 0 }];
    for (let next = work.pop(); next; next = work.pop()) {
      // An object may hold itself.
      if (nodes.length >= maxNodes || next.depth > maxDepth)
        return { nodes, state: 'skipped', end };
      const { object, key, parent } = next;
      const cursor = new ByteCursor(this.bytes, trailer.offsets[object]!, end);
      const head = readHead(cursor);
      if (!head) return { nodes, state: 'failed', end: cursor.at };
      if (!isHolder(head)) {
        const scalar = this.scalar(object, cursor, head);
        if (!scalar) return { nodes, state: 'failed', end: head.start };
        nodes.push({ ...scalar, key, parent });
        continue;
      }
      const inner = this.open(next, cursor, head);
      if (!inner) return { nodes, state: 'failed', end: cursor.at };
      for (let i = inner.length - 1; i >= 0; i--) work.push(inner[i]!);
    }
    return { nodes, state: 'complete', end };
  }

  /** Adds the node of a container, and gives what is to be read in it. */
  private open({ key, parent, depth }: Work, cursor: ByteCursor, head: Head): Work[] | null {
    const { bytes, nodes, trailer } = this;
    const { referenceSize: size } = trailer;
    const isMap = head.kind === kinds.dictionary;
    const at = cursor.take(head.length * size * (isMap ? 2 : 1));
    if (at < 0) return null;
    const node = nodes.length;
    const range = { start: head.start, end: cursor.at };
    nodes.push({ type: isMap ? 'object' : 'array', key, parent, range });
    const inner: Work[] = [];
    const values = at + (isMap ? head.length * size : 0);
    for (let i = 0; i < head.length && nodes.length + inner.length <= maxNodes; i++) {
      const object = bigEndian(bytes, values + i * size, size);
      const name = isMap ? this.name(bigEndian(bytes, at + i * size, size)) : String(i);
      if (object >= trailer.offsets.length || name === null) return null;
      inner.push({ object, key: name, parent: node, depth: depth + 1 });
    }
    return inner;
  }

  private scalar(object: number, cursor: ByteCursor, head: Head): Scalar | null {
    const known = this.scalars.get(object);
    if (known !== undefined) return known;
    const read = readScalar(cursor, head);
    this.scalars.set(object, read);
    return read;
  }

  private name(object: number): string | null {
    let name = this.names.get(object);
    if (name !== undefined) return name;
    const offset = this.trailer.offsets[object];
    name = offset === undefined ? null : nameAt(new ByteCursor(this.bytes, offset, this.end));
    this.names.set(object, name);
    return name;
  }
}

function nameAt(cursor: ByteCursor): string | null {
  const head = readHead(cursor);
  if (!head || (head.kind !== kinds.ascii && head.kind !== kinds.utf16)) return null;
  const isWide = head.kind === kinds.utf16;
  const at = cursor.take(head.length * (isWide ? 2 : 1));
  if (at < 0) return null;
  const run = cursor.bytes.subarray(at, cursor.at);
  return isWide ? utf16.decode(run) : String.fromCharCode(...run.subarray(0, maxName));
}

/** Characters of a name that are kept: it is spelt in the path of each value below it. */
const maxName = 4096;

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
  if (length === 15 && kind >= kinds.data && kind !== kinds.uid) {
    const size = cursor.byte();
    if (size >> 4 !== kinds.integer || (size & 15) > 2) return null;
    length = cursor.unsigned((1 << (size & 15)) as 1 | 2 | 4);
  }
  return cursor.isPast ? null : { start, kind, length };
}

function isHolder({ kind }: Head): boolean {
  return kind === kinds.array || kind === kinds.set || kind === kinds.dictionary;
}

function readScalar(cursor: ByteCursor, { start, kind, length }: Head): Scalar | null {
  const spelt = (type: Scalar['type'], text: string): Scalar | null =>
    cursor.isPast ? null : { type, text, range: { start, end: cursor.at } };
  const run = (type: 'string' | 'bytes', size: number): Scalar | null => {
    const at = cursor.take(size);
    const hint = type === 'bytes' ? { hint: { isInner: true } } : {};
    return at < 0 ? null : { type, range: { start: at, end: cursor.at }, ...hint };
  };
  switch (kind) {
    case kinds.word:
      if (length === 8 || length === 9) return spelt('boolean', String(length === 9));
      return length === 0 ? spelt('null', 'null') : null;
    case kinds.integer:
      return length > 4 ? null : spelt('number', integerText(cursor, 1 << length));
    case kinds.real:
      if (length === 2) return spelt('number', floatText(cursor.float32(), true));
      return length === 3 ? spelt('number', floatText(cursor.float64())) : null;
    case kinds.date: {
      const seconds = cursor.float64() + appleEpoch;
      const text = isoText(seconds);
      return text === null ? spelt('number', String(seconds)) : spelt('string', text);
    }
    case kinds.data:
      return run('bytes', length);
    case kinds.ascii:
      return run('string', length);
    case kinds.utf16: {
      const at = cursor.take(length * 2);
      if (at < 0) return null;
      const text = utf16.decode(cursor.bytes.subarray(at, cursor.at));
      return { type: 'string', text, range: { start: at, end: cursor.at } };
    }
    case kinds.uid:
      return spelt('number', integerText(cursor, length + 1));
    default:
      return null;
  }
}

/** Eight bytes are signed; sixteen hold what eight without a sign would. */
function integerText(cursor: ByteCursor, size: number): string {
  if (size === 8) return String(cursor.signed64());
  let value = 0n;
  for (let i = 0; i < size; i++) value = (value << 8n) | BigInt(cursor.byte());
  return String(size > 8 ? BigInt.asIntN(128, value) : value);
}

/** The values one behind another, as far as they go; how large references are shows in what is sense. */
function salvage(bytes: Uint8Array, start: number, end: number): BinaryDocument {
  const [narrow, wide] = [1, 2].map((size) => salvageWith(bytes, start, end, size));
  return wide!.end > narrow!.end ? wide! : narrow!;
}

function salvageWith(
  bytes: Uint8Array,
  start: number,
  end: number,
  referenceSize: number,
): BinaryDocument {
  const root: BinaryNode = { type: 'array', key: '', parent: -1, range: { start, end } };
  const nodes = [root];
  const cursor = new ByteCursor(bytes, start + headerBytes, end);
  while (cursor.left > 0 && nodes.length < maxNodes) {
    const { at } = cursor;
    const head = readHead(cursor);
    if (head && isHolder(head)) {
      cursor.take(head.length * referenceSize * (head.kind === kinds.dictionary ? 2 : 1));
      if (!cursor.isPast) continue;
    }
    const scalar = head && !cursor.isPast ? readScalar(cursor, head) : null;
    if (!scalar) return { nodes, state: cursor.isPast ? 'truncated' : 'failed', end: at };
    nodes.push({ ...scalar, key: String(nodes.length - 1), parent: 0 });
  }
  return { nodes, state: 'truncated', end: cursor.at };
}
