import type { ByteRange } from '../../bytes/range';
import { encodeUtf8 } from '../../bytes/text';
import type { DecodedValue, Layer } from '../../decode/model';
import type { Marking } from '../marking';
import { flattenRuns, type Run } from './runs';

/** Binary containers: their values stand in them as they are, at a place of their own. */
const containers: ReadonlySet<Layer['codec']> = new Set([
  'protobuf',
  'grpc',
  'msgpack',
  'cbor',
  'bson',
  'plist',
]);
/** Compression: no place in it is that of a value, but pieces of it may stand in it as they are. */
const compressions: ReadonlySet<Layer['codec']> = new Set([
  'gzip',
  'zlib',
  'deflate',
  'brotli',
  'zstd',
  'lz4',
  'snappy',
  'lz-string',
]);

/** Bytes of the shortest piece of a hidden value that may not be seen in compressed data. */
const pieceBytes = 4;
/** Bytes of values that pieces are made of; a hostile capture cannot make this cost more. */
const mostPieces = 256 * 1024;

/** What is personal in a value's bytes as they stand, nothing of it decoded. */
export interface RawRuns {
  /** In order, apart: values, and codings that hold hidden ones. */
  readonly runs: readonly Run[];
  /** Pieces of hidden values under compression, or null where there are none. */
  readonly pieces: ReadonlySet<number> | null;
}

/** Where the findings at and below a value show in its own bytes. */
export function rawRuns(value: DecodedValue, marking: Marking): RawRuns {
  const runs: Run[] = [];
  const packed: number[] = [];
  for (const finding of new Set(marking.marksOf(value).map((mark) => mark.finding))) {
    const { place, kind } = rawPlace(value, finding, marking);
    const isHidden = marking.isHidden(finding);
    if (kind === 'plain') runs.push({ ...place, finding, isEncoded: false, isHidden });
    else if (kind === 'packed' && isHidden) packed.push(finding);
    else if (isHidden) runs.push({ ...place, finding: null, isEncoded: true, isHidden });
  }
  return {
    runs: flattenRuns(runs),
    pieces: packed.length === 0 ? null : piecesOf(packed, marking),
  };
}

/** Where a finding shows in bytes as they stand. */
export interface RawPlace {
  readonly place: ByteRange;
  /** The value itself, a coding of it, or compressed data that it went into. */
  readonly kind: 'plain' | 'coded' | 'packed';
}

/** Where a finding at or below `value` shows in the value's own bytes. */
export function rawPlace(value: DecodedValue, finding: number, marking: Marking): RawPlace {
  let { at, within: place } = marking.findings[finding]!;
  let kind: RawPlace['kind'] = 'plain';
  while (at !== value && at.parent !== null) {
    const layer: Layer = at.parent;
    if (layer.protection === 'plaintext' || containers.has(layer.codec)) {
      place = at.map.toParent(place);
    } else {
      kind = compressions.has(layer.codec) ? 'packed' : 'coded';
      place = layer.range;
    }
    at = layer.parent;
  }
  return { place, kind };
}

function piecesOf(findings: readonly number[], marking: Marking): ReadonlySet<number> {
  const pieces = new Set<number>();
  for (const finding of findings) {
    const bytes = encodeUtf8(marking.findings[finding]!.value);
    for (let at = 0; at + pieceBytes <= bytes.length && pieces.size < mostPieces; at++) {
      pieces.add(pieceAt(bytes, at));
    }
  }
  return pieces;
}

function pieceAt(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
}

/** Runs of bytes near [start, end) that are pieces, in order; they may overlap. */
export function piecesIn(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  pieces: ReadonlySet<number>,
): ByteRange[] {
  const found: ByteRange[] = [];
  const last = Math.min(end + pieceBytes - 1, bytes.length) - pieceBytes;
  for (let at = Math.max(0, start - pieceBytes + 1); at <= last; at++) {
    if (pieces.has(pieceAt(bytes, at))) found.push({ start: at, end: at + pieceBytes });
  }
  return found;
}
