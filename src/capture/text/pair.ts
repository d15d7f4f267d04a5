import type { ByteRange } from '../../bytes/range';
import type { SourcedBytes } from '../../bytes/sourced';
import { makeContent, noBody } from '../http/content';
import { parseHead } from '../http/head';
import { parseAuthority, transportOfScheme } from '../http/hosts';
import { skipBlanks } from '../http/lines';
import { readRequest, readResponse, type MessageStyle } from '../http/messages';
import { destinationOf, type RequestOrigin } from '../http/requestUrl';
import type { Exchange, Message, ReadContext, Request, Response, TlsFacts } from '../model';
import type { ProblemLog } from '../problemLog';

/**
 * How programs print messages: chunks and codings undone for the reader of the log, the fields that
 * name them left, and line ends behind the body that are the log's own.
 */
export const printedStyle = {
  mayBeUnchunked: true,
  mayBeUndone: true,
  isCut: false,
  trimsLineEnds: true,
} as const;

/** A message of a log, put back into the form that HTTP/1 has. */
export interface MessageText {
  readonly text: SourcedBytes;
  readonly style: MessageStyle;
  /** The log says that there was a body, and leaves it out. */
  readonly isElided?: boolean;
  /** Version where the start line was put in by the reader. */
  readonly httpVersion?: string;
}

/** What a log says of an exchange besides its messages. */
export interface PairFacts extends RequestOrigin {
  readonly serverAddress?: string | null;
  readonly app?: string | null;
  readonly tls?: TlsFacts;
  readonly startedAtMs?: number | null;
  readonly durationMs?: number | null;
}

/** Makes an exchange of its two messages, either of which may be missing. */
export function pairExchange(
  place: { readonly index: number; readonly range: ByteRange },
  texts: { readonly request: MessageText | null; readonly response: MessageText | null },
  facts: PairFacts,
  context: ReadContext,
  log: ProblemLog,
): Exchange {
  const asked = texts.request && requestOf(texts.request, context, log);
  const response = texts.response && responseOf(texts.response, asked?.method, context, log);
  if (!asked && !response) log.add('malformed-exchange', place.range.start);
  const destination = asked && destinationOf(asked, facts);
  return {
    ...place,
    request: asked && destination && { ...asked, url: destination.url },
    response,
    host: destination?.host ?? parseAuthority(facts.authority ?? '').host,
    transport: destination?.transport ?? transportOfScheme(facts.scheme ?? ''),
    serverAddress: facts.serverAddress ?? null,
    ...(facts.app ? { app: facts.app } : {}),
    ...(facts.tls ? { tls: facts.tls } : {}),
    startedAtMs: facts.startedAtMs ?? null,
    durationMs: facts.durationMs ?? null,
    problems: log.problems,
  };
}

function requestOf(message: MessageText, context: ReadContext, log: ProblemLog): Request | null {
  const framed = framedIn(message);
  const request = framed && readRequest(framed, styleOf(message), context, log);
  return request && finished(request, message, context, log);
}

function responseOf(
  message: MessageText,
  method: string | undefined,
  context: ReadContext,
  log: ProblemLog,
): Response | null {
  const framed = framedIn(message);
  const response = framed && readResponse(framed, method ?? '', styleOf(message), context, log);
  return response && finished(response, message, context, log);
}

function framedIn({ text }: MessageText): Parameters<typeof readRequest>[0] | null {
  const start = skipBlanks(text.bytes, 0, text.bytes.length);
  const head = parseHead(text.bytes, start, text.bytes.length);
  return head && { text, head, bodyEnd: text.bytes.length };
}

/** What declares a length says nothing of a body that is left out. */
function styleOf({ style, isElided }: MessageText): MessageStyle {
  return isElided ? { ...style, rewrittenAs: 'elided' } : style;
}

function finished<M extends Message>(
  message: M,
  { text, isElided, httpVersion }: MessageText,
  context: ReadContext,
  log: ProblemLog,
): M {
  const version = httpVersion ?? message.httpVersion;
  if (!isElided) return { ...message, httpVersion: version };
  if (message.content.bytes.length > 0) {
    const content = { ...message.content, state: 'truncated' } as const;
    return { ...message, httpVersion: version, content };
  }
  const body = noBody('elided', text.map.parentRange.end);
  const content = makeContent(body, message.headers, { mayBeUndone: true }, context, log);
  return { ...message, httpVersion: version, content };
}
