import type { ByteSource } from '../../../bytes/source';
import { sourcedContent, type SourcedBytes } from '../../../bytes/sourced';
import { emptyExchange } from '../../emptyExchange';
import { makeContent, type Body } from '../../http/content';
import { headerValue } from '../../http/headers';
import { bareAddress, parseAuthority, originOf, transportOfScheme } from '../../http/hosts';
import { targetUrl } from '../../http/messageUrl';
import type {
  Exchange,
  ExchangeRef,
  HeaderField,
  ReadContext,
  Request,
  Response,
} from '../../model';
import { ProblemLog } from '../../problemLog';
import { attachedBody } from './attached';
import { readRequestBody, readResponseBody } from './body';
import { readJsonEntry } from '../../json/entry';
import type { EntryFields } from '../../json/fields';
import { readHeaders } from '../../json/headers';
import { readMessages } from './messages';
import { readTime } from './time';
import { readTls } from './tls';

/** Browsers write the media type that they do not know so. */
const unknownType = 'x-unknown';

/** Reads the entry at `ref` (HAR 1.2, section "entries"). */
export async function loadEntry(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  const entry = await readJsonEntry(source, ref.range, log);
  if (entry === null) return emptyExchange(index, ref.range, log.problems);
  const { fields } = entry;
  const sent = await attachedBody(fields, 'request', 'postData', context);
  const received = await attachedBody(fields, 'response', 'content', context);
  const request = readRequest(fields, sent, context, log);
  const response = readResponse(fields, received, context, log);
  const origin = originOf(request?.url);
  const authority = request && (pseudo(request.headers, 'authority') ?? hostField(request.headers));
  const duration = fields.number(0, 'time', 'time');
  const address =
    fields.text(0, 'serverIPAddress', 'serverIPAddress') ??
    fields.text(0, '_serverAddress', '_serverAddress');
  const tls = readTls(fields);
  const hasBody = (response?.content.bytes.length ?? 0) > 0;
  const messages = readMessages(fields, hasBody, context, log);
  return {
    index,
    range: ref.range,
    request,
    response,
    host: origin.host ?? (authority ? parseAuthority(authority).host : null),
    transport: transportOfScheme(origin.scheme),
    serverAddress: address === null ? null : bareAddress(address),
    // Proxyman's.
    app: fields.text(0, '_clientName', '_clientName'),
    ...(tls === null ? {} : { tls }),
    startedAtMs: readTime(fields),
    durationMs: duration !== null && duration >= 0 ? duration : null,
    ...(messages === null ? {} : { messages }),
    problems: log.problems,
  };
}

function readRequest(
  fields: EntryFields,
  attached: Body | null,
  context: ReadContext,
  log: ProblemLog,
): Request | null {
  const request = fields.object(0, 'request', 'request', 'required');
  if (request === null) return null;
  const headers = readHeaders(fields, request, 'request');
  const url = readUrl(fields, request, headers);
  const { body, type } = readRequestBody(fields, request, headers, attached, log);
  const knownMethod = pseudo(headers, 'method');
  const need = knownMethod === null ? 'required' : 'optional';
  return {
    method: fields.text(request, 'method', 'request.method', need) ?? knownMethod ?? '',
    url,
    httpVersion: fields.text(request, 'httpVersion', 'request.httpVersion') ?? '',
    headers,
    content: makeContent(body, headers, { mayBeUndone: true, fallbackType: type }, context, log),
  };
}

function readResponse(
  fields: EntryFields,
  attached: Body | null,
  context: ReadContext,
  log: ProblemLog,
): Response | null {
  const response = fields.object(0, 'response', 'response', 'required');
  if (response === null) return null;
  const headers = readHeaders(fields, response, 'response');
  const { body, type } = readResponseBody(fields, response, headers, attached, log);
  const fallbackType = type === unknownType ? '' : type;
  return {
    status: fields.number(response, 'status', 'response.status', 'required') ?? 0,
    reason: fields.text(response, 'statusText', 'response.statusText') ?? '',
    httpVersion: fields.text(response, 'httpVersion', 'response.httpVersion') ?? '',
    headers,
    content: makeContent(body, headers, { mayBeUndone: true, fallbackType }, context, log),
  };
}

/** `request.url`, or what the pseudo-header fields (RFC 9113, section 8.3.1) say where it is missing. */
function readUrl(
  fields: EntryFields,
  request: number,
  headers: readonly HeaderField[],
): SourcedBytes {
  const path = headers.find(({ name }) => name === ':path')?.value;
  const authority = pseudo(headers, 'authority') ?? hostField(headers);
  const isKnown = path !== undefined && authority !== null;
  const url = fields.string(request, 'url', 'request.url', isKnown ? 'optional' : 'required');
  if (url !== null) return fields.sourced(url);
  if (!isKnown) return sourcedContent(new Uint8Array(0));
  return targetUrl(pseudo(headers, 'scheme') ?? '', authority, path);
}

function pseudo(headers: readonly HeaderField[], name: string): string | null {
  return headerValue(headers, `:${name}`);
}

function hostField(headers: readonly HeaderField[]): string | null {
  return headerValue(headers, 'host');
}
