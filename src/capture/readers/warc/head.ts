import type { ByteRange } from '../../../bytes/range';
import { decodeUtf8 } from '../../../bytes/text';
import { holdsAt, lineAt } from '../../http/lines';

/** Longest head of a record that is read; crawlers write less than a page. */
export const mostHead = 64 * 1024;
const mostFields = 1000;

/** The head of a WARC record (ISO 28500:2017, section 4). Offsets count in the buffer. */
export interface RecordHead {
  /** `response`, `request`, `revisit` …, lower-case. */
  readonly type: string;
  readonly id: string;
  /** Ids of records that were made along with this one. */
  readonly concurrentTo: readonly string[];
  /** The URI that was asked for, or ''. */
  readonly target: string;
  /** Media type of the block, lower-case and with its parameters, or ''. */
  readonly contentType: string;
  /** Declared length of the block in bytes, or null where none is declared. */
  readonly length: number | null;
  readonly blockStart: number;
  /** Where `target` stands. */
  readonly targetRange: ByteRange;
  /** Value of the first field called `name` (lower-case), or ''. */
  field(name: string): string;
}

/** Whether a record begins at `at`: `WARC/` and its version. */
export function beginsRecord(bytes: Uint8Array, at: number): boolean {
  return holdsAt(bytes, at, 'WARC/') && isDigit(bytes[at + 5]) && bytes[at + 6] === 0x2e;
}

/** Reads the head that begins at `start`, or gives null where its end is not in the buffer. */
export function parseRecordHead(bytes: Uint8Array, start: number): RecordHead | null {
  const end = Math.min(bytes.length, start + mostHead);
  const fields = new Map<string, string[]>();
  let targetRange: ByteRange = { start, end: start };
  let count = 0;
  for (let at = lineAt(bytes, start, end).next; at < end;) {
    const line = lineAt(bytes, at, end);
    if (line.next >= end && bytes[end - 1] !== 0x0a) return null;
    // A head that runs into the next record is none, and not read again from each line on.
    if (beginsRecord(bytes, line.start)) return null;
    at = line.next;
    if (line.start === line.end) return headOf(fields, at, targetRange);
    const text = decodeUtf8(bytes.subarray(line.start, line.end));
    const colon = text.indexOf(':');
    if (colon <= 0 || ++count > mostFields) continue;
    const name = text.slice(0, colon).trim().toLowerCase();
    const values = fields.get(name);
    const value = text.slice(colon + 1).trim();
    if (values) values.push(value);
    else fields.set(name, [value]);
    if (name === 'warc-target-uri' && !values) targetRange = rangeOf(bytes, line);
  }
  return null;
}

function headOf(
  fields: ReadonlyMap<string, readonly string[]>,
  blockStart: number,
  targetRange: ByteRange,
): RecordHead {
  const field = (name: string): string => fields.get(name)?.[0] ?? '';
  const length = field('content-length');
  return {
    type: field('warc-type').toLowerCase(),
    id: bare(field('warc-record-id')),
    concurrentTo: (fields.get('warc-concurrent-to') ?? []).map(bare),
    target: bare(field('warc-target-uri')),
    contentType: field('content-type').toLowerCase(),
    length: /^\d{1,15}$/.test(length) ? Number(length) : null,
    blockStart,
    targetRange,
    field,
  };
}

/** Where the value of a field stands in its line, blanks and angle brackets left out. */
function rangeOf(bytes: Uint8Array, line: ByteRange): ByteRange {
  let start = bytes.indexOf(0x3a, line.start) + 1;
  let { end } = line;
  while (start < end && bytes[start]! <= 0x20) start++;
  while (end > start && bytes[end - 1]! <= 0x20) end--;
  const isBracketed = bytes[start] === 0x3c && bytes[end - 1] === 0x3e;
  return isBracketed ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Ids stand in angle brackets, and with wget so do URIs. */
function bare(uri: string): string {
  return uri.startsWith('<') && uri.endsWith('>') ? uri.slice(1, -1) : uri;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
