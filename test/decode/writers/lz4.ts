import { xxHash32 } from '../../../src/decode/xxHash32';
import { matchesOf } from './lzBlock';

function extra(length: number): number[] {
  if (length < 15) return [];
  const bytes: number[] = [];
  let left = length - 15;
  for (; left >= 255; left -= 255) bytes.push(255);
  return [...bytes, left];
}

/** An LZ4 block. */
export function lz4Block(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (const { literals, distance, length } of matchesOf(bytes, 5)) {
    const more = distance > 0 ? length - 4 : 0;
    out.push((Math.min(15, literals.length) << 4) | Math.min(15, more));
    out.push(...extra(literals.length));
    for (const byte of literals) out.push(byte);
    if (distance > 0) out.push(distance & 0xff, distance >> 8, ...extra(more));
  }
  return Uint8Array.from(out);
}

function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** An LZ4 block behind its size in four bytes. */
export function sizedLz4(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([word(bytes.length), lz4Block(bytes)]);
}

/** What an LZ4 frame may have. */
export interface FrameOptions {
  readonly contentSum?: boolean;
  readonly blockSum?: boolean;
  readonly contentSize?: boolean;
  /** Blocks stored as they are. */
  readonly isStored?: boolean;
  readonly blockBytes?: number;
}

/** An LZ4 frame of independent blocks. */
export function lz4Frame(bytes: Uint8Array, options: FrameOptions = {}): Uint8Array {
  const { contentSum = true, blockSum = false, contentSize = false, isStored = false } = options;
  const blockBytes = options.blockBytes ?? 65_536;
  const flags = 0x60 | (blockSum ? 16 : 0) | (contentSize ? 8 : 0) | (contentSum ? 4 : 0);
  const size = contentSize ? [word(bytes.length), word(0)] : [];
  const descriptor = Buffer.concat([Uint8Array.of(flags, 0x40), ...size]);
  const check = (xxHash32(descriptor, 0, descriptor.length) >>> 8) & 0xff;
  const parts: Uint8Array[] = [word(0x184d2204), descriptor, Uint8Array.of(check)];
  for (let at = 0; at < bytes.length; at += blockBytes) {
    const content = bytes.subarray(at, at + blockBytes);
    const block = isStored ? content : lz4Block(content);
    parts.push(word(block.length + (isStored ? 0x80000000 : 0)), block);
    if (blockSum) parts.push(word(xxHash32(block, 0, block.length)));
  }
  parts.push(word(0));
  if (contentSum) parts.push(word(xxHash32(bytes, 0, bytes.length)));
  return Buffer.concat(parts);
}
