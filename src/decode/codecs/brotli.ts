import type { Codec, CodecInput, Reading } from '../codec';
import { compressedReading, runOf } from '../compressed';

/** Less can be decoded by chance into something that looks right. */
const minBytes = 12;
/** Text packs a few times smaller; a header that promises more than this is none. */
const maxRatio = 4096;

/**
 * Brotli (RFC 7932) has neither magic nor checksum. It is tried only on bytes that came out of
 * another coding or are declared, and accepted only where the header of its first meta-block makes
 * sense, all of the input is used up, and what comes out is proven by itself.
 */
export const brotli: Codec = {
  id: 'brotli',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaType === 'application/x-brotli',

  fits({ bytes, start, end, isInner, isDeclared }) {
    if (isDeclared) return true;
    return isInner && end - start >= minBytes && hasSaneHeader(bytes, start, end);
  },

  read(input: CodecInput): Reading | null {
    const run = runOf(input);
    const inflated = input.kit.inflate('brotli', run);
    const isWhole = inflated.state === 'complete' && inflated.consumed === run.length;
    if (!input.isDeclared && !isWhole && inflated.state !== 'skipped') return null;
    if (inflated.bytes.length === 0) return null;
    const proof = input.kit.prove(inflated.bytes, 8, input.isDeclared);
    if (!proof) return null;
    return compressedReading('brotli', input, inflated, [proof.evidence], proof);
  },
};

/** Window size, then the first meta-block: not empty, not metadata, of a believable length. */
function hasSaneHeader(bytes: Uint8Array, start: number, end: number): boolean {
  let head = 0;
  for (let i = 0; i < 6; i++) head += (bytes[start + i] ?? 0) * 2 ** (8 * i);
  let at = 0;
  const bits = (count: number): number => {
    const value = Math.floor(head / 2 ** at) % 2 ** count;
    at += count;
    return value;
  };
  if (bits(1) === 1 && bits(3) === 0 && bits(3) === 1) return false;
  const isLast = bits(1) === 1;
  if (isLast && bits(1) === 1) return false;
  const nibbles = bits(2) + 4;
  if (nibbles === 7) return false;
  const length = bits(4 * nibbles) + 1;
  if (nibbles > 4 && length <= 2 ** (4 * nibbles - 4)) return false;
  const size = end - start;
  return length <= size * maxRatio && (!isLast || length * 2 >= size);
}
