import type { ByteSource } from '../../../bytes/source';
import { sourcedSlice, type SourcedBytes } from '../../../bytes/sourced';
import { decodeUtf8 } from '../../../bytes/text';
import { headerValue } from '../../http/headers';
import { parseAuthority, originOf, transportOfScheme } from '../../http/hosts';
import { isAbsolute, targetUrl } from '../../http/messageUrl';
import { readRequest, readResponse, type FramedMessage } from '../../http/messages';
import { provenScheme } from '../../http/scheme';
import type { Exchange, ExchangeRef, ReadContext, Request } from '../../model';
import { ProblemLog } from '../../problemLog';
import { splitMessages } from './scanner';

const style = { mayBeUnchunked: false, mayBeUndone: false, isCut: false, trimsLineEnds: true };

/** Reads the messages at `ref`; of several responses the last is the final one. */
export async function loadMessages(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const { start, end } = ref.range;
  const bytes = await source.read(start, end - start);
  const text = sourcedSlice(bytes, { start: 0, end: bytes.length }, start);
  const log = new ProblemLog(index);
  const messages = (splitMessages(bytes).exchanges[0]?.messages ?? []).map(
    ({ head, bodyEnd }): FramedMessage => ({ text, head, bodyEnd }),
  );
  const asked = messages.find(({ head }) => head.request);
  const answered = messages.filter(({ head }) => head.response).pop();
  const request = asked ? readRequest(asked, style, context, log) : null;
  const method = request?.method ?? '';
  const response = answered ? readResponse(answered, method, style, context, log) : null;
  if (messages.length === 0) log.add('malformed-exchange', start);

  const url = request && absoluteUrl(request);
  const origin = originOf(url);
  return {
    index,
    range: ref.range,
    request: request && url ? { ...request, url } : null,
    response,
    host: origin.host ?? (request ? parseAuthority(hostOf(request)).host : null),
    transport: transportOfScheme(origin.scheme),
    serverAddress: null,
    startedAtMs: null,
    durationMs: null,
    problems: log.problems,
  };
}

function hostOf(request: Request): string {
  // What CONNECT asks for is the authority itself (RFC 9112, section 3.2.3).
  if (request.method === 'CONNECT') return decodeUtf8(request.url.bytes.subarray(0, 1024));
  return headerValue(request.headers, ':authority') ?? headerValue(request.headers, 'host') ?? '';
}

function absoluteUrl(request: Request): SourcedBytes {
  const { url, headers, httpVersion } = request;
  const first = url.bytes[0];
  const isPath = first === 0x2f || first === 0x2a || first === 0x3f;
  if (!isPath || isAbsolute(url)) return url;
  const authority = hostOf(request);
  const { host, port } = parseAuthority(authority);
  return host === null
    ? url
    : targetUrl(provenScheme(headers, httpVersion, host, port), authority, url);
}
