import { base32Variants, decodeBase32 } from '../base32';
import { byteClass, classSet, isWithin } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { inputBits } from '../proof';
import { innerHint, valueReading } from '../valueReading';
import { mayBeBase32, mayBeBinary32, peekBase32 } from '../token';

/** Shorter runs hold too little to prove anything. */
const minCharacters = 16;
/** Ids in capitals and digits are everywhere: a text among them has to be sure. */
const minGain = 24;

/** Base32 (RFC 4648), its hexadecimal alphabet, and Crockford's; with padding or without. */
export const base32: Codec = {
  id: 'base32',
  protection: 'encoded',
  reads: 'text',
  inText: true,
  declaredBy: () => false,

  fits({ bytes, start, end, classes, isDeclared }) {
    if (!isWithin(classes, classSet.alphanumeric | byteClass.equals)) return false;
    if (isDeclared) return true;
    return end - start >= minCharacters && mayBeBase32(bytes, start, end, classes);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, kit } = input;
    const isAny = input.isDeclared || mayBeBinary32(end - start, input.classes);
    for (const [variant, table] of base32Variants) {
      if (!isAny && !peekBase32(bytes, start, end, table)) continue;
      const decoded = decodeBase32(bytes, start, end, table);
      if (!decoded || decoded.bytes.length === 0) continue;
      const perByte = inputBits(bytes, start, end, 5, 8 / 5);
      const proof = kit.prove(decoded.bytes, perByte, input.isDeclared, minGain);
      if (!proof) continue;
      return valueReading(
        'base32',
        input,
        decoded,
        [{ id: 'decode.variant', arguments: { variant } }, proof.evidence],
        innerHint(proof.reading),
      );
    }
    return null;
  },
};
