import type { Inflated } from '../../bytes/platform';
import type { Codec, CodecInput, Reading } from '../codec';
import { compressedReading, runOf } from '../compressed';
import { peekDeflate } from '../deflatePeek';
import { textEvidence } from '../proof';
import { cutEnd, isText, textCost } from '../textCost';

/** Header, an empty block and the checksum. */
const minBytes = 8;
/** Damaged streams need this many sound bytes, and text of this many bits that came of them. */
const minDamaged = 32;
const minTextBits = 200;

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
    if (!input.isDeclared && !isBelievable(inflated)) return null;
    return compressedReading('zlib', input, inflated, [textEvidence()]);
  },
};

/** Whether what came out before the damage is text, and more of it than chance makes. */
function isBelievable({ bytes, consumed }: Inflated): boolean {
  const end = cutEnd(bytes, 0, bytes.length);
  if (consumed < minDamaged || !isText(bytes, 0, end)) return false;
  return textCost(bytes, 0, cutEnd(bytes, 0, Math.min(end, 256))) >= minTextBits;
}
