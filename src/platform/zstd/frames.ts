import type { Inflated } from '../../bytes/platform';
import { OutputBuffer } from '../../bytes/outputBuffer';
import type { State } from '../../bytes/statement';
import { ZstdDamage } from './damage';
import type { HuffmanTable } from './huffman';
import { readLiterals } from './literals';
import { undoSequences, type History } from './sequences';

const magic = 0xfd2fb528;
const skippable = 0x184d2a50;
/** Content of a block at most (RFC 8878, section 3.1.1.2.4). */
const maxBlock = 128 * 1024;
const kind = { raw: 0, repeated: 1, compressed: 2 };

interface Header {
  readonly maxBlock: number;
  /** Where the first block begins. */
  readonly at: number;
  readonly hasChecksum: boolean;
}

interface Block {
  readonly isLast: boolean;
  readonly kind: number;
  readonly size: number;
  /** Where its content begins, and where the next block does. */
  readonly start: number;
  readonly end: number;
}

/**
 * Undoes Zstandard (RFC 8878) in JavaScript, so that all before the end or the damage comes out, and
 * neither memory nor time goes beyond what `maxOut` bytes need, however large a window is declared.
 * Checksums are not checked; frames that need a dictionary are refused.
 */
export function undoZstd(bytes: Uint8Array, maxOut: number): Inflated {
  const out = new OutputBuffer(maxOut, bytes.length * 3);
  let at = 0;
  let state: State = 'complete';
  while (state === 'complete' && at < bytes.length) {
    const number = word(bytes, at);
    if (isSkippable(number)) {
      const end = at + 8 + word(bytes, at + 4);
      if (at + 8 > bytes.length || end > bytes.length) state = 'truncated';
      else at = end;
    } else if (number === magic) {
      ({ state, at } = undoFrame(bytes, at, out));
    } else break;
  }
  if (at === 0 && state === 'complete') state = bytes.length < 4 ? 'truncated' : 'failed';
  return { bytes: out.bytes, state, consumed: at };
}

/**
 * Where the frames that begin at the start of `bytes` end, told by their headers alone; null where
 * the last of them is cut, or one is not for us to undo.
 */
export function zstdEnd(bytes: Uint8Array): number | null {
  let at = 0;
  while (at < bytes.length) {
    const number = word(bytes, at);
    if (isSkippable(number)) {
      if (at + 8 > bytes.length) return null;
      at += 8 + word(bytes, at + 4);
      continue;
    }
    if (number !== magic) break;
    const header = headerOf(bytes, at);
    if (typeof header === 'string') return null;
    ({ at } = header);
    for (let isLast = false; !isLast;) {
      const block = blockAt(bytes, at);
      if (!block) return null;
      isLast = block.isLast;
      at = block.end;
    }
    if (header.hasChecksum) at += 4;
  }
  return at > 0 && at <= bytes.length ? at : null;
}

function undoFrame(
  bytes: Uint8Array,
  start: number,
  out: OutputBuffer,
): { state: State; at: number } {
  const header = headerOf(bytes, start);
  if (typeof header === 'string') return { state: header, at: start };
  const history: History = { tables: null, distances: [1, 4, 8], floor: out.length };
  let table: HuffmanTable | null = null;
  let { at } = header;
  for (;;) {
    const block = blockAt(bytes, at);
    if (!block || block.end > bytes.length) {
      // What is stored as it is can be had as far as it goes.
      if (block?.kind === kind.raw) out.literals(bytes, block.start, bytes.length);
      return { state: 'truncated', at };
    }
    try {
      let fits: boolean;
      if (block.size > header.maxBlock) throw new ZstdDamage();
      if (block.kind === kind.raw) fits = out.literals(bytes, block.start, block.end);
      else if (block.kind === kind.repeated) {
        fits = out.literals(bytes, block.start, block.start + Math.min(1, block.size));
        if (fits && block.size > 1) fits = out.copy(1, block.size - 1);
      } else if (block.kind === kind.compressed) {
        const literals = readLiterals(bytes, block.start, block.end, header.maxBlock, table);
        ({ table } = literals);
        const { at: from } = literals;
        const { end } = block;
        fits = undoSequences(bytes, from, end, literals.bytes, header.maxBlock, history, out);
      } else throw new ZstdDamage();
      if (!fits) return { state: 'skipped', at };
    } catch (error) {
      if (error instanceof ZstdDamage) return { state: 'failed', at };
      throw error;
    }
    at = block.end;
    if (!block.isLast) continue;
    if (!header.hasChecksum) return { state: 'complete', at };
    return at + 4 > bytes.length ? { state: 'truncated', at } : { state: 'complete', at: at + 4 };
  }
}

function isSkippable(number: number): boolean {
  return (number & 0xfffffff0) >>> 0 === skippable;
}

/** Frame header (RFC 8878, section 3.1.1.1), or the state that a frame without a usable one is in. */
function headerOf(bytes: Uint8Array, start: number): Header | State {
  const flags = bytes[start + 4];
  if (flags === undefined) return 'truncated';
  if ((flags & 8) !== 0) return 'failed';
  const isSingle = (flags & 0x20) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][flags & 3]!;
  const sizeCode = flags >> 6;
  const sizeBytes = sizeCode > 0 ? 1 << sizeCode : isSingle ? 1 : 0;
  const sizeAt = start + 5 + (isSingle ? 0 : 1) + dictionaryBytes;
  const at = sizeAt + sizeBytes;
  if (at > bytes.length) return 'truncated';
  for (let i = sizeAt - dictionaryBytes; i < sizeAt; i++) if (bytes[i] !== 0) return 'failed';
  let window = 0;
  if (isSingle) {
    for (let i = sizeBytes - 1; i >= 0; i--) window = window * 256 + bytes[sizeAt + i]!;
    if (sizeCode === 1) window += 256;
  } else {
    const descriptor = bytes[start + 5]!;
    const base = 2 ** (10 + (descriptor >> 3));
    window = base + (base / 8) * (descriptor & 7);
  }
  return { maxBlock: Math.min(maxBlock, window), at, hasChecksum: (flags & 4) !== 0 };
}

/** Block header (RFC 8878, section 3.1.1.2), or null where it is cut. */
function blockAt(bytes: Uint8Array, at: number): Block | null {
  if (at + 3 > bytes.length) return null;
  const header = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
  const type = (header >> 1) & 3;
  const size = header >> 3;
  const start = at + 3;
  const end = start + (type === kind.repeated ? 1 : size);
  return { isLast: (header & 1) === 1, kind: type, size, start, end };
}

function word(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) return 0;
  return (
    (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
  );
}
