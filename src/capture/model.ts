import type { ByteRange } from '../bytes/range';
import type { ByteSource } from '../bytes/source';
import type { SourcedBytes } from '../bytes/sourced';
import type { State } from '../bytes/statement';
import type { Inflate } from '../bytes/platform';

/** Formats the product opens; one room below `readers/` each. */
export type CaptureFormat =
  | 'har'
  | 'burp'
  | 'mitmproxy'
  | 'saz'
  | 'charles'
  | 'charles-xml'
  | 'charles-trace'
  | 'proxyman'
  | 'fluxzy'
  | 'netlog'
  | 'curl'
  | 'okhttp'
  | 'burp-log'
  | 'zap'
  | 'sqlmap'
  | 'rest'
  | 'warc'
  | 'playwright'
  | 'har-xml'
  | 'zap-xml'
  | 'postman'
  | 'raw';

/** How much of a body's bytes as they were sent the capture kept. */
export type Fidelity =
  /** As on the wire, transfer coding and all. */
  | 'wire'
  /** Transfer coding removed, content coding kept (and undone by the reader where it could be). */
  | 'unframed'
  /** Content coding removed by whoever wrote the capture. */
  | 'decoded'
  /** Rebuilt from a string: UTF-8 of the text, not the original bytes. */
  | 'text'
  /** Damaged: holds U+FFFD or was cut. */
  | 'lossy'
  /** The writer says that it left the body out. */
  | 'elided'
  /** There is none. */
  | 'absent';

/** A header field, in the order and spelling of the capture. */
export interface HeaderField {
  readonly name: string;
  readonly value: SourcedBytes;
}

/** A message's content (RFC 9110, section 6.4), HTTP's own framing undone. */
export interface Content extends SourcedBytes {
  readonly fidelity: Fidelity;
  /** `complete`, or why not all of the content is here. */
  readonly state: State;
  /** Media type without parameters, lower-case, or '' where none is declared. */
  readonly mediaType: string;
  /** `charset` parameter, lower-case, or '' where none is declared. */
  readonly charset: string;
  /** The Content-Type as it is declared, parameters and all (`multipart` needs its boundary). */
  readonly contentType: string;
  /** Content codings the reader undid, outermost last, as declared or proven by magic bytes. */
  readonly undoneCodings: readonly string[];
}

/** What request and response have in common. */
export interface Message {
  /** `HTTP/1.1`, `h2` … as the capture spells it, or ''. */
  readonly httpVersion: string;
  readonly headers: readonly HeaderField[];
  readonly content: Content;
}

export interface Request extends Message {
  readonly method: string;
  /** Absolute URL where it can be known, as the capture spells it. */
  readonly url: SourcedBytes;
}

export interface Response extends Message {
  /** Status code, or 0 where the capture says that there was none. */
  readonly status: number;
  readonly reason: string;
}

/** One request and its response (RFC 9110, section 3.4). */
export interface Exchange {
  /** Position in the file, from 0. A broken entry keeps its number. */
  readonly index: number;
  /** Where the entry stands in the file, or in what a container unpacks to, its members in a row. */
  readonly range: ByteRange;
  readonly request: Request | null;
  readonly response: Response | null;
  /** Lower-case A-label without port, or null. */
  readonly host: string | null;
  readonly transport: Transport;
  /** Address of the server as the capture gives it, without port or brackets, or null. */
  readonly serverAddress: string | null;
  /** Name or package of the app that sent it, where the capture has a field for it. */
  readonly app?: string | null;
  /** What the capture says of its TLS connection; missing where it says nothing. */
  readonly tls?: TlsFacts;
  /** Milliseconds since 1970, or null. */
  readonly startedAtMs: number | null;
  readonly durationMs: number | null;
  /**
   * What went over the connection that the exchange opened, in the order of the capture; missing where
   * the capture holds none.
   */
  readonly messages?: readonly StreamMessage[];
  /** What could not be read in this entry. */
  readonly problems: readonly Problem[];
}

/**
 * A WebSocket message (RFC 6455, section 5.6), its frames joined and unmasked and its extensions
 * undone, or an event of an event stream that the capture keeps apart from the response.
 */
export interface StreamMessage {
  readonly direction: 'sent' | 'received';
  readonly kind: 'text' | 'binary' | 'event' | 'control';
  /** Milliseconds since 1970, or null. */
  readonly atMs: number | null;
  readonly content: SourcedBytes;
  readonly fidelity: Fidelity;
  /** `complete`, or why not all of it is here. */
  readonly state: State;
}

/** How the exchange travelled, apart from what protects its content. */
export type Transport = 'tls' | 'cleartext' | 'unknown';

/** What a capture says of a TLS connection; what it does not say is null. Names are bounded. */
export interface TlsFacts {
  /** `TLS 1.3`, `SSL 3.0`, or `QUIC`. */
  readonly version: string | null;
  /** Names that the server's certificate is for and from. Whoever intercepts makes their own. */
  readonly subject: string | null;
  readonly issuer: string | null;
  /** When it begins and ceases to be valid, in milliseconds since 1970. */
  readonly validFromMs: number | null;
  readonly validToMs: number | null;
  /** What the browser thought of the connection. */
  readonly state: 'secure' | 'weak' | 'broken' | null;
}

/** What went wrong, as a stable code; the words are in the message table of `view`. */
export type ProblemCode =
  /** The file holds no bytes. */
  | 'empty-file'
  /** Somebody has removed the file since it was read. */
  | 'file-gone'
  /** In no format the product knows. `{name}` */
  | 'unknown-format'
  /** A session of Charles up to version 4, which only Charles reads. `{name}` */
  | 'charles-native'
  /** The file cannot be opened or read. `{detail}` */
  | 'unreadable-file'
  /** The file ends in the middle; what stands before is kept. */
  | 'truncated-file'
  /** The container's own syntax is broken at the offset. */
  | 'malformed-file'
  /** No list of exchanges where the format has one. */
  | 'no-exchanges'
  /** One entry is not an object, is null, or cannot be parsed. */
  | 'malformed-exchange'
  /** A field has the wrong type or is missing; the rest of the entry is used. `{field, expected}` */
  | 'malformed-field'
  /** Base64 with characters that are none; the text is kept as it is. `{field}` */
  | 'invalid-base64'
  /** The content is shorter than the message declares. `{declared, actual}` */
  | 'truncated-body'
  /** The content is longer or shorter than declared, all of it is kept. `{declared, actual}` */
  | 'length-mismatch'
  /** The declared content coding does not undo. `{coding}` */
  | 'content-coding-failed'
  /** The chunked framing is broken; what stands before is kept. */
  | 'malformed-chunk'
  /** The bytes of a connection are none of its protocol from here on. `{protocol}` */
  | 'malformed-stream'
  /** The writer left values of header fields out. `{count}` */
  | 'values-left-out'
  /** The entry is traffic of another protocol. `{kind, count}` */
  | 'not-http'
  /** Messages of a connection that an exchange opened are not looked at. `{kind, count}` */
  | 'messages-left-out'
  /** A newer version of its program has written the file. `{version, known}` */
  | 'newer-version'
  /** A document type definition or entity was left unread, on purpose. */
  | 'doctype-ignored'
  /** Something was left out because it would cost too much. `{limit}` */
  | 'over-budget'
  /** A file inside an archive is encrypted. `{cipher, count}` */
  | 'encrypted-member'
  /** A file inside an archive is not there as the archive says. `{fault}` */
  | 'damaged-member'
  /** The user's own rules took too long at one exchange. */
  | 'rules-stopped'
  /** Looking at one exchange took too long and was stopped. */
  | 'analysis-stopped'
  /** The user has stopped looking at the capture: `{looked}` exchanges of `{count}` were looked at. */
  | 'analysis-cancelled'
  /** The product's data on networks and countries of addresses is not there. `{detail}` */
  | 'address-data-unreadable'
  | 'address-data-damaged'
  /** The same of a file of the user's. `{detail}` */
  | 'address-file-unreadable'
  | 'address-file-damaged';

/** Something that could not be read, decoded or afforded. Shown, never swallowed. */
export interface Problem {
  readonly code: ProblemCode;
  /** Exchange it belongs to, or null for the capture. */
  readonly exchange: number | null;
  /**
   * Where in the file, in bytes, or null where no place can be named. Through compression it is where
   * the compressed bytes begin.
   */
  readonly offset: number | null;
  /** Fills the message's places; never holds captured content. */
  readonly arguments: Readonly<Record<string, string | number>>;
}

/** Where one exchange stands, before it is parsed. All an index holds of it. */
export interface ExchangeRef {
  readonly range: ByteRange;
}

/** What indexing a capture yields, in the file's order. */
export type IndexItem =
  | { readonly kind: 'exchange'; readonly ref: ExchangeRef }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Bytes that stand beside a capture, and whether they are all there. */
export interface Attached {
  readonly sourced: SourcedBytes;
  readonly state: State;
}

/** What a reader is handed besides the bytes. */
export interface ReadContext {
  readonly inflate: Inflate;
  /** Most bytes that undoing a content coding may put out for one message. */
  readonly maxContentBytes: number;
  /** Finds what an entry calls a file beside the capture, where both stand in one container. */
  readonly attached?: (name: string) => Promise<Attached | null>;
}

/**
 * One format. `index` streams over the file and finds where exchanges stand; `load` reads one of
 * them. Neither throws on bad input: what cannot be read becomes a problem.
 */
export interface CaptureReader {
  readonly format: CaptureFormat;
  /** Name of the format as people say it. */
  readonly label: string;
  /** File name extensions, lower-case with the dot. They only break ties. */
  readonly extensions: readonly string[];
  /** How surely the first bytes (4 KiB at least, if the file has them) are in this format, 0 to 1. */
  sniff(head: Uint8Array): number;
  /**
   * The same of a zip by the names of its first members, for formats that are one; `index` and `load`
   * are given the zip then.
   */
  readonly sniffMembers?: (names: readonly string[]) => number;
  /** Whether `index` and `load` unpack gzip themselves where a file has several members, one by one. */
  readonly readsGzip?: boolean;
  /** Whether what an exchange is can depend on more of the file than its range. */
  readonly looksAround?: boolean;
  index(source: ByteSource, context: ReadContext): AsyncIterable<IndexItem>;
  /** The exchange at `ref`, numbered `index`. */
  load(
    source: ByteSource,
    ref: ExchangeRef,
    index: number,
    context: ReadContext,
  ): Promise<Exchange>;
}

/** The one error that leaves this room. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError';
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}
