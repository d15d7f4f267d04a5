import type { BlockEnd } from './lz4Block';
import type { BlockSink } from '../bytes/outputBuffer';

/** Length that a block declares, and where its elements begin. */
export interface SnappyHeader {
  readonly length: number;
  readonly at: number;
}

/** The varint in front of a snappy block, 32 bits at most; null where it is none. */
export function snappyHeader(source: Uint8Array, start: number, end: number): SnappyHeader | null {
  let length = 0;
  for (let i = 0; i < 5 && start + i < end; i++) {
    const byte = source[start + i]!;
    length += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return length < 2 ** 32 ? { length, at: start + i + 1 } : null;
  }
  return null;
}

/** Undoes the elements of a snappy block (snappy format description) in [start, end) into `out`. */
export function undoSnappyBlock(
  source: Uint8Array,
  start: number,
  end: number,
  out: BlockSink,
  floor: number,
): BlockEnd {
  let at = start;
  while (at < end) {
    const tag = source[at++]!;
    const kind = tag & 3;
    if (kind === 0) {
      let length = tag >> 2;
      if (length >= 60) {
        const bytes = length - 59;
        if (at + bytes > end) return { state: 'truncated', at };
        length = littleEndian(source, at, bytes);
        at += bytes;
      }
      const stop = Math.min(end, at + length + 1);
      if (!out.literals(source, at, stop)) return { state: 'skipped', at };
      if (stop < at + length + 1) return { state: 'truncated', at: stop };
      at = stop;
      continue;
    }
    const bytes = kind === 3 ? 4 : kind;
    if (at + bytes > end) return { state: 'truncated', at };
    const low = littleEndian(source, at, bytes);
    const distance = kind === 1 ? ((tag >> 5) << 8) | low : low;
    const count = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    if (distance === 0 || distance > out.length - floor) return { state: 'failed', at };
    at += bytes;
    if (!out.copy(distance, count)) return { state: 'skipped', at };
  }
  return { state: 'complete', at };
}

function littleEndian(source: Uint8Array, at: number, bytes: number): number {
  let value = 0;
  for (let i = bytes - 1; i >= 0; i--) value = value * 256 + source[at + i]!;
  return value;
}
