import type { ByteRange } from '../../../bytes/range';
import { makeContent, noBody, type Body } from '../../http/content';
import { headerValue } from '../../http/headers';
import { transportOfScheme } from '../../http/hosts';
import { tlsVersion } from '../../http/tlsVersion';
import { joinUrl } from '../../http/urlParts';
import { base64Body } from '../../json/base64';
import type { EntryFields } from '../../json/fields';
import { readHeaders } from '../../json/headers';
import type { Exchange, HeaderField, ReadContext, Request, Response, TlsFacts } from '../../model';
import type { ProblemLog } from '../../problemLog';
import { holdsReplacement } from '../../text/replacement';
import { hostOf, peerOf, remoteAddress, statusOf, timeOf, type Peer } from './notes';

/** Bodies that stand beside a transaction; null where it holds its own. */
export interface OwnBodies {
  readonly request: Body | null;
  readonly response: Body | null;
}

type Side = 'request' | 'response';

/** What a transaction says of both its messages. */
interface Own {
  /** Lower-case, or ''. */
  readonly scheme: string;
  readonly httpVersion: string;
}

const longestText = 1024;

/** Reads a transaction of Charles' JSON. */
export function readTransaction(
  fields: EntryFields,
  place: { readonly index: number; readonly range: ByteRange },
  bodies: OwnBodies,
  context: ReadContext,
  log: ProblemLog,
): Exchange {
  const node = fields.object(0, 'request', 'request', 'optional');
  const headers = headersOf(fields, node, 'request');
  const connected = {
    host: textIn(fields, 0, 'host', 'host'),
    port: fields.number(0, 'port', 'port') ?? fields.number(0, 'actualPort', 'actualPort'),
  };
  const peer = peerOf(connected, headers);
  const own: Own = {
    scheme: textIn(fields, 0, 'scheme', 'scheme').toLowerCase(),
    httpVersion: textIn(fields, 0, 'protocolVersion', 'protocolVersion'),
  };
  const request = readRequest({ fields, node, headers, peer, own }, bodies.request, context, log);
  const response = readResponse(fields, own, bodies.response, context, log);
  const start = timeIn(fields, 'start');
  const end = timeIn(fields, 'end');
  const tls = readTls(fields);
  return {
    ...place,
    request,
    response,
    host: hostOf(peer),
    transport: transportOfScheme(own.scheme),
    serverAddress: remoteAddress(textIn(fields, 0, 'remoteAddress', 'remoteAddress')),
    ...(tls === null ? {} : { tls }),
    startedAtMs: start,
    durationMs:
      totalOf(fields) ?? (start !== null && end !== null && end >= start ? end - start : null),
    problems: log.problems,
  };
}

/** What a request is made of. */
interface RequestParts {
  readonly fields: EntryFields;
  /** Where `request` is, or null. */
  readonly node: number | null;
  readonly headers: readonly HeaderField[];
  readonly peer: Peer;
  readonly own: Own;
}

function readRequest(
  { fields, node, headers, peer, own }: RequestParts,
  held: Body | null,
  context: ReadContext,
  log: ProblemLog,
): Request {
  const method = textIn(fields, 0, 'method', 'method') || (headerValue(headers, ':method') ?? '');
  const path = fields.string(0, 'path', 'path', 'optional');
  const query = fields.string(0, 'query', 'query', 'optional');
  const url = joinUrl({
    method,
    scheme: own.scheme,
    ...peer,
    path: path === null ? null : fields.sourced(path),
    query: query === null ? null : fields.sourced(query),
  });
  const { body, fallbackType } = bodyOf(fields, node, 'request', held, log);
  return {
    method,
    url,
    httpVersion: own.httpVersion,
    headers,
    content: makeContent(body, headers, { mayBeUndone: true, fallbackType }, context, log),
  };
}

function readResponse(
  fields: EntryFields,
  { httpVersion }: Own,
  held: Body | null,
  context: ReadContext,
  log: ProblemLog,
): Response | null {
  const node = fields.object(0, 'response', 'response', 'optional');
  if (node === null) return null;
  const headers = headersOf(fields, node, 'response');
  const header = fields.object(node, 'header', 'response.header', 'optional');
  const line =
    header === null ? '' : textIn(fields, header, 'firstLine', 'response.header.firstLine');
  const { status, reason } = statusOf(line);
  const { body, fallbackType } = bodyOf(fields, node, 'response', held, log);
  return {
    status: fields.number(node, 'status', 'response.status') ?? status,
    reason,
    httpVersion,
    headers,
    content: makeContent(body, headers, { mayBeUndone: true, fallbackType }, context, log),
  };
}

function headersOf(fields: EntryFields, message: number | null, side: Side): HeaderField[] {
  if (message === null) return [];
  const header = fields.object(message, 'header', `${side}.header`, 'optional');
  const list = header === null ? null : fields.document.member(header, 'headers');
  const isThere = list !== null && fields.document.type(list) !== 'null';
  return isThere ? readHeaders(fields, header!, `${side}.header`) : [];
}

/** `{text, charset, decoded}`, or `{encoding: "base64", encoded}` with codings left on. */
function bodyOf(
  fields: EntryFields,
  message: number | null,
  side: Side,
  own: Body | null,
  log: ProblemLog,
): { readonly body: Body; readonly fallbackType: string } {
  if (message === null) return { body: own ?? noBody('absent'), fallbackType: '' };
  const type = textIn(fields, message, 'mimeType', `${side}.mimeType`);
  const charset = textIn(fields, message, 'charset', `${side}.charset`);
  const fallbackType = type !== '' && charset !== '' ? `${type}; charset=${charset}` : type;
  const body = own ?? heldBody(fields, message, side, log);
  return {
    body: body ?? noBody(sizeOf(fields, message, side) > 0 ? 'elided' : 'absent'),
    fallbackType,
  };
}

function heldBody(fields: EntryFields, message: number, side: Side, log: ProblemLog): Body | null {
  const name = `${side}.body`;
  const holder = fields.object(message, 'body', name, 'optional');
  if (holder === null) return null;
  const encoded = fields.string(holder, 'encoded', `${name}.encoded`, 'optional');
  if (encoded !== null) return base64Body(fields, encoded, `${name}.encoded`, 'unframed', log);
  const text = fields.string(holder, 'text', `${name}.text`, 'optional');
  if (text === null) return null;
  const sourced = fields.sourced(text);
  if (sourced.bytes.length === 0) return noBody('absent');
  const fidelity = holdsReplacement(sourced.bytes) ? 'lossy' : 'text';
  return { sourced, fidelity, state: fields.isCut(text) ? 'truncated' : 'complete' };
}

/** Bytes of the body that came over the wire, or 0 where they are not known. */
function sizeOf(fields: EntryFields, message: number, side: Side): number {
  const sizes = fields.object(message, 'sizes', `${side}.sizes`, 'optional');
  return sizes === null ? 0 : (fields.number(sizes, 'body', `${side}.sizes.body`) ?? 0);
}

function timeIn(fields: EntryFields, name: 'start' | 'end'): number | null {
  const times = fields.object(0, 'times', 'times', 'optional');
  if (times === null) return null;
  const ms = fields.number(times, `${name}Millis`, `times.${name}Millis`);
  return ms !== null && ms > 0 ? ms : timeOf(textIn(fields, times, name, `times.${name}`));
}

function totalOf(fields: EntryFields): number | null {
  const durations = fields.object(0, 'durations', 'durations', 'optional');
  const total = durations === null ? null : fields.number(durations, 'total', 'durations.total');
  return total !== null && total >= 0 ? total : null;
}

function readTls(fields: EntryFields): TlsFacts | null {
  const ssl = fields.object(0, 'ssl', 'ssl', 'optional');
  const version = ssl === null ? null : tlsVersion(textIn(fields, ssl, 'protocol', 'ssl.protocol'));
  if (version === null) return null;
  const nothing = { subject: null, issuer: null, validFromMs: null, validToMs: null, state: null };
  return { version, ...nothing };
}

function textIn(fields: EntryFields, node: number, key: string, path: string): string {
  return (fields.text(node, key, path) ?? '').slice(0, longestText).trim();
}
