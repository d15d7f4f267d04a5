import type { ByteRange } from '../../../bytes/range';
import type { ByteSource } from '../../../bytes/source';
import { Fields, localLength, localSignature, type ZipEntry } from './layout';

/** Where a member's data stand, or why that cannot be said. */
export type Place =
  | {
      readonly fault: null;
      readonly data: ByteRange;
      /** Whether the file ends before they do. */
      readonly isCut: boolean;
    }
  | { readonly fault: 'header' | 'overlap' };

/**
 * Finds the data of `entry`, which must end before `limit`; null says that other entries share its
 * place. What the entry says of sizes is checked, and never believed.
 */
export async function placeOf(
  source: ByteSource,
  { headerAt, packedSize }: ZipEntry,
  limit: number | null,
): Promise<Place> {
  if (limit === null) return { fault: 'overlap' };
  if (headerAt < 0 || headerAt + localLength > limit) return { fault: 'header' };
  const header = new Fields(await source.read(headerAt, localLength));
  if (header.u32(0) !== localSignature) return { fault: 'header' };
  const start = headerAt + localLength + header.u16(26) + header.u16(28);
  const room = limit - start;
  if (room < 0) return { fault: 'overlap' };
  const isCut = packedSize !== null && packedSize > room && limit >= source.size;
  if (packedSize !== null && packedSize > room && !isCut) return { fault: 'overlap' };
  const end = start + Math.min(packedSize ?? room, room);
  return { fault: null, data: { start, end }, isCut };
}
