import type { Codec, CodecInput, Reading } from '../codec';
import { opensBrotli } from '../brotliPeek';
import { compressedReading, runOf } from '../compressed';

/** Less can be decoded by chance into something that looks right. */
const minBytes = 12;

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
    return isInner && end - start >= minBytes && opensBrotli(bytes.subarray(start, end));
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
