import type { StringBytes } from './jsonString';
import type { ByteRange } from './range';
import type { SourcedBytes } from './sourced';
import type { State } from './statement';

/** Kind of a JSON value (RFC 8259, section 3). */
export type JsonType = 'object' | 'array' | 'string' | 'number' | 'true' | 'false' | 'null';

/**
 * A JSON text as a flat table of nodes in document order, each with its byte range: no tree of
 * objects, no recursion, so neither a deep nor a large text can hurt. Node 0 is the root.
 */
export interface JsonDocument {
  /** `complete`; `truncated` (the text ends early, all before is kept); `failed` (a syntax error). */
  readonly state: State;
  /** Where reading stopped, in bytes, where `state` is not `complete`. */
  readonly errorOffset: number | null;
  /** Number of nodes. */
  readonly count: number;
  type(node: number): JsonType;
  /** The value's bytes, quotes and brackets included. */
  range(node: number): ByteRange;
  /** Length of that. */
  sizeBytes(node: number): number;
  /** The member name's bytes without quotes, still escaped, or null for the root and array elements. */
  keyRange(node: number): ByteRange | null;
  /** The member name, or the index in the array as a string, or '' for the root. */
  key(node: number): string;
  parent(node: number): number | null;
  firstChild(node: number): number | null;
  nextSibling(node: number): number | null;
  /** The child of an object by member name (the last where it is repeated), or null. */
  member(node: number, key: string): number | null;
  /** A string's characters unescaped (lone surrogates kept), any other scalar as it is spelt. */
  text(node: number): string;
  /**
   * The scalar's bytes: a string unescaped to UTF-8 and led back through its escapes, any other as
   * it stands. `map` leads to the bytes that were parsed.
   */
  bytes(node: number): Pick<SourcedBytes, 'bytes' | 'map'>;
  /** As `bytes`, for strings whose characters stand for other bytes than their UTF-8, or null. */
  bytesAs(node: number, as: StringBytes): Pick<SourcedBytes, 'bytes' | 'map'> | null;
  /** JSON pointer of the node (RFC 6901). */
  pointer(node: number): string;
}

/** What {@link JsonDocument} is read with. */
export interface JsonOptions {
  /** Nodes beyond this are not read and `state` becomes `skipped`. */
  readonly maxNodes?: number;
  /** Nesting beyond this is not read and `state` becomes `skipped`. */
  readonly maxDepth?: number;
}
