import type { ByteSource } from '../../../bytes/source';
import { headerValue } from '../../http/headers';
import { bareAddress } from '../../http/hosts';
import { holdsAt } from '../../http/lines';
import type { TlsFacts } from '../../model';
import { readCertificate } from '../../tls/certificate';
import { readEvent, type NetLogEvent } from './event';
import { headerFields } from './headers';
import { eventNames, sentHeaders, type EventName } from './kinds';
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
/** Events behind a request's that are looked at for it: they stand next to each other. */
const mostNear = 100;
/** Events of one source that are read to find where it leads; its own are few. */
const mostEvents = 1000;

/**
 * The connection of a request: its events lead there over a job and, where it shares one, a session;
 * where Chromium makes connections otherwise, what was sent next shows it.
 */
export async function routeOf(
  source: ByteSource,
  log: NetLog,
  request: number,
  events: readonly NetLogEvent[],
): Promise<Route | null> {
  const bound = events.filter(({ name }) => name === 'HTTP_STREAM_REQUEST_BOUND_TO_JOB');
  const job = bound[bound.length - 1]?.parameters.dependency() ?? null;
  const sent = events.filter(({ name }) => sentHeaders.has(name)).pop();
  const route = job === null ? null : await routeOfJob(source, log, request, job);
  return route ?? (sent ? routeNear(source, log, sent) : null);
}

async function routeOfJob(
  source: ByteSource,
  log: NetLog,
  request: number,
  job: number,
): Promise<Route | null> {
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
  socket = (await socketOf(source, log, session)) ?? socket;
  if (socket === null) return null;
  return { socket, stream: await streamOf(source, log, session, [job, request]) };
}

/** Looks at the events behind `sent` for the one in which the same was handed to a connection. */
async function routeNear(
  source: ByteSource,
  log: NetLog,
  sent: NetLogEvent,
): Promise<Route | null> {
  const line = sent.parameters.text('line')?.trimEnd() ?? '';
  const fields = requestFields(sent);
  const end = Math.min(log.events.count, sent.number + mostNear);
  for (let event = sent.number + 1; event < end; event++) {
    const name = eventNames[log.events.kind(event)]!;
    const owner = log.events.source(event);
    if (name === 'HTTP2_SESSION_SEND_HEADERS' && fields !== '') {
      const near = await readEvent(source, log, event);
      if (requestFields(near) !== fields) continue;
      const socket = await socketOf(source, log, owner);
      const stream = near.parameters.number('stream_id');
      return socket === null ? null : { socket, stream };
    }
    if (line === '' || !name.endsWith('BYTES_SENT')) continue;
    const bytes = (await readEvent(source, log, event)).parameters.bytes();
    if (bytes && holdsAt(bytes.bytes, 0, line)) return { socket: owner, stream: null };
  }
  return null;
}

/** What tells a request of HTTP/2 from others, or ''. */
function requestFields({ parameters }: NetLogEvent): string {
  const headers = headerFields(parameters);
  const names = [':method', ':scheme', ':authority', ':path'];
  const values = names.map((name) => headerValue(headers, name));
  return values.includes(null) ? '' : values.join(' ');
}

async function socketOf(source: ByteSource, log: NetLog, session: number): Promise<number | null> {
  const began = await eventsOf(source, log, session, ['HTTP2_SESSION_INITIALIZED']);
  return began[0]?.parameters.dependency() ?? null;
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
