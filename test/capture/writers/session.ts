import zlib from 'node:zlib';
import { encodeUtf8 } from '../../../src/bytes/text';

/** One exchange as a writer is told of it. */
export interface SessionExchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: readonly (readonly [string, string])[];
  readonly requestBody: Uint8Array;
  readonly status: number;
  readonly reason: string;
  readonly responseHeaders: readonly (readonly [string, string])[];
  /** As it was before any coding. */
  readonly responseBody: Uint8Array;
  /** Coding that lay over the response on the wire. */
  readonly coding: 'gzip' | 'br' | 'deflate' | null;
}

const none = new Uint8Array(0);

/** Invented traffic with a bit of everything. */
export const session: readonly SessionExchange[] = [
  {
    method: 'POST',
    url: 'https://stats.example.com:8443/api/v4?app=notes&lang=de',
    requestHeaders: [['Content-Type', 'application/x-www-form-urlencoded']],
    requestBody: encodeUtf8('data_list=eyJpbWVpIjoiMzU2OTM4MDM1NjQzODA5In0%3D&gzip=0'),
    status: 200,
    reason: 'OK',
    responseHeaders: [['Content-Type', 'application/json; charset=utf-8']],
    responseBody: encodeUtf8('{"ok":true,"name":"Zoë \\ud83d \\"x\\" 😀"}\n'),
    coding: null,
  },
  {
    method: 'GET',
    url: 'http://news.example.org/search?q=caf%C3%A9',
    requestHeaders: [
      ['Cookie', 'id=1; theme=dark'],
      ['Accept', '*/*'],
    ],
    requestBody: none,
    status: 404,
    reason: 'Not Found',
    responseHeaders: [
      ['Content-Type', 'text/html'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ],
    responseBody: encodeUtf8('<p>]]></p></response><item>GET / HTTP/1.1</item> &amp; gone'),
    coding: 'gzip',
  },
  {
    method: 'PUT',
    url: 'https://upload.example.net/blob',
    requestHeaders: [['Content-Type', 'application/octet-stream']],
    requestBody: Uint8Array.from({ length: 300 }, (_, i) => i & 0xff),
    status: 204,
    reason: 'No Content',
    responseHeaders: [],
    responseBody: none,
    coding: null,
  },
  {
    method: 'GET',
    url: 'https://img.example.net/pixel.png',
    requestHeaders: [],
    requestBody: none,
    status: 200,
    reason: 'OK',
    responseHeaders: [['Content-Type', 'image/png']],
    responseBody: Uint8Array.from({ length: 99 }, (_, i) => (i * 37) & 0xff),
    coding: 'br',
  },
];

/** The response's body as it was sent. */
export function codedBody(exchange: SessionExchange): Uint8Array {
  switch (exchange.coding) {
    case 'gzip':
      return zlib.gzipSync(exchange.responseBody);
    case 'br':
      return zlib.brotliCompressSync(exchange.responseBody);
    case 'deflate':
      return zlib.deflateSync(exchange.responseBody);
    default:
      return exchange.responseBody;
  }
}

/** Header fields of the response on the wire. */
export function codedHeaders(exchange: SessionExchange): (readonly [string, string])[] {
  const coding = exchange.coding;
  return coding === null
    ? [...exchange.responseHeaders]
    : [...exchange.responseHeaders, ['Content-Encoding', coding]];
}

/** What `outline` gives of the exchange, wherever it was read from. */
export function sessionOutline(exchange: SessionExchange): unknown {
  return {
    method: exchange.method,
    url: exchange.url,
    host: new URL(exchange.url).hostname,
    transport: exchange.url.startsWith('https:') ? 'tls' : 'cleartext',
    requestBody: [...exchange.requestBody],
    status: exchange.status,
    responseBody: [...exchange.responseBody],
  };
}
