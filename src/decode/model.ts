import type { CipherKind, Inflate } from '../bytes/platform';
import type { Budget } from '../bytes/budget';
import type { ByteRange } from '../bytes/range';
import type { RangeMap } from '../bytes/rangeMap';
import type { State, Statement } from '../bytes/statement';

/** Codecs of the contract, in its order. */
export const codecIds = [
  'base64',
  'base32',
  'base58',
  'base85',
  'hex',
  'percent',
  'html-entities',
  'unicode-escape',
  'quoted-printable',
  'gzip',
  'zlib',
  'deflate',
  'brotli',
  'zstd',
  'lz4',
  'snappy',
  'lz-string',
  'data-uri',
  'jwt',
  'jwe',
  'pem',
  'json',
  'ndjson',
  'form',
  'query',
  'cookie',
  'multipart',
  'xml',
  'plist',
  'sse',
  'protobuf',
  'grpc',
  'msgpack',
  'cbor',
  'bson',
  'xor',
  'rot13',
  'reverse',
] as const;

/** A reversible coding or a container. */
export type CodecId = (typeof codecIds)[number];

/** Steps that name a place and decode nothing. */
export type PlaceId = 'path' | 'fragment' | 'message';

/** Steps that only a user can ask for: they take a key, or a charset that nothing declares. */
export type ForcedId = 'charset' | CipherKind;

/** What keeps whoever holds the content from reading a value. Base64 is never `encrypted`. */
export type Protection = 'plaintext' | 'encoded' | 'hashed' | 'encrypted' | 'unknown';

/** How a value is spelt in its container. */
export type ValueType =
  'text' | 'bytes' | 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array';

/**
 * A run of bytes at a place in the tree: a whole part, what a layer put out, or a named leaf or
 * container inside one. Values and layers alternate: value → layer → values → …
 */
export interface DecodedValue {
  /** The layer that yielded this value, or null for a part itself. */
  readonly parent: Layer | null;
  /**
   * What this value adds to the path after its layer's codec: `/0/imei` (json), `data_list` (form),
   * `payload` (jwt), `2` (path); null where the layer yields just one value (base64, gzip).
   * For a part: the whole first step (`header:user-agent`), or null.
   */
  readonly name: string | null;
  /**
   * Names from the layer's root down to this value, unescaped: `['0', 'properties', 'imei']`.
   * Empty where `name` is null.
   */
  readonly keys: readonly string[];
  /** The last of `keys`, or null where there are none: its own name, at no cost in depth. */
  readonly key: string | null;
  readonly type: ValueType;
  /** The decoded bytes: a JSON string unescaped, a form value percent-decoded. Computed when asked. */
  readonly bytes: Uint8Array;
  /** Leads from `bytes` to the parent value's bytes (`parent.parent.bytes`). */
  readonly map: RangeMap;
  /** The value as it stands in the parent value's bytes, quotes left out. */
  readonly range: ByteRange;
  /** Length of `range`, at less cost. */
  readonly sizeBytes: number;
  /** UTF-8 text of `bytes` (numbers as they are spelt), or null where they are not text. */
  readonly text: string | null;
  /** The object, array or element that holds this value inside the same layer, or null. */
  readonly container: DecodedValue | null;
  /** Accepted readings, in the order of their ranges, which do not overlap. Empty: a plain leaf. */
  readonly layers: readonly Layer[];
  /** Readings that would be possible too, best first. */
  readonly alternatives: readonly Layer[];
}

/** One decoding step. */
export interface Layer {
  readonly parent: DecodedValue;
  readonly codec: CodecId | PlaceId;
  /** What was decoded, in the bytes of `parent`. */
  readonly range: ByteRange;
  /** Whether `range` is a segment inside other text: the path then gets a `span:` step before it. */
  readonly isSegment: boolean;
  readonly state: State;
  /** Why the state is not `complete`. */
  readonly reason: Statement<DecodeStatementId> | null;
  /** Why this reading was accepted. */
  readonly evidence: readonly Statement<DecodeStatementId>[];
  /** What this step takes away from a reader without a key: `plaintext` or `encoded` for codecs. */
  readonly protection: Protection;
  /**
   * What came out, containers before what they hold, in document order. A layer that yields just
   * one value (base64, gzip) has it at 0.
   */
  readonly values: readonly DecodedValue[];
}

/** What the bytes are known to be from where they stand. A hint when right, ignored when wrong. */
export interface DecodeHint {
  /** Where the bytes stand. */
  readonly place: 'url' | 'header' | 'cookie' | 'set-cookie' | 'content' | 'text';
  /** First step of the path, for parts that have one (`header:user-agent`). */
  readonly step?: string;
  /** Declared Content-Type with its parameters, or ''. */
  readonly contentType?: string;
  /** Declared charset, lower-case, or ''. */
  readonly charset?: string;
}

/** What decoding is handed. */
export interface DecodeContext {
  readonly budget: Budget;
  readonly inflate: Inflate;
}

/** Ids of what this room says; the words are in the message table of `view`. */
export type DecodeStatementId =
  /** `{variant}`: standard, url-safe, unpadded, mime … */
  | 'decode.base64'
  /** `{bytes}` parses completely. */
  | 'decode.parses'
  /** A checksum of the container is right: `{checksum}` */
  | 'decode.checksum'
  /** What comes out has to the byte the size that stands before it: `{bytes}` */
  | 'decode.exact-size'
  /** Which alphabet or spelling of the codec it is in: `{variant}` */
  | 'decode.variant'
  /** The key of an XOR that its result proves, in hexadecimal digits: `{key}` */
  | 'decode.xor-key'
  /** The format's magic bytes stand at its start. */
  | 'decode.magic'
  /** The result is well-formed text and its input was not prose: `{share}` */
  | 'decode.text'
  /** Number of escapes undone: `{count}` */
  | 'decode.escapes'
  /** A sibling field proves it: `{field}` `{value}` */
  | 'decode.sibling'
  /** Declared by `{field}` */
  | 'decode.declared'
  /** Stopped: `{limit}` */
  | 'decode.over-budget'
  /** The data ends early after `{bytes}` bytes. */
  | 'decode.truncated'
  /** The data is damaged at `{offset}`. */
  | 'decode.corrupt'
  /** The bytes are dense and in no known form: `{entropy}` bits a byte. */
  | 'decode.dense'
  /** A container of encrypted data: `{container}` */
  | 'decode.encrypted-container'
  /** Ciphertext by its vendor's own flag: `{field}` `{value}` */
  | 'decode.encrypted-flag'
  /** Length and context of a hash: `{algorithm}` */
  | 'decode.hash-shape'
  /** Read as text in `{charset}`, which the bytes prove or the user asked for. */
  | 'decode.charset'
  /** Undone with a key of the user: `{bytes}` long. */
  | 'decode.keyed'
  /** The bytes at the end are the padding that the cipher calls for (PKCS #7). */
  | 'decode.padding'
  /** The data is not in the coding that was asked for. */
  | 'decode.unfit'
  /** `{charset}` is no charset that is known. */
  | 'decode.unknown-charset'
  /** The key, of `{bytes}` bytes, is of a length that the cipher has no use for. */
  | 'decode.key-length'
  /** The same of the initialisation vector. */
  | 'decode.iv-length'
  /** The authentication tag is wrong: another key or vector, or changed data. */
  | 'decode.wrong-tag'
  | WhyStatementId;

/** Why a run was left as it is. */
export type WhyStatementId =
  /** It is decoded: `{chain}`, codecs with arrows between them. */
  | 'decode.why.decoded'
  /** The longest part between separators: `{from}` (the first character is 1), `{characters}`. */
  | 'decode.why.inside'
  | 'decode.why.empty'
  /** `{bytes}` are too few to prove anything. */
  | 'decode.why.short'
  | 'decode.why.uuid'
  | 'decode.why.word'
  | 'decode.why.identifier'
  | 'decode.why.path'
  | 'decode.why.url'
  | 'decode.why.version'
  | 'decode.why.date'
  /** Text in the clear, of `{words}` words. */
  | 'decode.why.prose'
  /** A number of `{digits}` digits. */
  | 'decode.why.number'
  /** A number that is a time: `{time}` */
  | 'decode.why.timestamp'
  /** `{digits}` hexadecimal digits: the length of a hash by `{algorithm}`. */
  | 'decode.why.hash-length'
  /** As `{codec}` it gives `{bytes}` bytes that are no text and no known format. */
  | 'decode.why.no-format'
  /** As `{codec}` it gives `{bytes}` bytes of text: no more than chance makes of such a run. */
  | 'decode.why.chance'
  /** `{characters}` characters are no length that an encoder of `{codec}` makes. */
  | 'decode.why.length'
  /** Its characters are those of `{codec}`, and no encoder puts them this way. */
  | 'decode.why.malformed'
  /** It begins as `{codec}` does, and does not go on as it. */
  | 'decode.why.unlike'
  /** Percent signs without two digits: `{count}` */
  | 'decode.why.percent'
  /** `{bytes}` dense bytes of `{entropy}` bits each. */
  | 'decode.why.dense'
  /** `{codecs}` would have other first bytes. */
  | 'decode.why.ruled-out'
  /** `{codecs}` were tried, and nothing came of them. */
  | 'decode.why.tried'
  /** Bytes that are not dense, in no known format. `{entropy}` bits a byte. */
  | 'decode.why.binary'
  /** Whole blocks of `{size}` bytes, as block ciphers make: one length in `{size}` is. */
  | 'decode.why.blocks';
