import type { JsonDocument, JsonType } from './json';
import { jsonStringBytes, jsonStringText, type StringBytes } from './jsonString';
import type { ByteRange } from './range';
import { RangeMap } from './rangeMap';
import type { SourcedBytes } from './sourced';
import type { State } from './statement';
import { decodeUtf8 } from './text';

/** Numbers that the table keeps for a {@link JsonType}: the index in this list. */
const types: readonly JsonType[] = ['object', 'array', 'string', 'number', 'true', 'false', 'null'];
/** Bits of a node's kind that hold the index in {@link types}. */
const typeBits = 7;
export const kindObject = 0;
export const kindArray = 1;
export const kindString = 2;
export const kindNumber = 3;
export const kindTrue = 4;
export const kindFalse = 5;
export const kindNull = 6;
/** Set in a string's kind where it holds escapes. */
export const hasEscapes = 8;
/** Set in a string's kind where its closing quote is missing. */
export const isUnterminated = 16;
/** In `keyEnd`: `keyStart` is an index in an array. */
export const isIndex = 0xffffffff;

/** The columns of a document, one row for each node in document order. */
export interface JsonColumns {
  readonly kind: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly keyStart: Uint32Array;
  readonly keyEnd: Uint32Array;
  readonly parent: Int32Array;
  readonly next: Int32Array;
}

/** What a finished parse hands over. */
export interface JsonOutcome {
  readonly bytes: Uint8Array;
  readonly columns: JsonColumns;
  readonly count: number;
  readonly state: State;
  readonly errorOffset: number | null;
}

/** A name and where in the bytes it stood. */
interface KeptKey {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

/** Names that are kept; a power of two. */
const keptKeys = 512;
/** Bytes of a name that is kept. */
const longestKeptKey = 64;

function isSame(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (bytes[a + at] !== bytes[b + at]) return false;
  return true;
}

/** Reads nodes out of the columns. */
export class JsonTable implements JsonDocument {
  readonly state: State;
  readonly errorOffset: number | null;
  readonly count: number;
  readonly #bytes: Uint8Array;
  readonly #columns: JsonColumns;
  /** Names read last, by a hash of their bytes: telemetry repeats a few names a thousand times. */
  #keys: (KeptKey | undefined)[] | undefined;

  constructor(outcome: JsonOutcome) {
    this.state = outcome.state;
    this.errorOffset = outcome.errorOffset;
    this.count = outcome.count;
    this.#bytes = outcome.bytes;
    this.#columns = outcome.columns;
  }

  type(node: number): JsonType {
    return types[this.#columns.kind[node]! & typeBits]!;
  }

  range(node: number): ByteRange {
    return { start: this.#columns.start[node]!, end: this.#columns.end[node]! };
  }

  sizeBytes(node: number): number {
    return this.#columns.end[node]! - this.#columns.start[node]!;
  }

  keyRange(node: number): ByteRange | null {
    const end = this.#columns.keyEnd[node]!;
    return end === isIndex ? null : { start: this.#columns.keyStart[node]!, end };
  }

  key(node: number): string {
    const start = this.#columns.keyStart[node]!;
    const end = this.#columns.keyEnd[node]!;
    if (end !== isIndex) return this.#keyText(start, end);
    return this.#columns.parent[node]! < 0 ? '' : String(this.#columns.keyStart[node]!);
  }

  parent(node: number): number | null {
    const parent = this.#columns.parent[node]!;
    return parent < 0 ? null : parent;
  }

  firstChild(node: number): number | null {
    const child = node + 1;
    return child < this.count && this.#columns.parent[child] === node ? child : null;
  }

  nextSibling(node: number): number | null {
    const next = this.#columns.next[node]!;
    return next < 0 ? null : next;
  }

  member(node: number, key: string): number | null {
    if ((this.#columns.kind[node]! & typeBits) !== kindObject) return null;
    let found: number | null = null;
    for (let child = this.firstChild(node); child !== null; child = this.nextSibling(child)) {
      if (this.#isKey(child, key)) found = child;
    }
    return found;
  }

  text(node: number): string {
    const kind = this.#columns.kind[node]!;
    if ((kind & typeBits) !== kindString) return decodeUtf8(this.#slice(this.range(node)));
    const body = this.#body(node);
    return kind & hasEscapes ? jsonStringText(this.#bytes, body) : decodeUtf8(this.#slice(body));
  }

  bytes(node: number): Pick<SourcedBytes, 'bytes' | 'map'> {
    const kind = this.#columns.kind[node]!;
    const range = (kind & typeBits) === kindString ? this.#body(node) : this.range(node);
    if (kind & hasEscapes) return jsonStringBytes(this.#bytes, range)!;
    return {
      bytes: this.#slice(range),
      map: RangeMap.slice(range.start, range.end - range.start),
    };
  }

  bytesAs(node: number, as: StringBytes): Pick<SourcedBytes, 'bytes' | 'map'> | null {
    const isString = (this.#columns.kind[node]! & typeBits) === kindString;
    return isString ? jsonStringBytes(this.#bytes, this.#body(node), as) : this.bytes(node);
  }

  pointer(node: number): string {
    const steps: string[] = [];
    for (let at = node; this.#columns.parent[at]! >= 0; at = this.#columns.parent[at]!) {
      steps.push(this.key(at).replaceAll('~', '~0').replaceAll('/', '~1'));
    }
    return steps.map((_, i) => `/${steps[steps.length - 1 - i]!}`).join('');
  }

  #keyText(start: number, end: number): string {
    const bytes = this.#bytes;
    const length = end - start;
    if (length > longestKeptKey) return jsonStringText(bytes, { start, end });
    let hash = length;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    const keys = (this.#keys ??= []);
    const slot = (hash ^ (hash >>> 9)) & (keptKeys - 1);
    const kept = keys[slot];
    if (kept?.length === length && isSame(bytes, kept.start, start, length)) return kept.text;
    const text = jsonStringText(bytes, { start, end });
    keys[slot] = { start, length, text };
    return text;
  }

  /** A string without its quotes. */
  #body(node: number): ByteRange {
    const isOpen = (this.#columns.kind[node]! & isUnterminated) !== 0;
    return {
      start: this.#columns.start[node]! + 1,
      end: this.#columns.end[node]! - (isOpen ? 0 : 1),
    };
  }

  #isKey(node: number, key: string): boolean {
    const start = this.#columns.keyStart[node]!;
    const length = this.#columns.keyEnd[node]! - start;
    // Neither UTF-8 nor an escape is shorter than the UTF-16 that it stands for.
    if (length < key.length) return false;
    for (let i = 0; i < length; i++) {
      const byte = this.#bytes[start + i]!;
      if (byte === 0x5c || byte >= 0x80) return this.key(node) === key;
      if (byte !== key.charCodeAt(i)) return false;
    }
    return length === key.length;
  }

  #slice(range: ByteRange): Uint8Array {
    return this.#bytes.subarray(range.start, range.end);
  }
}
