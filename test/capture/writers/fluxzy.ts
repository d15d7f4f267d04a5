import { Buffer } from 'node:buffer';
import { encodeUtf8 } from '../../../src/bytes/text';
import { joinBytes } from './message';
import { codedBody, codedHeaders, type SessionExchange } from './session';
import { writeZip, type ZipMember, type ZipOptions } from './zip';

/** A value as MessagePack knows it; a date becomes a timestamp. */
export type PackedValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | Date
  | readonly PackedValue[]
  | { readonly [key: string]: PackedValue };

/** How an archive is written, besides its exchanges. */
export interface FluxzyOptions extends ZipOptions {
  /** As versions up to May 2023 wrote it. */
  readonly isJson?: boolean;
  /** Laid over each member. */
  readonly member?: Partial<ZipMember>;
  /** WebSocket messages of each exchange; longer ones than 16 bytes stand in files of their own. */
  readonly messages?: readonly FluxzyMessage[];
}

export interface FluxzyMessage {
  readonly isSent: boolean;
  readonly opcode: number;
  readonly content: Uint8Array;
}

const start = new Date('2024-05-01T08:20:30.456Z');
const end = new Date('2024-05-01T08:20:30.600Z');
const never = new Date(-62135596800000);
const longest = 16;

/** Exchanges as Fluxzy saves them: bodies as on the wire but for chunks, descriptions beside them. */
export function writeFluxzy(
  exchanges: readonly SessionExchange[],
  options: FluxzyOptions = {},
): Uint8Array {
  return writeZip(fluxzyMembers(exchanges, options), options);
}

export function fluxzyMembers(
  exchanges: readonly SessionExchange[],
  options: FluxzyOptions = {},
): ZipMember[] {
  const { member = {}, isJson = false } = options;
  const meta = { captureDate: start.toISOString(), archiveVersion: isJson ? '0.1.0' : '0.2.0' };
  const members = exchanges.flatMap((exchange, i) => filesOf(exchange, i + 98, options));
  const connection = isJson
    ? { name: 'connections/0-100/con-7.json', content: encodeUtf8(JSON.stringify(jsonConnection)) }
    : { name: 'connections/0-100/con-7.mpack', content: pack(packedConnection) };
  return [
    { name: 'meta.json', content: encodeUtf8(JSON.stringify(meta, null, 2)) },
    ...members,
    connection,
  ].map((one) => ({ ...one, ...member }));
}

function filesOf(exchange: SessionExchange, id: number, options: FluxzyOptions): ZipMember[] {
  const { isJson = false, messages = [] } = options;
  const first = Math.floor(id / 100) * 100;
  const name = `exchanges/${first}-${first + 100}/ex-${id}`;
  const coded = codedBody(exchange);
  const own: ZipMember[] = [
    isJson
      ? {
          name: `${name}.json`,
          content: encodeUtf8(JSON.stringify(jsonDescription(exchange, id, messages), null, 2)),
        }
      : { name: `${name}.mpack`, content: pack(description(exchange, id, messages)) },
  ];
  if (exchange.requestBody.length > 0) {
    own.push({ name: `contents/req-${id}.data`, content: exchange.requestBody });
  }
  if (coded.length > 0) own.push({ name: `contents/res-${id}.data`, content: coded });
  messages.forEach(({ isSent, content }, i) => {
    if (content.length <= longest) return;
    own.push({ name: `contents/${isSent ? 'req' : 'res'}-${id}-ws-${i + 1}.data`, content });
  });
  return own;
}

/** The list of fields that `ex-N.mpack` holds. */
export function description(
  exchange: SessionExchange,
  id: number,
  messages: readonly FluxzyMessage[] = [],
): PackedValue[] {
  const url = new URL(exchange.url);
  const scheme = url.protocol.slice(0, -1);
  const path = url.pathname + url.search;
  const header = ([name, value]: readonly [string, string]): PackedValue => [
    units(name),
    units(value),
    true,
  ];
  const isDefault = url.port === '';
  return [
    7,
    id,
    [
      units(exchange.method),
      units(scheme),
      units(path),
      units(url.host),
      [[':method', exchange.method] as const, ...exchange.requestHeaders].map(header),
    ],
    [exchange.status, codedHeaders(exchange).map(header)],
    {
      ReusingConnection: false,
      ReceivedFromProxy: start,
      RequestHeaderSending: start,
      ResponseBodyEnd: end,
      ErrorInstant: never,
      TotalSent: 237,
    },
    false,
    'HTTP/1.1',
    url.hostname,
    isDefault ? (scheme === 'https' ? 443 : 80) : Number(url.port),
    scheme === 'https',
    '192.0.2.7',
    null,
    [],
    messages.length > 0,
    messages.map(({ isSent, opcode, content }, i) => [
      i + 1,
      isSent ? 1 : 2,
      opcode,
      content.length,
      content.length,
      content.length > longest ? null : content,
      null,
      null,
      start,
      end,
      1,
    ]),
    [-1806012675, 'notes 8 (#6EFD)'],
    [],
    [4711, 'C:\\Program Files\\notes.exe', ''],
    null,
    [header(['x-trailer', 'é😀'])],
  ];
}

function jsonDescription(
  exchange: SessionExchange,
  id: number,
  messages: readonly FluxzyMessage[],
): unknown {
  const url = new URL(exchange.url);
  const header = ([name, value]: readonly [string, string]): unknown => ({
    name,
    value,
    forwarded: true,
  });
  return {
    id,
    connectionId: 7,
    httpVersion: 'HTTP/1.1',
    requestHeader: {
      method: exchange.method,
      scheme: url.protocol.slice(0, -1),
      path: url.pathname + url.search,
      authority: url.host,
      headers: [[':method', exchange.method] as const, ...exchange.requestHeaders].map(header),
    },
    responseHeader: { statusCode: exchange.status, headers: codedHeaders(exchange).map(header) },
    metrics: {
      receivedFromProxy: '2024-05-01T08:20:30.4560907Z',
      requestBodySent: '0001-01-01T00:00:00',
      responseBodyEnd: '2024-05-01T08:20:30.6000907Z',
    },
    fullUrl: exchange.url,
    knownAuthority: url.hostname,
    isWebSocket: messages.length > 0,
    webSocketMessages: messages.map(({ isSent, opcode, content }, i) => ({
      id: i + 1,
      direction: isSent ? 'Sent' : 'Receive',
      opCode: opcode === 1 ? 'Text' : opcode === 2 ? 'Binary' : 'ConnectionClose',
      length: content.length,
      data: content.length > longest ? null : Buffer.from(content).toString('base64'),
      messageStart: '2024-05-01T08:20:30.4560907Z',
    })),
    egressIp: '192.0.2.7',
  };
}

const packedConnection: PackedValue = [
  7,
  'HTTP/1.1',
  { HostName: 'stats.example.com', Port: 443, Secure: true },
  {
    SslProtocol: 12288,
    RemoteCertificateIssuer: 'C=US,O=Example Trust\\, Inc.,CN=Example CA 3',
    RemoteCertificateSubject: 'O=Example,CN=*.example.com',
  },
];

const jsonConnection = {
  id: 7,
  sslInfo: {
    sslProtocol: 'Tls13',
    remoteCertificateIssuer: 'CN=Example CA 3, O="Example Trust", C=US',
    remoteCertificateSubject: 'CN=*.example.com',
  },
  remoteAddress: '192.0.2.7',
};

/** A text as Fluxzy packs it: a list of its UTF-16 units. */
function units(text: string): PackedValue {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Writes a value as MessagePack. */
export function pack(value: PackedValue): Uint8Array {
  if (value === null) return Uint8Array.of(0xc0);
  if (typeof value === 'boolean') return Uint8Array.of(value ? 0xc3 : 0xc2);
  if (typeof value === 'number') return packNumber(value);
  if (typeof value === 'string') return packRun(encodeUtf8(value), 0xa0, 32, 0xd9);
  if (value instanceof Uint8Array) return packRun(value, -1, 0, 0xc4);
  if (value instanceof Date) return packTime(value);
  if (Array.isArray(value)) {
    const list = value as readonly PackedValue[];
    return joinBytes(packHead(list.length, 0x90, 0xdc), ...list.map(pack));
  }
  const members = Object.entries(value);
  return joinBytes(
    packHead(members.length, 0x80, 0xde),
    ...members.flatMap(([key, one]) => [pack(key), pack(one)]),
  );
}

function packNumber(value: number): Uint8Array {
  if (value >= 0 && value < 0x80) return Uint8Array.of(value);
  const bytes = Buffer.alloc(5);
  if (value >= 0 && value < 0x100) return Uint8Array.of(0xcc, value);
  if (value >= 0 && value < 0x10000) return Uint8Array.of(0xcd, value >> 8, value & 0xff);
  bytes[0] = value < 0 ? 0xd2 : 0xce;
  if (value < 0) bytes.writeInt32BE(value, 1);
  else bytes.writeUInt32BE(value, 1);
  return bytes;
}

function packRun(bytes: Uint8Array, short: number, shortEnd: number, long: number): Uint8Array {
  if (bytes.length < shortEnd) return joinBytes(Uint8Array.of(short + bytes.length), bytes);
  if (bytes.length < 0x100) return joinBytes(Uint8Array.of(long, bytes.length), bytes);
  return joinBytes(Uint8Array.of(long + 1, bytes.length >> 8, bytes.length & 0xff), bytes);
}

function packHead(count: number, short: number, long: number): Uint8Array {
  if (count < 16) return Uint8Array.of(short + count);
  return Uint8Array.of(long, count >> 8, count & 0xff);
}

/** The longest form of a timestamp, which .NET writes before 1970, else that of 64 bits. */
function packTime(date: Date): Uint8Array {
  const seconds = Math.floor(date.getTime() / 1000);
  const nanos = (date.getTime() - seconds * 1000) * 1_000_000;
  if (seconds < 0) {
    const bytes = Buffer.alloc(15);
    bytes.set([0xc7, 12, 0xff]);
    bytes.writeUInt32BE(nanos, 3);
    bytes.writeBigInt64BE(BigInt(seconds), 7);
    return bytes;
  }
  const bytes = Buffer.alloc(10);
  bytes.set([0xd7, 0xff]);
  bytes.writeBigUInt64BE((BigInt(nanos) << 34n) | BigInt(seconds), 2);
  return bytes;
}
