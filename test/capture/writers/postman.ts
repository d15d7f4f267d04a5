import { tryDecodeUtf8 } from '../../../src/bytes/text';
import { codedHeaders, type SessionExchange } from './session';

type Json = Record<string, unknown>;

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

function headers(list: readonly (readonly [string, string])[]): Json[] {
  return [
    ...list.map(([key, value]) => ({ key, value })),
    { key: 'X-Off', value: '1', disabled: true },
  ];
}

function body(bytes: Uint8Array): Json {
  if (bytes.length === 0) return {};
  return { body: { mode: 'raw', raw: tryDecodeUtf8(bytes) ?? '\ufffd' } };
}

/** A request as a collection keeps it, its URL whole and in parts. */
export function postmanRequest(exchange: SessionExchange): Json {
  return {
    method: exchange.method,
    header: headers(exchange.requestHeaders),
    ...body(exchange.requestBody),
    url: { raw: exchange.url, ...urlParts(exchange.url) },
  };
}

function urlParts(text: string): Json {
  const url = new URL(text);
  const query = [
    ...url.search
      .slice(1)
      .split('&')
      .filter((part) => part !== ''),
  ].map((part) => {
    const [key, value] = part.split('=');
    return { key, value };
  });
  return {
    protocol: url.protocol.slice(0, -1),
    ...(url.port === '' ? {} : { port: url.port }),
    path: url.pathname.slice(1).split('/'),
    host: url.hostname.split('.'),
    query: [...query, { key: 'off', value: '1', disabled: true }],
    variable: [],
  };
}

/** A collection with a folder, and one saved response for each request. */
export function writeCollection(exchanges: readonly SessionExchange[]): string {
  const items = exchanges.map((exchange, i) => ({
    name: `request ${i}`,
    request: postmanRequest(exchange),
    response: [
      {
        name: 'saved',
        originalRequest: postmanRequest(exchange),
        status: exchange.reason,
        code: exchange.status,
        _postman_previewlanguage: 'json',
        header: headers(codedHeaders(exchange)),
        cookie: [],
        responseTime: 12,
        body: tryDecodeUtf8(exchange.responseBody) ?? '\ufffd',
      },
    ],
  }));
  const folder = { name: 'folder', item: [{ name: 'inner "[{', item: items.slice(1) }] };
  const info = { _postman_id: '1', name: 'c', schema };
  return JSON.stringify({ info, item: [...items.slice(0, 1), folder] }, null, '\t');
}

/** The report of a run by newman's JSON reporter. */
export function writeNewman(exchanges: readonly SessionExchange[]): string {
  const executions = exchanges.map((exchange, i) => ({
    cursor: { position: i, iteration: 0 },
    item: { id: `${i}`, name: 'x', request: postmanRequest(exchange), response: [{ code: 200 }] },
    request: {
      url: urlParts(exchange.url),
      header: headers(exchange.requestHeaders),
      method: exchange.method,
      ...body(exchange.requestBody),
    },
    response: {
      id: `${i}`,
      status: exchange.reason,
      code: exchange.status,
      header: headers(codedHeaders(exchange)),
      stream: { type: 'Buffer', data: [...exchange.responseBody] },
      cookie: [],
      responseTime: 34,
      responseSize: exchange.responseBody.length,
    },
    assertions: [],
  }));
  const collection = JSON.parse(writeCollection(exchanges)) as Json;
  return JSON.stringify({ collection, run: { stats: {}, executions, transfers: {} } }, null, 1);
}
