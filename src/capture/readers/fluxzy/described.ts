import { sourcedContent } from '../../../bytes/sourced';
import { tlsVersion } from '../../http/tlsVersion';
import { base64Body } from '../../json/base64';
import type { EntryFields } from '../../json/fields';
import { readHeaders } from '../../json/headers';
import type { HeaderField } from '../../model';
import type { ProblemLog } from '../../problemLog';
import {
  momentOf,
  mostMessages,
  type ConnectionNote,
  type Description,
  type MessageNote,
} from './description';

const nothing = sourcedContent(new Uint8Array(0));

/** .NET's names of opcodes (RFC 6455, section 5.2). */
const opcodes: ReadonlyMap<string, number> = new Map([
  ['Continuation', 0],
  ['Text', 1],
  ['Binary', 2],
  ['ConnectionClose', 8],
  ['Ping', 9],
  ['Pong', 10],
]);

/** Reads `ex-N.json`, which Fluxzy wrote until May 2023, or gives null where it is none. */
export function readJsonDescription(fields: EntryFields, log: ProblemLog): Description | null {
  const id = fields.number(0, 'id', 'id', 'required');
  const request = fields.object(0, 'requestHeader', 'requestHeader', 'required');
  if (id === null || request === null) return null;
  const response = fields.object(0, 'responseHeader', 'responseHeader', 'optional');
  const text = (key: string): string => fields.text(0, key, key) ?? '';
  const part = (key: string): string => fields.text(request, key, `requestHeader.${key}`) ?? '';
  const path = fields.string(request, 'path', 'requestHeader.path', 'required');
  return {
    id,
    connection: fields.number(0, 'connectionId', 'connectionId'),
    method: part('method'),
    scheme: part('scheme').toLowerCase(),
    authority: part('authority'),
    path: path === null ? nothing : fields.sourced(path),
    requestHeaders: headersOf(fields, request, 'requestHeader'),
    status:
      response === null
        ? null
        : (fields.number(response, 'statusCode', 'responseHeader.statusCode', 'required') ?? 0),
    responseHeaders: response === null ? [] : headersOf(fields, response, 'responseHeader'),
    httpVersion: text('httpVersion'),
    knownHost: text('knownAuthority'),
    knownPort: fields.number(0, 'knownPort', 'knownPort'),
    serverAddress: text('egressIp') || null,
    program: null,
    startedAtMs: metric(fields, 'receivedFromProxy') ?? metric(fields, 'requestHeaderSending'),
    endedAtMs: metric(fields, 'responseBodyEnd') ?? metric(fields, 'responseHeaderEnd'),
    messages: messagesOf(fields, log),
  };
}

/** Reads `con-N.json`. */
export function readJsonConnection(fields: EntryFields): ConnectionNote {
  const tls = fields.object(0, 'sslInfo', 'sslInfo', 'optional');
  const text = (key: string): string | null =>
    tls === null ? null : fields.text(tls, key, `sslInfo.${key}`) || null;
  return {
    serverAddress: fields.text(0, 'remoteAddress', 'remoteAddress') || null,
    tlsVersion: tlsVersion(text('sslProtocol') ?? ''),
    subject: text('remoteCertificateSubject'),
    issuer: text('remoteCertificateIssuer'),
  };
}

function headersOf(fields: EntryFields, holder: number, path: string): HeaderField[] {
  return fields.document.member(holder, 'headers') === null
    ? []
    : readHeaders(fields, holder, path);
}

function messagesOf(fields: EntryFields, log: ProblemLog): MessageNote[] {
  const { document } = fields;
  const notes: MessageNote[] = [];
  const name = 'webSocketMessages';
  const list = fields.array(0, name, name, 'optional');
  if (list === null) return notes;
  for (let at = document.firstChild(list); at !== null; at = document.nextSibling(at)) {
    const id = fields.number(at, 'id', `${name}.id`, 'required');
    if (id === null) continue;
    const data = fields.string(at, 'data', `${name}.data`, 'optional');
    notes.push({
      id,
      isSent: wordIn(fields, at, 'direction') === 'Sent',
      opcode: opcodes.get(wordIn(fields, at, 'opCode')) ?? 2,
      data: data === null ? null : base64Body(fields, data, `${name}.data`, 'decoded', log).sourced,
      length: fields.number(at, 'length', `${name}.length`) ?? 0,
      atMs: dateIn(fields, at, 'messageStart') ?? dateIn(fields, at, 'messageEnd'),
    });
    if (notes.length >= mostMessages) break;
  }
  return notes;
}

function wordIn({ document }: EntryFields, node: number, key: string): string {
  const member = document.member(node, key);
  return member !== null && document.type(member) === 'string' ? document.text(member) : '';
}

function metric(fields: EntryFields, key: string): number | null {
  const metrics = fields.object(0, 'metrics', 'metrics', 'optional');
  return metrics === null ? null : dateIn(fields, metrics, key);
}

/** ISO 8601 with seven digits of a second; without a zone it is .NET's first day, or no moment. */
function dateIn(fields: EntryFields, node: number, key: string): number | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.exec(
    wordIn(fields, node, key),
  );
  const time = match ? Date.parse(match[1]! + (match[2] ?? '').slice(0, 4) + match[3]!) : NaN;
  return Number.isNaN(time) ? null : momentOf(time);
}
