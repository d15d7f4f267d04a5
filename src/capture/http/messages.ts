import { sliceSourced, type SourcedBytes } from '../../bytes/sourced';
import type { ReadContext, Request, Response } from '../model';
import type { ProblemLog } from '../problemLog';
import { makeContent } from './content';
import { readBody, type Framing } from './framing';
import { headerFields, type MessageHead } from './head';

/** A message inside `text`: its head, and where its body ends. */
export interface FramedMessage {
  readonly text: SourcedBytes;
  readonly head: MessageHead;
  readonly bodyEnd: number;
}

/** How its writer treats messages. */
export interface MessageStyle extends Omit<Framing, 'isBodiless'> {
  /** The writer may have undone content codings and left the field. */
  readonly mayBeUndone: boolean;
}

/** A request as it stands; `url` is the target as it is spelt. */
export function readRequest(
  message: FramedMessage,
  style: MessageStyle,
  context: ReadContext,
  log: ProblemLog,
): Request | null {
  const { text, head, bodyEnd } = message;
  const line = head.request;
  if (!line) return null;
  const headers = headerFields(head, text, 'request', style.isCut, log);
  const framing = { ...style, isBodiless: false };
  const body = readBody(text, head.bodyStart, bodyEnd, headers, framing, log);
  return {
    method: line.method,
    url: sliceSourced(text, line.target.start, line.target.end),
    httpVersion: line.version,
    headers,
    content: makeContent(body, headers, style, context, log),
  };
}

/** A response as it stands, to a request with `method`. */
export function readResponse(
  message: FramedMessage,
  method: string,
  style: MessageStyle,
  context: ReadContext,
  log: ProblemLog,
): Response | null {
  const { text, head, bodyEnd } = message;
  const line = head.response;
  if (!line) return null;
  const headers = headerFields(head, text, 'response', style.isCut, log);
  const framing = { ...style, isBodiless: isBodiless(method, line.status) };
  const body = readBody(text, head.bodyStart, bodyEnd, headers, framing, log);
  return {
    status: line.status,
    reason: line.reason,
    httpVersion: line.version,
    headers,
    content: makeContent(body, headers, style, context, log),
  };
}

/** RFC 9112, section 6.3: what a response to HEAD declares is not its own. */
export function isBodiless(method: string, status: number): boolean {
  return method === 'HEAD' || status < 200 || status === 204 || status === 304;
}
