import { OutputBuffer } from '../../../bytes/outputBuffer';
import { RangeMap, RangeMapBuilder } from '../../../bytes/rangeMap';
import { sourcedContent, sourcedThrough, type SourcedBytes } from '../../../bytes/sourced';
import { decodeUtf8, encodeUtf8 } from '../../../bytes/text';
import type { HeaderField } from '../../model';
import {
  momentOf,
  mostFields,
  mostMessages,
  tlsNumbers,
  type ConnectionNote,
  type Description,
  type MessageNote,
} from './description';
import { elementsOf, membersOf, readPacked, type Packed } from './msgpack';

/** Fields of an exchange by their place (fluxzy.core, `ExchangeInfo`); later versions added the last. */
const fields = {
  connection: 0,
  id: 1,
  request: 2,
  response: 3,
  metrics: 4,
  httpVersion: 6,
  knownHost: 7,
  knownPort: 8,
  address: 10,
  messages: 14,
  process: 17,
  requestTrailers: 18,
  responseTrailers: 19,
} as const;
/** The same of a message (`WsMessage`). */
const note = {
  id: 0,
  direction: 1,
  opcode: 2,
  length: 3,
  data: 5,
  text: 7,
  start: 8,
  end: 9,
} as const;
const mostOfObject = 64;
const sent = 1;

const nothing = sourcedContent(new Uint8Array(0));

/** Reads `ex-N.mpack`, or gives null where it is none. */
export function readPackedDescription(text: SourcedBytes): Description | null {
  const { bytes } = text;
  const all = elementsOf(bytes, readPacked(bytes, 0) ?? undefined, mostOfObject);
  const id = numberOf(all[fields.id]);
  const request = elementsOf(bytes, all[fields.request], mostOfObject);
  if (id === null || request.length < 4) return null;
  const response = elementsOf(bytes, all[fields.response], mostOfObject);
  const metrics = membersOf(bytes, all[fields.metrics], mostOfObject);
  const process = elementsOf(bytes, all[fields.process], mostOfObject);
  const shown = (value: Packed | undefined): string => decodeUtf8(charsOf(text, value).bytes);
  return {
    id,
    connection: numberOf(all[fields.connection]),
    method: shown(request[0]),
    scheme: shown(request[1]).toLowerCase(),
    path: charsOf(text, request[2]),
    authority: shown(request[3]),
    requestHeaders: [
      ...headersOf(text, request[4]),
      ...headersOf(text, all[fields.requestTrailers]),
    ],
    status: numberOf(response[0]),
    responseHeaders: [
      ...headersOf(text, response[1]),
      ...headersOf(text, all[fields.responseTrailers]),
    ],
    httpVersion: shown(all[fields.httpVersion]),
    knownHost: shown(all[fields.knownHost]),
    knownPort: numberOf(all[fields.knownPort]),
    serverAddress: shown(all[fields.address]) || null,
    program: shown(process[1]) || null,
    startedAtMs:
      timeOf(metrics.get('ReceivedFromProxy')) ?? timeOf(metrics.get('RequestHeaderSending')),
    endedAtMs: timeOf(metrics.get('ResponseBodyEnd')) ?? timeOf(metrics.get('ResponseHeaderEnd')),
    messages: elementsOf(bytes, all[fields.messages], mostMessages).flatMap((one) =>
      messageOf(text, elementsOf(bytes, one, mostOfObject)),
    ),
  };
}

/** Reads `con-N.mpack` (fluxzy.core, `ConnectionInfo`), or gives null where it is none. */
export function readPackedConnection(text: SourcedBytes): ConnectionNote | null {
  const { bytes } = text;
  const all = elementsOf(bytes, readPacked(bytes, 0) ?? undefined, mostOfObject);
  if (all.length === 0) return null;
  const tls = membersOf(bytes, all[3], mostOfObject);
  const shown = (value: Packed | undefined): string | null =>
    decodeUtf8(charsOf(text, value).bytes) || null;
  return {
    serverAddress: shown(all[13]),
    tlsVersion: tlsNumbers.get(numberOf(tls.get('SslProtocol')) ?? 0) ?? null,
    subject: shown(tls.get('RemoteCertificateSubject')),
    issuer: shown(tls.get('RemoteCertificateIssuer')),
  };
}

function messageOf(text: SourcedBytes, all: readonly Packed[]): MessageNote[] {
  const id = numberOf(all[note.id]);
  const opcode = numberOf(all[note.opcode]);
  if (id === null || opcode === null) return [];
  const held = [all[note.data], all[note.text]].find(
    (one) => one?.kind === 'bytes' || one?.kind === 'text',
  );
  return [
    {
      id,
      isSent: numberOf(all[note.direction]) === sent,
      opcode,
      data: held ? charsOf(text, held) : null,
      length: numberOf(all[note.length]) ?? 0,
      atMs: timeOf(all[note.start]) ?? timeOf(all[note.end]),
    },
  ];
}

/** `[name, value, was it forwarded]` each. */
function headersOf(text: SourcedBytes, list: Packed | undefined): HeaderField[] {
  return elementsOf(text.bytes, list, mostFields).flatMap((one) => {
    const [name, value] = elementsOf(text.bytes, one, 3);
    if (!name) return [];
    return [{ name: decodeUtf8(charsOf(text, name).bytes), value: charsOf(text, value) }];
  });
}

function numberOf(value: Packed | undefined): number | null {
  return value?.kind === 'number' && Number.isSafeInteger(value.value) ? value.value : null;
}

function timeOf(value: Packed | undefined): number | null {
  return value?.kind === 'time' ? momentOf(value.value) : null;
}

/** A text or bytes as they stand, or the UTF-8 of a list of UTF-16 units, each a number of its own. */
function charsOf(text: SourcedBytes, value: Packed | undefined): SourcedBytes {
  if (value?.kind === 'text' || value?.kind === 'bytes') {
    const bytes = text.bytes.subarray(value.dataAt, value.range.end);
    return sourcedThrough({ bytes, map: RangeMap.slice(value.dataAt, bytes.length) }, text);
  }
  if (value?.kind !== 'list') return nothing;
  const out = new OutputBuffer(3 * value.count, value.count);
  const map = new RangeMapBuilder(value.range.end);
  let at = value.range.end;
  for (let left = value.count; left > 0; left--) {
    const unit = readPacked(text.bytes, at);
    if (unit?.kind !== 'number') break;
    const low = left > 1 && isHigh(unit.value) ? readPacked(text.bytes, unit.range.end) : null;
    const isPair = low?.kind === 'number' && isLow(low.value);
    const end = isPair ? low.range.end : unit.range.end;
    const units = isPair ? [unit.value, low.value] : [unit.value];
    const encoded = encodeUtf8(String.fromCharCode(...units));
    out.literals(encoded, 0, encoded.length);
    map.unit(encoded.length, end - at);
    at = end;
    if (isPair) left--;
  }
  return sourcedThrough({ bytes: out.bytes, map: map.build() }, text);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
