import type { ByteSource } from '../../../bytes/source';
import { makeContent } from '../../http/content';
import { bareAddress, originOf, transportOfScheme } from '../../http/hosts';
import type {
  Exchange,
  ExchangeRef,
  HeaderField,
  ReadContext,
  Request,
  Response,
} from '../../model';
import { ProblemLog } from '../../problemLog';
import { readBlock } from '../../text/block';
import { Leaves } from '../../xml/leaves';
import { sourcedContent } from '../../../bytes/sourced';
import { decodeUtf8 } from '../../../bytes/text';
import { requestBody, responseBody } from './body';

/** Reads the entry at `ref`: the fields of HAR 1.2, section "entries", as elements. */
export async function loadXmlEntry(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  const leaves = new Leaves(await readBlock(source, ref, log));
  const request = readRequest(leaves, context, log);
  const response = readResponse(leaves, context, log);
  if (!request && !response) log.add('malformed-exchange', ref.range.start);
  const origin = originOf(request?.url);
  const duration = leaves.text('time');
  return {
    index,
    range: ref.range,
    request,
    response,
    host: origin.host,
    transport: transportOfScheme(origin.scheme),
    serverAddress: bareAddress(leaves.text('serverIPAddress')),
    startedAtMs: readTime(leaves.text('startedDateTime')),
    durationMs: /^\d{1,12}(?:\.\d{1,9})?$/.test(duration) ? Number(duration) : null,
    problems: log.problems,
  };
}

function readRequest(leaves: Leaves, context: ReadContext, log: ProblemLog): Request | null {
  const method = leaves.text('request/method');
  const url = leaves.find('request/url');
  if (method === '' && url === null) return null;
  const headers = readHeaders(leaves, 'request/headers/header');
  const options = { mayBeUndone: true, fallbackType: leaves.text('request/postData/mimeType') };
  return {
    method,
    url: url ? url.text() : sourcedContent(new Uint8Array(0)),
    httpVersion: leaves.text('request/httpVersion'),
    headers,
    content: makeContent(requestBody(leaves), headers, options, context, log),
  };
}

function readResponse(leaves: Leaves, context: ReadContext, log: ProblemLog): Response | null {
  const status = leaves.text('response/status');
  const headers = readHeaders(leaves, 'response/headers/header');
  if (status === '' && headers.length === 0) return null;
  const options = { mayBeUndone: true, fallbackType: leaves.text('response/content/mimeType') };
  return {
    status: /^\d{3}$/.test(status) ? Number(status) : 0,
    reason: leaves.text('response/statusText'),
    httpVersion: leaves.text('response/httpVersion'),
    headers,
    content: makeContent(responseBody(leaves, log), headers, options, context, log),
  };
}

function readHeaders(leaves: Leaves, path: string): HeaderField[] {
  return leaves.groups(path).flatMap((group) => {
    const name = group.get('name');
    if (!name) return [];
    const value = group.get('value')?.text() ?? sourcedContent(new Uint8Array(0));
    return [{ name: decodeUtf8(name.text().bytes).trim(), value }];
  });
}

/** ISO 8601 with an offset. */
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

function readTime(text: string): number | null {
  const time = isoTime.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : time;
}
