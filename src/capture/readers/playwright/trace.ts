import { parseJson } from '../../../bytes/jsonParser';
import type { ByteSource } from '../../../bytes/source';
import { findAttached, folderOf, memberHead, openMember } from '../../containers/members';
import { PackedCapture, type PackedPart } from '../../containers/packed';
import { openZip, type ZipArchive } from '../../containers/zip/archive';
import type { ZipEntry } from '../../containers/zip/layout';
import type { Attached, ReadContext } from '../../model';
import { loadEntry } from '../har/exchange';
import { traceFile } from './names';
import { indexSnapshots } from './snapshots';

/** Contexts of a browser in one trace that are read. */
const mostContexts = 256;

/** A trace as it is read. */
export interface Trace {
  readonly network: PackedCapture;
  /** Of the format, the highest of its contexts; 0 where none is named. */
  readonly version: number;
}

const opened = new WeakMap<ByteSource, Promise<Trace>>();

/** The trace in `source`, looked through once however often it is asked for. */
export function openTrace(source: ByteSource, context: ReadContext): Promise<Trace> {
  let trace = opened.get(source);
  if (!trace) {
    trace = readTrace(source, context);
    opened.set(source, trace);
    trace.catch(() => opened.delete(source));
  }
  return trace;
}

async function readTrace(source: ByteSource, context: ReadContext): Promise<Trace> {
  const archive = await openZip(source);
  const parts: PackedPart[] = [];
  let version = 0;
  let contexts = 0;
  for await (const entry of archive.entries()) {
    const file = traceFile(entry.name);
    if (file === 'trace' && contexts++ < mostContexts) {
      version = Math.max(version, versionIn(await memberHead(archive, entry, context)));
    }
    if (file === 'network' && parts.length < mostContexts) {
      parts.push(partOf(archive, entry, context));
    }
  }
  const reader = { index: indexSnapshots, load: loadEntry };
  return { network: new PackedCapture(reader, parts, archive.problems, context), version };
}

/** Bodies are named by their hashes, in older versions without the folder that they stand in. */
function partOf(archive: ZipArchive, entry: ZipEntry, context: ReadContext): PackedPart {
  const folder = folderOf(entry.name);
  const find = (name: string): Promise<Attached | null> =>
    findAttached(archive, folder, name, context);
  return {
    open: () => openMember(archive, entry, context),
    attached: async (name) => (await find(name)) ?? find(`resources/${name}`),
  };
}

/** `version` of the line that a trace begins with, or 0. */
function versionIn(head: Uint8Array): number {
  const end = head.indexOf(0x0a);
  const document = parseJson(end < 0 ? head : head.subarray(0, end));
  if (document.count === 0 || document.type(0) !== 'object') return 0;
  const version = document.member(0, 'version');
  if (version === null || document.type(version) !== 'number') return 0;
  const number = Number(document.text(version));
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}
