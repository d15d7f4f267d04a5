import { Buffer } from 'node:buffer';
import { tryDecodeUtf8 } from '../../../src/bytes/text';
import { codedHeaders, type SessionExchange } from './session';

type Json = Record<string, unknown>;

/** A HAR as browsers write it: codings undone and their fields left in. */
export function writeHar(exchanges: readonly SessionExchange[], indent?: number): string {
  return JSON.stringify(harOf(exchanges.map(harEntry)), null, indent);
}

export function harOf(entries: readonly unknown[]): Json {
  return { log: { version: '1.2', creator: { name: 'test', version: '1' }, pages: [], entries } };
}

export function harEntry(exchange: SessionExchange): Json {
  return {
    startedDateTime: '2024-05-01T10:20:30.456+02:00',
    time: 12.5,
    request: {
      method: exchange.method,
      url: exchange.url,
      httpVersion: 'HTTP/1.1',
      headers: harHeaders(exchange.requestHeaders),
      bodySize: exchange.requestBody.length,
      ...(exchange.requestBody.length > 0 ? { postData: postData(exchange) } : {}),
    },
    response: {
      status: exchange.status,
      statusText: exchange.reason,
      httpVersion: 'HTTP/1.1',
      headers: harHeaders(codedHeaders(exchange)),
      content: {
        size: exchange.responseBody.length,
        mimeType: '',
        ...bodyFields(exchange.responseBody),
      },
      bodySize: -1,
    },
    serverIPAddress: '[2001:db8::1]',
  };
}

function harHeaders(headers: readonly (readonly [string, string])[]): Json[] {
  return headers.map(([name, value]) => ({ name, value }));
}

function postData(exchange: SessionExchange): Json {
  return { mimeType: 'application/octet-stream', ...bodyFields(exchange.requestBody) };
}

function bodyFields(body: Uint8Array): Json {
  const text = tryDecodeUtf8(body);
  if (text !== null) return { text };
  return { text: Buffer.from(body).toString('base64'), encoding: 'base64' };
}
