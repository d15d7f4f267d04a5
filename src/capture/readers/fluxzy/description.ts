import type { SourcedBytes } from '../../../bytes/sourced';
import type { HeaderField } from '../../model';

/** What Fluxzy notes of an exchange, in either of its spellings. Values lead to the member. */
export interface Description {
  readonly id: number;
  readonly connection: number | null;
  readonly method: string;
  /** Lower-case, or ''. */
  readonly scheme: string;
  readonly authority: string;
  readonly path: SourcedBytes;
  readonly requestHeaders: readonly HeaderField[];
  /** Null where no response came. */
  readonly status: number | null;
  readonly responseHeaders: readonly HeaderField[];
  readonly httpVersion: string;
  /** Host and port that were connected to. */
  readonly knownHost: string;
  readonly knownPort: number | null;
  readonly serverAddress: string | null;
  /** Path of the program that asked, or null. */
  readonly program: string | null;
  readonly startedAtMs: number | null;
  readonly endedAtMs: number | null;
  readonly messages: readonly MessageNote[];
}

/** What is noted of a WebSocket message. */
export interface MessageNote {
  readonly id: number;
  readonly isSent: boolean;
  /** RFC 6455, section 5.2. */
  readonly opcode: number;
  /** Null where it stands in a file of its own. */
  readonly data: SourcedBytes | null;
  readonly length: number;
  readonly atMs: number | null;
}

/** What is noted of a connection. */
export interface ConnectionNote {
  readonly serverAddress: string | null;
  readonly tlsVersion: string | null;
  /** Distinguished names (RFC 4514), or null. */
  readonly subject: string | null;
  readonly issuer: string | null;
}

/** Most header fields, and most messages, of one exchange that are read. */
export const mostFields = 10_000;
export const mostMessages = 1_000_000;

/** A moment that a date can hold; .NET's first day, long before 1970, stands for none. */
export function momentOf(ms: number | null): number | null {
  return ms !== null && ms > 0 && ms <= 8.64e15 ? ms : null;
}

/** .NET's numbers of TLS versions (System.Security.Authentication.SslProtocols). */
export const tlsNumbers: ReadonlyMap<number, string> = new Map([
  [48, 'SSL 3.0'],
  [192, 'TLS 1.0'],
  [768, 'TLS 1.1'],
  [3072, 'TLS 1.2'],
  [12288, 'TLS 1.3'],
]);
