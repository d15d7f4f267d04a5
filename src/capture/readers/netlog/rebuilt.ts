import type { ByteSource } from '../../../bytes/source';
import { makeContent } from '../../http/content';
import { headerValue } from '../../http/headers';
import { holdsAt } from '../../http/lines';
import type { Content, HeaderField, ReadContext, StreamMessage } from '../../model';
import type { ProblemLog } from '../../problemLog';
import { DirectedBytes } from '../../streams/directed';
import { readHttp1, type StreamedExchange } from '../../streams/http1';
import { bodyOf, isWebSocket, type Http2Exchange } from '../../streams/http2';
import { readWebSocket } from '../../streams/webSocket';
import type { Route } from './connection';
import type { NetLogEvent } from './event';
import { sentHeaders } from './kinds';
import type { NetLog } from './log';
import { socketStream, type SocketStream } from './socketStream';

/** What only the bytes of a connection tell of an exchange. */
export interface Rebuilt {
  /** What was sent, or null where it is not found there. */
  readonly requestContent: Content | null;
  readonly messages: readonly StreamMessage[] | null;
}

const nothing: Rebuilt = { requestContent: null, messages: null };

/**
 * Looks for the exchange in what went over its socket, which logs of everything hold: for what was
 * sent, and for the messages of a WebSocket connection. `headers` are those of the request.
 */
export async function rebuild(
  source: ByteSource,
  netLog: NetLog,
  route: Route | null,
  events: readonly NetLogEvent[],
  headers: readonly HeaderField[],
  context: ReadContext,
  log: ProblemLog,
): Promise<Rebuilt> {
  const sent = events.filter(({ name }) => sentHeaders.has(name)).pop();
  const stream = route && sent ? await socketStream(source, netLog, route.socket) : null;
  if (!route || !sent || !stream) return nothing;
  const { http1, http2, isOver, problems } = stream;
  if (isOver) log.add('over-budget', sent.offset, { limit: 'streams' });
  if (http1) {
    const line = sent.parameters.text('line')?.trimEnd() ?? '';
    const found = http1.exchanges.find(({ request }) => isSentBehind(request, sent.offset, line));
    return found ? fromHttp1(found, stream, context, log) : nothing;
  }
  const found = http2.find((exchange) => exchange.stream === route.stream);
  for (const { code, offset, arguments: args } of problems) log.add(code, offset, args);
  return found ? fromHttp2(found, headers, context, log) : nothing;
}

/** Header fields are logged right before they are sent; some may be sent that were never logged. */
function isSentBehind(request: StreamedExchange['request'], offset: number, line: string): boolean {
  if (!request) return false;
  const { stream, start } = request;
  return stream.momentAt(start).order > offset && holdsAt(stream.bytes, start, line);
}

function fromHttp1(
  exchange: StreamedExchange,
  { http1 }: SocketStream,
  context: ReadContext,
  log: ProblemLog,
): Rebuilt {
  const { request } = readHttp1({ ...exchange, response: null }, context, log);
  const all = http1?.exchanges ?? [];
  const isLast = exchange === all[all.length - 1];
  const isUpgraded = http1?.end === 'upgraded' && isLast;
  const upgrade = request && headerValue(request.headers, 'upgrade');
  const isSocket = isUpgraded && upgrade?.toLowerCase() === 'websocket';
  return {
    requestContent: request?.content ?? null,
    messages: isSocket && http1 ? readWebSocket(http1.rest, context, log) : null,
  };
}

function fromHttp2(
  { request, response }: Http2Exchange,
  headers: readonly HeaderField[],
  context: ReadContext,
  log: ProblemLog,
): Rebuilt {
  if (!request) return nothing;
  if (isWebSocket(headers)) {
    const connection = {
      sent: DirectedBytes.of(request.pieces),
      received: DirectedBytes.of(response?.pieces ?? []),
    };
    return { requestContent: null, messages: readWebSocket(connection, context, log) };
  }
  const body = bodyOf(request, false, log);
  const content = makeContent(body, headers, { mayBeUndone: false }, context, log);
  return { requestContent: content, messages: null };
}
