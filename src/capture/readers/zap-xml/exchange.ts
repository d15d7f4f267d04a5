import { decodeDeclaredBase64 } from '../../../bytes/base64';
import type { ByteSource } from '../../../bytes/source';
import { joinSourced, sourcedThrough, type SourcedBytes } from '../../../bytes/sourced';
import { decodeLatin1 } from '../../../bytes/text';
import { makeContent, noBody } from '../../http/content';
import { originOf, transportOfScheme } from '../../http/hosts';
import type { Exchange, ExchangeRef, Fidelity, ReadContext } from '../../model';
import { ProblemLog } from '../../problemLog';
import { readBlock } from '../../text/block';
import { pairExchange, printedStyle, type MessageText } from '../../text/pair';
import { Leaves, type Leaf } from '../../xml/leaves';
import { holdsReplacement } from '../../text/replacement';

/** Reads the alert's instance or the message at `ref`. */
export async function loadXmlMessage(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  const leaves = new Leaves(await readBlock(source, ref, log));
  const place = { index, range: ref.range };
  const saved = savedMessage(leaves, log);
  if (saved) {
    const isResponse = /^HTTP\/\d/.test(decodeLatin1(saved.text.bytes.subarray(0, 8)));
    const texts = { request: isResponse ? null : saved, response: isResponse ? saved : null };
    return pairExchange(place, texts, {}, context, log);
  }
  const request = reportedMessage(leaves, 'request');
  const response = reportedMessage(leaves, 'response');
  if (request || response) return pairExchange(place, { request, response }, {}, context, log);
  return namedRequest(leaves, place, context, log);
}

/** `Headers` and `Body` in base64, of a request or a response. */
function savedMessage(leaves: Leaves, log: ProblemLog): MessageText | null {
  const head = leaves.find('Headers');
  if (!head) return null;
  const parts = [head, leaves.find('Body')].map((leaf) => leaf && decoded(leaf, log));
  return messageOf(parts[0] ?? null, parts[1] ?? null, printedStyle);
}

function decoded(leaf: Leaf, log: ProblemLog): SourcedBytes {
  const text = leaf.text();
  const whole = leaf.isCut ? text.bytes.length & ~3 : text.bytes.length;
  const bytes = decodeDeclaredBase64(text.bytes.subarray(0, whole));
  if (bytes) return sourcedThrough(bytes, text);
  if (text.bytes.some((byte) => byte > 0x20)) {
    log.add('invalid-base64', text.map.parentRange.start, { field: leaf.path });
  }
  return text;
}

/** Head and body as texts of XML, in which only a text can be said. */
function reportedMessage(leaves: Leaves, name: 'request' | 'response'): MessageText | null {
  const head = leaves.find(`${name}header`);
  const body = leaves.find(`${name}body`);
  if (!head) return null;
  const text = body?.text() ?? null;
  const rewrittenAs: Fidelity = text && holdsReplacement(text.bytes) ? 'lossy' : 'text';
  return messageOf(head.text(), text, { ...printedStyle, rewrittenAs });
}

function messageOf(
  head: SourcedBytes | null,
  body: SourcedBytes | null,
  style: MessageText['style'],
): MessageText | null {
  if (!head || head.bytes.every((byte) => byte <= 0x20)) return null;
  const parts = [head, emptyLine(head.bytes), ...(body && body.bytes.length > 0 ? [body] : [])];
  return { text: joinSourced(parts), style };
}

/** What is missing of the empty line behind a head. */
function emptyLine(head: Uint8Array): string {
  const tail = decodeLatin1(head.subarray(Math.max(0, head.length - 4)));
  if (/\n\r?\n$/.test(tail)) return '';
  return tail.endsWith('\n') ? '\r\n' : '\r\n\r\n';
}

/** What an alert names where the report was written without messages. */
function namedRequest(
  leaves: Leaves,
  place: Pick<Exchange, 'index' | 'range'>,
  context: ReadContext,
  log: ProblemLog,
): Exchange {
  const nothing = pairExchange(
    place,
    { request: null, response: null },
    {},
    context,
    new ProblemLog(place.index),
  );
  const url = leaves.find('uri')?.text();
  if (!url || originOf(url).host === null) {
    log.add('malformed-exchange', place.range.start);
    return { ...nothing, problems: log.problems };
  }
  const content = makeContent(noBody('elided'), [], { mayBeUndone: true }, context, log);
  const request = { method: leaves.text('method'), url, httpVersion: '', headers: [], content };
  const { host, scheme } = originOf(url);
  return {
    ...nothing,
    request,
    host,
    transport: transportOfScheme(scheme),
    problems: log.problems,
  };
}
