import type { ByteSource } from '../../../bytes/source';
import { sliceSourced } from '../../../bytes/sourced';
import { lineAt, skipBlanks } from '../../http/lines';
import type { Exchange, ExchangeRef, Fidelity, ReadContext } from '../../model';
import { ProblemLog } from '../../problemLog';
import { readBlock } from '../../text/block';
import { pairExchange, printedStyle, type MessageText } from '../../text/pair';
import { holdsReplacement } from '../../text/replacement';
import { responseAt } from './response';

/** Reads the exchange at `ref`: request and response follow each other without a length. */
export async function loadExported(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  const block = await readBlock(source, ref, log);
  const { bytes } = block;
  const start = skipBlanks(bytes, lineAt(bytes, 0, bytes.length).next, bytes.length);
  const answerAt = responseAt(bytes, start);
  const part = (from: number, to: number): MessageText | null => {
    if (from >= to) return null;
    const text = sliceSourced(block, from, to);
    return { text, style: { ...printedStyle, rewrittenAs: fidelityOf(text.bytes) } };
  };
  const texts = { request: part(start, answerAt), response: part(answerAt, bytes.length) };
  return pairExchange({ index, range: ref.range }, texts, {}, context, log);
}

/** The export is text; what could not be said in it became a replacement character. */
function fidelityOf(bytes: Uint8Array): Fidelity {
  return holdsReplacement(bytes) ? 'lossy' : 'text';
}
