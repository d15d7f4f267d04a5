import { RangeMapBuilder } from '../../bytes/rangeMap';
import type { SourcedBytes } from '../../bytes/sourced';
import type { State } from '../../bytes/statement';
import { lineAt } from './lines';

/** A body with its chunked framing undone (RFC 9112, section 7.1). */
export interface Dechunked extends Pick<SourcedBytes, 'bytes' | 'map'> {
  /** `complete`; `truncated` (the end is missing); `failed` (broken, the rest is kept as it is). */
  readonly state: State;
  /** Where the last chunk and its trailer end, or where reading went wrong. */
  readonly end: number;
}

/** 2^53 has 14 hex digits; a chunk that needs as many is a lie. */
const maxSizeDigits = 12;

/** Whether a chunk-size line begins at `start`. */
export function looksChunked(bytes: Uint8Array, start: number, end: number): boolean {
  return chunkSize(bytes, start, lineAt(bytes, start, Math.min(end, start + 256)).end) >= 0;
}

/** Undoes the chunks in [start, end) of `bytes`, in which the map counts. */
export function dechunk(bytes: Uint8Array, start: number, end: number): Dechunked {
  const out = new Uint8Array(Math.max(0, end - start));
  const map = new RangeMapBuilder(start);
  let length = 0;
  const keep = (from: number, to: number): void => {
    out.set(bytes.subarray(from, to), length);
    length += to - from;
    map.skip(from - map.parentAt).verbatim(to - from);
  };
  const finish = (state: State, stop: number): Dechunked => ({
    bytes: out.subarray(0, length),
    map: map.build(),
    state,
    end: stop,
  });

  let at = start;
  while (at < end) {
    const line = lineAt(bytes, at, end);
    const size = chunkSize(bytes, line.start, line.end);
    if (size < 0) {
      keep(at, end);
      return finish('failed', at);
    }
    if (size === 0) return finish('complete', endOfTrailer(bytes, line.next, end));
    if (size > end - line.next) {
      keep(line.next, end);
      return finish('truncated', end);
    }
    keep(line.next, line.next + size);
    at = line.next + size;
    if (at >= end) break;
    const gap = lineAt(bytes, at, end);
    if (gap.start !== gap.end) {
      keep(at, end);
      return finish('failed', at);
    }
    at = gap.next;
  }
  return finish('truncated', end);
}

/**
 * Where the chunks that begin at `start` end, their trailer included, as {@link dechunk} says it, but
 * without a look at what they hold.
 */
export function endOfChunks(
  bytes: Uint8Array,
  start: number,
  end: number,
): Pick<Dechunked, 'state' | 'end'> {
  let at = start;
  while (at < end) {
    const line = lineAt(bytes, at, end);
    const size = chunkSize(bytes, line.start, line.end);
    if (size < 0) return { state: 'failed', end: at };
    if (size === 0) return { state: 'complete', end: endOfTrailer(bytes, line.next, end) };
    if (size > end - line.next) break;
    at = line.next + size;
    if (at >= end) break;
    const gap = lineAt(bytes, at, end);
    if (gap.start !== gap.end) return { state: 'failed', end: at };
    at = gap.next;
  }
  return { state: 'truncated', end };
}

/** Number in the chunk-size line, extensions left out, or -1. */
function chunkSize(bytes: Uint8Array, start: number, end: number): number {
  let size = 0;
  let at = start;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    const lower = byte | 0x20;
    if (byte >= 0x30 && byte <= 0x39) size = size * 16 + byte - 0x30;
    else if (lower >= 0x61 && lower <= 0x66) size = size * 16 + lower - 0x57;
    else break;
  }
  if (at === start || at - start > maxSizeDigits) return -1;
  while (at < end && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++;
  return at === end || bytes[at] === 0x3b ? size : -1;
}

function endOfTrailer(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const line = lineAt(bytes, at, end);
    at = line.next;
    if (line.start === line.end) break;
  }
  return at;
}
