import { startsWith } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { compressedReading, runOf } from '../compressed';

const magic = '\x28\xb5\x2f\xfd';
/** Magic number, header and an empty block. */
const minBytes = 9;
/** A bit of the frame header that is always zero. */
const reserved = 8;

/** Zstandard (RFC 8878). Its magic number is proof enough that it is meant. */
export const zstd: Codec = {
  id: 'zstd',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaType === 'application/zstd',

  fits({ bytes, start, end }) {
    return (
      end - start >= minBytes &&
      startsWith(bytes, start, magic) &&
      (bytes[start + magic.length]! & reserved) === 0
    );
  },

  read(input: CodecInput): Reading | null {
    const inflated = input.kit.inflate('zstd', runOf(input));
    return compressedReading('zstd', input, inflated, [{ id: 'decode.magic', arguments: {} }]);
  },
};
