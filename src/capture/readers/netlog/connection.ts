import type { ByteSource } from '../../../bytes/source';
import { bareAddress } from '../../http/hosts';
import type { TlsFacts } from '../../model';
import { readCertificate } from '../mitmproxy/certificate';
import { readEvent, type NetLogEvent } from './event';
import { eventNames, type EventName } from './kinds';
import type { NetLog } from './log';
import { remembered } from './memory';

/** What a log says of a connection. */
export interface SocketFacts {
  readonly address: string | null;
  readonly tls: TlsFacts | null;
}

/** Which connection a request took. */
export interface Route {
  readonly socket: number;
  /** Its HTTP/2 session and the stream in it, or null. */
  readonly stream: number | null;
}

/** Longest name of a protocol version that is believed. */
const longestVersion = 16;
/** Events of one source that are read to find where it leads; its own are few. */
const mostEvents = 1000;

/** Follows the request's events to its socket: over a job, and where it shares one, a session. */
export async function routeOf(
  source: ByteSource,
  log: NetLog,
  request: number,
  events: readonly NetLogEvent[],
): Promise<Route | null> {
  const bound = events.filter(({ name }) => name === 'HTTP_STREAM_REQUEST_BOUND_TO_JOB');
  const job = bound[bound.length - 1]?.parameters.dependency() ?? null;
  if (job === null) return null;
  const taken = await eventsOf(source, log, job, [
    'SOCKET_POOL_BOUND_TO_SOCKET',
    'HTTP2_SESSION_POOL_FOUND_EXISTING_SESSION',
    'HTTP2_SESSION_POOL_IMPORTED_SESSION_FROM_SOCKET',
  ]);
  let socket: number | null = null;
  let session: number | null = null;
  for (const { name, parameters } of taken) {
    const to = parameters.dependency();
    if (to === null) continue;
    if (name === 'SOCKET_POOL_BOUND_TO_SOCKET') socket = to;
    else session = to;
  }
  if (session === null) return socket === null ? null : { socket, stream: null };
  const began = await eventsOf(source, log, session, ['HTTP2_SESSION_INITIALIZED']);
  socket = began[0]?.parameters.dependency() ?? socket;
  if (socket === null) return null;
  return { socket, stream: await streamOf(source, log, session, [job, request]) };
}

/** The HTTP/2 stream whose header fields were sent for one of `senders`, or null. */
async function streamOf(
  source: ByteSource,
  log: NetLog,
  session: number,
  senders: readonly number[],
): Promise<number | null> {
  const streams = await sessionStreams(source, log, session);
  for (const sender of senders) {
    const stream = streams.get(sender);
    if (stream !== undefined) return stream;
  }
  return null;
}

function sessionStreams(
  source: ByteSource,
  log: NetLog,
  session: number,
): Promise<ReadonlyMap<number, number>> {
  return remembered(log, 'session', session, async () => {
    const streams = new Map<number, number>();
    const names: readonly EventName[] = ['HTTP2_SESSION_SEND_HEADERS'];
    for (const { parameters } of await eventsOf(source, log, session, names, Infinity)) {
      const sender = parameters.dependency();
      const stream = parameters.number('stream_id');
      if (sender !== null && stream !== null) streams.set(sender, stream);
    }
    return streams;
  });
}

/** What is known of a socket: whom it is with, and how it is protected. */
export function socketFacts(source: ByteSource, log: NetLog, socket: number): Promise<SocketFacts> {
  return remembered(log, 'socket', socket, async () => {
    const names: readonly EventName[] = ['TCP_CONNECT', 'SSL_CONNECT', 'SSL_CERTIFICATES_RECEIVED'];
    const events = await eventsOf(source, log, socket, names);
    let address: string | null = null;
    let version: string | null = null;
    let pem = '';
    for (const { name, phase, parameters } of events) {
      if (name === 'TCP_CONNECT' && phase === 2) {
        const text = parameters.text('remote_address');
        address = text === null ? address : bareAddress(text);
      } else if (name === 'SSL_CONNECT' && phase === 2) {
        version = parameters.text('version')?.slice(0, longestVersion) ?? version;
      } else if (name === 'SSL_CERTIFICATES_RECEIVED') {
        const list = parameters.node('certificates');
        const { document } = parameters;
        const first = list !== null && document.type(list) === 'array' && document.firstChild(list);
        if (typeof first === 'number') pem = document.text(first);
      }
    }
    const certificate = readCertificate(pem);
    const {
      subject = null,
      issuer = null,
      validFromMs = null,
      validToMs = null,
    } = certificate ?? {};
    const tls: TlsFacts = { version, subject, issuer, validFromMs, validToMs, state: null };
    return { address, tls: version === null && certificate === null ? null : tls };
  });
}

/** The first events of `owner` with one of these names, read. */
async function eventsOf(
  source: ByteSource,
  log: NetLog,
  owner: number,
  names: readonly EventName[],
  most = mostEvents,
): Promise<NetLogEvent[]> {
  const found: NetLogEvent[] = [];
  for (const event of log.events.of(owner)) {
    if (found.length >= most) break;
    if (!names.includes(eventNames[log.events.kind(event)]!)) continue;
    found.push(await readEvent(source, log, event));
  }
  return found;
}
