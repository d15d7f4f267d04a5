import type { Codec, CodecInput, Reading } from '../codec';
import { compressedReading, runOf } from '../compressed';
import { CountingSink, OutputBuffer } from '../../bytes/outputBuffer';
import { snappyHeader, undoSnappyBlock } from '../snappyBlock';
import { textCost } from '../textCost';
import { opensSnappyFrames, undoSnappyFrames } from '../snappyFrame';

/** Less can be decoded by chance into something that looks right. */
const minBytes = 10;
/** Bits by which a block that is text itself has to be cheaper undone. */
const minTextGain = 80;
/** From this many bytes on, elements that add up to the length to the byte are proof enough. */
const minSound = 128;

/**
 * Snappy: the framing format, which has a magic and CRC-32C, and the bare block, which begins with
 * the length that its elements have to add up to, and has nothing else to prove it.
 */
export const snappy: Codec = {
  id: 'snappy',
  protection: 'encoded',
  reads: 'any',
  inText: false,
  declaredBy: (mediaType) =>
    mediaType === 'application/snappy' ||
    mediaType === 'application/x-snappy' ||
    mediaType === 'application/x-snappy-framed',

  fits({ bytes, start, end }) {
    return opensSnappyFrames(bytes, start, end) || isSized(bytes, start, end);
  },

  read(input: CodecInput): Reading | null {
    const run = runOf(input);
    if (opensSnappyFrames(run, 0, run.length)) {
      const inflated = input.kit.unpack((maxOut) => undoSnappyFrames(run, maxOut));
      const isSummed = inflated.state === 'complete' && inflated.bytes.length > 0;
      return compressedReading('snappy', input, inflated, [
        { id: 'decode.magic', arguments: {} },
        ...(isSummed
          ? [{ id: 'decode.checksum', arguments: { checksum: 'CRC-32C' } } as const]
          : []),
      ]);
    }
    const header = snappyHeader(run, 0, run.length);
    if (!header) return null;
    const { length, at } = header;
    const counter = new CountingSink(length + 1);
    const walked = undoSnappyBlock(run, at, run.length, counter, 0);
    if (walked.state !== 'complete' || counter.length !== length) return null;
    const inflated = input.kit.unpack((maxOut) => {
      const out = new OutputBuffer(Math.min(maxOut, length), length);
      const undone = undoSnappyBlock(run, at, run.length, out, 0);
      return { bytes: out.bytes, state: undone.state, consumed: undone.at };
    });
    // A text that is a block as well loses a few signs by it and is cheaper for that.
    const proof = input.isText
      ? input.kit.prove(
          inflated.bytes,
          textCost(run, 0, run.length) / inflated.bytes.length,
          input.isDeclared,
          minTextGain,
        )
      : input.kit.prove(inflated.bytes, 8, input.isDeclared);
    if (!proof && (run.length < minSound || input.isText)) return null;
    return compressedReading(
      'snappy',
      input,
      inflated,
      [{ id: 'decode.exact-size', arguments: { bytes: length } }],
      proof,
    );
  },
};

/** Whether the run can be a block of the length it begins with: the first element is a literal. */
function isSized(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < minBytes) return false;
  const header = snappyHeader(bytes, start, end);
  if (!header || header.length < minBytes || ((bytes[header.at] ?? 3) & 3) !== 0) return false;
  const elements = end - header.at;
  // Three bytes stand for 64 at most, and a block is never much longer than its content.
  return header.length <= elements * 22 && elements <= header.length + header.length / 6 + 32;
}
