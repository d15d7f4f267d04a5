import type { ByteRange } from '../../bytes/range';
import { decodeLatin1, decodeUtf8 } from '../../bytes/text';
import { byteClass, isWhite, startsWith } from '../byteClass';
import type { Codec, CodecInput, Reading, ValueHint } from '../codec';
import { sliceContent } from '../mapped';
import { indexOf } from '../search';
import { listValues, type Entry } from '../table';

const dash = 0x2d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Longest boundary (RFC 2046, section 5.1.1), without the dashes in front. */
const maxBoundary = 70;
/** Header fields of a part are short. */
const maxPartHead = 16_384;
const maxParts = 10_000;

/** Multipart bodies (RFC 2046, section 5.1), above all multipart/form-data (RFC 7578). */
export const multipart: Codec = {
  id: 'multipart',
  protection: 'plaintext',
  reads: 'any',
  inText: false,
  declaredBy: (mediaType) => mediaType.startsWith('multipart/'),

  fits({ bytes, start, end, classes, isDeclared }) {
    if (isDeclared) return true;
    return (
      (classes & byteClass.lineBreak) !== 0 &&
      end - start > 8 &&
      bytes[start] === dash &&
      bytes[start + 1] === dash
    );
  },

  read(input: CodecInput): Reading | null {
    const { bytes, isDeclared } = input;
    const end = bytes.length;
    const boundary = declaredBoundary(input.contentType) ?? firstLine(bytes, input.start, end);
    if (boundary === null) return null;
    const delimiter = asciiBytes(`--${boundary}`);
    const { parts, isClosed } = splitParts(bytes, delimiter, end);
    const entries = parts.map((part, index) => partEntry(bytes, part, index));
    if (entries.length === 0) return null;
    if (!isDeclared && !entries.some(({ isNamed }) => isNamed)) return null;
    return {
      codec: 'multipart',
      range: { start: input.start, end: input.end },
      state: isClosed ? 'complete' : 'truncated',
      reason: isClosed ? null : { id: 'decode.truncated', arguments: { bytes: end } },
      evidence: [{ id: 'decode.parses', arguments: { bytes: end } }, ...input.evidence],
      protection: 'plaintext',
      table: listValues(entries),
    };
  },
};

/** The boundary parameter of a Content-Type, or null. */
function declaredBoundary(contentType: string): string | null {
  const match = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

/** The boundary as the first line gives it, or null. */
function firstLine(bytes: Uint8Array, start: number, end: number): string | null {
  if (!startsWith(bytes, start, '--')) return null;
  const from = start + 2;
  let stop = from;
  while (stop < end && stop - from <= maxBoundary && !isWhite(bytes[stop]!)) stop++;
  const isLine = bytes[stop] === lineFeed || bytes[stop] === carriageReturn;
  return isLine && stop > from ? decodeLatin1(bytes.subarray(from, stop)) : null;
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

/** What stands between delimiter lines, line breaks in front of them left out. */
function splitParts(
  bytes: Uint8Array,
  delimiter: Uint8Array,
  end: number,
): { readonly parts: ByteRange[]; readonly isClosed: boolean } {
  const parts: ByteRange[] = [];
  let from = -1;
  for (let at = 0; parts.length < maxParts;) {
    const found = indexOf(bytes, delimiter, at, end);
    if (found < 0) break;
    at = found + delimiter.length;
    const isLineStart = found === 0 || bytes[found - 1] === lineFeed;
    if (!isLineStart) continue;
    if (from >= 0) {
      const breakLength = bytes[found - 2] === carriageReturn ? 2 : 1;
      parts.push({ start: from, end: Math.max(from, found - breakLength) });
    }
    if (bytes[at] === dash && bytes[at + 1] === dash) return { parts, isClosed: true };
    const lineEnd = bytes.indexOf(lineFeed, at);
    if (lineEnd < 0 || lineEnd >= end) return { parts, isClosed: false };
    from = lineEnd + 1;
  }
  if (from >= 0 && from < end) parts.push({ start: from, end });
  return { parts, isClosed: false };
}

function partEntry(
  bytes: Uint8Array,
  part: ByteRange,
  index: number,
): Entry & { readonly isNamed: boolean } {
  // Without a body the empty line may be the line break in front of the next delimiter.
  const body = Math.min(bodyStart(bytes, part), part.end);
  const fields = headerFields(decodeUtf8(bytes.subarray(part.start, body)));
  const disposition = fields.get('content-disposition') ?? '';
  const named = dispositionName(disposition);
  const name = named ?? String(index);
  const range = { start: body, end: part.end };
  return {
    name,
    keys: [name],
    type: 'bytes',
    range,
    content: () => sliceContent(bytes, range),
    hint: partHint(fields),
    isNamed: named !== null,
  };
}

/** Behind the empty line that ends the part's header fields. */
function bodyStart(bytes: Uint8Array, { start, end }: ByteRange): number {
  const stop = Math.min(end, start + maxPartHead);
  for (let at = start; at < stop; at++) {
    if (bytes[at] !== lineFeed && at !== start) continue;
    const line = at === start && bytes[at] !== lineFeed ? at : at + 1;
    if (bytes[line] === lineFeed) return line + 1;
    if (bytes[line] === carriageReturn && bytes[line + 1] === lineFeed) return line + 2;
    if (at === start && bytes[at] === lineFeed) return at + 1;
  }
  return start;
}

function headerFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0)
      fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

/** The `name` parameter of Content-Disposition (RFC 7578, section 4.2), or null. */
function dispositionName(disposition: string): string | null {
  const match = /;\s*name\s*=\s*(?:"([^"]{0,1000})"|([^\s;"]{1,1000}))/i.exec(disposition);
  const name = match?.[1] ?? match?.[2];
  return name === undefined ? null : name.replaceAll('%22', '"');
}

function partHint(fields: ReadonlyMap<string, string>): ValueHint {
  const contentType = fields.get('content-type') ?? '';
  const coding = (fields.get('content-transfer-encoding') ?? '').toLowerCase();
  const declared =
    coding === 'base64' ? 'base64' : coding === 'quoted-printable' ? 'quoted-printable' : null;
  if (!declared) return { contentType };
  const field = 'Content-Transfer-Encoding';
  return {
    contentType,
    declared,
    evidence: [{ id: 'decode.declared', arguments: { field } }],
  };
}
