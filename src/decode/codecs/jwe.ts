import { byteClass } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { listValues } from '../table';
import { isHeader, jwt, partEntry, splitDots } from './jwt';

/**
 * Encrypted tokens in compact form (RFC 7516, section 3.1): five parts, of which only the header
 * can be read without a key.
 */
export const jwe: Codec = {
  id: 'jwe',
  protection: 'encoded',
  reads: 'text',
  inText: true,
  declaredBy: () => false,

  fits: (input) => (input.classes & byteClass.dot) !== 0 && jwt.fits(input),

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    const parts = splitDots(bytes, start, end, 6);
    if (parts.length !== 5) return null;
    const header = partEntry(bytes, parts[0]!, 'header');
    if (!header || !isHeader(header, 'enc')) return null;
    return {
      codec: 'jwe',
      range: { start, end },
      state: 'complete',
      reason: null,
      evidence: [
        { id: 'decode.encrypted-container', arguments: { container: 'JWE' } },
        ...input.evidence,
      ],
      protection: 'encoded',
      table: listValues([header]),
    };
  },
};
