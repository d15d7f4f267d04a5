import type { ByteSource } from '../../../bytes/source';
import {
  Fields,
  centralSignature,
  end64Length,
  end64Signature,
  endLength,
  endSignature,
  localSignature,
  locator64Length,
  locator64Signature,
} from './layout';

/** Where the central directory stands. */
export interface Directory {
  readonly start: number;
  readonly end: number;
  /** What stands before the archive: all offsets in it are smaller by so much. */
  readonly shift: number;
}

/** The end record has 22 bytes and a comment; behind it nothing should stand, and a little does. */
const tailLength = endLength + 0xffff + 1024;
/** Places in it that are tried: a comment may be made of look-alikes. */
const mostTries = 32;

/**
 * Finds the central directory by the record at the file's end (APPNOTE, section 4.3.16), or gives
 * null where there is none: the file is cut, or no zip. Where the record and the file disagree, the
 * place counts at which a directory begins.
 */
export async function findDirectory(source: ByteSource): Promise<Directory | null> {
  const tailAt = Math.max(0, source.size - tailLength);
  const bytes = await source.read(tailAt, source.size - tailAt);
  const tail = new Fields(bytes);
  const first = new Fields(await source.read(0, 4));
  const beginsHere = first.u32(0) === localSignature;
  let tries = 0;
  for (let at = bytes.length - endLength; at >= 0 && tries < mostTries; at--) {
    if (bytes[at] !== 0x50 || tail.u32(at) !== endSignature) continue;
    if (at + endLength + tail.u16(at + 20) > bytes.length) continue;
    tries++;
    const found = await directoryOf(source, tail, at, tailAt);
    // Where the archive begins with the file, one that begins later is a member of it, and it is cut.
    if (found && !(beginsHere && found.shift > 0)) return found;
  }
  return null;
}

async function directoryOf(
  source: ByteSource,
  tail: Fields,
  at: number,
  tailAt: number,
): Promise<Directory | null> {
  let end = tailAt + at;
  let size = tail.u32(at + 12);
  let start = tail.u32(at + 16);
  const locator = at - locator64Length;
  if (locator >= 0 && tail.u32(locator) === locator64Signature) {
    // Zip64 (section 4.3.14): either where the locator says, or right before it.
    for (const place of [tail.u64(locator + 8), tailAt + locator - end64Length]) {
      if (place < 0 || place + end64Length > source.size) continue;
      const large = new Fields(await source.read(place, end64Length));
      if (large.u32(0) !== end64Signature) continue;
      end = place;
      size = large.u64(40);
      start = large.u64(48);
      break;
    }
  }
  if (size === 0) return { start: end, end, shift: 0 };
  for (const place of [end - size, start]) {
    if (place < 0 || place >= end) continue;
    const head = new Fields(await source.read(place, 4));
    if (head.u32(0) !== centralSignature) continue;
    return { start: place, end, shift: Math.max(0, place - start) };
  }
  return null;
}
