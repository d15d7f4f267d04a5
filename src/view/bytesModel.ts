import type { ByteRange } from '../bytes/range';

/** Content of an exchange whose bytes can be shown. */
export interface ContentView {
  /** Number of its part. */
  readonly part: number;
  readonly name: 'url' | 'request-body' | 'response-body';
  readonly sizeBytes: number;
}

/** Some bytes of a value. What must not be seen is zeroes in it. */
export interface ByteSlice {
  readonly start: number;
  readonly bytes: Uint8Array;
  /** Start and end of each run that is hidden, in the value's bytes. */
  readonly hidden: readonly number[];
  /** Start, end and number of each finding that shows here, or in a coding that stands here. */
  readonly marks: readonly number[];
}

/** What is to be found on the other side: a line of a text block, a byte of a part, or a finding. */
export type LinkFrom =
  | { readonly kind: 'line'; readonly blockId: string; readonly line: number }
  | { readonly kind: 'byte'; readonly part: number; readonly offset: number }
  | { readonly kind: 'finding'; readonly finding: number };

/** Where bytes stand, and the lines that show what they say, innermost first. */
export interface LinkedPlace {
  readonly part: number;
  readonly range: ByteRange;
  readonly places: readonly { readonly source: string; readonly line: number }[];
}
