import type { ByteSource } from '../../../bytes/source';
import { placeExchange } from '../../containers/part';
import { fieldsOfMember, mostJson } from '../../containers/zip/entryJson';
import { openNumbered } from '../../containers/zip/numbered';
import { readMemberText } from '../../containers/zip/text';
import { emptyExchange } from '../../emptyExchange';
import { bareAddress } from '../../http/hosts';
import { destinationOf } from '../../http/requestUrl';
import type { EntryFields } from '../../json/fields';
import type { Exchange, ExchangeRef, Problem, ReadContext } from '../../model';
import { makeProblem, ProblemLog } from '../../problemLog';
import { proxymanNumbering } from './members';
import { readRequest, readResponse } from './message';
import { readTls } from './tls';

const longestName = 256;

/** Reads the request whose file stands at `ref`. */
export async function loadRequestFile(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const { archive, members } = await openNumbered(source, proxymanNumbering);
  const problems: Problem[] = [];
  const recordAt = members.recordOf(members.indexOf(ref.range.start), 0);
  const reading = { archive, index, context, problems };
  const text = await readMemberText(recordAt, mostJson(context), reading);
  const log = new ProblemLog(index);
  const fields = text && fieldsOfMember(text, log);
  if (!text || !fields) {
    if (problems.length === 0 && log.problems.length === 0) {
      problems.push(makeProblem('malformed-exchange', text?.dataAt ?? null, {}, index));
    }
    const all = [...problems, ...log.problems.map((one) => ({ ...one, offset: null }))];
    return emptyExchange(index, ref.range, all);
  }
  const exchange = exchangeOf(fields, ref, index, context, log);
  const placed = placeExchange(exchange, { origin: text.origin, at: text.dataAt }, 0);
  return { ...placed, problems: [...problems, ...placed.problems] };
}

function exchangeOf(
  fields: EntryFields,
  { range }: ExchangeRef,
  index: number,
  context: ReadContext,
  log: ProblemLog,
): Exchange {
  const request = readRequest(fields, context, log);
  const response = readResponse(fields, context, log);
  const node = request && fields.object(0, 'request', 'request', 'optional');
  const destination =
    request &&
    destinationOf(request, {
      scheme: (node === null ? null : fields.text(node, 'scheme', 'request.scheme')) ?? '',
      authority: node === null ? '' : authorityOf(fields, node),
    });
  const tls = readTls(fields);
  const begin = timeOf(fields, 'requestStartedAt');
  const end = timeOf(fields, 'responseEndedAt');
  const address = textIn(fields, 'summary', 'serverIpAddress');
  countMessages(fields, log);
  return {
    index,
    range,
    request: request && destination && { ...request, url: destination.url },
    response,
    host: destination?.host ?? null,
    transport: destination?.transport ?? 'unknown',
    serverAddress: address === null ? null : bareAddress(address),
    app: textIn(fields, 'client', 'name')?.slice(0, longestName) ?? null,
    ...(tls === null ? {} : { tls }),
    startedAtMs: begin,
    durationMs: begin !== null && end !== null && end >= begin ? end - begin : null,
    problems: log.problems,
  };
}

function authorityOf(fields: EntryFields, request: number): string {
  const host = fields.text(request, 'host', 'request.host') ?? '';
  const port = fields.number(request, 'port', 'request.port');
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return name === '' || port === null || port === 443 || port === 80 ? name : `${name}:${port}`;
}

function textIn(fields: EntryFields, holder: string, key: string): string | null {
  const node = fields.object(0, holder, holder, 'optional');
  const text = node === null ? null : fields.text(node, key, `${holder}.${key}`);
  return text?.trim() || null;
}

/** A time of `timing`, in seconds since 1970, as milliseconds; null also where no date can hold it. */
function timeOf(fields: EntryFields, key: string): number | null {
  const timing = fields.object(0, 'timing', 'timing', 'optional');
  const seconds = timing === null ? null : fields.number(timing, key, `timing.${key}`);
  const ms = seconds === null ? 0 : Math.round(seconds * 1000);
  return ms > 0 && ms <= 8.64e15 ? ms : null;
}

/** How the messages of a WebSocket are spelt is documented nowhere: they are counted, and said to be there. */
function countMessages(fields: EntryFields, log: ProblemLog): void {
  const { document } = fields;
  const holder = document.member(0, 'websocketMessageStorage');
  if (holder === null) return;
  const isList = document.type(holder) === 'array';
  const list = isList ? holder : listIn(fields, holder);
  if (list === null) return;
  let count = 0;
  for (let at = document.firstChild(list); at !== null; at = document.nextSibling(at)) count++;
  const args = { kind: 'WebSocket', count };
  if (count > 0) log.add('messages-left-out', fields.offset(list), args);
}

function listIn({ document }: EntryFields, holder: number): number | null {
  if (document.type(holder) !== 'object') return null;
  for (let at = document.firstChild(holder); at !== null; at = document.nextSibling(at)) {
    if (document.type(at) === 'array') return at;
  }
  return null;
}
