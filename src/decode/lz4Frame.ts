import type { Inflated } from '../bytes/platform';
import type { State } from '../bytes/statement';
import { undoLz4Block } from './lz4Block';
import { OutputBuffer } from '../bytes/outputBuffer';
import { xxHash32 } from './xxHash32';

/** Magic number, flags, block size and the descriptor's check byte. */
const minHeader = 7;
const magicBytes = 4;
/** Flags that have no meaning yet, and the version. */
const flag = {
  version: 0xc0,
  blockSum: 0x10,
  contentSize: 8,
  contentSum: 4,
  reserved: 2,
  dictionary: 1,
};
const version = 0x40;
/** High bit of a block's size: it is stored as it is. */
const stored = 0x80000000;

/** What came of frames, and whether all of it was covered by a checksum. */
export interface Lz4Frames extends Inflated {
  readonly isSummed: boolean;
}

interface Header {
  readonly flags: number;
  readonly maxBlock: number;
  /** Where the first block begins. */
  readonly at: number;
}

/** Whether an LZ4 frame begins at `start`: magic number, and a header whose check byte is right. */
export function opensLz4Frame(bytes: Uint8Array, start: number, end: number): boolean {
  return headerOf(bytes, start, end) !== null;
}

function headerOf(bytes: Uint8Array, start: number, end: number): Header | null {
  if (end - start < minHeader || word(bytes, start) !== 0x184d2204) return null;
  const flags = bytes[start + 4]!;
  const blocks = bytes[start + 5]!;
  if ((flags & (flag.version | flag.reserved)) !== version || (blocks & 0x8f) !== 0) return null;
  const code = blocks >> 4;
  const optional = (flags & flag.contentSize ? 8 : 0) + (flags & flag.dictionary ? 4 : 0);
  const check = start + magicBytes + 2 + optional;
  if (code < 4 || check >= end) return null;
  const sum = (xxHash32(bytes, start + magicBytes, check) >>> 8) & 0xff;
  return sum === bytes[check] ? { flags, maxBlock: 1 << (8 + 2 * code), at: check + 1 } : null;
}

/** Undoes one frame after another (LZ4 frame format, 1.6.2); what follows the last is left. */
export function undoLz4Frames(bytes: Uint8Array, maxOut: number): Lz4Frames {
  const out = new OutputBuffer(maxOut, bytes.length * 3);
  let isSummed = true;
  let at = 0;
  let state: State = 'complete';
  for (;;) {
    const header = headerOf(bytes, at, bytes.length);
    if (!header) break;
    const floor = out.length;
    ({ state, at } = undoFrame(bytes, header, out, floor));
    if (state !== 'complete') break;
    if ((header.flags & flag.contentSum) === 0) isSummed = false;
    else if (at + 4 > bytes.length) {
      state = 'truncated';
      break;
    } else if (word(bytes, at) !== xxHash32(out.bytes, floor, out.length)) {
      state = 'failed';
      break;
    } else at += 4;
  }
  return { bytes: out.bytes, state, consumed: at, isSummed };
}

function undoFrame(
  bytes: Uint8Array,
  { flags, maxBlock, at: first }: Header,
  out: OutputBuffer,
  floor: number,
): { state: State; at: number } {
  let at = first;
  for (;;) {
    if (at + 4 > bytes.length) return { state: 'truncated', at };
    const size = word(bytes, at);
    if (size === 0) return { state: 'complete', at: at + 4 };
    const isStored = size >= stored;
    const length = isStored ? size - stored : size;
    // What a frame's blocks hold at most; a larger one is damage.
    if (length > maxBlock) return { state: 'failed', at };
    const start = at + 4;
    const end = Math.min(bytes.length, start + length);
    const end_ = isStored
      ? { state: out.literals(bytes, start, end) ? ('complete' as const) : ('skipped' as const) }
      : undoLz4Block(bytes, start, end, out, floor);
    if (end_.state === 'skipped' || end_.state === 'failed') return { state: end_.state, at };
    if (end < start + length) return { state: 'truncated', at: end };
    if (end_.state !== 'complete') return { state: 'failed', at };
    at = end + (flags & flag.blockSum ? 4 : 0);
  }
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
  );
}
