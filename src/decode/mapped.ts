import type { ByteRange } from '../bytes/range';
import { RangeMap } from '../bytes/rangeMap';
import type { Mapped } from './codec';

/** Bytes whose map is made when it is asked for: most values are looked at and never led back. */
export function mapped(bytes: Uint8Array, makeMap: () => RangeMap): Mapped {
  let map: RangeMap | undefined;
  return {
    bytes,
    get map() {
      return (map ??= makeMap());
    },
  };
}

/** A run of the decoded bytes as it stands. */
export function sliceContent(bytes: Uint8Array, { start, end }: ByteRange): Mapped {
  return mapped(bytes.subarray(start, end), () => RangeMap.slice(start, end - start));
}
