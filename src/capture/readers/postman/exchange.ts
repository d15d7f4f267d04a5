import type { ByteSource } from '../../../bytes/source';
import { sourcedSlice, type SourcedBytes } from '../../../bytes/sourced';
import { emptyExchange } from '../../emptyExchange';
import { makeContent } from '../../http/content';
import { originOf, transportOfScheme } from '../../http/hosts';
import { readJsonEntry } from '../../json/entry';
import type { EntryFields } from '../../json/fields';
import type { Exchange, ExchangeRef, ReadContext, Request, Response } from '../../model';
import { ProblemLog } from '../../problemLog';
import { requestBody, responseBody } from './body';
import { readFields } from './headers';
import { readUrl } from './url';

/** Reads the execution, saved response or request at `ref`. */
export async function loadPostman(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  const entry = await readJsonEntry(source, ref.range, log);
  if (entry === null) return emptyExchange(index, ref.range, log.problems);
  const { bytes, fields } = entry;
  const { document } = fields;
  const original = document.member(0, 'originalRequest');
  const asked = original ?? document.member(0, 'request');
  const answer = document.member(0, 'response');
  const isSaved = original !== null || document.member(0, 'code') !== null;
  const answered =
    answer !== null && document.type(answer) === 'object' ? answer : isSaved ? 0 : null;
  const request =
    asked === null
      ? null
      : readRequest(
          fields,
          sourcedSlice(bytes, { start: 0, end: bytes.length }, ref.range.start),
          asked,
          context,
          log,
        );
  const response = answered === null ? null : readResponse(fields, answered, context, log);
  const origin = originOf(request?.url);
  const duration =
    answered === null ? null : fields.number(answered, 'responseTime', 'response.responseTime');
  return {
    index,
    range: ref.range,
    request,
    response,
    host: origin.host,
    transport: transportOfScheme(origin.scheme),
    serverAddress: null,
    startedAtMs: null,
    durationMs: duration !== null && duration >= 0 ? duration : null,
    problems: log.problems,
  };
}

/** A request is an object, or where nothing but its URL matters a string. */
function readRequest(
  fields: EntryFields,
  text: SourcedBytes,
  node: number,
  context: ReadContext,
  log: ProblemLog,
): Request | null {
  const { document } = fields;
  const isUrl = document.type(node) === 'string';
  if (!isUrl && document.type(node) !== 'object') {
    if (document.type(node) !== 'null') fields.malformed('request', 'object', node);
    return null;
  }
  const headers = isUrl ? [] : readFields(fields, node, 'request.header');
  const { body, type } = requestBody(fields, text, isUrl ? null : node);
  const options = { mayBeUndone: true, fallbackType: type };
  return {
    // What names no method is sent with GET.
    method: isUrl ? 'GET' : (fields.text(node, 'method', 'request.method') ?? 'GET'),
    url: readUrl(fields, isUrl ? node : document.member(node, 'url')),
    httpVersion: '',
    headers,
    content: makeContent(body, headers, options, context, log),
  };
}

function readResponse(
  fields: EntryFields,
  node: number,
  context: ReadContext,
  log: ProblemLog,
): Response {
  const headers = readFields(fields, node, 'response.header');
  const body = responseBody(fields, node);
  return {
    status: fields.number(node, 'code', 'response.code') ?? 0,
    reason: fields.text(node, 'status', 'response.status') ?? '',
    httpVersion: '',
    headers,
    content: makeContent(body, headers, { mayBeUndone: true }, context, log),
  };
}
