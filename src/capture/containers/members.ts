import { MemorySource } from '../../bytes/source';
import { sourcedSlice } from '../../bytes/sourced';
import type { Attached, ReadContext } from '../model';
import { mostUnpacked, probeStream } from './limits';
import type { Part } from './part';
import { SliceSource } from './slice';
import type { ZipArchive } from './zip/archive';
import type { ZipEntry } from './zip/layout';
import { memberKinds } from './zip/member';
import { memberOrigin } from './zip/names';
import { memberProblem } from './zip/problem';

/** Bytes of a member that are read to tell its format. */
const headLength = 64 * 1024;

/** The first bytes of a member's content, none where they cannot be had. */
export async function memberHead(
  archive: ZipArchive,
  entry: ZipEntry,
  { inflate }: ReadContext,
): Promise<Uint8Array> {
  return (await probe(archive, entry, inflate)).head;
}

/** A member as a capture of its own: a stored one is read where it stands, any other is unpacked. */
export async function openMember(
  archive: ZipArchive,
  entry: ZipEntry,
  { inflate }: ReadContext,
): Promise<Part> {
  const origin = memberOrigin(entry.name);
  const place = await archive.place(entry);
  const isAsItIs = entry.method === 0 && entry.cipher === null && entry.packedSize !== null;
  if (place.fault === null && isAsItIs) {
    const { start, end } = place.data;
    return {
      source: new SliceSource(archive.source, start, end - start),
      origin,
      at: start,
      problems: [],
    };
  }
  const { limit } = await probe(archive, entry, inflate);
  const member = await archive.read(entry, limit, inflate);
  const problem = memberProblem(entry, member);
  const problems = problem === null ? [] : [problem];
  return { source: new MemorySource(member.bytes), origin, at: member.dataAt, problems };
}

/** Longest name of an attached file that is looked for. */
const longestName = 1024;

/** The folder that the member called `name` stands in, with its slash, or ''. */
export function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** The member that a capture in `folder` calls `file`: in its own folder, or from the top. */
export async function findAttached(
  archive: ZipArchive,
  folder: string,
  file: string,
  context: ReadContext,
): Promise<Attached | null> {
  if (file.length > longestName) return null;
  const entry = (await archive.find(folder + file)) ?? (await archive.find(file));
  return entry && attachMember(archive, entry, context);
}

/** A member as a body that an entry of another member names. */
async function attachMember(
  archive: ZipArchive,
  entry: ZipEntry,
  { inflate, maxContentBytes }: ReadContext,
): Promise<Attached> {
  const { bytes, state, fault } = await archive.read(entry, maxContentBytes, inflate);
  const whole = { start: 0, end: bytes.length };
  const isWrong = state === 'complete' && fault !== null;
  return {
    sourced: sourcedSlice(bytes, whole, 0, memberOrigin(entry.name)),
    state: isWrong ? 'failed' : state,
  };
}

async function probe(
  archive: ZipArchive,
  entry: ZipEntry,
  inflate: ReadContext['inflate'],
): Promise<{ readonly head: Uint8Array; readonly limit: number }> {
  const nothing = { head: new Uint8Array(0), limit: 0 };
  const place = await archive.place(entry);
  if (place.fault !== null || entry.cipher !== null) return nothing;
  const { start, end } = place.data;
  const packed = await archive.source.read(start, Math.min(end - start, headLength));
  if (entry.method === 0) return { head: packed, limit: mostUnpacked };
  const kind = memberKinds.get(entry.method);
  return kind === undefined ? nothing : probeStream(kind, packed, inflate);
}
