import type { Inflated, InflateKind } from '../bytes/platform';
import type { ByteRange } from '../bytes/range';
import type { SourcedBytes } from '../bytes/sourced';
import type { State, Statement } from '../bytes/statement';
import type { CodecId, DecodeStatementId, PlaceId, ValueType } from './model';

/** A statement of this room. */
export type DecodeStatement = Statement<DecodeStatementId>;

/** Bytes and the way back to the bytes they were decoded from. */
export type Mapped = Pick<SourcedBytes, 'bytes' | 'map'>;

/**
 * What came out of a layer, as a table, so that thousands of values cost nothing until one is
 * looked at. Containers stand before what they hold, all in document order.
 */
export interface ValueTable {
  readonly count: number;
  name(index: number): string | null;
  keys(index: number): readonly string[];
  /** The last of `keys`, or null, where it is known without the others. */
  key?(index: number): string | null;
  type(index: number): ValueType;
  /** The value as it stands in the bytes that were decoded, quotes left out. */
  range(index: number): ByteRange;
  /** Length of that, where it is known without making it. */
  sizeBytes?(index: number): number;
  /** Index of the value that holds this one, or null. */
  container(index: number): number | null;
  content(index: number): Mapped;
  /** Characters of the value where they are known without decoding `content`; null where it is no text. */
  text?(index: number): string | null;
  /**
   * Rows that something may be coded in, where the table can tell faster than by asking row by row;
   * `source` is what was decoded.
   */
  candidates?(source: Uint8Array): readonly number[];
  /** What the layer knows about how to read the value further. */
  hint?(index: number): ValueHint | null;
}

/** What a layer, or a neighbouring field, knows about a value that is still to be read. */
export interface ValueHint {
  /** Declared Content-Type with its parameters. */
  readonly contentType?: string;
  /** The codec that a field declares, with the statement that says so. */
  readonly declared?: CodecId;
  readonly evidence?: readonly DecodeStatement[];
  /** A reading that was made while the layer above was being proven. */
  readonly reading?: Reading;
  /** The bytes were compressed or coded, so a format without magic may be tried on them. */
  readonly isInner?: boolean;
  /** The bytes are the beginning of something whose end is missing. */
  readonly isCut?: boolean;
  /** Other readings of the value, made when somebody asks. */
  readonly alternatives?: () => readonly Reading[];
  /** Leave the value as it is: pictures, fonts, sound. */
  readonly isFinal?: boolean;
}

/** What a codec makes of a run of bytes, before it is hung into the tree. */
export interface Reading {
  readonly codec: CodecId | PlaceId;
  readonly range: ByteRange;
  /** Whether the path gets a `span:` step; where it is left out, `range` and what is around tell. */
  readonly isSegment?: boolean;
  readonly state: State;
  readonly reason: DecodeStatement | null;
  readonly evidence: readonly DecodeStatement[];
  readonly protection: 'plaintext' | 'encoded';
  readonly table: ValueTable;
  /** Readings of the same run that would be possible too, best first. */
  readonly alternatives?: readonly Reading[];
}

/** Why a decoded run is taken to be what was meant. */
export interface Proof {
  readonly evidence: DecodeStatement;
  /** The reading of the result, where proving it took one. */
  readonly reading: Reading | null;
}

/** What codecs may use besides their input. */
export interface Kit {
  /** Undoes compression, as far as the budget allows. */
  inflate(kind: InflateKind, bytes: Uint8Array): Inflated;
  /** The same by `undo`, which must not put out more bytes than it is told. */
  unpack(undo: (maxOut: number) => Inflated): Inflated;
  /**
   * Whether decoded bytes are what was meant: a format with magic or checksum, a structure that
   * parses completely, or text that costs clearly less than its input. `inputBits` is what
   * a byte of it cost in the input; `isDeclared` takes well-formed text as it is; `minGain` is how many
   * bits cheaper than its input an undeclared text has to be.
   */
  prove(bytes: Uint8Array, inputBits: number, isDeclared: boolean, minGain?: number): Proof | null;
  /** Whether all of a value is in some coding. */
  isCoded(bytes: Uint8Array): boolean;
}

/** The run of bytes a codec is asked to read. */
export interface CodecInput {
  readonly bytes: Uint8Array;
  /** The run, white space around it left out. */
  readonly start: number;
  readonly end: number;
  /** Byte classes of the run, OR-ed. */
  readonly classes: number;
  /** Whether the run is well-formed text. */
  readonly isText: boolean;
  /** Declared Content-Type with its parameters, or ''. */
  readonly contentType: string;
  /** Whether what surrounds the run says that it is in this codec. */
  readonly isDeclared: boolean;
  /** Whether the run is all of a part, nothing decoded yet. */
  readonly isPart: boolean;
  /** Whether the bytes came out of another coding. */
  readonly isInner: boolean;
  /** Whether the run is the beginning of something whose end is missing. */
  readonly isCut: boolean;
  /** Whether the text is a page, style sheet or script: what its links hold is nobody's payload. */
  readonly isMarkup: boolean;
  /** Neighbours that prove the codec. */
  readonly evidence: readonly DecodeStatement[];
  readonly kit: Kit;
}

/** One coding. All codecs have this shape; `registry.ts` lists them in the order they are tried. */
export interface Codec {
  readonly id: CodecId;
  readonly protection: 'plaintext' | 'encoded';
  /** Whether it reads text (alphabets, escapes, markup) or binary data. */
  readonly reads: 'text' | 'binary' | 'any';
  /** Whether it can be a token inside other text, besides being a whole value. */
  readonly inText: boolean;
  /** Whether a media type (lower-case, without parameters) declares it. */
  declaredBy(mediaType: string): boolean;
  /** Cheap test that rules out most runs. */
  fits(input: CodecInput): boolean;
  /** Reads the run, or part of it, or gives null where it is not in this coding. Never throws. */
  read(input: CodecInput): Reading | null;
}
