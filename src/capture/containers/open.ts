import type { ByteSource } from '../../bytes/source';
import { CaptureError, type CaptureReader, type ReadContext } from '../model';
import { makeProblem } from '../problemLog';
import { recognise, recogniseMembers } from '../registry';
import { capturesIn, gzipReader, surveyOf } from './candidates';
import { containerOf } from './kind';
import { findAttached, folderOf, openMember } from './members';
import { PackedCapture } from './packed';
import { unpackStream, unpackedName } from './stream';
import { openZip } from './zip/archive';

/** What a container is read with. */
export interface Contained {
  readonly reader: CaptureReader;
  /** Null where the container as a whole is in the reader's format. */
  readonly packed: PackedCapture | null;
}

/**
 * Looks into the container that begins with `head`; null where it is none. Containers in containers
 * are not opened.
 * @throws {CaptureError} with `unknown-format` where nothing in it is a capture, or `encrypted-member`.
 */
export async function openContainer(
  source: ByteSource,
  head: Uint8Array,
  name: string,
  context: ReadContext,
): Promise<Contained | null> {
  const kind = containerOf(head);
  if (kind === null) return null;
  if (kind === 'zip') return openArchive(source, name, context);
  const itself = kind === 'gzip' ? gzipReader(head, name, context) : null;
  if (itself) return { reader: itself, packed: null };
  const part = await unpackStream(source, kind, name, context);
  const bytes = await part.source.read(0, mostLooked);
  const known = recognise(bytes, unpackedName(name));
  if (!known) {
    // What begins so by chance, or holds nothing we know.
    if (kind === 'zlib' && bytes.length === 0) return null;
    throw new CaptureError(makeProblem('unknown-format', 0, { name }));
  }
  const parts = [{ open: () => Promise.resolve(part) }];
  return { reader: known.reader, packed: new PackedCapture(known.reader, parts, [], context) };
}

/** Bytes of an unpacked stream that are looked at: all of it is in memory, but scanning has a price. */
const mostLooked = 16 * 1024 * 1024;

async function openArchive(
  source: ByteSource,
  name: string,
  context: ReadContext,
): Promise<Contained> {
  const archive = await openZip(source);
  const survey = await surveyOf(archive);
  const whole = recogniseMembers(survey.names);
  if (whole) return { reader: whole, packed: null };
  const captures = await capturesIn(archive, survey, context);
  if (!captures) throw new CaptureError(makeProblem('unknown-format', 0, { name }));
  const { reader, members } = captures;
  const parts = members.map(({ entry, reader }) => ({
    reader,
    open: () => openMember(archive, entry, context),
    attached: (file: string) => findAttached(archive, folderOf(entry.name), file, context),
  }));
  return { reader, packed: new PackedCapture(reader, parts, archive.problems, context) };
}
