import type { Codec, CodecInput, Reading } from '../codec';
import { compressedReading, runOf } from '../compressed';

/** Header and trailer of a member that holds nothing. */
const minBytes = 18;
/** Flag bits that are always zero. */
const reservedFlags = 0xe0;

/** Gzip (RFC 1952). Its magic bytes are proof enough that it is meant; CRC-32 that it is whole. */
export const gzip: Codec = {
  id: 'gzip',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaType === 'application/gzip' || mediaType === 'application/x-gzip',

  fits({ bytes, start, end }) {
    return (
      end - start >= minBytes &&
      bytes[start] === 0x1f &&
      bytes[start + 1] === 0x8b &&
      bytes[start + 2] === 8 &&
      (bytes[start + 3]! & reservedFlags) === 0
    );
  },

  read(input: CodecInput): Reading | null {
    const inflated = input.kit.inflate('gzip', runOf(input));
    return compressedReading('gzip', input, inflated, [
      { id: 'decode.magic', arguments: {} },
      ...(inflated.state === 'complete'
        ? [{ id: 'decode.checksum', arguments: { checksum: 'CRC-32' } } as const]
        : []),
    ]);
  },
};
