import { crc32c } from '../../../src/decode/crc32c';
import { matchesOf } from './lzBlock';

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (; value >= 0x80; value = Math.floor(value / 128)) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

/** A snappy block: its length, then literals and copies with every width of offset. */
export function snappyBlock(bytes: Uint8Array): Uint8Array {
  const out: number[] = varint(bytes.length);
  for (const { literals, distance, length } of matchesOf(bytes)) {
    if (literals.length > 0) {
      const size = literals.length - 1;
      if (size < 60) out.push(size << 2);
      else if (size < 256) out.push(60 << 2, size);
      else if (size < 65_536) out.push(61 << 2, size & 0xff, size >> 8);
      else out.push(62 << 2, size & 0xff, (size >> 8) & 0xff, size >> 16);
      for (const byte of literals) out.push(byte);
    }
    for (let left = length; left > 0;) {
      const count = Math.min(left, 60);
      if (count >= 4 && count <= 11 && distance < 2048) {
        out.push(((distance >> 8) << 5) | ((count - 4) << 2) | 1, distance & 0xff);
      } else if (left % 2 === 0) {
        out.push(((count - 1) << 2) | 2, distance & 0xff, distance >> 8);
      } else out.push(((count - 1) << 2) | 3, distance & 0xff, distance >> 8, 0, 0);
      left -= count;
    }
  }
  return Uint8Array.from(out);
}

function chunk(type: number, content: Uint8Array, data: Uint8Array): Uint8Array {
  const crc = crc32c(content, 0, content.length);
  const masked = (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
  const header = Buffer.alloc(8);
  header.writeUInt32LE(((data.length + 4) << 8) | type, 0);
  header.writeUInt32LE(masked, 4);
  return Buffer.concat([header, data]);
}

/** A stream in the snappy framing format, its chunks compressed and stored by turns. */
export function snappyFrames(bytes: Uint8Array, chunkBytes = 65_536): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('\xff\x06\0\0sNaPpY', 'latin1')];
  for (let at = 0, turn = 0; at < bytes.length; at += chunkBytes, turn++) {
    const content = bytes.subarray(at, at + chunkBytes);
    parts.push(
      turn % 3 === 2 ? chunk(1, content, content) : chunk(0, content, snappyBlock(content)),
    );
  }
  return Buffer.concat(parts);
}
