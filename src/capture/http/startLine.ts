import type { ByteRange } from '../../bytes/range';
import { decodeLatin1, decodeUtf8 } from '../../bytes/text';

/** A request line (RFC 9112, section 3), its version perhaps missing. */
export interface RequestLine {
  readonly method: string;
  readonly target: ByteRange;
  /** `HTTP/1.1`, or '' where the line has none. */
  readonly version: string;
}

/** A status line (RFC 9112, section 4). */
export interface StatusLine {
  readonly version: string;
  readonly status: number;
  readonly reason: string;
}

/** Longest method that is believed: the registry's longest has 17 characters. */
const maxMethod = 24;
const space = 0x20;
const tab = 0x09;

/** Methods that a line without a version may begin with: others would make requests of prose. */
const commonMethods = new Set(
  'GET POST PUT PATCH DELETE HEAD OPTIONS CONNECT TRACE PROPFIND REPORT SEARCH'.split(' '),
);

/** Reads the line as a request line, or gives null. */
export function parseRequestLine(bytes: Uint8Array, line: ByteRange): RequestLine | null {
  const methodEnd = endOfWord(bytes, line.start, Math.min(line.end, line.start + maxMethod + 1));
  const method = decodeLatin1(bytes.subarray(line.start, methodEnd));
  if (!/^[A-Z][A-Z0-9_-]{1,23}$/.test(method) || methodEnd >= line.end) return null;

  const start = skipSpaces(bytes, methodEnd, line.end);
  let end = line.end;
  while (end > start && isSpace(bytes[end - 1]!)) end--;
  const tailStart = Math.max(start, end - 12);
  const tail = decodeLatin1(bytes.subarray(tailStart, end));
  const version = /(?:^|[ \t])(HTTP\/\d(?:\.\d)?)$/.exec(tail)?.[1] ?? '';
  let targetEnd = end - version.length;
  while (targetEnd > start && isSpace(bytes[targetEnd - 1]!)) targetEnd--;
  if (targetEnd <= start) return null;

  const target = { start, end: targetEnd };
  if (version !== '') return { method, target, version };
  const head = decodeLatin1(bytes.subarray(start, Math.min(targetEnd, start + 8))).toLowerCase();
  const isTarget = head.startsWith('/') || /^https?:\/\//.test(head) || head.startsWith('{{');
  const hasSpaces = endOfWord(bytes, start, targetEnd) < targetEnd;
  return isTarget && !hasSpaces && commonMethods.has(method) ? { method, target, version } : null;
}

/** Reads the line as a status line, or gives null. */
export function parseStatusLine(bytes: Uint8Array, line: ByteRange): StatusLine | null {
  const text = decodeUtf8(bytes.subarray(line.start, Math.min(line.end, line.start + 512)));
  const match = /^(HTTP\/\d(?:\.\d)?)[ \t]+(\d{3})(?:[ \t]+(\S.*)?)?$/.exec(text);
  if (!match) return null;
  return { version: match[1]!, status: Number(match[2]), reason: (match[3] ?? '').trimEnd() };
}

function endOfWord(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && !isSpace(bytes[i]!)) i++;
  return i;
}

function skipSpaces(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && isSpace(bytes[i]!)) i++;
  return i;
}

function isSpace(byte: number): boolean {
  return byte === space || byte === tab;
}
