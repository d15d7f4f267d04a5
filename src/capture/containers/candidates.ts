import { CaptureError, type CaptureReader, type ReadContext } from '../model';
import { makeProblem } from '../problemLog';
import { recognise } from '../registry';
import { hasMembers } from './gzip';
import { containerOf } from './kind';
import { probeStream } from './limits';
import { memberHead } from './members';
import { unpackedName } from './stream';
import type { ZipArchive } from './zip/archive';
import type { ZipEntry } from './zip/layout';

/** Names that are looked at to tell whether the zip itself is a format. */
export const mostNames = 4096;
/** Captures in one zip that are read. */
const mostCaptures = 256;
/** Members without a capture's name that are looked into, if there are no more. */
const mostOthers = 16;
/** The same of those that are called as messages are that were saved one by one. */
const mostMessages = 256;

/** What a zip holds for reading. */
export interface Survey {
  readonly names: readonly string[];
  /** Members with the name of a capture. */
  readonly named: readonly ZipEntry[];
  /** Null where there are too many for each of them to be looked into. */
  readonly others: readonly ZipEntry[] | null;
}

export async function surveyOf(archive: ZipArchive): Promise<Survey> {
  const names: string[] = [];
  const named: ZipEntry[] = [];
  const others: ZipEntry[] = [];
  let otherCount = 0;
  let messageCount = 0;
  for await (const entry of archive.entries()) {
    if (names.length < mostNames) names.push(entry.name);
    // What macOS puts beside each file for itself.
    if (/(?:^|\/)(?:__MACOSX\/|\._)/.test(entry.name)) continue;
    if (/\.(?:har|warc|warc\.gz)$/i.test(entry.name)) {
      if (named.length < mostCaptures) named.push(entry);
    } else if (/\.(?:http|req|rest|txt|log)$/i.test(entry.name)) {
      if (++messageCount <= mostMessages) others.push(entry);
    } else if (++otherCount <= mostOthers) others.push(entry);
  }
  const isFew = otherCount <= mostOthers && messageCount <= mostMessages;
  return { names, named, others: isFew ? others : null };
}

/** Members that are captures, each with who reads it. */
export interface Captures {
  /** That of the first. */
  readonly reader: CaptureReader;
  readonly members: readonly { readonly entry: ZipEntry; readonly reader: CaptureReader }[];
}

/**
 * The captures in a zip: its `.har` files and web archives, or where it has none, what its few members are by their
 * content. Files of a HAR's bodies may be captures by their looks, so they are not asked then.
 * @throws {CaptureError} with `encrypted-member` where what could be one is encrypted.
 */
export async function capturesIn(
  archive: ZipArchive,
  { named, others }: Survey,
  context: ReadContext,
): Promise<Captures | null> {
  for (const entries of [named, others ?? []]) {
    const found = await capturesOf(archive, entries, context);
    if (found) return found;
  }
  const all = [...named, ...(others ?? [])];
  const encrypted = all.filter(({ cipher }) => cipher !== null);
  const [first] = encrypted;
  if (!first) return null;
  const args = { cipher: first.cipher ?? '', count: encrypted.length };
  throw new CaptureError(makeProblem('encrypted-member', null, args));
}

async function capturesOf(
  archive: ZipArchive,
  entries: readonly ZipEntry[],
  context: ReadContext,
): Promise<Captures | null> {
  const members: { entry: ZipEntry; reader: CaptureReader }[] = [];
  for (const entry of entries) {
    const head = await memberHead(archive, entry, context);
    const reader = gzipReader(head, entry.name, context) ?? recognise(head, entry.name)?.reader;
    if (reader) members.push({ entry, reader });
  }
  const [first] = members;
  return first ? { reader: first.reader, members } : null;
}

/**
 * The reader that unpacks what begins with `head` itself, member by member of the gzip file that it
 * is, or null.
 */
export function gzipReader(
  head: Uint8Array,
  name: string,
  { inflate }: ReadContext,
): CaptureReader | null {
  if (containerOf(head) !== 'gzip') return null;
  const known = recognise(probeStream('gzip', head, inflate).head, unpackedName(name));
  return known?.reader.readsGzip === true && hasMembers(head, inflate) ? known.reader : null;
}
