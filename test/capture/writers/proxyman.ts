import { Buffer } from 'node:buffer';
import { encodeUtf8 } from '../../../src/bytes/text';
import { codedBody, codedHeaders, type SessionExchange } from './session';
import { writeZip, type ZipMember, type ZipOptions } from './zip';

type Json = Record<string, unknown>;

/** How a log is written, besides its requests. */
export interface ProxymanOptions extends ZipOptions {
  /** Laid over each member. */
  readonly member?: Partial<ZipMember>;
}

/** Requests as Proxyman saves them: codings undone and their fields left in. */
export function writeProxyman(
  exchanges: readonly SessionExchange[],
  options: ProxymanOptions = {},
): Uint8Array {
  return writeZip(proxymanMembers(exchanges, options), options);
}

export function proxymanMembers(
  exchanges: readonly SessionExchange[],
  { member = {} }: ProxymanOptions = {},
): ZipMember[] {
  // The archive has them in any order.
  return exchanges
    .map((exchange, i) => proxymanMember(i, proxymanRequest(exchange), member))
    .reverse();
}

/** The file of a request at `position`. */
export function proxymanMember(
  position: number,
  request: Json,
  member: Partial<ZipMember> = {},
): ZipMember {
  const content = encodeUtf8(JSON.stringify(request));
  return { name: `request_${position}_${4711 + position}`, content, ...member };
}

export function proxymanRequest(exchange: SessionExchange): Json {
  const url = new URL(exchange.url);
  const isSSL = url.protocol === 'https:';
  return {
    response: {
      version: { minor: 1, major: 1 },
      bodyData: base64(exchange.responseBody),
      status: { code: exchange.status, strict: false, phrase: exchange.reason },
      createdAt: 1714551630.6,
      compressedBodyDataCount: codedBody(exchange).length,
      header: { entries: entries(codedHeaders(exchange)) },
      error: null,
    },
    timing: {
      requestStartedAt: 1714551630.4560001,
      requestEndedAt: 1714551630.46,
      responseStartedAt: 1714551630.5,
      responseEndedAt: 1714551630.6,
    },
    summary: { serverPort: 443, clientIpAddress: '127.0.0.1', serverIpAddress: '192.0.2.7' },
    websocketMessageStorage: null,
    isSSL,
    request: {
      scheme: url.protocol.slice(0, -1),
      bodyData: base64(exchange.requestBody),
      fullPath: exchange.url,
      isWebSocketUpgrade: false,
      method: { name: exchange.method },
      host: url.hostname,
      header: { entries: entries([['Host', url.host], ...exchange.requestHeaders]) },
      version: { minor: 1, major: 1 },
      isSSL,
      uri: url.pathname + url.search,
      port: url.port === '' ? (isSSL ? 443 : 80) : Number(url.port),
      compressedBodyDataCount: exchange.requestBody.length,
    },
    extraInfo: isSSL ? tlsInfo : null,
    client: {
      name: 'Notes',
      path: '/Applications/Notes.app',
      pid: 4711,
      iconWrapper: { image: '' },
    },
    style: { color: 3, comment: '' },
  };
}

const tlsInfo: Json = {
  tlsVersion: 'TLSv1.3',
  aplnProtocol: 'http/1.1',
  negotiatedCipherSuite: 'TLS_AES_128_GCM_SHA256',
  certificateData: {
    issueToPayload: { commonName: '*.example.com', orgName: 'Proxyman LLC' },
    issueByPayload: { commonName: '*.example.com', orgName: 'Proxyman LLC' },
    notValidBefore: 'Wednesday, 7 May 2025 16:04:59 +01:00',
    notValidAfter: 'Monday, 8 June 2026 16:04:59 +01:00',
  },
};

function entries(headers: readonly (readonly [string, string])[]): Json[] {
  return headers.map(([name, value]) => ({
    isEnabled: true,
    value,
    key: { name, nameInLowercase: name.toLowerCase() },
  }));
}

function base64(body: Uint8Array): string | null {
  return body.length === 0 ? null : Buffer.from(body).toString('base64');
}
