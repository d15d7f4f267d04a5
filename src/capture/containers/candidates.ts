import { CaptureError, type CaptureReader, type ReadContext } from '../model';
import { makeProblem } from '../problemLog';
import { recognise } from '../registry';
import { memberHead } from './members';
import type { ZipArchive } from './zip/archive';
import type { ZipEntry } from './zip/layout';

/** Names that are looked at to tell whether the zip itself is a format. */
export const mostNames = 4096;
/** Captures in one zip that are read. */
const mostCaptures = 256;
/** Members without a capture's name that are looked into, if there are no more. */
const mostOthers = 16;

/** What a zip holds for reading. */
export interface Survey {
  readonly names: readonly string[];
  readonly hars: readonly ZipEntry[];
  /** Null where there are too many for each of them to be looked into. */
  readonly others: readonly ZipEntry[] | null;
}

export async function surveyOf(archive: ZipArchive): Promise<Survey> {
  const names: string[] = [];
  const hars: ZipEntry[] = [];
  const others: ZipEntry[] = [];
  let otherCount = 0;
  for await (const entry of archive.entries()) {
    if (names.length < mostNames) names.push(entry.name);
    // What macOS puts beside each file for itself.
    if (/(?:^|\/)(?:__MACOSX\/|\._)/.test(entry.name)) continue;
    if (/\.har$/i.test(entry.name)) {
      if (hars.length < mostCaptures) hars.push(entry);
    } else if (++otherCount <= mostOthers) others.push(entry);
  }
  return { names, hars, others: otherCount <= mostOthers ? others : null };
}

/** Members of one format. */
export interface Captures {
  readonly reader: CaptureReader;
  readonly entries: readonly ZipEntry[];
}

/**
 * The captures in a zip: its `.har` files, or where it has none, what its few members are by their
 * content. Files of a HAR's bodies may be captures by their looks, so they are not asked then. Where
 * formats are mixed, the first member's counts.
 * @throws {CaptureError} with `encrypted-member` where what could be one is encrypted.
 */
export async function capturesIn(
  archive: ZipArchive,
  { hars, others }: Survey,
  context: ReadContext,
): Promise<Captures | null> {
  for (const entries of [hars, others ?? []]) {
    const found = await capturesOf(archive, entries, context);
    if (found) return found;
  }
  const all = [...hars, ...(others ?? [])];
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
  let reader: CaptureReader | null = null;
  const alike: ZipEntry[] = [];
  for (const entry of entries) {
    const known = recognise(await memberHead(archive, entry, context), entry.name);
    if (!known) continue;
    reader ??= known.reader;
    if (known.reader === reader) alike.push(entry);
  }
  return reader && { reader, entries: alike };
}
