import type { ByteSource } from '../../../bytes/source';
import { sliceSourced, type SourcedBytes } from '../../../bytes/sourced';
import type { Exchange, ExchangeRef, ReadContext } from '../../model';
import { ProblemLog } from '../../problemLog';
import { linesOf, readBlock, shownLine } from '../../text/block';
import { pairExchange, printedStyle, type MessageText } from '../../text/pair';
import { isFence, readHeader } from './header';

/** Reads the exchange at `ref`: header, request and response, a fence before and behind each. */
export async function loadLogged(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  const block = await readBlock(source, ref, log);
  const [header, request, response] = partsOf(block);
  const text = header && readHeader(shownLine(header.bytes, { ...whole(header), next: 0 }).trim());
  const texts = { request: messageOf(request), response: messageOf(response) };
  return pairExchange({ index, range: ref.range }, texts, text ?? {}, context, log);
}

function messageOf(text: SourcedBytes | undefined): MessageText | null {
  return text && text.bytes.some((byte) => byte > 0x20) ? { text, style: printedStyle } : null;
}

function whole(text: SourcedBytes): { readonly start: number; readonly end: number } {
  return { start: 0, end: text.bytes.length };
}

/** What stands between fences as long as the first: a body may hold others. */
function partsOf(block: SourcedBytes): SourcedBytes[] {
  const { bytes } = block;
  const parts: SourcedBytes[] = [];
  let length = 0;
  let from: number | null = null;
  for (const line of linesOf(bytes)) {
    const isDrawn = bytes[line.start] === 0x3d && isFence(shownLine(bytes, line, 256));
    if (!isDrawn || (length > 0 && line.end - line.start !== length)) continue;
    length ||= line.end - line.start;
    if (from !== null) parts.push(sliceSourced(block, from, line.start));
    from = line.next;
  }
  if (from !== null) parts.push(sliceSourced(block, from, bytes.length));
  return parts;
}
