import { parseJson } from '../../bytes/jsonParser';
import type { ByteRange } from '../../bytes/range';
import { decodeBase64 } from '../base64';
import { byteClass, classesOf, classSet, isWithin } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { listValues, type Entry } from '../table';

const dot = 0x2e;
const jwtClasses = classSet.alphanumeric | byteClass.dashUnderscore | byteClass.dot;
/** `{}` with a member, in base64url. */
const minPart = 10;

/** Signed tokens: JWT (RFC 7519) as JWS in compact form (RFC 7515, section 3.1). */
export const jwt: Codec = {
  id: 'jwt',
  protection: 'encoded',
  reads: 'text',
  inText: true,
  declaredBy: (mediaType) => mediaType === 'application/jwt',

  fits({ bytes, start, end, classes }) {
    // A header is an object, and `{"` is `ey` in base64.
    return (
      end - start > 2 * minPart &&
      (classes & byteClass.dot) !== 0 &&
      bytes[start] === 0x65 &&
      bytes[start + 1] === 0x79 &&
      isWithin(classes, jwtClasses)
    );
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    const parts = splitDots(bytes, start, end, 4);
    if (parts.length !== 3) return null;
    const header = partEntry(bytes, parts[0]!, 'header');
    const payload = partEntry(bytes, parts[1]!, 'payload');
    if (!header || !isHeader(header, 'alg')) return null;
    return {
      codec: 'jwt',
      range: { start, end },
      state: 'complete',
      reason: null,
      evidence: [{ id: 'decode.parses', arguments: { bytes: end - start } }, ...input.evidence],
      protection: 'encoded',
      table: listValues(payload ? [header, payload] : [header]),
    };
  },
};

/** The runs between dots; at most `most + 1`, so that a long run of dots costs nothing. */
export function splitDots(
  bytes: Uint8Array,
  start: number,
  end: number,
  most: number,
): ByteRange[] {
  const parts: ByteRange[] = [];
  let from = start;
  for (let at = start; at <= end && parts.length <= most; at++) {
    if (at < end && bytes[at] !== dot) continue;
    parts.push({ start: from, end: at });
    from = at + 1;
  }
  return parts;
}

/** A part in base64url as a value, or null where it is none. */
export function partEntry(bytes: Uint8Array, range: ByteRange, name: string): Entry | null {
  const { start, end } = range;
  const decoded = decodeBase64(bytes, start, end, classesOf(bytes, start, end));
  if (!decoded) return null;
  return {
    name,
    keys: [name],
    type: 'bytes',
    range,
    content: () => decoded,
    hint: { isInner: true },
  };
}

/** Whether the part is an object that names an algorithm under `member`. */
export function isHeader({ content }: Entry, member: string): boolean {
  const document = parseJson(content().bytes, undefined, { maxNodes: 256, maxDepth: 16 });
  return document.state === 'complete' && document.member(0, member) !== null;
}
