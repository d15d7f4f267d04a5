import { Buffer } from 'node:buffer';
import type { EventName } from '../../../src/capture/readers/netlog/kinds';
import { eventNames } from '../../../src/capture/readers/netlog/kinds';
import { codedHeaders, type SessionExchange } from './session';

type Json = Readonly<Record<string, unknown>>;

/** How a log is written; what is left out is as Chromium does it when it logs everything. */
export interface NetLogStyle {
  readonly mode?: 'Everything' | 'Default';
  /** `lines` as Chromium writes; `one` in one line; `indented` by a program that lays JSON out. */
  readonly layout?: 'lines' | 'one' | 'indented';
  /** Bytes as old versions wrote them. */
  readonly isHex?: boolean;
  /** Members of the file the other way round. */
  readonly eventsFirst?: boolean;
}

/** Numbers of types are not the real ones: they are another in each version. */
const types = new Map<string, number>(eventNames.map((name, i) => [name, 900 - i]));
const sources = { NONE: 0, URL_REQUEST: 5, SOCKET: 7, HTTP_STREAM_JOB: 3 };

/** An event as it stands in a log. */
export function netLogEvent(
  name: EventName | 'OTHER',
  source: keyof typeof sources,
  id: number,
  params: Json | null = null,
  phase = 0,
  time = 1000,
): Json {
  return {
    ...(params ? { params } : {}),
    phase,
    source: { id, start_time: '1000', type: sources[source] },
    time: String(time),
    type: types.get(name) ?? 1,
  };
}

/** A log with these events. */
export function netLogOf(events: readonly Json[], style: NetLogStyle = {}): string {
  const constants = {
    logCaptureMode: style.mode ?? 'Everything',
    logEventPhase: { PHASE_BEGIN: 1, PHASE_END: 2, PHASE_NONE: 0 },
    logEventTypes: Object.fromEntries([...types, ['OTHER', 1]]),
    logFormatVersion: 1,
    logSourceType: sources,
    timeTickOffset: '1700000000000',
  };
  const { layout = 'lines' } = style;
  const members: [string, unknown][] = [
    ['constants', constants],
    ['events', events],
    ['polledData', [{}]],
  ];
  if (style.eventsFirst) members.reverse();
  const file = Object.fromEntries(members);
  if (layout === 'indented') return JSON.stringify(file, null, 2);
  if (layout === 'one') return JSON.stringify(file);
  const list = events.map((event) => JSON.stringify(event)).join(',\n');
  const part = ([name, value]: [string, unknown]): string =>
    name === 'events'
      ? `"events": [\n${list}]`
      : `${JSON.stringify(name)}:${JSON.stringify(value)}`;
  return `{${members.map(part).join(',\n')}\n}\n`;
}

/** A log of a browser that made these exchanges, each over a connection of its own. */
export function writeNetLog(
  exchanges: readonly SessionExchange[],
  style: NetLogStyle = {},
): string {
  return netLogOf(
    exchanges.flatMap((exchange, i) => eventsOf(exchange, 10 * i + 10, style)),
    style,
  );
}

function eventsOf(exchange: SessionExchange, id: number, style: NetLogStyle): Json[] {
  const { method, url, requestBody, responseBody, status, reason } = exchange;
  const { host, pathname, search } = new URL(url);
  const isSecure = url.startsWith('https:');
  const [job, socket] = [id + 1, id + 2];
  const isAll = style.mode !== 'Default';
  const fields = (headers: readonly (readonly [string, string])[]): string[] =>
    headers.map(([name, value]) => `${name}: ${value}`);
  const length = requestBody.length > 0 ? [`Content-Length: ${requestBody.length}`] : [];
  const line = `${method} ${pathname}${search} HTTP/1.1\r\n`;
  const sent = [`Host: ${host}`, ...length, ...fields(exchange.requestHeaders)];
  const request = (name: EventName, params: Json | null, phase = 0, time = 1000): Json =>
    netLogEvent(name, 'URL_REQUEST', id, params, phase, time);
  const wire = Buffer.concat([Buffer.from(`${line}${sent.join('\r\n')}\r\n\r\n`), requestBody]);
  const sentName = isSecure ? 'SSL_SOCKET_BYTES_SENT' : 'SOCKET_BYTES_SENT';
  const bytes = (content: Uint8Array): Json => bytesParams(content, isAll, style);
  return [
    request('REQUEST_ALIVE', { url }, 1),
    request('URL_REQUEST_START_JOB', { method, url }, 1),
    netLogEvent('TCP_CONNECT', 'SOCKET', socket, { remote_address: '[2001:db8::1]:443' }, 2),
    ...(isSecure ? [netLogEvent('SSL_CONNECT', 'SOCKET', socket, { version: 'TLS 1.3' }, 2)] : []),
    netLogEvent('SOCKET_POOL_BOUND_TO_SOCKET', 'HTTP_STREAM_JOB', job, {
      source_dependency: { id: socket, type: sources.SOCKET },
    }),
    request('HTTP_STREAM_REQUEST_BOUND_TO_JOB', {
      source_dependency: { id: job, type: sources.HTTP_STREAM_JOB },
    }),
    request('HTTP_TRANSACTION_SEND_REQUEST_HEADERS', { headers: sent, line }),
    ...(requestBody.length > 0
      ? [request('HTTP_TRANSACTION_SEND_REQUEST_BODY', { length: requestBody.length })]
      : []),
    netLogEvent(sentName, 'SOCKET', socket, bytes(wire)),
    netLogEvent('OTHER', 'NONE', 1, { note: '{"type":900}' }),
    request('HTTP_TRANSACTION_READ_RESPONSE_HEADERS', {
      headers: [`HTTP/1.1 ${status} ${reason}`, ...fields(codedHeaders(exchange))],
    }),
    ...pieces(responseBody).map((piece) =>
      request('URL_REQUEST_JOB_FILTERED_BYTES_READ', bytes(piece)),
    ),
    request('REQUEST_ALIVE', null, 2, 1012),
  ];
}

function bytesParams(content: Uint8Array, isAll: boolean, style: NetLogStyle): Json {
  const count = { byte_count: content.length };
  if (!isAll) return count;
  const coded = Buffer.from(content);
  return style.isHex
    ? { ...count, hex_encoded_bytes: coded.toString('hex').toUpperCase() }
    : { ...count, bytes: coded.toString('base64') };
}

/** A body as it was read, some bytes at a time. */
function pieces(body: Uint8Array): Uint8Array[] {
  const size = 40;
  const count = Math.ceil(body.length / size);
  return Array.from({ length: count }, (_, i) => body.subarray(i * size, (i + 1) * size));
}
