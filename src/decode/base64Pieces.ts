import { RangeMapBuilder } from '../bytes/rangeMap';
import { decodeBase64 } from './base64';
import { classesOf } from './byteClass';
import type { Mapped } from './codec';

const pad = 0x3d;

/**
 * Decodes base64 texts that stand one behind another, each with its own padding, as streams send them.
 * Null where one of them is none.
 */
export function decodeBase64Pieces(bytes: Uint8Array, start: number, end: number): Mapped | null {
  const map = new RangeMapBuilder(start);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let from = start; from < end;) {
    const padding = bytes.subarray(from, end).indexOf(pad);
    let stop = padding < 0 ? end : from + padding;
    while (stop < end && bytes[stop] === pad) stop++;
    const piece = decodeBase64(bytes, from, stop, classesOf(bytes, from, stop));
    if (!piece) return null;
    pieces.push(piece.bytes);
    map.append(piece.map);
    length += piece.bytes.length;
    from = stop;
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return { bytes: out, map: map.build() };
}
