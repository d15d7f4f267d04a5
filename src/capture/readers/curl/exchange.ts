import type { ByteSource } from '../../../bytes/source';
import type { SourcedBytes } from '../../../bytes/sourced';
import { decodeLatin1 } from '../../../bytes/text';
import type { Exchange, ExchangeRef, Fidelity, ReadContext } from '../../model';
import { ProblemLog } from '../../problemLog';
import { linesOf, readBlock, shownLine } from '../../text/block';
import { pairExchange, type MessageText } from '../../text/pair';
import { mayBeMark, readMark } from './marks';
import { readTrace } from './trace';
import { readVerbose } from './verbose';

const style = { mayBeUnchunked: true, mayBeUndone: true, isCut: false, trimsLineEnds: false };

/** Bytes behind its beginning in which the rest of a transfer is looked for, at first and at most. */
const firstSpread = 64 * 1024;
const maxSpread = 16 * 1024 * 1024;

/** Reads the exchange at `ref`, in the dialect of its first mark. */
export async function loadTransfer(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  let block = await readBlock(source, ref, log);
  const isTrace = isTraced(block.bytes);
  let transfer = isTrace ? readTrace(block) : readVerbose(block);
  // Of transfers side by side the rest stands behind the beginnings of others.
  while (transfer.hasNumber && !transfer.isDone && block.bytes.length < maxSpread) {
    const length = Math.max(firstSpread, 2 * block.bytes.length);
    const end = Math.min(ref.range.start + length, source.size);
    if (end - ref.range.start <= block.bytes.length) break;
    block = await readBlock(source, { range: { start: ref.range.start, end } }, log);
    transfer = readTrace(block);
  }
  const sent = transfer.request.build();
  const received = transfer.response.build();
  const request = sent.bytes.length === 0 ? null : sentText(sent, isTrace, transfer.isLossy);
  const hasBody = transfer.bodyAt !== null && received.bytes.length > transfer.bodyAt;
  const response =
    received.bytes.length === 0
      ? null
      : receivedText(received, isTrace, transfer.isLossy, hasBody || isHead(sent.bytes));
  const facts = { ...transfer.info.facts(), durationMs: transfer.durationMs };
  return pairExchange({ index, range: ref.range }, { request, response }, facts, context, log);
}

/** `-v` shows no request body, and of a dump as text some bytes are gone. */
function sentText(text: SourcedBytes, isTrace: boolean, isLossy: boolean): MessageText {
  const isElided = !isTrace && declaresBody(text.bytes);
  return { text, style: isTrace ? tracedStyle(isLossy) : style, isElided };
}

function receivedText(
  text: SourcedBytes,
  isTrace: boolean,
  isLossy: boolean,
  isAllThere: boolean,
): MessageText {
  if (isTrace) return { text, style: tracedStyle(isLossy) };
  // What goes to a terminal has its chunks undone, and perhaps its codings.
  const verbose = { ...style, trimsLineEnds: true, rewrittenAs: 'unframed' } as const;
  return { text, style: verbose, isElided: !isAllThere && declaresBody(text.bytes) };
}

function tracedStyle(isLossy: boolean): MessageText['style'] {
  const lossy: Fidelity = 'lossy';
  return isLossy ? { ...style, rewrittenAs: lossy } : style;
}

function isTraced(bytes: Uint8Array): boolean {
  for (const line of linesOf(bytes)) {
    const mark = mayBeMark(bytes, line) ? readMark(shownLine(bytes, line)) : null;
    if (mark) return mark.isTrace;
  }
  return false;
}

function isHead(request: Uint8Array): boolean {
  return decodeLatin1(request.subarray(0, 5)) === 'HEAD ';
}

function declaresBody(message: Uint8Array): boolean {
  for (const line of linesOf(message)) {
    if (line.start === line.end) break;
    const field = shownLine(message, line, 80);
    if (/^(?:content-length:[ \t]*0*[1-9]|transfer-encoding:[ \t]*chunked)/i.test(field))
      return true;
  }
  return false;
}
