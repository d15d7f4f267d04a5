import type { ByteRange } from '../../bytes/range';
import { isWhite } from './utf8';
import { inComment, inTag, inText } from './markupTones';
import type { LineTable } from './textLines';

/** Deeper nesting is shown at this level. */
const mostIndent = 64;
const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const question = 0x3f;
const exclamation = 0x21;
const dash = 0x2d;
const bracket = 0x5b;
const lineFeed = 0x0a;

type Kind = 'open' | 'close' | 'whole' | 'text';

interface Piece {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Where lines of markup begin and end, and what is open where they begin. */
export interface MarkupTable extends LineTable {
  /** States of a `MarkupScanner`. */
  readonly opens: Uint8Array;
}

/**
 * Lines for XML (or anything with tags): each tag and each text on its own, an element that holds
 * nothing but text on one line. Nothing is parsed but where tags end, so broken markup is cut too.
 */
export function cutMarkup(bytes: Uint8Array, range: ByteRange): MarkupTable {
  const starts: number[] = [];
  const ends: number[] = [];
  const indents: number[] = [];
  const opens: number[] = [];
  let depth = 0;
  const put = (start: number, end: number): void => {
    // A text or comment keeps its own line breaks.
    for (let at = start; at < end;) {
      // Looks no further than the piece: a text without line breaks must not be searched for each tag.
      const feed = bytes.subarray(at, end).indexOf(lineFeed);
      const stop = feed < 0 ? end : at + feed;
      const [from, to] = trimmed(bytes, at, stop);
      if (from < to) {
        starts.push(from);
        ends.push(to);
        indents.push(Math.min(depth, mostIndent));
        opens.push(at === start ? inText : openIn(bytes, start));
      }
      at = stop + 1;
    }
  };
  let piece = pieceAt(bytes, range.start, range.end);
  while (piece !== null) {
    const second: Piece | null = pieceAt(bytes, piece.end, range.end);
    if (piece.kind === 'open' && second !== null) {
      const third = second.kind === 'text' ? pieceAt(bytes, second.end, range.end) : null;
      const last = second.kind === 'close' ? second : third?.kind === 'close' ? third : null;
      if (last !== null && !bytes.subarray(piece.start, last.end).includes(lineFeed)) {
        put(piece.start, last.end);
        piece = pieceAt(bytes, last.end, range.end);
        continue;
      }
    }
    if (piece.kind === 'close') depth = Math.max(0, depth - 1);
    put(piece.start, piece.end);
    if (piece.kind === 'open') depth++;
    piece = second;
  }
  if (starts.length === 0) put(range.start, range.end);
  return {
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    indents: Int32Array.from(indents),
    opens: Uint8Array.from(opens),
  };
}

/** What is open on a later line of the piece that begins at `start`. */
function openIn(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== lessThan) return inText;
  if (bytes[start + 1] !== exclamation) return inTag;
  if (bytes[start + 2] === bracket) return inText;
  return bytes[start + 2] === dash ? inComment : inTag;
}

function pieceAt(bytes: Uint8Array, start: number, limit: number): Piece | null {
  if (start >= limit) return null;
  if (bytes[start] !== lessThan) {
    const tag = bytes.indexOf(lessThan, start);
    return { kind: 'text', start, end: tag < 0 || tag > limit ? limit : tag };
  }
  const next = bytes[start + 1];
  if (next === question) return { kind: 'whole', start, end: endOf(bytes, start, '?>', limit) };
  if (next === exclamation) {
    // A CDATA section is text by another spelling.
    const kind = bytes[start + 2] === bracket ? 'text' : 'whole';
    return { kind, start, end: declaration(bytes, start, limit) };
  }
  const end = tagEnd(bytes, start, limit);
  const isEmpty = bytes[end - 2] === slash && end - start > 2;
  return { kind: next === slash ? 'close' : isEmpty ? 'whole' : 'open', start, end };
}

function declaration(bytes: Uint8Array, start: number, limit: number): number {
  if (bytes[start + 2] === dash) return endOf(bytes, start, '-->', limit);
  if (bytes[start + 2] === bracket) return endOf(bytes, start, ']]>', limit);
  return endOf(bytes, start, '>', limit);
}

function tagEnd(bytes: Uint8Array, start: number, limit: number): number {
  let quote = 0;
  for (let at = start + 1; at < limit; at++) {
    const byte = bytes[at]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 0x22 || byte === 0x27) quote = byte;
    else if (byte === greaterThan) return at + 1;
  }
  return limit;
}

function endOf(bytes: Uint8Array, start: number, mark: string, limit: number): number {
  const last = mark.charCodeAt(mark.length - 1);
  for (
    let at = bytes.indexOf(last, start);
    at >= 0 && at < limit;
    at = bytes.indexOf(last, at + 1)
  ) {
    let back = 1;
    while (back < mark.length && bytes[at - back] === mark.charCodeAt(mark.length - 1 - back))
      back++;
    if (back === mark.length && at - mark.length >= start) return at + 1;
  }
  return limit;
}

function trimmed(bytes: Uint8Array, start: number, end: number): readonly [number, number] {
  let from = start;
  let to = end;
  while (from < to && isWhite(bytes[from]!)) from++;
  while (to > from && isWhite(bytes[to - 1]!)) to--;
  return [from, to];
}
