import { decodeLatin1 } from '../../bytes/text';
import { decodeBase64 } from '../base64';
import { byteClass, classesOf, isWithin, startsWith } from '../byteClass';
import type { Codec, CodecInput, Mapped, Reading } from '../codec';
import { unescapePercent } from '../percent';
import { oneValue } from '../table';

const comma = 0x2c;
/** Media type and parameters are short; a comma further on belongs to something else. */
const maxHead = 256;
/** Media types of pictures, sound and fonts: decoded when asked for, never searched. */
const media = /^(?:image\/(?!svg)|video\/|audio\/|font\/)/;

/** Data URIs (RFC 2397), base64 or percent-encoded. */
export const dataUri: Codec = {
  id: 'data-uri',
  protection: 'encoded',
  reads: 'text',
  inText: true,
  declaredBy: () => false,

  fits({ bytes, start, end, classes }) {
    return (
      end - start > 6 &&
      startsWith(bytes, start, 'data:') &&
      isWithin(classes, ~(byteClass.control | byteClass.high))
    );
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    const from = start + 5;
    const head = bytes.subarray(from, Math.min(end, from + maxHead)).indexOf(comma);
    if (head < 0) return null;
    const described = decodeLatin1(bytes.subarray(from, from + head));
    const isBase64 = /;\s*base64$/i.test(described);
    const contentType = isBase64 ? described.slice(0, described.lastIndexOf(';')) : described;
    // `data:` is also a word; what follows it here is a media type, parameters, or nothing.
    if (!/^(?:[\w.+-]{1,64}\/[\w.+-]{1,64})?(?:;[\w.+-]{1,64}=[^;]{0,64})*$/.test(contentType)) {
      return null;
    }
    const body = from + head + 1;
    const isMedia = media.test(contentType);
    const content = (): Mapped => contentOf(bytes, body, end, isBase64);
    if (!isMedia && isBase64 && !decodeBase64(bytes, body, end, classesOf(bytes, body, end))) {
      return null;
    }
    const range = { start, end };
    return {
      codec: 'data-uri',
      range,
      state: 'complete',
      reason: null,
      evidence: [{ id: 'decode.declared', arguments: { field: 'data:' } }, ...input.evidence],
      protection: isBase64 ? 'encoded' : 'plaintext',
      table: oneValue(range, content, { contentType, isInner: true, isFinal: isMedia }),
    };
  },
};

function contentOf(bytes: Uint8Array, start: number, end: number, isBase64: boolean): Mapped {
  const decoded = isBase64 && decodeBase64(bytes, start, end, classesOf(bytes, start, end));
  return decoded || unescapePercent(bytes, start, end, false);
}
