import { Buffer } from 'node:buffer';
import { encodeUtf8, tryDecodeUtf8 } from '../../../src/bytes/text';
import { joinBytes, requestBytes, responseBytes } from './message';
import { codedBody, codedHeaders, type SessionExchange } from './session';
import { xmlText } from './xml';
import { writeZip, type ZipMember, type ZipOptions } from './zip';

type Json = Record<string, unknown>;

/** How an archive is written, besides its transactions. */
export interface CharlesArchiveOptions extends ZipOptions {
  /** Laid over each member. */
  readonly member?: Partial<ZipMember>;
}

/** Transactions as Charles exports them in JSON (`.chlsj`): text decoded, other bodies as they came. */
export function writeCharles(exchanges: readonly SessionExchange[], indent?: number): Uint8Array {
  const session = exchanges.map((exchange) => charlesTransaction(exchange));
  return encodeUtf8(JSON.stringify(session, null, indent));
}

/** Transactions as Charles saves them since version 5 (`.chlz`): bodies in files of their own. */
export function writeCharlesArchive(
  exchanges: readonly SessionExchange[],
  options: CharlesArchiveOptions = {},
): Uint8Array {
  return writeZip(charlesMembers(exchanges, options), options);
}

export function charlesMembers(
  exchanges: readonly SessionExchange[],
  { member = {} }: CharlesArchiveOptions = {},
): ZipMember[] {
  return exchanges.flatMap((exchange, i): ZipMember[] => {
    const meta = charlesTransaction(exchange, false);
    const bodies = [
      { name: `${i}-req.dat`, content: exchange.requestBody },
      { name: `${i}-res.json`, content: codedBody(exchange) },
    ].filter(({ content }) => content.length > 0);
    const text = encodeUtf8(JSON.stringify(meta));
    return [{ name: `${i}-meta.json`, content: text }, ...bodies].map((one) => ({
      ...one,
      ...member,
    }));
  });
}

export function charlesTransaction(exchange: SessionExchange, hasBodies = true): Json {
  const url = new URL(exchange.url);
  const isSecure = url.protocol === 'https:';
  const body = (bytes: Uint8Array, coded: Uint8Array): Json =>
    hasBodies && bytes.length > 0 ? { body: bodyOf(bytes, coded) } : {};
  return {
    status: 'COMPLETE',
    method: exchange.method,
    protocolVersion: 'HTTP/1.1',
    scheme: url.protocol.slice(0, -1),
    host: url.hostname,
    port: url.port === '' ? null : Number(url.port),
    actualPort: url.port === '' ? (isSecure ? 443 : 80) : Number(url.port),
    path: url.pathname,
    query: url.search === '' ? null : url.search.slice(1),
    tunnel: false,
    keptAlive: false,
    webSocket: false,
    remoteAddress: `${url.hostname}/192.0.2.7`,
    clientAddress: '127.0.0.1',
    clientPort: 4711,
    times: {
      start: '2024-05-01T10:20:30.456+02:00',
      requestBegin: '2024-05-01T10:20:30.460+02:00',
      end: '2024-05-01T10:20:30.600+02:00',
    },
    durations: { total: 144, dns: 1, connect: null, ssl: 20 },
    totalSize: -1,
    ssl: isSecure ? { protocol: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256' } : null,
    request: {
      sizes: { headers: 100, body: exchange.requestBody.length },
      mimeType: null,
      charset: null,
      contentEncoding: null,
      header: {
        firstLine: `${exchange.method} ${url.pathname + url.search} HTTP/1.1`,
        headers: [['Host', url.host] as const, ...exchange.requestHeaders].map(named),
      },
      ...body(exchange.requestBody, exchange.requestBody),
    },
    response: {
      status: exchange.status,
      sizes: { headers: 100, body: codedBody(exchange).length },
      mimeType: null,
      charset: null,
      contentEncoding: exchange.coding,
      header: {
        firstLine: `HTTP/1.1 ${exchange.status} ${exchange.reason}`,
        headers: codedHeaders(exchange).map(named),
      },
      ...body(exchange.responseBody, codedBody(exchange)),
    },
  };
}

function named([name, value]: readonly [string, string]): Json {
  return { name, value };
}

function bodyOf(bytes: Uint8Array, coded: Uint8Array): Json {
  const text = tryDecodeUtf8(bytes);
  if (text !== null) return { text, charset: 'UTF-8', decoded: bytes !== coded };
  return { encoding: 'base64', encoded: Buffer.from(coded).toString('base64') };
}

/** Transactions as Charles exports them in XML (`.chlsx`). */
export function writeCharlesXml(exchanges: readonly SessionExchange[]): Uint8Array {
  const doctype =
    '<!DOCTYPE charles-session SYSTEM "http://www.charlesproxy.com/dtd/charles-session-1_2.dtd">';
  return encodeUtf8(
    `<?xml version="1.0" encoding="UTF-8" ?>${doctype}<charles-session>${exchanges
      .map(xmlTransaction)
      .join('')}</charles-session>`,
  );
}

export function xmlTransaction(exchange: SessionExchange): string {
  const url = new URL(exchange.url);
  const port = url.port === '' ? '' : ` port="${url.port}"`;
  const actual = url.port || (url.protocol === 'https:' ? 443 : 80);
  const { requestBody, responseBody } = exchange;
  const request = [['Host', url.host] as const, ...exchange.requestHeaders];
  return [
    `<transaction method="${exchange.method}" protocolVersion="HTTP/1.1"`,
    ` protocol="${url.protocol.slice(0, -1)}" host="${url.hostname}"${port} actualPort="${actual}"`,
    ` path="${escaped(url.pathname)}" query="${escaped(url.search.slice(1))}"`,
    ` remoteAddress="${url.hostname}/192.0.2.7" clientAddress="127.0.0.1"`,
    ' startTime="2024-05-01T10:20:30.456+02:00" startTimeMillis="1714551630456"',
    ' endTime="2024-05-01T10:20:30.600+02:00" endTimeMillis="1714551630600">',
    `<request headers="true" body="${requestBody.length > 0}">`,
    `<headers><first-line>${xmlText(`${exchange.method} ${url.pathname} HTTP/1.1`, true)}</first-line>`,
    ...request.map(xmlHeader),
    `</headers>${xmlBody(requestBody, requestBody)}</request>`,
    `<response status="${exchange.status}" headers="true" body="${responseBody.length > 0}">`,
    `<headers><first-line>HTTP/1.1 ${exchange.status} ${escaped(exchange.reason)}</first-line>`,
    ...codedHeaders(exchange).map(xmlHeader),
    `</headers>${xmlBody(responseBody, codedBody(exchange))}</response></transaction>`,
  ].join('');
}

function xmlHeader([name, value]: readonly [string, string]): string {
  return `<header><name>${escaped(name)}</name><value>${escaped(value)}</value></header>`;
}

function xmlBody(bytes: Uint8Array, coded: Uint8Array): string {
  if (bytes.length === 0) return '';
  const text = tryDecodeUtf8(bytes);
  if (text === null) {
    return `<body encoding="base64"><![CDATA[${Buffer.from(coded).toString('base64')}]]></body>`;
  }
  return `<body encoding="plain">${xmlText(text, true)}</body>`;
}

function escaped(text: string): string {
  const named = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return named.replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Transactions as Charles exports them as a trace (`.trace`). */
export function writeCharlesTrace(
  exchanges: readonly SessionExchange[],
  lineEnd = '\n',
): Uint8Array {
  return joinBytes(
    `HTTP-Trace-Version: 1.0${lineEnd}Generator: Charles/5.0.3${lineEnd}`,
    ...exchanges.map((exchange) => joinBytes(...traceParts(exchange, lineEnd))),
  );
}

function traceParts(exchange: SessionExchange, lineEnd: string): (string | Uint8Array)[] {
  const url = new URL(exchange.url);
  const part = (name: string, content: Uint8Array): (string | Uint8Array)[] =>
    content.length === 0
      ? []
      : [`${name}:<<--EOF-1-${lineEnd}`, content, `${lineEnd}--EOF-1-${lineEnd}`];
  const [request, requestBody] = split(requestBytes(exchange));
  const [response, responseBody] = split(responseBytes(exchange));
  const fields = [
    `Method: ${exchange.method}`,
    'Protocol-Version: HTTP/1.1',
    `Protocol: ${url.protocol.slice(0, -1)}`,
    `Host: ${url.hostname}`,
    `File: ${url.pathname}${url.search}`,
    'Start-Time: 1714551630456',
    'End-Time: 1714551630600',
    `Remote-Address: ${url.hostname}/192.0.2.7`,
  ];
  return [
    lineEnd,
    ...fields.map((field) => field + lineEnd),
    ...part('Request-Header', request),
    ...part('Request-Body', requestBody),
    ...part('Response-Header', response),
    ...part('Response-Body', responseBody),
  ];
}

/** Head without the empty line, and body. */
function split(message: Uint8Array): [Uint8Array, Uint8Array] {
  const end = Buffer.from(message).indexOf('\r\n\r\n');
  return [message.subarray(0, end + 2), message.subarray(end + 4)];
}
