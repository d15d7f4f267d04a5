import type { ByteSource } from '../../../bytes/source';
import { sourcedContent, sourcedSlice, type SourcedBytes } from '../../../bytes/sourced';
import { makeContent, noBody } from '../../http/content';
import { parseHead } from '../../http/head';
import { headerValue } from '../../http/headers';
import { bareAddress, parseAuthority, originOf, transportOfScheme } from '../../http/hosts';
import { isAbsolute, targetUrl } from '../../http/messageUrl';
import {
  readRequest,
  readResponse,
  type FramedMessage,
  type MessageStyle,
} from '../../http/messages';
import { skipBlanks } from '../../http/lines';
import type { Exchange, ExchangeRef, ReadContext, Request, Response } from '../../model';
import { ProblemLog } from '../../problemLog';
import { isTag } from '../../xml/tags';
import { ItemFields } from './fields';
import { issueOf, type Issue } from './issue';
import { scanItem } from './item';
import { readTime } from './time';

/** Burp unpacks gzip and chunks for its users and may leave the fields that name them. */
function styleOf(fields: ItemFields, name: 'request' | 'response'): MessageStyle {
  const isCut = fields.isCut(name);
  return { mayBeUnchunked: true, mayBeUndone: true, isCut, trimsLineEnds: false };
}

/** Reads the item at `ref`. */
export async function loadItem(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const { start, end } = ref.range;
  const bytes = await source.read(start, end - start);
  const file = sourcedSlice(bytes, { start: 0, end: bytes.length }, start);
  const log = new ProblemLog(index);
  const item = scanItem(bytes, 0, true)!;
  // Where the file ends inside, that is a problem of the file.
  if (item.state === 'unclosed') log.add('malformed-exchange', start);
  const fields = new ItemFields(item, file, log);
  const issue = isTag(bytes, 0, '<requestresponse') ? await issueOf(source, start) : null;

  const request = requestOf(fields, issue, context, log);
  const response = responseOf(fields, request?.method ?? '', context, log);
  const origin = originOf(request?.url);
  const scheme = fields.text('protocol').toLowerCase() || issue?.scheme || origin.scheme;
  return {
    index,
    range: ref.range,
    request,
    response,
    host:
      parseAuthority(fields.text('host') || (issue?.authority ?? '')).host ??
      origin.host ??
      hostField(request),
    transport: transportOfScheme(scheme),
    serverAddress: bareAddress(issue ? issue.address : fields.attribute('host', 'ip')),
    startedAtMs: readTime(fields.text('time')),
    durationMs: null,
    problems: log.problems,
  };
}

function hostField(request: Request | null): string | null {
  const host = request && headerValue(request.headers, 'host');
  return host ? parseAuthority(host).host : null;
}

function framed(text: SourcedBytes): FramedMessage | null {
  const start = skipBlanks(text.bytes, 0, text.bytes.length);
  const head = parseHead(text.bytes, start, text.bytes.length);
  return head && { text, head, bodyEnd: text.bytes.length };
}

/** The raw request; what it lacks, or all there is, comes from the fields beside it. */
function requestOf(
  fields: ItemFields,
  issue: Issue | null,
  context: ReadContext,
  log: ProblemLog,
): Request | null {
  const text = fields.message('request');
  const style = styleOf(fields, 'request');
  const message = text && framed(text);
  const raw = message?.head.request ? readRequest(message, style, context, log) : null;
  const url = fields.sourced('url');
  if (raw && issue) return { ...raw, url: targetUrl(issue.scheme, issue.authority, raw.url) };
  if (raw) return { ...raw, url: url ?? absoluteUrl(fields, raw.url) };
  const method = fields.text('method');
  const path = fields.sourced('path');
  fields.malformed('request', 'HTTP request');
  if (!url && !(path && fields.text('host') !== '')) return null;
  const body = text
    ? ({ sourced: text, fidelity: 'lossy', state: 'failed' } as const)
    : noBody('absent');
  return {
    method,
    url: url ?? absoluteUrl(fields, path ?? sourcedContent(new Uint8Array(0))),
    httpVersion: '',
    headers: [],
    content: makeContent(body, [], style, context, log),
  };
}

function responseOf(
  fields: ItemFields,
  method: string,
  context: ReadContext,
  log: ProblemLog,
): Response | null {
  const text = fields.message('response');
  const style = styleOf(fields, 'response');
  const message = text && framed(text);
  if (message?.head.response) return readResponse(message, method, style, context, log);
  const status = fields.text('status');
  if (!text && !/^\d{3}$/.test(status)) return null;
  if (text) fields.malformed('response', 'HTTP response');
  const body = text
    ? ({ sourced: text, fidelity: 'lossy', state: 'failed' } as const)
    : noBody('elided');
  return {
    status: /^\d{3}$/.test(status) ? Number(status) : 0,
    reason: '',
    httpVersion: '',
    headers: [],
    content: makeContent(body, [], style, context, log),
  };
}

function absoluteUrl(fields: ItemFields, target: SourcedBytes): SourcedBytes {
  const host = fields.text('host');
  if (host === '' || isAbsolute(target)) return target;
  const port = fields.text('port');
  const scheme = fields.text('protocol').toLowerCase();
  const isDefault = port === '' || port === (scheme === 'http' ? '80' : '443');
  return targetUrl(scheme, isDefault ? host : `${host}:${port}`, target);
}
