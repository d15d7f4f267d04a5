import type { ByteRange } from '../../bytes/range';
import { joinSourced, sliceSourced, type SourcedBytes } from '../../bytes/sourced';
import { decodeLatin1 } from '../../bytes/text';
import type { HeaderField } from '../model';
import type { ProblemLog } from '../problemLog';
import { lineAt, type Line } from './lines';
import { parseRequestLine, parseStatusLine, type RequestLine, type StatusLine } from './startLine';

/** Start line and header section of an HTTP/1 message (RFC 9112, sections 2 to 5). */
export interface MessageHead {
  /** One of the two is there. */
  readonly request: RequestLine | null;
  readonly response: StatusLine | null;
  readonly fields: readonly FieldLines[];
  /** Where the body begins, behind the empty line; the end where there is none. */
  readonly bodyStart: number;
}

/** A header field as it stands; the value has several ranges where its line is folded. */
export interface FieldLines {
  readonly name: string;
  readonly values: readonly ByteRange[];
  /** Where the field begins. */
  readonly start: number;
  /** Whether the line has no colon and is kept as a name without a value. */
  readonly isBroken: boolean;
}

/** Most fields of one message that are read. */
const maxFields = 10_000;
/** Longest field name that is believed; a longer one is a line of something else. */
const maxName = 256;

/** Reads the head of the message at `start`, or gives null where no message begins. */
export function parseHead(bytes: Uint8Array, start: number, end: number): MessageHead | null {
  const line = lineAt(bytes, start, end);
  const response = parseStatusLine(bytes, line);
  const request = response ? null : parseRequestLine(bytes, line);
  if (!request && !response) return null;
  const fields: FieldLines[] = [];
  let at = line.next;
  while (at < end && fields.length < maxFields) {
    const next = lineAt(bytes, at, end);
    at = next.next;
    if (next.start === next.end) return { request, response, fields, bodyStart: at };
    const last = fields[fields.length - 1];
    if (last && isFold(bytes[next.start]!)) {
      fields[fields.length - 1] = { ...last, values: [...last.values, trimmed(bytes, next)] };
    } else fields.push(parseField(bytes, next));
  }
  return { request, response, fields, bodyStart: at };
}

/**
 * Header fields of a head with their values led to where `text` stands. Where the text `isCut`, a
 * last line without a colon is no fault of its own.
 */
export function headerFields(
  head: MessageHead,
  text: SourcedBytes,
  path: string,
  isCut: boolean,
  log: ProblemLog,
): HeaderField[] {
  return head.fields.map(({ name, values, start, isBroken }, i) => {
    if (isBroken && !(isCut && i === head.fields.length - 1)) {
      const offset = text.map.toParent({ start, end: start + 1 }).start;
      log.add('malformed-field', offset, { field: `${path}.headers`, expected: 'name: value' });
    }
    const parts = values.map((value) => sliceSourced(text, value.start, value.end));
    // A folded line stands for one space (RFC 9112, section 5.2).
    const joined = parts.flatMap((part, i) => (i === 0 ? [part] : [' ', part]));
    return { name, value: parts.length === 1 ? parts[0]! : joinSourced(joined) };
  });
}

function parseField(bytes: Uint8Array, line: Line): FieldLines {
  // A pseudo-header field (RFC 9113, section 8.3) begins with the colon.
  const from = line.start + (bytes[line.start] === 0x3a ? 1 : 0);
  const nameLimit = Math.min(line.end, line.start + maxName);
  const found = bytes.subarray(from, nameLimit).indexOf(0x3a);
  const isBroken = found < 0;
  const nameEnd = isBroken ? nameLimit : from + found;
  const name = decodeLatin1(bytes.subarray(line.start, nameEnd)).trim();
  const valueStart = isBroken ? nameEnd : nameEnd + 1;
  const value = trimmed(bytes, { start: valueStart, end: line.end });
  return { name, values: [value], start: line.start, isBroken };
}

function trimmed(bytes: Uint8Array, range: ByteRange): ByteRange {
  let { start, end } = range;
  while (start < end && isFold(bytes[start]!)) start++;
  while (end > start && isFold(bytes[end - 1]!)) end--;
  return { start, end };
}

function isFold(byte: number): boolean {
  return byte === 0x20 || byte === 0x09;
}
