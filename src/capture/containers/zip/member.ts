import type { Inflate, InflateKind } from '../../../bytes/platform';
import { rangeLength } from '../../../bytes/range';
import type { ByteSource } from '../../../bytes/source';
import type { State } from '../../../bytes/statement';
import { checksumOf } from './checksum';
import { Fields, descriptorSignature, type ZipEntry } from './layout';
import type { Place } from './place';

/** Why a member's content is not here, not all here, or not what it was. */
export type MemberFault =
  'encrypted' | 'method' | 'header' | 'overlap' | 'cut' | 'damaged' | 'checksum' | 'limit';

/** What could be had of a member. */
export interface Member {
  readonly bytes: Uint8Array;
  readonly state: State;
  readonly fault: MemberFault | null;
  /** Where its data stand in the file. */
  readonly dataAt: number;
}

/** Compression methods that the platform undoes (APPNOTE, section 4.4.5). */
export const memberKinds: ReadonlyMap<number, InflateKind> = new Map([
  [8, 'deflate'],
  [93, 'zstd'],
]);

const none = new Uint8Array(0);
/** Longest data descriptor that may stand behind data of unknown size. */
const mostDescriptor = 24;

/** Compressed data are hardly longer than what they hold; more of them is not read. */
function mostPacked(maxOut: number): number {
  return maxOut + (maxOut >> 8) + 64 * 1024;
}

/** Reads the member of `entry` at `place`, `maxOut` bytes of its content at most. */
export async function readMember(
  source: ByteSource,
  entry: ZipEntry,
  place: Place,
  maxOut: number,
  inflate: Inflate,
): Promise<Member> {
  const at = place.fault === null ? place.data.start : entry.headerAt;
  const dataAt = Math.max(0, Math.min(at, source.size));
  const made = (bytes: Uint8Array, state: State, fault: MemberFault | null): Member => {
    return { bytes, state, fault, dataAt };
  };
  if (entry.cipher !== null) return made(none, 'skipped', 'encrypted');
  if (place.fault !== null) return made(none, 'failed', place.fault);
  const kind = memberKinds.get(entry.method);
  if (kind === undefined && entry.method !== 0) return made(none, 'skipped', 'method');

  const { data, isCut } = place;
  const length = rangeLength(data);
  const bytes = await source.read(data.start, Math.min(length, mostPacked(maxOut)));
  const isPart = bytes.length < length;
  if (kind === undefined) {
    const content = entry.packedSize === null ? withoutDescriptor(bytes) : bytes;
    if (isPart || content.length > maxOut) {
      return made(content.subarray(0, maxOut), 'skipped', 'limit');
    }
    return isCut
      ? made(content, 'truncated', 'cut')
      : made(content, 'complete', faultOf(entry, content));
  }
  const out = inflate(kind, bytes, maxOut);
  if (out.state === 'complete') return made(out.bytes, 'complete', faultOf(entry, out.bytes));
  if (out.state === 'skipped' || (isPart && out.state === 'truncated')) {
    return made(out.bytes, 'skipped', 'limit');
  }
  return made(out.bytes, out.state, out.state === 'truncated' && isCut ? 'cut' : 'damaged');
}

function faultOf({ size, checksum }: ZipEntry, content: Uint8Array): MemberFault | null {
  if (size !== null && size !== content.length) return 'damaged';
  return checksum !== null && checksum !== checksumOf(content) ? 'checksum' : null;
}

/** Stored data of unknown size end at their descriptor (section 4.3.9), which repeats the size. */
function withoutDescriptor(bytes: Uint8Array): Uint8Array {
  const fields = new Fields(bytes);
  for (const length of [16, mostDescriptor]) {
    const at = bytes.length - length;
    if (at < 0 || fields.u32(at) !== descriptorSignature) continue;
    if (fields.u32(at + 8) === at) return bytes.subarray(0, at);
  }
  return bytes;
}
