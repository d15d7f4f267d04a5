import type { ByteSource } from '../../../bytes/source';
import type { Directory } from './directory';
import {
  Fields,
  centralLength,
  localLength,
  localSignature,
  mostVariable,
  parseCentral,
  parseLocal,
  type ParsedRecord,
  type ZipEntry,
} from './layout';

const chunkSize = 1024 * 1024;
/** Enough of a record for all but the oddest names and extra fields. */
const likelyRecord = 1024;
/** Bytes that are searched at first for the next header, then twice as many, up to a chunk. */
const firstSearch = 16 * 1024;

/**
 * The directory's entries, in its order, a chunk of it in memory at a time. Answers whether all of it
 * could be read.
 */
export async function* centralEntries(
  source: ByteSource,
  { start, end, shift }: Directory,
): AsyncGenerator<ZipEntry, boolean> {
  let base = start;
  let at = 0;
  let bytes = await source.read(base, Math.min(chunkSize, end - base));
  for (;;) {
    const record = parseCentral(bytes, at, base, shift);
    if (record) {
      yield record.entry;
      at = record.end;
      continue;
    }
    base += at;
    if (base >= end) return true;
    // No record is longer than what is read now: if there is none in it, there is none.
    if (at === 0 && bytes.length >= Math.min(centralLength + mostVariable, end - base)) {
      return false;
    }
    bytes = await source.read(base, Math.min(chunkSize, end - base));
    at = 0;
  }
}

/**
 * Entries by their local headers, from front to back: all that there is of an archive whose
 * directory is missing. Where sizes are known the next header is looked for behind the data, so that
 * an archive inside of an archive is not taken for a part of it.
 */
export async function* localEntries(source: ByteSource): AsyncGenerator<ZipEntry> {
  let at = 0;
  for (;;) {
    const record = (await localRecord(source, at)) ?? (await nextLocalRecord(source, at));
    if (!record) return;
    yield record.entry;
    const { packedSize } = record.entry;
    const behind = record.end + (packedSize ?? 0);
    at = behind <= source.size ? behind : record.end;
  }
}

/** The entry whose record stands at `at`, or null where the file has changed meanwhile. */
export async function entryAt(
  source: ByteSource,
  directory: Directory | null,
  at: number,
): Promise<ZipEntry | null> {
  if (!directory) return (await localRecord(source, at))?.entry ?? null;
  for (const length of [likelyRecord, centralLength + mostVariable]) {
    const bytes = await source.read(at, Math.min(length, directory.end - at));
    const record = parseCentral(bytes, 0, at, directory.shift);
    if (record) return record.entry;
  }
  return null;
}

async function localRecord(source: ByteSource, at: number): Promise<ParsedRecord | null> {
  for (const length of [likelyRecord, localLength + mostVariable]) {
    const bytes = await source.read(at, length);
    if (new Fields(bytes).u32(0) !== localSignature) return null;
    const record = parseLocal(bytes, 0, at);
    if (record) return { entry: record.entry, end: at + record.end };
  }
  return null;
}

/** The next local header that is whole, at or behind `from`. */
async function nextLocalRecord(source: ByteSource, from: number): Promise<ParsedRecord | null> {
  let length = firstSearch;
  for (let at = from; at < source.size;) {
    const bytes = await source.read(at, length);
    if (bytes.length < 4) return null;
    const fields = new Fields(bytes);
    for (let i = bytes.indexOf(0x50); i >= 0; i = bytes.indexOf(0x50, i + 1)) {
      if (fields.u32(i) !== localSignature) continue;
      const record = await localRecord(source, at + i);
      if (record && isPlausible(record.entry)) return record;
    }
    at += bytes.length - 3;
    length = Math.min(length * 2, chunkSize);
  }
  return null;
}

/** Whether what looks like a header is one: four bytes turn up in compressed data by chance. */
function isPlausible({ name, method, cipher }: ZipEntry): boolean {
  const isKnown = method <= 20 || (method >= 93 && method <= 99);
  // eslint-disable-next-line no-control-regex -- a name with controls is the sign of chance
  return isKnown && name !== '' && (cipher !== null || !/[\x00-\x1f]/.test(name));
}
