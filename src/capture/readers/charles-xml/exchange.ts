import { decodeDeclaredBase64 } from '../../../bytes/base64';
import type { ByteSource } from '../../../bytes/source';
import { sourcedContent, sourcedThrough, type SourcedBytes } from '../../../bytes/sourced';
import { decodeUtf8 } from '../../../bytes/text';
import { makeContent, noBody, type Body } from '../../http/content';
import { transportOfScheme } from '../../http/hosts';
import { joinUrl } from '../../http/urlParts';
import type {
  Content,
  Exchange,
  ExchangeRef,
  HeaderField,
  ReadContext,
  Request,
  Response,
} from '../../model';
import { ProblemLog } from '../../problemLog';
import { readBlock } from '../../text/block';
import { holdsReplacement } from '../../text/replacement';
import { Leaves, type Leaf } from '../../xml/leaves';
import { hostOf, peerOf, remoteAddress, statusOf, timeOf, type Peer } from '../charles/notes';
import { Attributes, firstTags } from './tags';

type Side = 'request' | 'response';

const nothing = sourcedContent(new Uint8Array(0));
const longestName = 256;

/** A transaction taken apart. */
interface Transaction {
  readonly own: Attributes;
  readonly request: Attributes | null;
  readonly response: Attributes | null;
  readonly leaves: Leaves;
  readonly context: ReadContext;
  readonly log: ProblemLog;
}

/** Reads the element `transaction` at `ref`. */
export async function loadXmlTransaction(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  const block = await readBlock(source, ref, log);
  const tags = firstTags(block, ['transaction', 'request', 'response']);
  const own = tags.get('transaction') ?? new Attributes(nothing, new Map());
  const transaction: Transaction = {
    own,
    request: tags.get('request') ?? null,
    response: tags.get('response') ?? null,
    leaves: new Leaves(block),
    context,
    log,
  };
  const headers = headersOf(transaction, 'request');
  const port = own.number('port') ?? own.number('actualPort');
  const peer = peerOf({ host: own.text('host'), port }, headers);
  const request = requestOf(transaction, headers, peer);
  if (request === null) log.add('malformed-exchange', ref.range.start);
  const start = momentOf(own, 'startTime');
  const end = momentOf(own, 'endTime');
  return {
    index,
    range: ref.range,
    request,
    response: responseOf(transaction),
    host: hostOf(peer),
    transport: transportOfScheme(schemeOf(own)),
    serverAddress: remoteAddress(own.text('remoteAddress')),
    startedAtMs: start,
    durationMs: start !== null && end !== null && end >= start ? end - start : null,
    problems: log.problems,
  };
}

function requestOf(
  transaction: Transaction,
  headers: readonly HeaderField[],
  peer: Peer,
): Request | null {
  const { own } = transaction;
  const method = own.text('method');
  if (method === '' && peer.host === '') return null;
  return {
    method,
    url: joinUrl({
      method,
      scheme: schemeOf(own),
      ...peer,
      path: own.value('path'),
      query: emptyAsNull(own.value('query')),
    }),
    httpVersion: own.text('protocolVersion'),
    headers,
    content: contentOf(transaction, 'request', headers),
  };
}

function responseOf(transaction: Transaction): Response | null {
  const { own, response, leaves } = transaction;
  if (!response) return null;
  const line = statusOf(leaves.text('response/headers/first-line'));
  const status = response.number('status') ?? line.status;
  // Charles has the element also where nothing came.
  const isThere = status > 0 || leaves.all.some(({ path }) => path.startsWith('response/'));
  if (!isThere) return null;
  const headers = headersOf(transaction, 'response');
  return {
    status,
    reason: line.reason,
    httpVersion: own.text('protocolVersion'),
    headers,
    content: contentOf(transaction, 'response', headers),
  };
}

function headersOf({ leaves }: Transaction, side: Side): HeaderField[] {
  return leaves.groups(`${side}/headers/header`).map((group) => ({
    name: decodeUtf8((group.get('name')?.text() ?? nothing).bytes.subarray(0, longestName)).trim(),
    value: group.get('value')?.text() ?? nothing,
  }));
}

function contentOf(transaction: Transaction, side: Side, headers: readonly HeaderField[]): Content {
  const { leaves, context, log } = transaction;
  const attributes = transaction[side];
  const [type, charset] = [attributes?.text('mime-type') ?? '', attributes?.text('charset') ?? ''];
  const fallbackType = type !== '' && charset !== '' ? `${type}; charset=${charset}` : type;
  const leaf = leaves.find(`${side}/body`);
  const isElided = !leaf && attributes?.text('body') === 'true';
  const body = leaf ? bodyOf(leaf, side, log) : noBody(isElided ? 'elided' : 'absent');
  return makeContent(body, headers, { mayBeUndone: true, fallbackType }, context, log);
}

/** `plain` is text; `base64` may still have its codings on. */
function bodyOf(leaf: Leaf, side: Side, log: ProblemLog): Body {
  const text = leaf.text();
  const state = leaf.isCut ? 'truncated' : 'complete';
  if (text.bytes.length === 0) return noBody('absent');
  const fidelity = holdsReplacement(text.bytes) ? 'lossy' : 'text';
  if (leaf.attributes.get('encoding')?.toLowerCase() !== 'base64') {
    return { sourced: text, fidelity, state };
  }
  const whole = leaf.isCut ? text.bytes.length & ~3 : text.bytes.length;
  const decoded = decodeDeclaredBase64(text.bytes.subarray(0, whole));
  if (decoded) return { sourced: sourcedThrough(decoded, text), fidelity: 'unframed', state };
  log.add('invalid-base64', text.map.parentRange.start, { field: `${side}.body` });
  return { sourced: text, fidelity, state };
}

function schemeOf(own: Attributes): string {
  return own.text('protocol').toLowerCase();
}

/** A time, in milliseconds where Charles writes them, too. */
function momentOf(own: Attributes, name: string): number | null {
  return timeOf(own.text(`${name}Millis`)) ?? timeOf(own.text(name));
}

/** Charles writes an empty query where there was none. */
function emptyAsNull(query: SourcedBytes | null): SourcedBytes | null {
  return query && query.bytes.length > 0 ? query : null;
}
