import type { ByteSource } from '../../../bytes/source';
import { sliceSourced, type SourcedBytes } from '../../../bytes/sourced';
import type { Exchange, ExchangeRef, ReadContext } from '../../model';
import { ProblemLog } from '../../problemLog';
import { linesOf, readBlock, shownLine } from '../../text/block';
import { pairExchange, printedStyle, type MessageText, type PairFacts } from '../../text/pair';
import { TextBuilder } from '../../text/textBuilder';
import { isEnd, mayBeMark, readMark } from './marks';

/** sqlmap prints pages as text, decompressed, and cuts the end of each line of its own. */
const style = { ...printedStyle, rewrittenAs: 'text' } as const;

/** Reads the exchange at `ref`. */
export async function loadTraffic(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  const block = await readBlock(source, ref, log);
  let request: MessageText | null = null;
  let response: MessageText | null = null;
  let facts: PairFacts = {};
  for (const { kind, startLine, start, end } of messagesOf(block.bytes)) {
    if (kind === 'request') request = { text: sliceSourced(block, start, end), style };
    else {
      const text = new TextBuilder(block).put(startLine).keep(start, end).build();
      response = { text, style, httpVersion: '' };
      facts = originIn(text);
    }
  }
  return pairExchange({ index, range: ref.range }, { request, response }, facts, context, log);
}

interface Part {
  readonly kind: 'request' | 'response';
  /** A response's status line: the log has it in other words. */
  readonly startLine: string;
  readonly start: number;
  end: number;
}

function messagesOf(bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  let open: Part | null = null;
  for (const line of linesOf(bytes)) {
    if (!mayBeMark(bytes, line)) continue;
    const text = shownLine(bytes, line, 320);
    const mark = readMark(text);
    if (mark) {
      if (open) open.end = Math.min(open.end, line.start);
      const startLine = `HTTP/1.1 ${String(mark.status).padStart(3, '0')} ${mark.reason}\n`;
      open = { kind: mark.kind, startLine, start: line.next, end: bytes.length };
      parts.push(open);
    } else if (open && isEnd(text)) {
      open.end = Math.min(open.end, line.start);
      open = null;
    }
  }
  return parts;
}

/** The last field that sqlmap adds to a response is the URL that it asked for. */
function originIn({ bytes }: SourcedBytes): PairFacts {
  for (const line of linesOf(bytes)) {
    if (line.start === line.end) break;
    if (bytes[line.start] !== 0x55 && bytes[line.start] !== 0x75) continue;
    const uri = /^URI: (https?):\/\/([^/?#\s]{1,300})/i.exec(shownLine(bytes, line, 400));
    if (!uri) continue;
    const scheme = uri[1]!.toLowerCase();
    return { scheme, authority: uri[2]!.replace(scheme === 'https' ? /:443$/ : /:80$/, '') };
  }
  return {};
}
