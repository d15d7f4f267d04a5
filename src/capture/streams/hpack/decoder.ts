import { RangeMap } from '../../../bytes/rangeMap';
import { sliceSourced, sourcedThrough, type SourcedBytes } from '../../../bytes/sourced';
import { decodeLatin1, encodeUtf8 } from '../../../bytes/text';
import type { HeaderField } from '../../model';
import { undoHuffman } from './huffman';
import { staticTable } from './staticTable';

/** What a dynamic table holds before its encoder says otherwise (RFC 9113, section 6.5.2). */
const firstTableSize = 4096;
/** Larger ones nobody agrees to: a size beyond it is a broken stream. */
const mostTableSize = 1024 * 1024;
/** What each entry counts besides its bytes (RFC 7541, section 4.1). */
const entryOverhead = 32;
/** Fields, and bytes of them, that one block may come to: an index of one byte may stand for many. */
const mostFields = 10_000;
const mostFieldBytes = 16 * 1024 * 1024;
/** Fields that all blocks of one direction may come to: ten thousand requests have as many. */
const mostFieldsOfAll = 300_000;
/** Longest block that is read: servers refuse what is a tenth of it. */
const longestBlock = 1024 * 1024;
/** Integers need no more bits here; what needs more is a broken stream. */
const mostShift = 28;

/** Where values stand that nobody is given. */
const nowhere = RangeMap.slice(0, 0);

/** Name and value of a field that is kept for later. */
interface TableEntry {
  readonly name: string;
  readonly value: Uint8Array;
}

/** What a header block holds. */
export interface DecodedBlock {
  readonly fields: readonly HeaderField[];
  /**
   * `complete`; `failed` where the block is broken, or refers to what was never seen: the fields
   * before that are kept, and no later block can be read; `skipped` where it would come to too much.
   */
  readonly state: 'complete' | 'failed' | 'skipped';
}

/** Undoes HPACK (RFC 7541) for one direction of a connection, whose blocks share a dynamic table. */
export class HpackDecoder {
  /** The newest entry last. */
  #entries: TableEntry[] = [];
  #size = 0;
  #mostSize = firstTableSize;
  #isBroken = false;
  #fieldsLeft = mostFieldsOfAll;

  /** Fields of a whole header block; each value leads to the bytes that stand for it. */
  decode(block: SourcedBytes): DecodedBlock {
    if (block.bytes.length > longestBlock) this.#isBroken = true;
    if (this.#isBroken) return { fields: [], state: 'failed' };
    const fields: HeaderField[] = [];
    const input = new BlockReader(block);
    let length = 0;
    let state: DecodedBlock['state'] = 'complete';
    while (!input.isAtEnd) {
      const field = this.#field(input);
      if (field === 'resized') continue;
      if (field === null) {
        this.#isBroken = true;
        return { fields, state: 'failed' };
      }
      length += field.name.length + field.value.bytes.length;
      const isOver = fields.length >= mostFields || length > mostFieldBytes;
      if (!isOver && this.#fieldsLeft-- > 0) fields.push(field);
      else {
        // The table has to follow the block to its end all the same.
        state = 'skipped';
        input.isPlaced = false;
      }
    }
    return { fields, state };
  }

  /** The next field; `resized` where the table got a new size instead; null where it is broken. */
  #field(input: BlockReader): HeaderField | 'resized' | null {
    const start = input.at;
    const first = input.peek();
    if (first >= 0x80) {
      const entry = this.#entry(input.integer(7));
      return entry && { name: entry.name, value: input.opaque(entry.value, start) };
    }
    if (first >= 0x20 && first < 0x40) return this.#resize(input.integer(5)) ? 'resized' : null;
    const isKept = first >= 0x40;
    const index = input.integer(isKept ? 6 : 4);
    if (index < 0) return null;
    const named = index === 0 ? input.string() : null;
    const name = named ? decodeLatin1(named.bytes) : this.#entry(index)?.name;
    const value = name === undefined ? null : input.string();
    if (name === undefined || !value) return null;
    if (isKept) this.#keep({ name, value: value.bytes });
    return { name, value };
  }

  #entry(index: number): TableEntry | null {
    if (index < 1) return null;
    const known = staticTable[index - 1];
    if (known) return { name: known[0], value: encodeUtf8(known[1]) };
    return this.#entries[this.#entries.length - (index - staticTable.length)] ?? null;
  }

  #keep(entry: TableEntry): void {
    this.#entries.push(entry);
    this.#size += sizeOf(entry);
    this.#evict();
  }

  #resize(size: number): boolean {
    if (size < 0 || size > mostTableSize) return false;
    this.#mostSize = size;
    this.#evict();
    return true;
  }

  #evict(): void {
    let gone = 0;
    while (this.#size > this.#mostSize) this.#size -= sizeOf(this.#entries[gone++]!);
    if (gone > 0) this.#entries.splice(0, gone);
  }
}

function sizeOf({ name, value }: TableEntry): number {
  return name.length + value.length + entryOverhead;
}

/** Reads the integers and strings of a block (RFC 7541, section 5). */
class BlockReader {
  at = 0;
  /** Whether values are led to their place; those that nobody is given need none. */
  isPlaced = true;

  constructor(private readonly block: SourcedBytes) {}

  get isAtEnd(): boolean {
    return this.at >= this.block.bytes.length;
  }

  peek(): number {
    return this.block.bytes[this.at]!;
  }

  /** The integer whose first byte has `bits` of it, or -1 where it is cut or too large. */
  integer(bits: number): number {
    const { bytes } = this.block;
    const mask = (1 << bits) - 1;
    const first = bytes[this.at];
    if (first === undefined) return -1;
    this.at++;
    let value = first & mask;
    if (value < mask) return value;
    for (let shift = 0; shift <= mostShift; shift += 7) {
      const byte = bytes[this.at];
      if (byte === undefined) return -1;
      this.at++;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return -1;
  }

  /** The string literal that stands here, or null. */
  string(): SourcedBytes | null {
    const { bytes } = this.block;
    const isCoded = (bytes[this.at] ?? 0) >= 0x80;
    const length = this.integer(7);
    const start = this.at;
    if (length < 0 || length > bytes.length - start) return null;
    this.at += length;
    const literal = bytes.subarray(start, this.at);
    const text = isCoded ? undoHuffman(literal) : literal;
    if (!text) return null;
    if (isCoded || !this.isPlaced) return this.opaque(text, start);
    return sliceSourced(this.block, start, this.at);
  }

  /** Bytes for which those from `start` to here stand as a whole. */
  opaque(bytes: Uint8Array, start: number): SourcedBytes {
    if (!this.isPlaced) return { bytes, map: nowhere, origin: 'content' };
    const map = RangeMap.opaque({ start, end: this.at }, bytes.length);
    return sourcedThrough({ bytes, map }, this.block);
  }
}
