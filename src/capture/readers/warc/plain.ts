import type { ByteRange } from '../../../bytes/range';
import type { ByteSource } from '../../../bytes/source';
import { skipBlanks } from '../../http/lines';
import { indexOfText } from '../../xml/tags';
import { beginsRecord, mostHead, parseRecordHead, type RecordHead } from './head';

/** A record and where it stands in the file, the empty lines behind it too. */
export interface FoundRecord {
  readonly head: RecordHead;
  readonly range: ByteRange;
  /** Whether the file ends inside of it. */
  readonly isCut: boolean;
}

/** What a walk over a file comes upon. */
export type Sighting =
  | { readonly kind: 'record'; readonly record: FoundRecord }
  /** Something that is no record, or the beginning of one that the file's end cuts. */
  | { readonly kind: 'malformed' | 'cut'; readonly offset: number };

/** Measured for records of 1 to 200 KB: more reads bodies that are passed over. */
const windowBytes = 256 * 1024;
const searchBytes = 1024 * 1024;
/** Behind a record stand two line ends; a few more do no harm. */
const mostBehind = 64;

/**
 * The records of a WARC that is not compressed, their lengths followed. Where nothing stands at the
 * end of a length, the next record is looked for from the beginning of the block on.
 */
export async function* plainRecords(source: ByteSource): AsyncGenerator<Sighting> {
  const { size } = source;
  const walk = new Walk(source);
  let at = 0;
  while (at < size) {
    const bytes = await walk.read(at, mostHead);
    if (bytes.length === 0) return;
    const start = skipBlanks(bytes, 0, bytes.length);
    if (start > 0) {
      at += start;
      continue;
    }
    const head = beginsRecord(bytes, 0) ? parseRecordHead(bytes, 0) : null;
    if (!head) {
      const isCut = beginsRecord(bytes, 0) && bytes.length < mostHead;
      const next = await walk.nextRecord(at + 1);
      yield { kind: isCut && next === null ? 'cut' : 'malformed', offset: at };
      if (next === null) return;
      at = next;
      continue;
    }
    const blockAt = at + head.blockStart;
    const { end, isCut } = await walk.endOf(blockAt, head.length);
    yield { kind: 'record', record: { head, range: { start: at, end }, isCut } };
    at = end;
  }
}

/** The record that begins at `at`, or null where none does. */
export async function plainRecordAt(source: ByteSource, at: number): Promise<FoundRecord | null> {
  const walk = new Walk(source);
  const bytes = await walk.read(at, mostHead);
  const head = beginsRecord(bytes, 0) ? parseRecordHead(bytes, 0) : null;
  if (!head) return null;
  const { end, isCut } = await walk.endOf(at + head.blockStart, head.length);
  return { head, range: { start: at, end }, isCut };
}

/** The part of a file that is in memory while it is walked over. */
class Walk {
  readonly #source: ByteSource;
  #bytes: Uint8Array = new Uint8Array(0);
  #base = 0;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** Up to `length` bytes at `at`. */
  async read(at: number, length: number): Promise<Uint8Array> {
    const { size } = this.#source;
    const wanted = Math.min(length, Math.max(0, size - at));
    const isHere = at >= this.#base && at + wanted <= this.#base + this.#bytes.length;
    if (!isHere) {
      this.#bytes = await this.#source.read(at, Math.max(wanted, windowBytes));
      this.#base = at;
    }
    return this.#bytes.subarray(at - this.#base, at - this.#base + wanted);
  }

  /** Where the record ends whose block begins at `blockAt` and declares `length`. */
  async endOf(
    blockAt: number,
    length: number | null,
  ): Promise<{ readonly end: number; readonly isCut: boolean }> {
    const { size } = this.#source;
    const stop = length === null ? size + 1 : blockAt + length;
    if (stop <= size) {
      const behind = await this.read(stop, mostBehind);
      const blanks = skipBlanks(behind, 0, behind.length);
      const isEnd = stop + blanks >= size || beginsRecord(behind, blanks);
      if (isEnd) return { end: stop + blanks, isCut: false };
    }
    const next = await this.nextRecord(blockAt);
    return { end: next ?? size, isCut: next === null && stop > size };
  }

  /** Where the next record begins at or behind `from`, at the beginning of a line, or null. */
  async nextRecord(from: number): Promise<number | null> {
    const { size } = this.#source;
    for (let base = Math.max(0, from - 1); base < size;) {
      const bytes = await this.#source.read(base, searchBytes);
      if (bytes.length <= 8) return null;
      for (
        let at = indexOfText(bytes, 'WARC/', 1);
        at >= 0;
        at = indexOfText(bytes, 'WARC/', at + 1)
      ) {
        if (bytes[at - 1] === 0x0a && beginsRecord(bytes, at)) return base + at;
      }
      base += bytes.length - 8;
    }
    return null;
  }
}
