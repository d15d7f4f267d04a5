import { encodeUtf8 } from '../../../src/bytes/text';
import { joinBytes } from './message';
import { codedBody, codedHeaders, type SessionExchange } from './session';

/** A value as tnetstrings know it: bytes, text, a number, `true`, null, a list or a dictionary. */
export type FlowValue =
  | Uint8Array
  | string
  | number
  | boolean
  | null
  | readonly FlowValue[]
  | { readonly [key: string]: FlowValue };

export type FlowState = Readonly<Record<string, FlowValue>>;

/** Writes a value; strings become text (`;`), as do keys, or bytes in the files of Python 2. */
export function tnetstring(value: FlowValue, isPython2 = false): Uint8Array {
  const text = isPython2 ? ',' : ';';
  if (value === null) return frame('', '~');
  if (typeof value === 'boolean') return frame(String(value), '!');
  if (typeof value === 'string') return frame(value, text);
  if (typeof value === 'number') return frame(String(value), Number.isInteger(value) ? '#' : '^');
  if (value instanceof Uint8Array) return frame(value, ',');
  if (isList(value))
    return frame(joinBytes(...value.map((one) => tnetstring(one, isPython2))), ']');
  const members = Object.entries(value).flatMap(([key, one]) => [
    frame(key, text),
    tnetstring(one, isPython2),
  ]);
  return frame(joinBytes(...members), '}');
}

function isList(value: FlowValue): value is readonly FlowValue[] {
  return Array.isArray(value);
}

function frame(payload: string | Uint8Array, kind: string): Uint8Array {
  const bytes = typeof payload === 'string' ? encodeUtf8(payload) : payload;
  return joinBytes(`${bytes.length}:`, bytes, kind);
}

/** Versions whose layouts differ for a reader. */
export type FlowVersion = 21 | 17 | 7 | '0.14' | '0.10';

/** Flows one behind another, as mitmproxy writes them. */
export function writeMitmproxy(
  exchanges: readonly SessionExchange[],
  version: FlowVersion = 21,
): Uint8Array {
  return writeFlows(
    exchanges.map((exchange) => flowState(exchange, version)),
    typeof version === 'string',
  );
}

export function writeFlows(flows: readonly FlowState[], isPython2 = false): Uint8Array {
  return joinBytes(...flows.map((flow) => tnetstring(flow, isPython2)));
}

/** Second at which the first byte of an invented request came. */
export const startedAt = 1_714_551_630.5;

/** State of a flow, its members in the order of the version's own files. */
export function flowState(exchange: SessionExchange, version: FlowVersion = 21): FlowState {
  const request = requestState(exchange, version);
  const response = responseState(exchange, version);
  const [client_conn, server_conn] = connections(exchange, version);
  const rest = { intercepted: false, metadata: {}, marked: version === 21 ? '' : false };
  const ends = { error: null, id: '0e171f85-e943-4bfa-9f94-b8b1de31748b', type: 'http' };
  switch (version) {
    case 21:
      return {
        ...{ websocket: null, response, request, backup: null, timestamp_created: startedAt },
        ...{ comment: '', ...rest, server_conn, client_conn, ...ends, version: 21 },
      };
    case 17:
      return {
        ...{ type: 'http', version: 17, websocket: null, response, request },
        ...{ timestamp_created: startedAt, comment: '', ...rest, marked: '', is_replay: null },
        ...{ server_conn, client_conn, error: null, id: ends.id },
      };
    case 7:
      return {
        ...{ version: 7, mode: 'regular', response, request, ...rest },
        ...{ server_conn, client_conn, ...ends },
      };
    case '0.14':
      return { error: null, response, request, server_conn, client_conn, version: [0, 14] };
    case '0.10':
      return { error: null, response, request, version: [0, 10, 1] };
  }
}

function requestState(exchange: SessionExchange, version: FlowVersion): FlowState {
  const url = new URL(exchange.url);
  const scheme = url.protocol.slice(0, -1);
  const headers = [['Host', url.host], ...exchange.requestHeaders] as const;
  return {
    path: encodeUtf8(url.pathname + url.search),
    ...(version === 21 || version === 17 ? { authority: encodeUtf8('') } : {}),
    scheme: encodeUtf8(scheme),
    method: encodeUtf8(exchange.method),
    port: Number(url.port || (scheme === 'https' ? 443 : 80)),
    host: version === 21 || version === 17 ? url.hostname : encodeUtf8(url.hostname),
    timestamp_end: startedAt + 0.25,
    timestamp_start: startedAt,
    ...bodyState(exchange.requestBody, headers, version),
    ...(version === '0.10' ? { client_conn: { address: ['127.0.0.1', 50_000] } } : {}),
  };
}

function responseState(exchange: SessionExchange, version: FlowVersion): FlowState {
  const isOld = typeof version === 'string';
  const reason = encodeUtf8(exchange.reason);
  return {
    ...(isOld ? { msg: reason, code: exchange.status } : {}),
    ...(isOld ? {} : { reason, status_code: exchange.status }),
    timestamp_end: startedAt + 1.5,
    timestamp_start: startedAt + 1,
    ...bodyState(codedBody(exchange), codedHeaders(exchange), version),
  };
}

function bodyState(
  body: Uint8Array,
  headers: readonly (readonly [string, string])[],
  version: FlowVersion,
): FlowState {
  const isOld = typeof version === 'string';
  return {
    ...(version === 21 || version === 17 ? { trailers: null } : {}),
    [version === '0.14' ? 'body' : 'content']: body,
    headers: headers.map(([name, value]) => [encodeUtf8(name), encodeUtf8(value)]),
    ...(isOld ? { httpversion: [1, 1] } : { http_version: encodeUtf8('HTTP/1.1') }),
  };
}

function connections(exchange: SessionExchange, version: FlowVersion): [FlowState, FlowState] {
  const { hostname } = new URL(exchange.url);
  const isTls = exchange.url.startsWith('https:');
  const server: FlowValue = ['192.0.2.7', 443];
  const client: FlowValue = ['127.0.0.1', 50_000];
  const tls = { tls_version: isTls ? 'TLSv1.3' : null, sni: isTls ? hostname : null };
  const address: FlowValue = [hostname, 443];
  if (version === 21) {
    return [
      { ...tls, peername: client, sockname: ['127.0.0.1', 8080], tls: isTls },
      { via: null, address, ...tls, certificate_list: [], tls: isTls, peername: server },
    ];
  }
  if (version === '0.14') {
    return [
      { address: { address: client, use_ipv6: false } },
      { address: { address, use_ipv6: false }, ip_address: { address: server, use_ipv6: false } },
    ];
  }
  if (version === 17) {
    const common = {
      ...{ cipher_list: [], cipher_name: null, alpn_offers: [], alpn: null, certificate_list: [] },
      ...{ tls: isTls, error: null, state: 0, tls_established: isTls, timestamp_tls_setup: null },
      ...{ timestamp_start: startedAt, timestamp_end: null, ...tls, id: exchange.url },
    };
    return [
      {
        ...common,
        sockname: ['127.0.0.1', 8080],
        tls_extensions: [],
        mitmcert: null,
        address: client,
      },
      {
        ...{ ...common, via2: null, via: null, timestamp_tcp_setup: null, source_address: null },
        ...{ ip_address: server, address },
      },
    ];
  }
  return [
    { ...tls, address: client, tls_established: isTls },
    { via: null, address, ...tls, ip_address: server, tls_established: isTls },
  ];
}
