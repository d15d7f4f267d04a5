import { sourcedContent, type SourcedBytes } from '../../../bytes/sourced';
import { decodeUtf8, encodeUtf8 } from '../../../bytes/text';
import { makeContent, noBody, type Body } from '../../http/content';
import { contentLength, headerList, headerValue } from '../../http/headers';
import { targetUrl } from '../../http/messageUrl';
import type { Content, HeaderField, ReadContext, Request, Response } from '../../model';
import { ProblemLog } from '../../problemLog';
import type { FlowFields } from './fields';

/** What is known of a message besides its fields. */
interface MessageContext {
  readonly fields: FlowFields;
  readonly path: 'request' | 'response';
  readonly context: ReadContext;
  readonly log: ProblemLog;
}

/** `request` of a flow. */
export function readRequest(fields: FlowFields, context: ReadContext, log: ProblemLog): Request {
  const message: MessageContext = { fields, path: 'request', context, log };
  const headers = readHeaders(message);
  const method = fields.text('method');
  fields.missing('bytes', 'method');
  return {
    method,
    url: readUrl(fields, method, headers),
    httpVersion: readVersion(fields),
    headers,
    content: contentOf(message, headers, readBody(message, headers, false)),
  };
}

/** `response` of a flow, to a request with `method`. */
export function readResponse(
  fields: FlowFields,
  method: string,
  context: ReadContext,
  log: ProblemLog,
): Response {
  const message: MessageContext = { fields, path: 'response', context, log };
  const headers = readHeaders(message);
  // `code` and `msg` up to 0.13.
  const status = fields.number('status_code', 'code');
  fields.missing('number', 'status_code', 'code');
  return {
    status: status ?? 0,
    reason: fields.text('reason', 'msg'),
    httpVersion: readVersion(fields),
    headers,
    content: contentOf(message, headers, readBody(message, headers, method === 'HEAD')),
  };
}

/** `HTTP/1.1`; up to 0.13 a list of two numbers. */
function readVersion(fields: FlowFields): string {
  const numbers = fields.numbers('httpversion');
  return numbers.length >= 2
    ? `HTTP/${numbers.slice(0, 2).join('.')}`
    : fields.text('http_version');
}

/** Header fields, and behind them those of the trailer section (RFC 9110, section 6.5). */
function readHeaders({ fields, path, log }: MessageContext): HeaderField[] {
  const headers: HeaderField[] = [];
  for (const name of ['headers', 'trailers']) {
    const list = fields.list(name);
    if (name === 'headers') fields.missing('list', name);
    for (const value of list ?? []) {
      const pair = fields.pair(value);
      if (pair) headers.push({ name: decodeUtf8(pair[0].bytes.subarray(0, 256)), value: pair[1] });
      else if (!fields.isCut && value.kind !== 'cut') {
        const args = { field: `${path}.${name}`, expected: 'name and value' };
        log.add('malformed-field', fields.offset(name), args);
      }
    }
  }
  return headers;
}

/**
 * The absolute URL. What a request calls its host goes before what mitmproxy connected to: that is an
 * address in transparent mode, and the same choice is mitmproxy's own for what it shows and exports.
 */
function readUrl(
  fields: FlowFields,
  method: string,
  headers: readonly HeaderField[],
): SourcedBytes {
  const scheme = fields.text('scheme').toLowerCase();
  const host = fields.text('host');
  const port = fields.number('port');
  const name = host.includes(':') ? `[${host}]` : host;
  const isDefault = port === null || port === (scheme === 'http' ? 80 : 443);
  const connected = name === '' || isDefault ? name : `${name}:${port}`;
  // What CONNECT asks for is the authority itself (RFC 9112, section 3.2.3).
  if (method === 'CONNECT') {
    const authority = fields.sourced('authority');
    if (authority && authority.bytes.length > 0) return authority;
    return sourcedContent(encodeUtf8(port === null ? name : `${name}:${port}`));
  }
  const path = fields.sourced('path');
  fields.missing('bytes', 'path');
  const authority =
    fields.text('authority') ||
    (headerValue(headers, ':authority') ?? '') ||
    (headerValue(headers, 'host') ?? '') ||
    connected;
  return targetUrl(scheme, authority, path ?? sourcedContent(new Uint8Array(0)));
}

/** `content` is as on the wire but for the transfer coding; null where mitmproxy did not keep it. */
function readBody(
  { fields, log }: MessageContext,
  headers: readonly HeaderField[],
  isToHead: boolean,
): Body {
  // 0.14 and 0.15 call it `body`.
  const name = fields.has('content') || !fields.has('body') ? 'content' : 'body';
  if (!fields.has(name)) return noBody('absent');
  const offset = fields.offset(name);
  const sourced = fields.sourced(name);
  if (!sourced) return noBody('elided', offset);
  const actual = sourced.bytes.length;
  if (fields.isCutAt(name)) return { sourced, fidelity: 'lossy', state: 'truncated' };
  if (actual === 0) return noBody('absent', offset);
  const isFramed =
    headerList(headers, 'content-encoding').length > 0 ||
    headerList(headers, 'transfer-encoding').length > 0;
  const declared = isFramed || isToHead ? null : contentLength(headers);
  if (declared !== null && declared > actual) {
    log.add('truncated-body', offset, { declared, actual });
    return { sourced, fidelity: 'lossy', state: 'truncated' };
  }
  return { sourced, fidelity: 'unframed', state: 'complete' };
}

function contentOf(
  { fields, context, log }: MessageContext,
  headers: readonly HeaderField[],
  body: Body,
): Content {
  // Where the flow is cut, so may be the name of a coding: that is no problem of its own.
  const codingLog = fields.isCut ? new ProblemLog(null) : log;
  // Content codings stay on; where a script took one off, mitmproxy takes the field off too.
  return makeContent(body, headers, { mayBeUndone: false }, context, codingLog);
}
