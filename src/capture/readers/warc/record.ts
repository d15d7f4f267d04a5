import type { ByteRange } from '../../../bytes/range';
import { RangeMap } from '../../../bytes/rangeMap';
import type { ByteSource } from '../../../bytes/source';
import { sourcedSlice, type SourcedBytes } from '../../../bytes/sourced';
import { beginsGzip } from '../../containers/gzip';
import { holdsAt } from '../../http/lines';
import type { ReadContext } from '../../model';
import type { ProblemLog } from '../../problemLog';
import type { RecordHead } from './head';
import { packedRecordAt } from './packed';
import { plainRecordAt } from './plain';

/** Most bytes of one record that are read: what is larger is cut there. */
const mostRead = 256 * 1024 * 1024;

/** A record as it is read. */
export interface ReadRecord {
  readonly head: RecordHead;
  /** All of the record, led to where it stands. */
  readonly text: SourcedBytes;
  /** Where the block ends in `text`. */
  readonly blockEnd: number;
  /** Where the record stands in the file. */
  readonly range: ByteRange;
  /** Whether the file ends inside of it. */
  readonly isCut: boolean;
}

/** Whether the records of `source` are gzip members. */
export async function isPacked(source: ByteSource): Promise<boolean> {
  return beginsGzip(await source.read(0, 3), 0);
}

/** Reads the record that begins at `at`, or gives null where none does. */
export async function readRecord(
  source: ByteSource,
  at: number,
  { inflate }: ReadContext,
  log: ProblemLog,
): Promise<ReadRecord | null> {
  if (await isPacked(source)) {
    const found = await packedRecordAt(source, at, inflate);
    if (!found) return null;
    const { bytes, state } = found;
    if (state === 'skipped') log.add('over-budget', at, { limit: 'member-bytes' });
    if (state === 'failed') log.add('damaged-member', at, { fault: 'damaged' });
    const map = RangeMap.opaque(found.range, bytes.length);
    const isCut = state !== 'complete';
    return finished({ ...found, isCut }, { bytes, map, origin: 'file' }, log);
  }
  const found = await plainRecordAt(source, at);
  if (!found) return null;
  const { start, end } = found.range;
  if (end - start > mostRead) log.add('over-budget', start + mostRead, { limit: 'entry-bytes' });
  const bytes = await source.read(start, Math.min(end - start, mostRead));
  const isCut = found.isCut || bytes.length < end - start;
  return finished({ ...found, isCut }, sourcedSlice(bytes, whole(bytes), start), log);
}

function whole(bytes: Uint8Array): ByteRange {
  return { start: 0, end: bytes.length };
}

/** A wrong length is said, and what stands up to the next record taken as the block. */
function finished(
  found: Pick<ReadRecord, 'head' | 'range' | 'isCut'>,
  text: SourcedBytes,
  log: ProblemLog,
): ReadRecord {
  const { head, range, isCut } = found;
  const { bytes } = text;
  const { blockStart, length } = head;
  const blanks = trailingBlanks(bytes, blockStart);
  const declared = length === null ? null : blockStart + length;
  if (isCut)
    return { head, text, blockEnd: Math.min(declared ?? bytes.length, bytes.length), range, isCut };
  // Behind the block stand two line ends, or a few more; the length says which of them are its own.
  const isRight = declared !== null && declared >= blanks && declared <= bytes.length;
  if (isRight) return { head, text, blockEnd: declared, range, isCut };
  const blockEnd = endOfBlock(bytes, blockStart);
  const place = text.map.toParent({ start: blockStart, end: blockStart }).start;
  if (length === null) {
    log.add('malformed-field', place, { field: 'Content-Length', expected: 'number' });
  } else log.add('length-mismatch', place, { declared: length, actual: blockEnd - blockStart });
  return { head, text, blockEnd, range, isCut };
}

/** Where the line ends behind a record begin. */
function trailingBlanks(bytes: Uint8Array, start: number): number {
  let end = bytes.length;
  while (end > start && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--;
  return end;
}

/** The end of a block whose length is not known: without the two line ends that close a record. */
function endOfBlock(bytes: Uint8Array, start: number): number {
  const end = bytes.length;
  if (end - start >= 4 && holdsAt(bytes, end - 4, '\r\n\r\n')) return end - 4;
  return end - start >= 2 && holdsAt(bytes, end - 2, '\n\n') ? end - 2 : end;
}
