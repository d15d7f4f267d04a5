import { ZstdDamage } from './damage';
import { readHuffman, undoHuffman, type HuffmanTable } from './huffman';

/** Literals of a block, the code they were in, and where the sequences begin. */
export interface Literals {
  readonly bytes: Uint8Array;
  readonly table: HuffmanTable | null;
  readonly at: number;
}

const kind = { raw: 0, repeated: 1, compressed: 2, treeless: 3 };
const jumpTableBytes = 6;

/** Reads the literals of a block (RFC 8878, section 3.1.1.3.1), at most `most` bytes. */
export function readLiterals(
  bytes: Uint8Array,
  start: number,
  end: number,
  most: number,
  previous: HuffmanTable | null,
): Literals {
  const first = bytes[start] ?? 0;
  const type = first & 3;
  const format = (first >> 2) & 3;
  if (type === kind.raw || type === kind.repeated) {
    const headerBytes = (format & 1) === 0 ? 1 : format === 1 ? 2 : 3;
    const size = littleEndian(bytes, start, headerBytes) >> (headerBytes === 1 ? 3 : 4);
    const from = start + headerBytes;
    const at = from + (type === kind.raw ? size : 1);
    if (at > end || size > most) throw new ZstdDamage();
    const out =
      type === kind.raw ? bytes.subarray(from, at) : new Uint8Array(size).fill(bytes[from]!);
    return { bytes: out, table: previous, at };
  }
  const headerBytes = format < 2 ? 3 : format + 2;
  const sizeBits = [10, 10, 14, 18][format]!;
  const sizes = Math.floor(littleEndian(bytes, start, headerBytes) / 16);
  const size = sizes % 2 ** sizeBits;
  const from = start + headerBytes;
  const at = from + Math.floor(sizes / 2 ** sizeBits);
  if (at > end || size > most) throw new ZstdDamage();
  const own = type === kind.compressed ? readHuffman(bytes, from, at) : null;
  const table = own?.table ?? previous;
  if (!table) throw new ZstdDamage();
  const out = new Uint8Array(size);
  undoStreams(table, bytes, own?.at ?? from, at, out, format === 0);
  return { bytes: out, table, at };
}

/** One stream, or four, which give a quarter each. */
function undoStreams(
  table: HuffmanTable,
  bytes: Uint8Array,
  start: number,
  end: number,
  out: Uint8Array,
  isOne: boolean,
): void {
  if (isOne) {
    undoHuffman(table, bytes, start, end, out);
    return;
  }
  const quarter = (out.length + 3) >> 2;
  let at = start + jumpTableBytes;
  if (at > end || quarter * 3 > out.length) throw new ZstdDamage();
  for (let i = 0; i < 4; i++) {
    const stop = i === 3 ? end : at + littleEndian(bytes, start + 2 * i, 2);
    if (stop > end) throw new ZstdDamage();
    const part = out.subarray(i * quarter, i === 3 ? out.length : (i + 1) * quarter);
    undoHuffman(table, bytes, at, stop, part);
    at = stop;
  }
}

function littleEndian(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = count - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
