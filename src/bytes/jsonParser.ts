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

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const letterF = 0x66;
const letterN = 0x6e;
const letterT = 0x74;

/** At 26 bytes a node, this many take about 100 MB. */
const defaultMaxNodes = 4_000_000;
/** Deeper than any text that people or programs write on purpose. */
const defaultMaxDepth = 10_000;

/** What may stand at the place that is read next. */
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
  return new Parser(bytes, range, options).parse();
}

/** Reads one text; the open containers are the stack, by way of their parents. */
class Parser {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #maxNodes: number;
  readonly #maxDepth: number;
  readonly #scan: StringScan = { hasEscapes: false };
  #at: number;
  #columns: JsonColumns;
  #count = 0;
  #depth = 0;
  /** The innermost open object or array, or -1. */
  #container = -1;
  /** The node before in the same container, or -1. */
  #previous = -1;
  #keyStart = 0;
  #keyEnd = isIndex;
  #expect: Expect = 'value';

  constructor(bytes: Uint8Array, range: ByteRange, options: JsonOptions) {
    this.#bytes = bytes;
    this.#end = Math.min(range.end, bytes.length, 0x7fff_ffff);
    this.#at = Math.min(range.start, this.#end);
    this.#maxNodes = options.maxNodes ?? defaultMaxNodes;
    this.#maxDepth = options.maxDepth ?? defaultMaxDepth;
    const at = this.#at;
    const hasMark = bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
    if (hasMark && at + 3 <= this.#end) this.#at += 3;
    const likely = ((this.#end - this.#at) >> 4) + 16;
    this.#columns = makeColumns(Math.min(this.#maxNodes, likely));
  }

  parse(): JsonDocument {
    const state = this.#read();
    const at = this.#at;
    for (let open = this.#container; open >= 0; open = this.#columns.parent[open]!) {
      this.#columns.end[open] = at;
    }
    return new JsonTable({
      bytes: this.#bytes,
      columns: this.#columns,
      count: this.#count,
      state,
      errorOffset: state === 'complete' ? null : at,
    });
  }

  /** Reads until something stops it. */
  #read(): State {
    const bytes = this.#bytes;
    const end = this.#end;
    for (;;) {
      let at = this.#at;
      let byte = bytes[at]!;
      while (at < end && isSpace(byte)) byte = bytes[++at]!;
      this.#at = at;
      const isDone = this.#expect === 'after-value' && this.#container < 0;
      if (at >= end) return isDone ? 'complete' : 'truncated';
      if (isDone) return 'failed';
      const stop = this.#step(byte);
      if (stop !== null) return stop;
    }
  }

  /** Reads one token that begins with `byte`; answers the state where that is the end. */
  #step(byte: number): State | null {
    switch (this.#expect) {
      case 'after-value':
        return this.#afterValue(byte);
      case 'first-key':
        return byte === closeBrace ? this.#close() : this.#key(byte);
      case 'key':
        return this.#key(byte);
      case 'first-element':
        return byte === closeBracket ? this.#close() : this.#value(byte);
      default:
        return this.#value(byte);
    }
  }

  #afterValue(byte: number): State | null {
    const isObject = this.#columns.kind[this.#container] === kindObject;
    if (byte === (isObject ? closeBrace : closeBracket)) return this.#close();
    if (byte !== comma) return 'failed';
    this.#at++;
    this.#expect = isObject ? 'key' : 'value';
    return null;
  }

  #close(): null {
    const closed = this.#container;
    this.#columns.end[closed] = ++this.#at;
    this.#previous = closed;
    this.#container = this.#columns.parent[closed]!;
    this.#depth--;
    this.#expect = 'after-value';
    return null;
  }

  #key(byte: number): State | null {
    if (byte !== quote) return 'failed';
    this.#keyStart = this.#at + 1;
    const stop = endOfString(this.#bytes, this.#keyStart, this.#end, this.#scan);
    if (stop < 0) return this.#stopAt(~stop);
    this.#keyEnd = stop;
    this.#at = stop + 1;
    while (this.#at < this.#end && isSpace(this.#bytes[this.#at]!)) this.#at++;
    if (this.#at >= this.#end) return 'truncated';
    if (this.#bytes[this.#at] !== colon) return 'failed';
    this.#at++;
    this.#expect = 'value';
    return null;
  }

  #value(byte: number): State | null {
    if (this.#count >= this.#maxNodes) return 'skipped';
    if (byte === openBrace || byte === openBracket) {
      if (this.#depth >= this.#maxDepth) return 'skipped';
      this.#open(byte === openBrace ? kindObject : kindArray);
      return null;
    }
    const bytes = this.#bytes;
    const end = this.#end;
    const at = this.#at;
    let kind = kindNumber;
    let stop: number;
    if (byte === quote) {
      stop = endOfString(bytes, at + 1, end, this.#scan);
      kind = this.#scan.hasEscapes ? kindString | hasEscapes : kindString;
      // The one cut scalar that is kept: its characters are as good as they are.
      if (stop === ~end) {
        this.#at = end;
        this.#append(kind | isUnterminated, at);
        return 'truncated';
      }
      if (stop >= 0) stop++;
    } else if (byte === letterT) {
      kind = kindTrue;
      stop = endOfWord(bytes, at, end, trueWord);
    } else if (byte === letterF) {
      kind = kindFalse;
      stop = endOfWord(bytes, at, end, falseWord);
    } else if (byte === letterN) {
      kind = kindNull;
      stop = endOfWord(bytes, at, end, nullWord);
    } else stop = endOfNumber(bytes, at, end);
    if (stop < 0) return this.#stopAt(~stop);
    this.#at = stop;
    this.#previous = this.#append(kind, at);
    this.#expect = 'after-value';
    return null;
  }

  #open(kind: number): void {
    this.#at++;
    this.#container = this.#append(kind, this.#at - 1);
    this.#previous = -1;
    this.#depth++;
    this.#expect = kind === kindObject ? 'first-key' : 'first-element';
  }

  #stopAt(offset: number): State {
    this.#at = offset;
    return offset < this.#end ? 'failed' : 'truncated';
  }

  /** Adds the node that stands from `from` to where reading is. */
  #append(kind: number, from: number): number {
    if (this.#count === this.#columns.kind.length) {
      this.#columns = grow(this.#columns, this.#maxNodes);
    }
    const columns = this.#columns;
    const node = this.#count++;
    const previous = this.#previous;
    columns.kind[node] = kind;
    columns.start[node] = from;
    columns.end[node] = this.#at;
    columns.parent[node] = this.#container;
    columns.next[node] = -1;
    columns.keyEnd[node] = this.#keyEnd;
    if (this.#keyEnd !== isIndex) columns.keyStart[node] = this.#keyStart;
    else columns.keyStart[node] = previous < 0 ? 0 : columns.keyStart[previous]! + 1;
    if (previous >= 0) columns.next[previous] = node;
    this.#keyEnd = isIndex;
    return node;
  }
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
