import type { ByteSource } from '../../../bytes/source';
import { sourcedSlice } from '../../../bytes/sourced';
import { emptyExchange } from '../../emptyExchange';
import { originOf, parseAuthority, transportOfScheme } from '../../http/hosts';
import type { Exchange, ExchangeRef, ReadContext } from '../../model';
import { ProblemLog } from '../../problemLog';
import { hasTls, readTls, serverAddressOf, serverNameOf } from './connection';
import { FlowFields } from './fields';
import { readRequest, readResponse } from './message';
import { milliseconds, readMessages } from './messages';
import { readValue } from './tnetstring';

/** Most bytes of one flow that are read. */
const maxFlowBytes = 256 * 1024 * 1024;

/** Flows that are no HTTP, as people call them. */
const otherKinds: ReadonlyMap<string, string> = new Map([
  ['tcp', 'TCP'],
  ['udp', 'UDP'],
  ['dns', 'DNS'],
  ['websocket', 'WebSocket'],
]);

/** Reads the flow at `ref`. */
export async function loadFlow(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const { start, end } = ref.range;
  const log = new ProblemLog(index);
  const isOver = end - start > maxFlowBytes;
  if (isOver) log.add('over-budget', start, { limit: 'entry-bytes' });
  const bytes = await source.read(start, Math.min(end - start, maxFlowBytes));
  const flow = readValue(bytes, 0, bytes.length);
  // Where the file ends inside, that is a problem of the file.
  const isCutByFile = flow?.kind === 'cut' && end >= source.size;
  if (!flow || (flow.kind === 'cut' && !isOver && !isCutByFile)) {
    log.add('malformed-exchange', start);
  }
  if (!flow) return emptyExchange(index, ref.range, log.problems);
  const file = sourcedSlice(bytes, { start: 0, end: bytes.length }, start);
  const fields = new FlowFields(file, flow, '', log);
  const kind = kindOf(fields);
  const read = kind === 'http' ? readHttp : readOther;
  return { ...read(fields, emptyExchange(index, ref.range, []), kind, context, log) };
}

/** `http`, or how people call what it is; versions before 0.17 have HTTP alone and do not say so. */
function kindOf(fields: FlowFields): string {
  const type = fields.isCutAt('type') ? '' : fields.text('type');
  if (type === 'http') return type;
  if (type !== '') return otherKinds.get(type) ?? 'unknown';
  if (fields.has('request') || fields.has('response') || !fields.has('messages')) return 'http';
  return 'unknown';
}

type ReadFlow = (
  fields: FlowFields,
  base: Exchange,
  kind: string,
  context: ReadContext,
  log: ProblemLog,
) => Exchange;

const readHttp: ReadFlow = (fields, base, _kind, context, log) => {
  const asked = fields.dictionary('request');
  fields.missing('dictionary', 'request');
  const request = asked && readRequest(asked, context, log);
  const answered = fields.dictionary('response');
  const response = answered && readResponse(answered, request?.method ?? '', context, log);
  const webSocket = fields.isSet('websocket') ? fields.dictionary('websocket') : null;
  const messages = webSocket && readMessages(webSocket, context, log);
  const client = fields.dictionary('client_conn');
  const server = fields.dictionary('server_conn');
  const tls = readTls(client, server);
  const origin = originOf(request?.url);
  const startedAt = asked?.number('timestamp_start') ?? null;
  const endedAt = answered?.number('timestamp_end', 'timestamp_start') ?? null;
  const duration = startedAt === null || endedAt === null ? null : (endedAt - startedAt) * 1000;
  return {
    ...base,
    request,
    response,
    host: origin.host ?? (asked && targetHost(asked)),
    transport: transportOfScheme(origin.scheme),
    serverAddress: serverAddressOf(server),
    ...(tls === null ? {} : { tls }),
    startedAtMs: milliseconds(startedAt),
    durationMs: duration !== null && duration >= 0 ? duration : null,
    ...(messages === null ? {} : { messages }),
    problems: log.problems,
  };
};

function targetHost(fields: FlowFields): string | null {
  const authority = fields.text('authority') || fields.text('host');
  return authority === '' ? null : parseAuthority(authority).host;
}

/** What is known of a connection whose traffic is no HTTP: whom it was with and when, and its kind. */
const readOther: ReadFlow = (fields, base, kind, context, log) => {
  // Versions up to 11 keep a WebSocket apart from the exchange that opened it.
  const messages = kind === otherKinds.get('websocket') ? readMessages(fields, context, log) : null;
  const count = fields.count('messages');
  if (messages === null) {
    log.add('not-http', base.range.start, count === 0 ? { kind } : { kind, count });
  }
  const server = fields.dictionary('server_conn');
  const client = fields.dictionary('client_conn');
  const tls = readTls(client, server);
  const name = serverNameOf(server);
  return {
    ...base,
    host: name === '' ? null : parseAuthority(name).host,
    transport: hasTls(server) ? 'tls' : 'unknown',
    serverAddress: serverAddressOf(server),
    ...(tls === null ? {} : { tls }),
    ...(messages === null ? {} : { messages }),
    startedAtMs: milliseconds(
      server?.number('timestamp_start') ?? client?.number('timestamp_start') ?? null,
    ),
    problems: log.problems,
  };
};
