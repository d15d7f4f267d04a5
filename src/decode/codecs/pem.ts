import { decodeLatin1 } from '../../bytes/text';
import { decodeBase64 } from '../base64';
import { classesOf, startsWith } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { indexOf } from '../search';
import { oneValue } from '../table';

const begin = '-----BEGIN ';
const dashes = Uint8Array.of(0x2d, 0x2d, 0x2d, 0x2d, 0x2d);
/** Longest label: `ENCRYPTED PRIVATE KEY` and the like. */
const maxLabel = 64;

/** PEM (RFC 7468): base64 between a line that begins and a line that ends it, headers left out. */
export const pem: Codec = {
  id: 'pem',
  protection: 'encoded',
  reads: 'text',
  inText: true,
  declaredBy: (mediaType) => mediaType === 'application/x-pem-file',

  fits({ bytes, start, end }) {
    return end - start > 30 && startsWith(bytes, start, begin);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    const labelStart = start + begin.length;
    const labelEnd = indexOf(bytes, dashes, labelStart, Math.min(end, labelStart + maxLabel));
    if (labelEnd < 0) return null;
    const label = decodeLatin1(bytes.subarray(labelStart, labelEnd));
    if (!/^[\w .-]+$/.test(label)) return null;
    const bodyStart = labelEnd + 5;
    const footer = indexOf(bytes, dashes, bodyStart, end);
    const footerText = `-----END ${label}-----`;
    const isClosed = footer >= 0 && startsWith(bytes, footer, footerText);
    if (footer >= 0 && !isClosed) return null;
    const body = bodyOf(bytes, bodyStart, isClosed ? footer : end);
    const decoded = decodeBase64(
      bytes,
      body.start,
      body.end,
      classesOf(bytes, body.start, body.end),
    );
    if (!decoded || decoded.bytes.length === 0) return null;
    const range = { start, end: isClosed ? footer + footerText.length : end };
    return {
      codec: 'pem',
      range,
      state: isClosed ? 'complete' : 'truncated',
      reason: isClosed
        ? null
        : { id: 'decode.truncated', arguments: { bytes: decoded.bytes.length } },
      evidence: [{ id: 'decode.declared', arguments: { field: label } }, ...input.evidence],
      protection: 'encoded',
      table: oneValue(body, decoded, { isInner: true }),
    };
  },
};

/** Without header fields (RFC 4880 armour, old encrypted keys) and the checksum of OpenPGP. */
function bodyOf(bytes: Uint8Array, start: number, end: number): { start: number; end: number } {
  let from = start;
  const colon = bytes.subarray(start, Math.min(end, start + 1024)).indexOf(0x3a);
  if (colon >= 0) {
    // Header fields end with an empty line.
    for (let at = start + colon; at < end; at++) {
      if (bytes[at] !== 0x0a) continue;
      const next = bytes[at + 1] === 0x0d ? at + 2 : at + 1;
      if (bytes[next] === 0x0a) {
        from = next + 1;
        break;
      }
    }
  }
  let stop = end;
  while (stop > from && bytes[stop - 1]! <= 0x20) stop--;
  if (stop - from > 6 && bytes[stop - 5] === 0x3d && bytes[stop - 6]! <= 0x20) stop -= 5;
  while (from < stop && bytes[from]! <= 0x20) from++;
  return { start: from, end: stop };
}
