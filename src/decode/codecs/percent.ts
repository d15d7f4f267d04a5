import { byteClass, isWithin } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { unescapePercent } from '../percent';
import { isText } from '../textCost';
import { oneValue } from '../table';

/** What an encoder leaves in place or escapes; a raw space or quote shows that nobody encoded. */
const escapedText = ~(
  byteClass.high |
  byteClass.control |
  byteClass.space |
  byteClass.lineBreak |
  byteClass.backslash
);

/** Percent-encoding (RFC 3986, section 2.1) that no form or query stands for: a further layer. */
export const percent: Codec = {
  id: 'percent',
  protection: 'plaintext',
  reads: 'text',
  inText: true,
  declaredBy: () => false,

  fits({ classes }) {
    return (classes & byteClass.percent) !== 0 && isWithin(classes, escapedText);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, kit } = input;
    const decoded = unescapePercent(bytes, start, end, false);
    if (decoded.escapes === 0 || decoded.broken > 0) return null;
    const isPlain = isText(decoded.bytes, 0, decoded.bytes.length);
    const proof = isPlain ? null : kit.prove(decoded.bytes, 0, input.isDeclared);
    if (!proof && !isPlain) return null;
    const range = { start, end };
    return {
      codec: 'percent',
      range,
      state: 'complete',
      reason: null,
      evidence: [
        { id: 'decode.escapes', arguments: { count: decoded.escapes } },
        ...(proof ? [proof.evidence] : []),
        ...input.evidence,
      ],
      protection: 'plaintext',
      table: oneValue(range, decoded, proof?.reading ? { reading: proof.reading } : null),
    };
  },
};
