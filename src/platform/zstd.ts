import { Decompress } from 'fzstd';
import type { Inflated } from '../bytes/platform';
import type { State } from '../bytes/statement';

/** A window that every decoder has to support (RFC 8878, section 3.1.1.1.2), and the largest here. */
const maxWindow = 8 * 1024 * 1024;
const minWindow = 1024;
/** Content of a block at most (RFC 8878, section 3.1.1.2.4). */
const maxBlock = 128 * 1024;
/**
 * Bytes that may be moved: the decoder shifts its window for every block, so that tiny blocks under
 * a large window would cost without end. 4 GiB are half a second to a second.
 */
const maxMoved = 4 * 1024 * 1024 * 1024;

const magic = 0xfd2fb528;
const skippable = 0x184d2a50;

interface Header {
  readonly window: number;
  /** Where the first block begins. */
  readonly at: number;
  readonly hasChecksum: boolean;
}

/**
 * Undoes Zstandard (RFC 8878) in JavaScript, block by block, so that all blocks before the end or the
 * damage come out. Checksums are not checked, frames that need a dictionary are refused.
 */
export function undoZstd(bytes: Uint8Array, maxOut: number): Inflated {
  const out = new Output(maxOut);
  let at = 0;
  let state: State = 'complete';
  while (state === 'complete' && at < bytes.length) {
    const number = word(bytes, at);
    if ((number & 0xfffffff0) >>> 0 === skippable) {
      const end = at + 8 + word(bytes, at + 4);
      if (at + 8 > bytes.length || end > bytes.length) state = 'truncated';
      else at = end;
    } else if (number === magic) {
      ({ state, at } = undoFrame(bytes, at, out));
    } else break;
  }
  // Nothing was a frame at all.
  if (at === 0 && state === 'complete') state = bytes.length < 4 ? 'truncated' : 'failed';
  return { bytes: out.bytes(), state, consumed: Math.min(at, bytes.length) };
}

function undoFrame(bytes: Uint8Array, start: number, out: Output): { state: State; at: number } {
  const header = headerOf(bytes, start);
  if (typeof header === 'string') return { state: header, at: start };
  const room = boundOf(bytes, header);
  const decoder = new Decompress((chunk) => out.push(chunk));
  try {
    const window = Math.min(header.window, windowAbove(room));
    decoder.push(headerFor(window));
    let { at } = header;
    for (;;) {
      if (at + 3 > bytes.length) return { state: 'truncated', at };
      const isLast = (bytes[at]! & 1) === 1;
      const end = at + 3 + storedBytes(bytes, at);
      if (end > bytes.length) return { state: 'truncated', at };
      if (regenerated(bytes, at) > Math.min(maxBlock, header.window))
        return { state: 'failed', at };
      out.moved += window;
      if (out.moved > maxMoved) return { state: 'skipped', at };
      decoder.push(bytes.subarray(at, end), isLast);
      if (out.isFull) return { state: 'skipped', at };
      at = end;
      if (!isLast) continue;
      if (!header.hasChecksum) return { state: 'complete', at };
      return at + 4 > bytes.length ? { state: 'truncated', at } : { state: 'complete', at: at + 4 };
    }
  } catch {
    return { state: 'failed', at: start };
  }
}

/**
 * Where the frames that begin at the start of `bytes` end, told by their headers alone; null where
 * the last of them is cut, or one is not for us to undo.
 */
export function zstdEnd(bytes: Uint8Array): number | null {
  let at = 0;
  while (at < bytes.length) {
    const number = word(bytes, at);
    if ((number & 0xfffffff0) >>> 0 === skippable) {
      if (at + 8 > bytes.length) return null;
      at += 8 + word(bytes, at + 4);
      continue;
    }
    if (number !== magic) break;
    const header = headerOf(bytes, at);
    if (typeof header === 'string') return null;
    ({ at } = header);
    for (let isLast = false; !isLast;) {
      if (at + 3 > bytes.length) return null;
      isLast = (bytes[at]! & 1) === 1;
      at += 3 + storedBytes(bytes, at);
    }
    if (header.hasChecksum) at += 4;
  }
  return at > 0 && at <= bytes.length ? at : null;
}

/** Collects what comes out, as far as it may. */
class Output {
  /** Bytes that were moved for it, by estimate. */
  moved = 0;
  isFull = false;
  private readonly chunks: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly max: number) {}

  push(chunk: Uint8Array): void {
    const fits = Math.min(chunk.length, this.max - this.length);
    if (fits < chunk.length) this.isFull = true;
    if (fits > 0) this.chunks.push(chunk.subarray(0, fits));
    this.length += fits;
  }

  bytes(): Uint8Array {
    const joined = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.chunks) {
      joined.set(chunk, at);
      at += chunk.length;
    }
    return joined;
  }
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
  let window: number;
  if (isSingle) {
    window = 0;
    for (let i = sizeBytes - 1; i >= 0; i--) window = window * 256 + bytes[sizeAt + i]!;
    if (sizeCode === 1) window += 256;
  } else {
    const descriptor = bytes[start + 5]!;
    const base = 2 ** (10 + (descriptor >> 3));
    window = base + (base / 8) * (descriptor & 7);
  }
  if (window > maxWindow) return 'skipped';
  return { window: Math.max(window, 1), at, hasChecksum: (flags & 4) !== 0 };
}

/** Bytes of the block at `at` behind its header: one where a byte is repeated. */
function storedBytes(bytes: Uint8Array, at: number): number {
  return (bytes[at]! & 6) === 2 ? 1 : sizeOf(bytes, at);
}

/** Bytes that a block that is not compressed gives; those of a compressed one are not known. */
function regenerated(bytes: Uint8Array, at: number): number {
  return (bytes[at]! & 6) === 4 ? 0 : sizeOf(bytes, at);
}

function sizeOf(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16)) >>> 3;
}

/** Bytes that the blocks of a frame can give at most, or the largest window if that is less. */
function boundOf(bytes: Uint8Array, { at: first }: Header): number {
  let bound = 0;
  let at = first;
  while (at + 3 <= bytes.length && bound < maxWindow) {
    bound += (bytes[at]! & 6) === 4 ? maxBlock : sizeOf(bytes, at);
    if ((bytes[at]! & 1) === 1) break;
    at += 3 + storedBytes(bytes, at);
  }
  return bound;
}

function windowAbove(bytes: number): number {
  let window = minWindow;
  while (window < bytes) window *= 2;
  return window;
}

/**
 * A header that asks for no more window than can be filled: programs that stream declare megabytes
 * for a few hundred bytes, and the decoder takes them at their word.
 */
function headerFor(window: number): Uint8Array {
  const header = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0);
  let exponent = 0;
  while (minWindow * 2 ** exponent * 2 <= window) exponent++;
  const base = minWindow * 2 ** exponent;
  // Eight eighths carry over into the exponent.
  header[5] = (exponent << 3) + Math.ceil(Math.max(0, window - base) / (base / 8));
  return header;
}

function word(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) return 0;
  return (
    (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
  );
}
