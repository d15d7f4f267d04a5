import type { ByteSource } from '../../../bytes/source';
import { placeExchange } from '../../containers/part';
import { fieldsOfMember } from '../../containers/zip/entryJson';
import { openNumbered } from '../../containers/zip/numbered';
import { readMemberText, type MemberReading, type MemberText } from '../../containers/zip/text';
import { emptyExchange } from '../../emptyExchange';
import { makeContent } from '../../http/content';
import { bareAddress } from '../../http/hosts';
import { destinationOf } from '../../http/requestUrl';
import type {
  Exchange,
  ExchangeRef,
  HeaderField,
  Problem,
  ReadContext,
  Request,
  Response,
} from '../../model';
import { makeProblem, ProblemLog } from '../../problemLog';
import { readBody } from './body';
import { readConnection, tlsOf } from './connection';
import { readJsonDescription } from './described';
import type { Description } from './description';
import { descriptionColumn, fluxzyNumbering, requestColumn, responseColumn } from './members';
import { readMessages } from './messages';
import { skipPacked } from './msgpack';
import { readPackedDescription } from './packed';

/** Header fields, and the messages that are short: a description is a few kilobytes. */
const mostDescription = 16 * 1024 * 1024;
const longestName = 256;

/** Reads the exchange whose files stand at `ref`. */
export async function loadDescribed(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const { archive, members } = await openNumbered(source, fluxzyNumbering);
  const problems: Problem[] = [];
  const reading: MemberReading = { archive, index, context, problems };
  const entry = members.indexOf(ref.range.start);
  const read = (column: number, maxOut: number): Promise<MemberText | null> =>
    readMemberText(members.recordOf(entry, column), maxOut, reading);
  const text = await read(descriptionColumn, mostDescription);
  const log = new ProblemLog(index);
  const description = text && describe(text, log);
  if (!text || !description) {
    if (problems.length === 0) {
      problems.push(makeProblem('malformed-exchange', text?.dataAt ?? null, {}, index));
    }
    return emptyExchange(index, ref.range, problems);
  }
  const sent = await read(requestColumn, context.maxContentBytes);
  const received = await read(responseColumn, context.maxContentBytes);
  const connection = await readConnection(text.name, description.connection, reading);
  const messages = await readMessages(description, text.name, reading, log);
  const request = requestOf(description, sent, context, log);
  const destination = destinationOf(request, {
    scheme: description.scheme,
    authority: authorityOf(description),
  });
  const address = description.serverAddress ?? connection?.serverAddress ?? '';
  const tls = connection && tlsOf(connection);
  const { startedAtMs, endedAtMs } = description;
  const exchange: Exchange = {
    index,
    range: ref.range,
    request: { ...request, url: destination.url },
    response: responseOf(description, received, context, log),
    host: destination.host,
    transport: destination.transport,
    serverAddress: bareAddress(address),
    app: programName(description.program),
    ...(tls ? { tls } : {}),
    startedAtMs,
    durationMs:
      startedAtMs !== null && endedAtMs !== null && endedAtMs >= startedAtMs
        ? endedAtMs - startedAtMs
        : null,
    ...(messages.length > 0 ? { messages } : {}),
    problems: log.problems,
  };
  const placed = placeExchange(exchange, { origin: text.origin, at: text.dataAt }, 0);
  return { ...placed, problems: [...problems, ...placed.problems] };
}

/** MessagePack, or the JSON that older versions wrote: the first byte tells. */
function describe(text: MemberText, log: ProblemLog): Description | null {
  const first = text.bytes.find((byte) => byte > 0x20);
  if (first !== 0x7b && first !== 0xef) {
    const description = readPackedDescription(text);
    // A member that is cut has its problem already.
    const isBroken = text.state === 'complete' && skipPacked(text.bytes, 0) === null;
    if (description && isBroken) {
      log.add('malformed-field', 0, { field: 'exchange', expected: 'MessagePack' });
    }
    return description;
  }
  const fields = fieldsOfMember(text, log);
  return fields && readJsonDescription(fields, log);
}

function requestOf(
  description: Description,
  sent: MemberText | null,
  context: ReadContext,
  log: ProblemLog,
): Request {
  const headers = ownHeaders(description, description.requestHeaders);
  const body = readBody(sent, headers, false, log);
  return {
    method: description.method,
    url: description.path,
    httpVersion: description.httpVersion,
    headers,
    content: makeContent(body, headers, { mayBeUndone: false }, context, log),
  };
}

function responseOf(
  description: Description,
  received: MemberText | null,
  context: ReadContext,
  log: ProblemLog,
): Response | null {
  const { status, method } = description;
  if (status === null) return null;
  const headers = ownHeaders(description, description.responseHeaders);
  const isBodiless = method === 'HEAD' || status < 200 || status === 204 || status === 304;
  const body = readBody(received, headers, isBodiless, log);
  return {
    status,
    reason: '',
    httpVersion: description.httpVersion,
    headers,
    content: makeContent(body, headers, { mayBeUndone: false }, context, log),
  };
}

/** Fluxzy adds the pseudo-header fields of HTTP/2 to messages of HTTP/1, too, where none were sent. */
function ownHeaders(
  { httpVersion }: Description,
  headers: readonly HeaderField[],
): readonly HeaderField[] {
  return /^HTTP\/1/i.test(httpVersion)
    ? headers.filter(({ name }) => !name.startsWith(':'))
    : headers;
}

/** Host and port; the port is noted apart where the request did not name it. */
function authorityOf({ authority, knownHost, knownPort, scheme }: Description): string {
  if (authority === '') return knownHost;
  const isDefault = knownPort === null || knownPort === (scheme === 'http' ? 80 : 443);
  return isDefault || authority !== knownHost ? authority : `${authority}:${knownPort}`;
}

/** The file's name of a path as Windows or others spell it. */
function programName(program: string | null): string | null {
  return program?.split(/[/\\]/).at(-1)?.slice(0, longestName) || null;
}
