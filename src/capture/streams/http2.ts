import { joinSourced, sourcedContent } from '../../bytes/sourced';
import { makeContent, noBody, type Body } from '../http/content';
import { contentLength, headerValue } from '../http/headers';
import { targetUrl } from '../http/messageUrl';
import type { HeaderField, ReadContext, Request, Response } from '../model';
import type { ProblemLog } from '../problemLog';
import type { Connection } from './directed';
import { readHttp2Direction, type Http2Side } from './http2Direction';

/** What a stream held: what was asked and what was answered; one of them is there. */
export interface Http2Exchange {
  readonly stream: number;
  readonly request: Http2Side | null;
  readonly response: Http2Side | null;
  /** One side gave it up before its end. */
  readonly isReset: boolean;
}

/**
 * The exchanges of an HTTP/2 connection (RFC 9113) in the order of their streams, header fields
 * undone from HPACK. What is broken becomes a problem, and what stands before it is kept.
 */
export function splitHttp2({ sent, received }: Connection, log: ProblemLog): Http2Exchange[] {
  const asked = readHttp2Direction(sent, log);
  const answered = readHttp2Direction(received, log);
  const streams = new Set([
    ...asked.sides.keys(),
    ...answered.promises.keys(),
    ...answered.sides.keys(),
  ]);
  return [...streams]
    .sort((a, b) => a - b)
    .map((stream) => ({
      stream,
      request: asked.sides.get(stream) ?? answered.promises.get(stream) ?? null,
      response: answered.sides.get(stream) ?? null,
      isReset: asked.resets.has(stream) || answered.resets.has(stream),
    }));
}

/** Reads the messages of an exchange. Their headers hold the pseudo-header fields, trailers last. */
export function readHttp2(
  { request, response }: Http2Exchange,
  context: ReadContext,
  log: ProblemLog,
): { readonly request: Request | null; readonly response: Response | null } {
  const asked = request && requestOf(request, context, log);
  return {
    request: asked,
    response: response && responseOf(response, asked?.method ?? '', context, log),
  };
}

function requestOf(side: Http2Side, context: ReadContext, log: ProblemLog): Request {
  const headers = side.fields;
  const path =
    headers.find(({ name }) => name === ':path')?.value ?? sourcedContent(new Uint8Array(0));
  const authority = headerValue(headers, ':authority') ?? headerValue(headers, 'host') ?? '';
  return {
    method: headerValue(headers, ':method') ?? '',
    url: targetUrl(headerValue(headers, ':scheme') ?? '', authority, path),
    httpVersion: 'HTTP/2',
    headers,
    content: makeContent(bodyOf(side, false, log), headers, { mayBeUndone: false }, context, log),
  };
}

function responseOf(
  side: Http2Side,
  method: string,
  context: ReadContext,
  log: ProblemLog,
): Response {
  const headers = side.fields;
  const status = headerValue(headers, ':status') ?? '';
  const body = bodyOf(side, method === 'HEAD' || status === '304', log);
  return {
    status: /^\d{3}$/.test(status) ? Number(status) : 0,
    reason: '',
    httpVersion: 'HTTP/2',
    headers,
    content: makeContent(body, headers, { mayBeUndone: false }, context, log),
  };
}

/** `isBodiless` says that what the fields declare is not the length of this message's content. */
export function bodyOf(side: Http2Side, isBodiless: boolean, log: ProblemLog): Body {
  const { pieces, fields, isEnded } = side;
  const parts = pieces.map(({ sourced }) => sourced);
  const declared = isBodiless ? null : contentLength(fields);
  const actual = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const isCut = declared !== null ? actual < declared : !isEnded && actual > 0;
  const [first] = parts;
  if (!first) return noBody(isCut ? 'elided' : 'absent');
  const sourced = parts.length === 1 ? first : joinSourced(parts);
  const at = first.map.parentRange.start;
  if (isCut && declared !== null) log.add('truncated-body', at, { declared, actual });
  if (declared !== null && actual > declared) log.add('length-mismatch', at, { declared, actual });
  return isCut
    ? { sourced, fidelity: 'lossy', state: 'truncated' }
    : { sourced, fidelity: 'unframed', state: 'complete' };
}

/** Whether an HTTP/2 exchange opened a WebSocket connection in its stream (RFC 8441). */
export function isWebSocket(headers: readonly HeaderField[]): boolean {
  return headerValue(headers, ':protocol')?.toLowerCase() === 'websocket';
}
