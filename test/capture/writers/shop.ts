import { encodeUtf8 } from '../../../src/bytes/text';
import { joinBytes } from './message';
import type { SessionExchange } from './session';

const none = new Uint8Array(0);
const origin = 'http://shop.example';
const json = 'application/json; charset=utf-8';
const boundary = 'xX-boundary-Xx';

/** The smallest PNG there is: one transparent pixel. */
const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Fields as protobuf has them: a number, a text, and bytes that are no text. */
const record = Uint8Array.from([
  ...[0x08, 0x96, 0x01, 0x12, 0x07, ...encodeUtf8('payload')],
  ...[0x1a, 0x06, 0x00, 0xff, 0x80, 0xc3, 0x28, 0x0a],
]);

const multipart = joinBytes(
  `--${boundary}\r\nContent-Disposition: form-data; name="note"\r\n\r\nZoë\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n`,
  'Content-Type: application/octet-stream\r\n\r\n',
  record,
  `\r\n--${boundary}--\r\n`,
);

type Given = Partial<SessionExchange> & { readonly path: string; readonly type?: string };

function exchange({ path, type, ...given }: Given): SessionExchange {
  return {
    method: 'GET',
    url: origin + path,
    requestHeaders: [],
    requestBody: none,
    status: 200,
    reason: 'OK',
    responseHeaders: type === undefined ? [] : [['Content-Type', type]],
    responseBody: none,
    coding: null,
    ...given,
  };
}

const sent = (type: string): SessionExchange['requestHeaders'] => [['Content-Type', type]];

/** What the visitor of an invented shop sends and gets: the session that real tools have recorded. */
export const shop: readonly SessionExchange[] = [
  exchange({
    path: '/',
    type: 'text/html; charset=utf-8',
    responseBody: encodeUtf8('<!doctype html><title>Shop</title><p>Größe &amp; 漢字\n'),
    coding: 'gzip',
  }),
  exchange({
    path: '/api/items?q=caf%C3%A9&tag=a&tag=b',
    type: json,
    responseBody: encodeUtf8('{"items":[{"id":7,"name":"Café crème"},{"id":8,"name":"naïve 😀"}]}'),
    coding: 'br',
  }),
  exchange({
    method: 'POST',
    path: '/form',
    requestHeaders: sent('application/x-www-form-urlencoded'),
    requestBody: encodeUtf8('email=jo%40mail.example&name=Zo%C3%AB+M&empty='),
    status: 204,
    reason: 'No Content',
  }),
  exchange({
    method: 'POST',
    path: '/api/events',
    requestHeaders: sent('application/json'),
    requestBody: encodeUtf8('{"event":"view","data":"eyJpbWVpIjoiMzU2OTM4MDM1NjQzODA5In0="}'),
    type: json,
    responseBody: encodeUtf8('{"accepted":1}\n'),
  }),
  exchange({
    method: 'POST',
    path: '/upload',
    requestHeaders: sent(`multipart/form-data; boundary=${boundary}`),
    requestBody: multipart,
    status: 201,
    reason: 'Created',
    type: 'text/plain',
    responseBody: encodeUtf8('stored'),
  }),
  exchange({
    method: 'POST',
    path: '/collect',
    requestHeaders: sent('application/x-protobuf'),
    requestBody: record,
    type: 'application/x-protobuf',
    responseBody: record.slice(3),
  }),
  exchange({
    path: '/old',
    status: 302,
    reason: 'Found',
    responseHeaders: [['Location', `${origin}/new`]],
  }),
  exchange({
    path: '/new',
    responseHeaders: [
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['Set-Cookie', 'id=1; Path=/'],
      ['Set-Cookie', 'id=2; Path=/new'],
    ],
    responseBody: encodeUtf8('moved\n'),
  }),
  exchange({ path: '/pixel.png', type: 'image/png', responseBody: pixel }),
  exchange({
    method: 'DELETE',
    path: '/api/items/7',
    status: 404,
    reason: 'Not Found',
    type: json,
    responseBody: encodeUtf8('{"error":"gone already"}'),
    coding: 'gzip',
  }),
  exchange({
    method: 'PUT',
    path: '/api/note',
    requestHeaders: sent('text/plain; charset=utf-8'),
    requestBody: encodeUtf8('first line\nGröße\n'),
    type: json,
    responseBody: encodeUtf8('{"note":null}'),
  }),
  exchange({ method: 'HEAD', path: '/new', type: 'text/plain; charset=utf-8' }),
];

/** Paths whose answers came in chunks when they were recorded. */
const chunkedPaths: ReadonlySet<string> = new Set(['/api/events', '/api/note']);

/** Whether the answer came in chunks when it was recorded, and so without a length. */
export function hasChunks({ url }: SessionExchange): boolean {
  return chunkedPaths.has(new URL(url).pathname);
}
