import type { Inflate } from '../../bytes/platform';
import type { ByteSource } from '../../bytes/source';
import type { State } from '../../bytes/statement';
import { mostPacked } from './limits';

/** One member of a gzip file (RFC 1952, section 2.3), unpacked. */
export interface GzipMember {
  readonly bytes: Uint8Array;
  readonly state: State;
  /** Where the next member begins, or null where that is not known. */
  readonly end: number | null;
}

const fixedLength = 10;
/** Check sum and size behind the data. */
const trailerLength = 8;
const firstWindow = 64 * 1024;

/** Whether a member may begin at `at`; deflate is the only method there is. */
export function beginsGzip(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8;
}

/** Where the data begin of the member that `bytes` begin with, or null where they are not here. */
export function gzipDataStart(bytes: Uint8Array): number | null {
  if (!beginsGzip(bytes, 0) || bytes.length < fixedLength) return null;
  const flags = bytes[3]!;
  let at = fixedLength;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  // Name and comment end with a zero.
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const zero = bytes.indexOf(0, at);
    if (zero < 0) return null;
    at = zero + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return at <= bytes.length ? at : null;
}

/** Whether a file that begins with `head` has several members, of which the first is whole there. */
export function hasMembers(head: Uint8Array, inflate: Inflate): boolean {
  const start = gzipDataStart(head);
  if (start === null) return false;
  const { state, consumed } = inflate('deflate', head.subarray(start), firstWindow * 64);
  return state === 'complete' && beginsGzip(head, start + consumed + trailerLength);
}

/** Unpacks the member that begins at `at`, `maxOut` bytes of it at most. */
export async function readGzipMember(
  source: ByteSource,
  at: number,
  maxOut: number,
  inflate: Inflate,
): Promise<GzipMember> {
  const room = Math.min(mostPacked, source.size - at);
  for (let length = firstWindow; ; length *= 8) {
    const packed = await source.read(at, Math.min(length, room));
    const start = gzipDataStart(packed);
    const isAll = length >= room;
    if (start === null) {
      if (!isAll && beginsGzip(packed, 0)) continue;
      return { bytes: new Uint8Array(0), state: isAll ? 'truncated' : 'failed', end: null };
    }
    const { bytes, state, consumed } = inflate('deflate', packed.subarray(start), maxOut);
    if (state === 'truncated' && !isAll) continue;
    const end = at + start + consumed + trailerLength;
    return { bytes, state, end: state === 'complete' ? Math.min(end, source.size) : null };
  }
}
