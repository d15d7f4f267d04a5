import type { ByteSource } from '../../../bytes/source';
import { sourcedContent, type SourcedBytes } from '../../../bytes/sourced';

import { emptyExchange } from '../../emptyExchange';
import { makeContent, noBody, type Body } from '../../http/content';
import { contentLength, headerValue } from '../../http/headers';
import { originOf, parseAuthority, transportOfScheme } from '../../http/hosts';
import { parseStatusLine } from '../../http/startLine';
import type { Exchange, ExchangeRef, ReadContext, Request, Response } from '../../model';
import { ProblemLog } from '../../problemLog';
import { readResponseBody } from './body';
import { routeOf, socketFacts } from './connection';
import { readEvent, type NetLogEvent } from './event';
import { headerFields, headerLines, strippedValues } from './headers';
import { receivedHeaders, sentHeaders, type EventName } from './kinds';
import { openNetLog, type NetLog } from './log';
import { ownEvents } from './ownEvents';
import { rebuild } from './rebuilt';

/** Most bytes of one exchange's events that are read. */
const mostEventBytes = 256 * 1024 * 1024;

/** Reads the request of which an event stands at `ref`, and what came of it. */
export async function loadRequest(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const netLog = await openNetLog(source);
  const log = new ProblemLog(index);
  const own = ownEvents(netLog, ref.range.start);
  if (!own) {
    log.add('malformed-exchange', ref.range.start);
    return emptyExchange(index, ref.range, log.problems);
  }
  const events = await readAll(source, netLog, own.events, log);
  const job = own.job === null ? null : await readEvent(source, netLog, own.job);
  const route = await routeOf(source, netLog, own.request, events);
  const facts = route && (await socketFacts(source, netLog, route.socket));
  const logged = readRequest(events, job, context, log);
  const response = readResponse(events, context, log);
  const rebuilt = await rebuild(source, netLog, route, events, logged.headers, context, log);
  const request = { ...logged, content: rebuilt.requestContent ?? logged.content };
  const { messages } = rebuilt;
  if (!messages) sayFrames(events, log);
  const origin = originOf(request.url);
  const authority =
    headerValue(request.headers, ':authority') ?? headerValue(request.headers, 'host');
  const times = timesOf(events, netLog);
  return {
    index,
    range: ref.range,
    request,
    response,
    host: origin.host ?? (authority === null ? null : parseAuthority(authority).host),
    transport: transportOfScheme(origin.scheme),
    serverAddress: facts?.address ?? null,
    ...(facts?.tls ? { tls: facts.tls } : {}),
    ...times,
    ...(messages ? { messages } : {}),
    problems: log.problems,
  };
}

async function readAll(
  source: ByteSource,
  netLog: NetLog,
  own: readonly number[],
  log: ProblemLog,
): Promise<NetLogEvent[]> {
  const events: NetLogEvent[] = [];
  let length = 0;
  for (const event of own) {
    length += netLog.events.length(event);
    if (length > mostEventBytes) {
      log.add('over-budget', netLog.events.offset(event), { limit: 'entry-bytes' });
      break;
    }
    events.push(await readEvent(source, netLog, event));
  }
  return events;
}

function readRequest(
  events: readonly NetLogEvent[],
  job: NetLogEvent | null,
  context: ReadContext,
  log: ProblemLog,
): Request {
  const sent = lastOf(events, sentHeaders);
  const headers = sent ? headerFields(sent.parameters) : [];
  sayStripped(sent, strippedValues(headers), log);
  const line = sent?.parameters.text('line') ?? '';
  const alive = events.find(({ name }) => name === 'REQUEST_ALIVE');
  const url = job?.parameters.string('url') ?? alive?.parameters.string('url') ?? null;
  const upload = events.find(({ name }) => name === 'HTTP_TRANSACTION_SEND_REQUEST_BODY');
  const length = upload ? upload.parameters.number('length') : (contentLength(headers) ?? 0);
  const hasBody = length !== 0;
  const body: Body = noBody(hasBody ? 'elided' : 'absent');
  return {
    method:
      job?.parameters.text('method') ??
      headerValue(headers, ':method') ??
      /^([A-Z]{1,24}) /.exec(line)?.[1] ??
      '',
    url: url ?? sourcedContent(new Uint8Array(0)),
    httpVersion: versionOf(sent, /(HTTP\/\d(?:\.\d)?)\s*$/.exec(line.slice(-32))?.[1] ?? ''),
    headers,
    content: makeContent(body, headers, { mayBeUndone: false }, context, log),
  };
}

function readResponse(
  events: readonly NetLogEvent[],
  context: ReadContext,
  log: ProblemLog,
): Response | null {
  const received = lastOf(events, receivedHeaders);
  const body = readResponseBody(events, context, log);
  // A response out of the cache has no header fields in the log.
  if (!received && body.fidelity === 'absent') return null;
  const headers = received ? headerFields(received.parameters) : [];
  sayStripped(received, strippedValues(headers), log);
  const line = received && statusLine(headerLines(received.parameters)[0]);
  return {
    status: line?.status ?? 0,
    reason: line?.reason ?? '',
    httpVersion: versionOf(lastOf(events, sentHeaders), line?.version ?? ''),
    headers,
    content: makeContent(body, headers, { mayBeUndone: true }, context, log),
  };
}

/** Frames of which the log holds the heads alone. */
function sayFrames(events: readonly NetLogEvent[], log: ProblemLog): void {
  const frames = events.filter(({ name }) => name.startsWith('WEBSOCKET_'));
  const [first] = frames;
  if (first)
    log.add('messages-left-out', first.offset, { kind: 'WebSocket', count: frames.length });
}

function sayStripped(event: NetLogEvent | null, count: number, log: ProblemLog): void {
  if (event && count > 0) log.add('values-left-out', event.offset, { count });
}

function statusLine(first: SourcedBytes | undefined): ReturnType<typeof parseStatusLine> {
  if (!first) return null;
  return parseStatusLine(first.bytes, { start: 0, end: first.bytes.length });
}

/** HTTP/2 and HTTP/3 have no start lines: what Chromium writes in their place says HTTP/1.1. */
function versionOf(sent: NetLogEvent | null, spelt: string): string {
  if (sent?.name === 'HTTP_TRANSACTION_HTTP2_SEND_REQUEST_HEADERS') return 'HTTP/2';
  return sent?.name === 'HTTP_TRANSACTION_QUIC_SEND_REQUEST_HEADERS' ? 'HTTP/3' : spelt;
}

/** The last of the events, as a request may be sent again where a connection was lost. */
function lastOf(events: readonly NetLogEvent[], names: ReadonlySet<EventName>): NetLogEvent | null {
  return events.filter(({ name }) => names.has(name)).pop() ?? null;
}

function timesOf(
  events: readonly NetLogEvent[],
  { constants }: NetLog,
): Pick<Exchange, 'startedAtMs' | 'durationMs'> {
  const times = events.flatMap(({ time }) => time ?? []);
  const [first] = times;
  const last = times[times.length - 1];
  if (first === undefined || last === undefined) return { startedAtMs: null, durationMs: null };
  const offset = constants?.tickOffsetMs ?? null;
  const startedAtMs = offset === null ? null : first + offset;
  const isDate = startedAtMs !== null && startedAtMs > 0 && startedAtMs <= 8.64e15;
  return {
    startedAtMs: isDate ? startedAtMs : null,
    durationMs: last >= first ? last - first : null,
  };
}
