import type { Inflated } from '../bytes/platform';
import type { State } from '../bytes/statement';
import { startsWith } from './byteClass';
import { crc32c } from './crc32c';
import { OutputBuffer } from '../bytes/outputBuffer';
import { snappyHeader, undoSnappyBlock } from './snappyBlock';

const magic = '\xff\x06\0\0sNaPpY';
const headerBytes = 4;
const sumBytes = 4;
/** Content of a chunk at most. */
const maxChunk = 65536;
/** Kinds of chunks; from `skippable` on they may be passed over. */
const kind = { compressed: 0, stored: 1, skippable: 0x80 };

/** Whether the stream identifier of the snappy framing format stands at `start`. */
export function opensSnappyFrames(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= magic.length && startsWith(bytes, start, magic);
}

/** Undoes the chunks of a stream (snappy framing format); each brings its own checksum. */
export function undoSnappyFrames(bytes: Uint8Array, maxOut: number): Inflated {
  const out = new OutputBuffer(maxOut, bytes.length * 3);
  const { length } = bytes;
  let at = 0;
  let state: State = 'complete';
  while (state === 'complete' && at < length) {
    const type = bytes[at]!;
    if (at + headerBytes > length) {
      state = 'truncated';
      break;
    }
    const size = bytes[at + 1]! | (bytes[at + 2]! << 8) | (bytes[at + 3]! << 16);
    const start = at + headerBytes;
    const end = Math.min(length, start + size);
    const isCut = end < start + size;
    if (type > kind.stored && type < kind.skippable) state = 'failed';
    else if (type <= kind.stored) {
      state = undoChunk(bytes, type, start, end, out);
      // The end cuts the chunk short; a checksum over all of it says nothing then.
      if (isCut && state === 'failed') state = 'truncated';
    }
    if (isCut && state === 'complete') state = 'truncated';
    if (state === 'complete') at = end;
  }
  return { bytes: out.bytes, state, consumed: at };
}

function undoChunk(
  bytes: Uint8Array,
  type: number,
  start: number,
  end: number,
  out: OutputBuffer,
): State {
  const from = start + sumBytes;
  if (from > end) return 'failed';
  const floor = out.length;
  if (type === kind.stored) {
    if (!out.literals(bytes, from, end)) return 'skipped';
  } else {
    const header = snappyHeader(bytes, from, end);
    if (!header || header.length > maxChunk) return 'failed';
    const { state } = undoSnappyBlock(bytes, header.at, end, out, floor);
    if (state !== 'complete') return state === 'truncated' ? 'failed' : state;
    if (out.length - floor !== header.length) return 'failed';
  }
  const crc = crc32c(out.bytes, floor, out.length);
  const masked = (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
  return masked === word(bytes, start) ? 'complete' : 'failed';
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
  );
}
