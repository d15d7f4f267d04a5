import type { Reading } from './codec';
import { sliceContent } from './mapped';
import { isQuery, readQuery } from './codecs/query';
import { unescapePercent } from './percent';
import { mayHold } from './prefilter';
import { listValues, oneValue, type Entry } from './table';
import { minToken } from './token';

const slash = 0x2f;
const questionMark = 0x3f;
const hash = 0x23;
const colon = 0x3a;
/** Schemes are short words (RFC 3986, section 3.1). */
const maxScheme = 24;

/** Where the components of a URL stand (RFC 3986, section 3). */
export interface UrlParts {
  /** Where the path begins: behind the authority, or at the start where there is none. */
  readonly path: number;
  /** Behind the question mark, or -1. */
  readonly query: number;
  /** Behind the number sign, or -1. */
  readonly fragment: number;
  readonly hasScheme: boolean;
}

/** Parts of the URL in [start, end), absolute or beginning with a slash; null where it is neither. */
export function splitUrl(bytes: Uint8Array, start: number, end: number): UrlParts | null {
  let path = start;
  const scheme = schemeEnd(bytes, start, end);
  if (scheme > 0) {
    path = scheme;
    while (path < end && !isPathStart(bytes[path]!)) path++;
  } else if (bytes[start] !== slash) return null;
  let query = -1;
  let fragment = -1;
  for (let at = path; at < end; at++) {
    if (bytes[at] === questionMark && query < 0) query = at + 1;
    if (bytes[at] === hash) {
      fragment = at + 1;
      break;
    }
  }
  return { path, query, fragment, hasScheme: scheme > 0 };
}

function isPathStart(byte: number): boolean {
  return byte === slash || byte === questionMark || byte === hash;
}

/** Behind `scheme://`, or -1. */
function schemeEnd(bytes: Uint8Array, start: number, end: number): number {
  const stop = Math.min(end, start + maxScheme);
  for (let at = start; at < stop; at++) {
    const byte = bytes[at]!;
    if (byte === colon) {
      return at > start && bytes[at + 1] === slash && bytes[at + 2] === slash ? at + 3 : -1;
    }
    const lower = byte | 0x20;
    const isLetter = lower >= 0x61 && lower <= 0x7a;
    const isMore =
      (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
    if (!isLetter && !(at > start && isMore)) return -1;
  }
  return -1;
}

/** All components of a part that is a URL: path segments, query and fragment. */
export function readUrl(bytes: Uint8Array, start: number, end: number): Reading[] {
  const parts = splitUrl(bytes, start, end);
  if (!parts) return [];
  const { path, query, fragment } = parts;
  const fragmentStart = fragment < 0 ? end : fragment - 1;
  const pathEnd = query < 0 ? fragmentStart : query - 1;
  const readings: Reading[] = [];
  if (pathEnd > path + 1) readings.push(readPath(bytes, path, pathEnd));
  if (query >= 0 && query < fragmentStart) readings.push(readQuery(bytes, query, fragmentStart));
  if (fragment >= 0 && fragment < end) readings.push(readFragment(bytes, fragment, end));
  return readings;
}

/**
 * The query, a fragment with pairs, and a path with a segment that `isCoded`, of a value that is a
 * URL as a whole. Null where it is no URL; one without any of these has nothing to read.
 */
export function readUrlValue(
  bytes: Uint8Array,
  start: number,
  end: number,
  isCoded: (bytes: Uint8Array) => boolean,
): Reading[] | null {
  const parts = splitUrl(bytes, start, end);
  if (!parts) return null;
  const { path, query, fragment } = parts;
  const readings: Reading[] = [];
  const queryEnd = fragment < 0 ? end : fragment - 1;
  const pathEnd = query < 0 ? queryEnd : query - 1;
  // Base64 may begin with a slash, and hold some.
  const isUrl = parts.hasScheme || query >= 0;
  if (isUrl && hasCodedSegment(bytes, path, pathEnd, isCoded)) {
    readings.push(readPath(bytes, path, pathEnd));
  }
  if (query >= 0 && isQuery(bytes, query, queryEnd))
    readings.push(readQuery(bytes, query, queryEnd));
  if (fragment >= 0 && isQuery(bytes, fragment, end)) {
    readings.push(readFragment(bytes, fragment, end));
  }
  return readings.length > 0 ? readings : null;
}

/** Path segments that are tried: those of real paths are few. */
const maxTried = 16;

function hasCodedSegment(
  bytes: Uint8Array,
  start: number,
  end: number,
  isCoded: (bytes: Uint8Array) => boolean,
): boolean {
  let from = start + 1;
  let tries = 0;
  for (let at = from; at <= end && tries < maxTried; at++) {
    if (at < end && bytes[at] !== slash) continue;
    if (at - from >= minToken && mayHold(bytes, from, at)) {
      tries++;
      if (isCoded(unescapePercent(bytes, from, at, false).bytes)) return true;
    }
    from = at + 1;
  }
  return false;
}

function readPath(bytes: Uint8Array, start: number, end: number): Reading {
  const entries: Entry[] = [];
  let from = start + 1;
  for (let at = from; at <= end; at++) {
    if (at < end && bytes[at] !== slash) continue;
    const range = { start: from, end: at };
    const name = String(entries.length);
    entries.push({
      name,
      keys: [name],
      type: 'text',
      range,
      content: () => unescapePercent(bytes, range.start, range.end, false),
    });
    from = at + 1;
  }
  return place('path', { start, end }, listValues(entries));
}

function readFragment(bytes: Uint8Array, start: number, end: number): Reading {
  const range = { start, end };
  const content = sliceContent(bytes, range);
  return place('fragment', range, { ...oneValue(range, content), type: () => 'text' });
}

function place(
  codec: 'path' | 'fragment',
  range: Reading['range'],
  table: Reading['table'],
): Reading {
  return {
    codec,
    range,
    isSegment: false,
    state: 'complete',
    reason: null,
    evidence: [],
    protection: 'plaintext',
    table,
  };
}
