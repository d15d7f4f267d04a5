import type { Inflated } from '../../bytes/platform';
import { startsWith } from '../byteClass';
import type { Codec, CodecInput, DecodeStatement, Reading } from '../codec';
import { compressedReading, runOf } from '../compressed';
import { opensLz4Frame, undoLz4Frames } from '../lz4Frame';
import { undoLz4Block } from '../lz4Block';
import { CountingSink, OutputBuffer } from '../../bytes/outputBuffer';

/** What Firefox puts before the size of its compressed JSON files. */
const mozillaMagic = 'mozLz40\0';
const sizeBytes = 4;
/** Less can be decoded by chance into something that looks right. */
const minBlock = 12;
/** From this many bytes on, sequences that add up to the size to the byte are proof enough. */
const minSound = 48;

/**
 * LZ4: frames (LZ4 frame format, 1.6.2), which have a magic number and checksums, and bare blocks
 * behind their size in four bytes, lowest first, which have nothing but that size to prove them.
 */
export const lz4: Codec = {
  id: 'lz4',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaType === 'application/x-lz4' || mediaType === 'application/lz4',

  fits({ bytes, start, end }) {
    return (
      opensLz4Frame(bytes, start, end) ||
      startsWith(bytes, start, mozillaMagic) ||
      isSized(bytes, start, end)
    );
  },

  read(input: CodecInput): Reading | null {
    const run = runOf(input);
    if (opensLz4Frame(run, 0, run.length)) return readFrames(input, run);
    const hasMagic = startsWith(run, 0, mozillaMagic);
    const sizeAt = hasMagic ? mozillaMagic.length : 0;
    const size = sizeAtOf(run, sizeAt);
    const isSound = isExact(run, sizeAt + sizeBytes, size);
    if (!isSound && !hasMagic) return null;
    const inflated = input.kit.unpack((maxOut) => undoSized(run, sizeAt + sizeBytes, size, maxOut));
    const sound: DecodeStatement = { id: 'decode.exact-size', arguments: { bytes: size } };
    if (hasMagic) {
      const magic: DecodeStatement = { id: 'decode.magic', arguments: {} };
      return compressedReading('lz4', input, inflated, isSound ? [magic, sound] : [magic]);
    }
    const proof = input.kit.prove(inflated.bytes, 8, input.isDeclared);
    if (!proof && run.length < minSound) return null;
    return compressedReading('lz4', input, inflated, [sound], proof);
  },
};

function readFrames(input: CodecInput, run: Uint8Array): Reading {
  let isSummed = false;
  const inflated = input.kit.unpack((maxOut) => {
    const undone = undoLz4Frames(run, maxOut);
    isSummed = undone.isSummed && undone.state === 'complete';
    return undone;
  });
  return compressedReading('lz4', input, inflated, [
    { id: 'decode.magic', arguments: {} },
    ...(isSummed ? [{ id: 'decode.checksum', arguments: { checksum: 'xxHash' } } as const] : []),
  ]);
}

function sizeAtOf(bytes: Uint8Array, at: number): number {
  if (at + sizeBytes > bytes.length) return 0;
  return (
    (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
  );
}

/** Whether the first four bytes can be the size of what the rest is a block of. */
function isSized(bytes: Uint8Array, start: number, end: number): boolean {
  const block = end - start - sizeBytes;
  if (block < minBlock - sizeBytes) return false;
  const size = sizeAtOf(bytes, start);
  // A byte of a block stands for 255 at most, and a block is never much longer than its content.
  return size > 0 && size <= block * 255 && block <= size + size / 255 + 16;
}

function isExact(run: Uint8Array, start: number, size: number): boolean {
  const counter = new CountingSink(size + 1);
  const { state } = undoLz4Block(run, start, run.length, counter, 0);
  return state === 'complete' && counter.length === size;
}

function undoSized(run: Uint8Array, start: number, size: number, maxOut: number): Inflated {
  const out = new OutputBuffer(Math.min(maxOut, size), size);
  const { state, at } = undoLz4Block(run, start, run.length, out, 0);
  const isWrong = state === 'complete' && out.length < size;
  return { bytes: out.bytes, state: isWrong ? 'truncated' : state, consumed: at };
}
