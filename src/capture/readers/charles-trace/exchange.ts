import type { ByteSource } from '../../../bytes/source';
import { joinSourced, sliceSourced, type SourcedBytes } from '../../../bytes/sourced';
import { decodeLatin1, decodeUtf8, tryDecodeUtf8 } from '../../../bytes/text';
import { skipBlanks, trimLineEnds } from '../../http/lines';
import { parseHead } from '../../http/head';
import type { Exchange, ExchangeRef, ReadContext } from '../../model';
import { ProblemLog } from '../../problemLog';
import { linesOf, readBlock } from '../../text/block';
import { pairExchange, type MessageText } from '../../text/pair';
import { remoteAddress, timeOf } from '../charles/notes';
import { isLine, openingOf, type TracePart } from './marks';

/** Bytes of a header in which the fields that name a host or a status are looked for. */
const headLength = 64 * 1024;
const mostFields = 200;

/** A transaction of a trace: its fields by name, and its parts. */
interface Trace {
  readonly fields: ReadonlyMap<string, SourcedBytes>;
  readonly parts: ReadonlyMap<TracePart, SourcedBytes>;
  /** Whether the last part has no end. */
  readonly isCut: boolean;
}

/** Reads the transaction at `ref`. */
export async function loadTraced(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  const trace = readTrace(await readBlock(source, ref, log));
  const field = (name: string): string =>
    decodeUtf8(trace.fields.get(name)?.bytes.subarray(0, 1024) ?? new Uint8Array(0)).trim();
  const start = timeOf(field('Start-Time'));
  const end = timeOf(field('End-Time'));
  const facts = {
    scheme: field('Protocol').toLowerCase(),
    authority: namesHost(trace.parts.get('Request-Header')) ? '' : field('Host'),
    serverAddress: remoteAddress(field('Remote-Address')),
    startedAtMs: start,
    durationMs: start !== null && end !== null && end >= start ? end - start : null,
  };
  const texts = { request: requestOf(trace), response: responseOf(trace) };
  return pairExchange({ index, range: ref.range }, texts, facts, context, log);
}

function readTrace(block: SourcedBytes): Trace {
  const { bytes } = block;
  const fields = new Map<string, SourcedBytes>();
  const parts = new Map<TracePart, SourcedBytes>();
  let open: { part: TracePart; closing: string; start: number; lineEnd: number } | null = null;
  const close = (end: number): void => {
    if (open && !parts.has(open.part)) {
      const stop = Math.max(open.start, end);
      // The empty line behind a head is put in anew.
      const isHead = open.part.endsWith('Header');
      const last = isHead ? trimLineEnds(bytes, open.start, stop) : stop;
      parts.set(open.part, sliceSourced(block, open.start, last));
    }
    open = null;
  };
  for (const line of linesOf(bytes)) {
    if (open) {
      // The line end in front of the mark is the trace's own, as long as that behind the mark before.
      if (isLine(bytes, line, open.closing)) close(line.start - open.lineEnd);
      continue;
    }
    const opened = openingOf(bytes, line);
    if (opened) open = { ...opened, start: line.next, lineEnd: line.next - line.end };
    else if (fields.size < mostFields) {
      const colon = bytes.subarray(line.start, Math.min(line.end, line.start + 64)).indexOf(0x3a);
      const name = colon < 0 ? '' : decodeLatin1(bytes.subarray(line.start, line.start + colon));
      const value = skipBlanks(bytes, line.start + colon + 1, line.end);
      if (name !== '' && !fields.has(name)) fields.set(name, sliceSourced(block, value, line.end));
    }
  }
  const isCut = open !== null;
  close(bytes.length);
  return { fields, parts, isCut };
}

function requestOf({ fields, parts, isCut }: Trace): MessageText | null {
  const header = parts.get('Request-Header');
  const body = parts.get('Request-Body');
  if (header && beginsMessage(header)) return messageOf([header], body, isCut);
  const method = fields.get('Method');
  if (!method) return null;
  const version = fields.get('Protocol-Version') ?? 'HTTP/1.1';
  const line = [method, ' ', fields.get('File') ?? '/', ' '];
  // Where the fields stand in another order, the line is made anew: its parts have no place then.
  const isOrdered = typeof version === 'string' || isBehind(fields.get('File'), version);
  const spelt = isOrdered || typeof version === 'string' ? version : decodeUtf8(version.bytes);
  return messageOf([...line, spelt, ...(header ? ['\r\n', header] : [])], body, isCut);
}

function isBehind(first: SourcedBytes | undefined, second: SourcedBytes): boolean {
  return !first || first.map.parentRange.end <= second.map.parentRange.start;
}

/** What came over HTTP/2 has a pseudo-header field for its status. */
function responseOf({ parts, isCut }: Trace): MessageText | null {
  const header = parts.get('Response-Header');
  const body = parts.get('Response-Body');
  if (!header || header.bytes.every((byte) => byte <= 0x20)) return null;
  if (beginsMessage(header)) return messageOf([header], body, isCut);
  const status = /^:status: ?(\d{3})\r?$/m.exec(shown(header))?.[1];
  return status === undefined ? null : messageOf([`HTTP/2 ${status}\r\n`, header], body, isCut);
}

function messageOf(
  head: readonly (SourcedBytes | string)[],
  body: SourcedBytes | undefined,
  isCut: boolean,
): MessageText {
  const text = joinSourced([...head, '\r\n\r\n', ...(body ? [body] : [])]);
  const style = { mayBeUnchunked: true, mayBeUndone: true, isCut, trimsLineEnds: false };
  const last = head[head.length - 1];
  const isCoded = typeof last === 'object' && /^content-encoding:/im.test(shown(last));
  // The length that was declared is that of the coded body, where Charles has written the other.
  const isDecoded = isCoded && body !== undefined && tryDecodeUtf8(body.bytes) !== null;
  return { text, style: isDecoded ? { ...style, rewrittenAs: 'decoded' } : style };
}

function beginsMessage({ bytes }: SourcedBytes): boolean {
  return parseHead(bytes, skipBlanks(bytes, 0, bytes.length), bytes.length) !== null;
}

function namesHost(header: SourcedBytes | undefined): boolean {
  return header !== undefined && /^(?:host|:authority):/im.test(shown(header));
}

function shown({ bytes }: SourcedBytes): string {
  return decodeLatin1(bytes.subarray(0, headLength));
}
