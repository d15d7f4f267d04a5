import { encodeUtf8 } from '../../../src/bytes/text';
import { codedBody, codedHeaders, type SessionExchange } from './session';

/** Joins texts and bytes. */
export function joinBytes(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const pieces = parts.map((part) => (typeof part === 'string' ? encodeUtf8(part) : part));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** How messages are spelt. */
export interface MessageOptions {
  readonly lineEnd?: string;
  /** Responses get chunks instead of a length. */
  readonly isChunked?: boolean;
  /** The request line holds the whole URL. */
  readonly isAbsolute?: boolean;
  readonly version?: string;
}

export function requestBytes(exchange: SessionExchange, options: MessageOptions = {}): Uint8Array {
  const { lineEnd = '\r\n', isAbsolute = false, version = 'HTTP/1.1' } = options;
  const url = new URL(exchange.url);
  const target = isAbsolute ? exchange.url : url.pathname + url.search;
  const headers: (readonly [string, string])[] = [['Host', url.host], ...exchange.requestHeaders];
  if (exchange.requestBody.length > 0) {
    headers.push(['Content-Length', String(exchange.requestBody.length)]);
  }
  return joinBytes(
    `${exchange.method} ${target} ${version}${lineEnd}`,
    ...headers.map(([name, value]) => `${name}: ${value}${lineEnd}`),
    lineEnd,
    exchange.requestBody,
  );
}

export function responseBytes(exchange: SessionExchange, options: MessageOptions = {}): Uint8Array {
  const { lineEnd = '\r\n', isChunked = false, version = 'HTTP/1.1' } = options;
  const body = codedBody(exchange);
  const isFramed = isChunked && body.length > 0;
  const headers = codedHeaders(exchange);
  if (isFramed) headers.push(['Transfer-Encoding', 'chunked']);
  else if (exchange.status !== 204) headers.push(['Content-Length', String(body.length)]);
  return joinBytes(
    `${version} ${exchange.status} ${exchange.reason}${lineEnd}`,
    ...headers.map(([name, value]) => `${name}: ${value}${lineEnd}`),
    lineEnd,
    isFramed ? chunked(body) : body,
  );
}

/** Chunks of 7 bytes, the first with an extension, and a trailer. */
export function chunked(body: Uint8Array): Uint8Array {
  const parts: (string | Uint8Array)[] = [];
  for (let at = 0; at < body.length; at += 7) {
    const chunk = body.subarray(at, at + 7);
    parts.push(`${chunk.length.toString(16)}${at === 0 ? ';note=1' : ''}\r\n`, chunk, '\r\n');
  }
  return joinBytes(...parts, '0\r\nX-Trailer: 1\r\n\r\n');
}
