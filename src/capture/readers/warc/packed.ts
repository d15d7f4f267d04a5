import type { Inflate } from '../../../bytes/platform';
import type { ByteSource } from '../../../bytes/source';
import type { State } from '../../../bytes/statement';
import { beginsGzip, readGzipMember } from '../../containers/gzip';
import { skipBlanks } from '../../http/lines';
import { beginsRecord, parseRecordHead, type RecordHead } from './head';
import type { FoundRecord, Sighting } from './plain';

/** Most bytes that one record may unpack to; of a larger one the beginning is read. */
export const mostRecord = 64 * 1024 * 1024;
/** Bytes by which a member shows that a record is in it, packed and unpacked. */
const probeLength = 4 * 1024;
const searchBytes = 1024 * 1024;
/** Places that are tried where a member is broken: three bytes turn up in compressed data by chance. */
const mostTries = 200;

/** A record that is a gzip member of its own, unpacked. */
export interface PackedRecord extends FoundRecord {
  /** All of the record, or the beginning of one that is too large or damaged. */
  readonly bytes: Uint8Array;
  /** That of the member: whether the end of it is known, and all of it is here. */
  readonly state: State;
  /** Whether another record follows in the member, against the standard. */
  readonly hasMore: boolean;
}

/**
 * The records of a WARC whose gzip members hold one each (annex D of the standard): one of them is
 * unpacked at a time. Behind a broken one the next member is looked for that begins with a record.
 */
export async function* packedRecords(
  source: ByteSource,
  inflate: Inflate,
): AsyncGenerator<Sighting> {
  const { size } = source;
  const search = new Search(source, inflate);
  for (let at = 0; at < size;) {
    const record = await packedRecordAt(source, at, inflate);
    // A record whose member is damaged, too large or cut has no end of its own.
    const isWhole = record?.state === 'complete';
    const next = isWhole ? null : await search.next(at + 1);
    const end = isWhole ? record.range.end : (next ?? size);
    if (!record) yield { kind: next === null ? 'cut' : 'malformed', offset: at };
    else {
      const range = { start: at, end };
      yield { kind: 'record', record: { ...record, range, isCut: record.isCut && next === null } };
      if (record.hasMore) yield { kind: 'malformed', offset: at };
    }
    at = end;
  }
}

/** The record whose member begins at `at`, or null where none does. */
export async function packedRecordAt(
  source: ByteSource,
  at: number,
  inflate: Inflate,
): Promise<PackedRecord | null> {
  const member = await readGzipMember(source, at, mostRecord, inflate);
  const start = skipBlanks(member.bytes, 0, member.bytes.length);
  const bytes = member.bytes.subarray(start);
  const head = beginsRecord(bytes, 0) ? parseRecordHead(bytes, 0) : null;
  if (!head) return null;
  return {
    head,
    bytes,
    range: { start: at, end: member.end ?? source.size },
    isCut: member.state === 'truncated',
    state: member.state,
    hasMore: hasAnother(bytes, head),
  };
}

function hasAnother(bytes: Uint8Array, { blockStart, length }: RecordHead): boolean {
  if (length === null) return false;
  return beginsRecord(bytes, skipBlanks(bytes, blockStart + length, bytes.length));
}

/** Looks for members that begin with a record. */
class Search {
  readonly #source: ByteSource;
  readonly #inflate: Inflate;
  #tries = 0;

  constructor(source: ByteSource, inflate: Inflate) {
    this.#source = source;
    this.#inflate = inflate;
  }

  async next(from: number): Promise<number | null> {
    const { size } = this.#source;
    for (let base = from; base < size;) {
      const bytes = await this.#source.read(base, searchBytes);
      if (bytes.length < 3) return null;
      for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
        if (!beginsGzip(bytes, at)) continue;
        if (++this.#tries > mostTries) return null;
        if (await this.#isRecord(base + at)) return base + at;
      }
      base += Math.max(1, bytes.length - 2);
    }
    return null;
  }

  async #isRecord(at: number): Promise<boolean> {
    const packed = await this.#source.read(at, probeLength);
    const { bytes } = this.#inflate('gzip', packed, probeLength);
    return beginsRecord(bytes, skipBlanks(bytes, 0, bytes.length));
  }
}
