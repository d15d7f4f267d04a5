import type { ByteSource } from '../../../bytes/source';
import { sliceSourced, sourcedContent } from '../../../bytes/sourced';
import { emptyExchange } from '../../emptyExchange';
import { makeContent, noBody } from '../../http/content';
import { parseHead } from '../../http/head';
import { bareAddress, originOf, transportOfScheme, urlOrigin } from '../../http/hosts';
import { skipBlanks } from '../../http/lines';
import { readRequest, readResponse, type FramedMessage } from '../../http/messages';
import { destinationOf } from '../../http/requestUrl';
import type { Exchange, ExchangeRef, ReadContext, Request, Response } from '../../model';
import { ProblemLog } from '../../problemLog';
import { partnersOf } from './indexing';
import { readRecord, type ReadRecord } from './record';
import { sideOf } from './side';

/** Crawlers may take away what the transfer laid over a body, and leave the fields that name it. */
const style = { mayBeUnchunked: true, mayBeUndone: true, trimsLineEnds: false } as const;

/** Reads the exchange at `ref`: one record, or two behind one another or apart. */
export async function loadRecords(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const { start, end } = ref.range;
  const log = new ProblemLog(index);
  const first = await readRecord(source, start, context, log);
  if (!first) {
    log.add('malformed-exchange', start);
    return emptyExchange(index, ref.range, log.problems);
  }
  const secondAt =
    first.range.end < end ? first.range.end : (await partnersOf(source, context)).of(start);
  const second = secondAt === null ? null : await readRecord(source, secondAt, context, log);
  const records = second ? [first, second] : [first];
  const asked = records.find(({ head }) => sideOf(head) === 'request');
  const answered = records.find(({ head }) => sideOf(head) === 'response');
  if (!asked && !answered) {
    log.add('not-http', start, { kind: kindOf(first.head.target) });
    return emptyExchange(index, ref.range, log.problems);
  }
  const request =
    (asked && requestOf(asked, context, log)) ?? targetOf(answered ?? first, context, log);
  const response = answered ? responseOf(answered, request.method, context, log) : null;
  const origin = originOf(request.url);
  return {
    index,
    range: ref.range,
    request,
    response,
    host: origin.host,
    transport: transportOfScheme(origin.scheme),
    serverAddress: bareAddress(fieldOf(records, 'warc-ip-address')),
    startedAtMs: readTime(fieldOf(records, 'warc-date')),
    durationMs: null,
    problems: log.problems,
  };
}

/** Which other traffic a record holds, by the scheme of what was asked for. */
function kindOf(target: string): string {
  const { scheme } = urlOrigin(target);
  if (scheme === 'ftp' || scheme === 'ftps') return 'FTP';
  return target.slice(0, 4).toLowerCase() === 'dns:' ? 'DNS' : 'other';
}

function fieldOf(records: readonly ReadRecord[], name: string): string {
  return records.map(({ head }) => head.field(name)).find((value) => value !== '') ?? '';
}

function framed({ head, text, blockEnd }: ReadRecord): FramedMessage | null {
  const { bytes } = text;
  const found = parseHead(bytes, skipBlanks(bytes, head.blockStart, blockEnd), blockEnd);
  return found && { text, head: found, bodyEnd: blockEnd };
}

/** The request with its URL made whole by what the record says was asked for. */
function requestOf(record: ReadRecord, context: ReadContext, log: ProblemLog): Request | null {
  const message = framed(record);
  const request = message && readRequest(message, { ...style, isCut: record.isCut }, context, log);
  if (!request) {
    const expected = 'HTTP request';
    if (!record.isCut) log.add('malformed-field', placeOf(record), { field: 'request', expected });
    return null;
  }
  const { scheme, host, port } = urlOrigin(record.head.target);
  if (host === null) return { ...request, url: destinationOf(request).url };
  const bare = host.includes(':') ? `[${host}]` : host;
  const authority = port === '' ? bare : `${bare}:${port}`;
  return { ...request, url: destinationOf(request, { scheme, authority }).url };
}

/** What can be said of a request that was not kept: the URI that was asked for, and no method. */
function targetOf(record: ReadRecord, context: ReadContext, log: ProblemLog): Request {
  const { start, end } = record.head.targetRange;
  return {
    method: '',
    url: end > start ? sliceSourced(record.text, start, end) : sourcedContent(new Uint8Array(0)),
    httpVersion: '',
    headers: [],
    content: makeContent(noBody('absent'), [], { mayBeUndone: true }, context, log),
  };
}

function responseOf(
  record: ReadRecord,
  method: string,
  context: ReadContext,
  log: ProblemLog,
): Response | null {
  const { head, text, blockEnd, isCut } = record;
  const isRevisit = head.type === 'revisit';
  const message = framed(record);
  const rewritten = isRevisit ? ({ rewrittenAs: 'elided' } as const) : {};
  const response =
    message && readResponse(message, method, { ...style, ...rewritten, isCut }, context, log);
  if (response && isRevisit && response.content.bytes.length === 0) {
    // The body stands with the record of another visit, which may be in another file.
    const body = noBody('elided');
    return { ...response, content: makeContent(body, response.headers, style, context, log) };
  }
  if (response) return response;
  if (head.contentType.startsWith('application/http')) {
    const expected = 'HTTP response';
    if (!isCut) log.add('malformed-field', placeOf(record), { field: 'response', expected });
    return null;
  }
  const isConverted = head.type === 'conversion';
  const sourced = sliceSourced(text, head.blockStart, blockEnd);
  const state = isCut ? 'truncated' : 'complete';
  const body = isRevisit
    ? noBody('elided')
    : ({ sourced, fidelity: isConverted ? 'text' : 'decoded', state } as const);
  const options = { mayBeUndone: true, fallbackType: isRevisit ? '' : head.contentType };
  return {
    status: 0,
    reason: '',
    httpVersion: '',
    headers: [],
    content: makeContent(body, [], options, context, log),
  };
}

function placeOf({ text, head }: ReadRecord): number {
  return text.map.toParent({ start: head.blockStart, end: head.blockStart }).start;
}

/** ISO 8601 in UTC, with as many as nine digits of a second (WARC 1.1). */
const isoTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?Z$/;

function readTime(text: string): number | null {
  const match = isoTime.exec(text);
  const time = match ? Date.parse(`${match[1]!}${(match[2] ?? '').slice(0, 4)}Z`) : NaN;
  return Number.isNaN(time) ? null : time;
}
