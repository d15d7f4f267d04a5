import type { JsonDocument, JsonOptions } from './json';
import {
  endOfNumber,
  endOfString,
  endOfWord,
  falseWord,
  isSpace,
  nullWord,
  trueWord,
  type StringScan,
} from './jsonScan';
import {
  hasEscapes,
  isIndex,
  isUnterminated,
  JsonTable,
  kindArray,
  kindFalse,
  kindNull,
  kindNumber,
  kindObject,
  kindString,
  kindTrue,
  type JsonColumns,
} from './jsonTable';
import type { ByteRange } from './range';
import type { State } from './statement';

/** At 26 bytes a node, this many take about 100 MB. */
const defaultMaxNodes = 4_000_000;
/** Deeper than any text that people or programs write on purpose. */
const defaultMaxDepth = 10_000;

type Expect = 'value' | 'first-element' | 'first-key' | 'key' | 'after-value';

/**
 * Reads a JSON text (RFC 8259) in `range` of `bytes`; offsets count in `bytes`. Never throws: see
 * `state` and `errorOffset` of the result. A byte-order mark is skipped. Control characters inside
 * strings are let through (section 9 allows it), as logs and hand-edited captures hold them; all
 * else that JSON.parse refuses ends in `failed`, or in `truncated` where only the end is missing.
 * A string that the end cuts is kept, any other cut scalar is not.
 */
export function parseJson(
  bytes: Uint8Array,
  range: ByteRange = { start: 0, end: bytes.length },
  options: JsonOptions = {},
): JsonDocument {
  const maxNodes = options.maxNodes ?? defaultMaxNodes;
  const maxDepth = options.maxDepth ?? defaultMaxDepth;
  const end = Math.min(range.end, bytes.length, 0x7fff_ffff);
  let at = Math.min(range.start, end);
  if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf && at + 3 <= end) {
    at += 3;
  }

  let columns = makeColumns(Math.min(maxNodes, ((end - at) >> 4) + 16));
  let count = 0;
  let depth = 0;
  let container = -1;
  let previous = -1;
  const scan: StringScan = { hasEscapes: false };
  let keyStart = 0;
  let keyEnd = isIndex;
  let expect: Expect = 'value';
  let state: State = 'truncated';

  reading: for (;;) {
    let byte = bytes[at];
    while (at < end && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) {
      byte = bytes[++at];
    }
    if (at >= end) {
      if (expect === 'after-value' && container < 0) state = 'complete';
      break;
    }

    if (expect === 'after-value') {
      if (container < 0) {
        state = 'failed';
        break;
      }
      const isObject = columns.kind[container] === kindObject;
      if (byte === 0x2c) {
        at++;
        expect = isObject ? 'key' : 'value';
      } else if (byte === (isObject ? 0x7d : 0x5d)) {
        columns.end[container] = ++at;
        previous = container;
        container = columns.parent[container]!;
        depth--;
      } else {
        state = 'failed';
        break;
      }
      continue;
    }

    if (expect === 'first-key' || expect === 'key') {
      if (byte === 0x7d && expect === 'first-key') {
        expect = 'after-value';
        continue;
      }
      if (byte !== 0x22) {
        state = 'failed';
        break;
      }
      keyStart = at + 1;
      const stop = endOfString(bytes, at + 1, end, scan);
      if (stop < 0) {
        at = ~stop;
        if (at < end) state = 'failed';
        break;
      }
      keyEnd = stop;
      at = stop + 1;
      while (at < end && isSpace(bytes[at]!)) at++;
      if (at >= end) break;
      if (bytes[at] !== 0x3a) {
        state = 'failed';
        break;
      }
      at++;
      expect = 'value';
      continue;
    }

    if (byte === 0x5d && expect === 'first-element') {
      expect = 'after-value';
      continue;
    }
    if (count >= maxNodes) {
      state = 'skipped';
      break;
    }
    const from = at;
    let kind: number;
    switch (byte) {
      case 0x7b:
      case 0x5b:
        if (depth >= maxDepth) {
          state = 'skipped';
          break reading;
        }
        kind = byte === 0x7b ? kindObject : kindArray;
        at++;
        break;
      case 0x22: {
        const stop = endOfString(bytes, at + 1, end, scan);
        kind = scan.hasEscapes ? kindString | hasEscapes : kindString;
        if (stop >= 0) {
          at = stop + 1;
        } else if (~stop < end) {
          state = 'failed';
          at = ~stop;
          break reading;
        } else {
          kind |= isUnterminated;
          at = end;
        }
        break;
      }
      case 0x74:
        kind = kindTrue;
        at = endOfWord(bytes, at, end, trueWord);
        break;
      case 0x66:
        kind = kindFalse;
        at = endOfWord(bytes, at, end, falseWord);
        break;
      case 0x6e:
        kind = kindNull;
        at = endOfWord(bytes, at, end, nullWord);
        break;
      default:
        kind = kindNumber;
        at = endOfNumber(bytes, at, end);
    }
    if (at < 0) {
      at = ~at;
      if (at < end) state = 'failed';
      break;
    }

    if (count === columns.kind.length) columns = grow(columns, maxNodes);
    const node = count++;
    columns.kind[node] = kind;
    columns.start[node] = from;
    columns.end[node] = at;
    columns.parent[node] = container;
    columns.next[node] = -1;
    columns.keyEnd[node] = keyEnd;
    if (keyEnd !== isIndex) columns.keyStart[node] = keyStart;
    else columns.keyStart[node] = previous < 0 ? 0 : columns.keyStart[previous]! + 1;
    if (previous >= 0) columns.next[previous] = node;
    keyEnd = isIndex;
    if (kind <= kindArray) {
      container = node;
      previous = -1;
      depth++;
      expect = kind === kindObject ? 'first-key' : 'first-element';
    } else {
      previous = node;
      expect = 'after-value';
      if (kind & isUnterminated) break;
    }
  }
  for (let open = container; open >= 0; open = columns.parent[open]!) columns.end[open] = at;
  const errorOffset = state === 'complete' ? null : at;
  return new JsonTable({ bytes, columns, count, state, errorOffset });
}

function makeColumns(size: number): JsonColumns {
  return {
    kind: new Uint8Array(size),
    start: new Uint32Array(size),
    end: new Uint32Array(size),
    keyStart: new Uint32Array(size),
    keyEnd: new Uint32Array(size),
    parent: new Int32Array(size),
    next: new Int32Array(size),
  };
}

function grow(from: JsonColumns, maxNodes: number): JsonColumns {
  const to = makeColumns(Math.min(maxNodes, from.kind.length * 2));
  to.kind.set(from.kind);
  to.start.set(from.start);
  to.end.set(from.end);
  to.keyStart.set(from.keyStart);
  to.keyEnd.set(from.keyEnd);
  to.parent.set(from.parent);
  to.next.set(from.next);
  return to;
}
