import { endOfChunks } from '../http/chunked';
import { headerFields, parseHead, type MessageHead } from '../http/head';
import { contentLength, headerList } from '../http/headers';
import { skipBlanks } from '../http/lines';
import {
  isBodiless,
  readRequest,
  readResponse,
  type FramedMessage,
  type MessageStyle,
} from '../http/messages';
import type { ReadContext, Request, Response } from '../model';
import { ProblemLog } from '../problemLog';
import type { Connection, DirectedBytes } from './directed';

/** Messages of one connection that are told apart. */
const mostExchanges = 100_000;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * An HTTP/1 message in what went over a connection. What it holds is read when it is asked for:
 * fields take more memory than bytes.
 */
export interface StreamedMessage {
  readonly stream: DirectedBytes;
  readonly start: number;
  readonly bodyEnd: number;
  /** What went over the connection ends inside it. */
  readonly isCut: boolean;
}

/** A request and the final response to it; one of them is there. */
export interface StreamedExchange {
  readonly request: StreamedMessage | null;
  readonly response: StreamedMessage | null;
}

/** Why no more HTTP/1 messages follow. */
export type StreamEnd =
  /** All bytes are taken. */
  | 'end'
  /** What is no message begins in one of the directions. */
  | 'malformed'
  /** Both sides go on in another protocol: see `rest`. */
  | 'upgraded'
  /** There are more than are told apart. */
  | 'skipped';

/** What an HTTP/1 connection holds. */
export interface Http1Stream {
  readonly exchanges: readonly StreamedExchange[];
  readonly end: StreamEnd;
  /** Behind the last exchange. */
  readonly rest: Connection;
}

/**
 * Tells the messages of a connection apart (RFC 9112, sections 6 and 9): responses answer requests
 * in their order, interim ones (1xx) are passed over, and a response of unknown length takes all
 * that is left.
 */
export function splitHttp1({ sent, received }: Connection): Http1Stream {
  const exchanges: StreamedExchange[] = [];
  let sentAt = 0;
  let receivedAt = 0;
  let end: StreamEnd = 'end';
  while (end === 'end') {
    const request = requestAt(sent, sentAt);
    const method = request === 'malformed' ? '' : (request?.head.request?.method ?? '');
    const response = finalResponseAt(received, receivedAt, method);
    if (request === 'malformed' || response === 'malformed') end = 'malformed';
    else if (!request && !response) break;
    else if (exchanges.length >= mostExchanges) end = 'skipped';
    else {
      exchanges.push({ request: withoutHead(request), response: withoutHead(response) });
      sentAt = request?.bodyEnd ?? sentAt;
      receivedAt = response?.bodyEnd ?? receivedAt;
      if (changesProtocol(method, response)) end = 'upgraded';
    }
  }
  return { exchanges, end, rest: { sent: sent.from(sentAt), received: received.from(receivedAt) } };
}

/** Reads the messages of an exchange, each problem where its bytes stand in the capture. */
export function readHttp1(
  { request, response }: StreamedExchange,
  context: ReadContext,
  log: ProblemLog,
): { readonly request: Request | null; readonly response: Response | null } {
  const sent = request && framed(request);
  const asked = request && sent && readRequest(sent, styleOf(request), context, log);
  const received = response && framed(response);
  const method = asked?.method ?? '';
  return {
    request: asked,
    response:
      response && received && readResponse(received, method, styleOf(response), context, log),
  };
}

function framed({ stream, start, bodyEnd }: StreamedMessage): FramedMessage | null {
  const head = parseHead(stream.bytes, start, bodyEnd);
  return head && { text: stream.sourced, head, bodyEnd };
}

function styleOf({ isCut }: StreamedMessage): MessageStyle {
  return { mayBeUnchunked: false, mayBeUndone: false, isCut, trimsLineEnds: false };
}

/** A message whose head is at hand. */
interface HeadedMessage extends StreamedMessage {
  readonly head: MessageHead;
}

type Found = HeadedMessage | 'malformed' | null;

function withoutHead(message: HeadedMessage | null): StreamedMessage | null {
  if (!message) return null;
  const { stream, start, bodyEnd, isCut } = message;
  return { stream, start, bodyEnd, isCut };
}

function requestAt(stream: DirectedBytes, from: number): Found {
  const found = headAt(stream, from);
  if (found === null || found === 'malformed') return found;
  return found.head.request ? { ...found, ...bodyOf(stream, found.head, 'none') } : 'malformed';
}

function finalResponseAt(stream: DirectedBytes, from: number, method: string): Found {
  let at = from;
  for (;;) {
    const found = headAt(stream, at);
    if (found === null || found === 'malformed') return found;
    const { head } = found;
    if (!head.response) return 'malformed';
    const { status } = head.response;
    const isInterim = status < 200 && status !== 101;
    if (isInterim && head.bodyStart < stream.bytes.length) at = head.bodyStart;
    else if (isInterim) return null;
    else if (isBodiless(method, status) || isTunnel(method, status)) {
      return { ...found, bodyEnd: head.bodyStart };
    } else return { ...found, ...bodyOf(stream, head, 'rest') };
  }
}

/** The head at `from`, behind the empty lines that a recipient lets through (RFC 9112, section 2.2). */
function headAt(stream: DirectedBytes, from: number): Found {
  const { bytes } = stream;
  const start = skipBlanks(bytes, from, bytes.length);
  if (start >= bytes.length) return null;
  const head = parseHead(bytes, start, bytes.length);
  if (!head) return 'malformed';
  const isCut = !endsHead(bytes, head.bodyStart);
  return { stream, head, start, bodyEnd: head.bodyStart, isCut };
}

/** Whether an empty line stands in front of `at`. */
function endsHead(bytes: Uint8Array, at: number): boolean {
  if (bytes[at - 1] !== lineFeed) return false;
  return bytes[bytes[at - 2] === carriageReturn ? at - 3 : at - 2] === lineFeed;
}

/** Where a body ends (section 6.3); one whose length nothing says is none, or takes the rest. */
function bodyOf(
  stream: DirectedBytes,
  head: MessageHead,
  unknown: 'none' | 'rest',
): Pick<StreamedMessage, 'bodyEnd' | 'isCut'> {
  const { bytes } = stream;
  const { bodyStart } = head;
  if (!endsHead(bytes, bodyStart)) return { bodyEnd: bytes.length, isCut: true };
  const headers = headerFields(head, stream.sourced, '', false, new ProblemLog(null));
  if (headerList(headers, 'transfer-encoding').includes('chunked')) {
    const { state, end } = endOfChunks(bytes, bodyStart, bytes.length);
    const isWhole = state === 'complete';
    return { bodyEnd: isWhole ? end : bytes.length, isCut: state === 'truncated' };
  }
  const length = contentLength(headers);
  if (length === null) {
    return { bodyEnd: unknown === 'none' ? bodyStart : bytes.length, isCut: false };
  }
  const isCut = length > bytes.length - bodyStart;
  return { bodyEnd: isCut ? bytes.length : bodyStart + length, isCut };
}

/** A tunnel begins behind the answer to CONNECT (RFC 9110, section 9.3.6). */
function isTunnel(method: string, status: number): boolean {
  return method === 'CONNECT' && status >= 200 && status < 300;
}

function changesProtocol(method: string, response: HeadedMessage | null): boolean {
  const status = response?.head.response?.status ?? 0;
  return status === 101 || isTunnel(method, status);
}
