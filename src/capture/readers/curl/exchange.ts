import type { ByteSource } from '../../../bytes/source';
import { sliceSourced, type SourcedBytes } from '../../../bytes/sourced';
import { decodeLatin1 } from '../../../bytes/text';
import type { Exchange, ExchangeRef, Fidelity, ReadContext } from '../../model';
import { ProblemLog } from '../../problemLog';
import { linesOf, shownLine } from '../../text/block';
import { pairExchange, printedStyle, type MessageText } from '../../text/pair';
import { readSpread } from '../../text/spread';
import { mayBeMark, readMark } from './marks';
import { readTrace } from './trace';
import type { Transfer } from './transfer';
import { readVerbose } from './verbose';

const style = { ...printedStyle, trimsLineEnds: false };

/** Reads the exchange at `ref`, in the dialect of its first mark. */
export async function loadTransfer(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  // Of transfers side by side, which traces alone tell apart, the rest stands behind other beginnings.
  const { block, found: transfer } = await readSpread(
    source,
    ref,
    log,
    (text) => (isTraced(text.bytes) ? readTrace(text) : readVerbose(text)),
    ({ hasNumber, isDone }) => hasNumber && !isDone,
  );
  const isTrace = isTraced(block.bytes);
  const sent = transfer.request.build();
  const received = receivedOf(transfer, !isTrace && isHead(sent.bytes));
  const request = sent.bytes.length === 0 ? null : sentText(sent, isTrace, transfer.isLossy);
  const hasBody = transfer.bodyAt !== null && received.bytes.length > transfer.bodyAt;
  const response =
    received.bytes.length === 0
      ? null
      : receivedText(received, isTrace, transfer.isLossy, hasBody || isHead(sent.bytes));
  const facts = { ...transfer.info.facts(), durationMs: transfer.durationMs };
  return pairExchange({ index, range: ref.range }, { request, response }, facts, context, log);
}

/** What `-I` prints behind the head is the head again. */
function receivedOf({ response, bodyAt }: Transfer, isHead: boolean): SourcedBytes {
  const received = response.build();
  return isHead && bodyAt !== null ? sliceSourced(received, 0, bodyAt) : received;
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
