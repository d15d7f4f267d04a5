import type { Codec, CodecInput, Reading } from '../codec';
import { compressedReading, runOf } from '../compressed';
import { peekDeflate } from '../deflatePeek';

/** Header, an empty block and the checksum. */
const minBytes = 8;

/** Zlib (RFC 1950). Two bytes of header are no proof; Adler-32, or text that comes out, is. */
export const zlib: Codec = {
  id: 'zlib',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaType === 'application/zlib',

  fits({ bytes, start, end }) {
    const first = bytes[start]!;
    const second = bytes[start + 1]!;
    return (
      end - start >= minBytes &&
      (first & 0x0f) === 8 &&
      first >> 4 <= 7 &&
      ((first << 8) | second) % 31 === 0 &&
      (second & 0x20) === 0
    );
  },

  read(input: CodecInput): Reading | null {
    const run = runOf(input);
    if (!input.isDeclared && !peekDeflate(run.subarray(2), 64)) return null;
    const inflated = input.kit.inflate('zlib', run);
    if (inflated.state === 'complete') {
      return compressedReading('zlib', input, inflated, [
        { id: 'decode.checksum', arguments: { checksum: 'Adler-32' } },
      ]);
    }
    const proof =
      inflated.bytes.length > 0 ? input.kit.prove(inflated.bytes, 8, input.isDeclared) : null;
    if (!proof && !input.isDeclared) return null;
    return compressedReading('zlib', input, inflated, proof ? [proof.evidence] : [], proof);
  },
};
