import type { ByteSource } from '../../../bytes/source';
import type { SourcedBytes } from '../../../bytes/sourced';
import { trimLineEnds, type Line } from '../../http/lines';
import type { Exchange, ExchangeRef, ReadContext } from '../../model';
import { ProblemLog } from '../../problemLog';
import { linesOf, readBlock, shownLine } from '../../text/block';
import { pairExchange, printedStyle, type MessageText } from '../../text/pair';
import { TextBuilder } from '../../text/textBuilder';
import { isBehindBody, isContinuation, isInclude, isNote, readRequestLine } from './lines';

/** The length of a body is for the client to count, whatever a field says. */
const style = { ...printedStyle, rewrittenAs: 'text' } as const;

/** Reads the request at `ref`; variables stay as they are. */
export async function loadRequest(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const log = new ProblemLog(index);
  const block = await readBlock(source, ref, log);
  const request = messageOf(block);
  return pairExchange({ index, range: ref.range }, { request, response: null }, {}, context, log);
}

/** The request as HTTP/1 has it: URL on one line, comments left out. */
function messageOf(block: SourcedBytes): MessageText | null {
  const { bytes } = block;
  const [first, ...lines] = linesOf(bytes);
  const line = first && readRequestLine(shownLine(bytes, first));
  if (!first || !line) return null;
  const text = new TextBuilder(block).put(`${line.method} `);
  text.keep(first.start + line.start, first.start + line.end);
  let at = 0;
  for (; at < lines.length && isContinuation(shownLine(bytes, lines[at]!, 256)); at++) {
    const { start, end } = trimmed(bytes, lines[at]!);
    text.keep(start, end);
  }
  text.put(' HTTP/1.1\n');
  for (; at < lines.length; at++) {
    const field = lines[at]!;
    if (shownLine(bytes, field, 256).trim() === '') break;
    if (!isNote(shownLine(bytes, field, 256))) text.keep(field.start, field.end).put('\n');
  }
  text.put('\n');
  const body = bodyOf(bytes, lines.slice(at + 1));
  for (const { start, end } of body.runs) text.keep(start, end);
  const { httpVersion } = line;
  return { text: text.build(), style, isElided: body.hasFile, httpVersion };
}

function trimmed(bytes: Uint8Array, line: Line): { readonly start: number; readonly end: number } {
  let { start, end } = line;
  while (start < end && bytes[start]! <= 0x20) start++;
  while (end > start && bytes[end - 1]! <= 0x20) end--;
  return { start, end };
}

interface RestBody {
  readonly runs: readonly { readonly start: number; readonly end: number }[];
  /** Whether a part of it stands in a file that is not looked at. */
  readonly hasFile: boolean;
}

function bodyOf(bytes: Uint8Array, lines: readonly Line[]): RestBody {
  const runs: { start: number; end: number }[] = [];
  let hasFile = false;
  for (const line of lines) {
    const text = shownLine(bytes, line, 256);
    if (isBehindBody(text)) break;
    if (isInclude(text)) hasFile = true;
    else runs.push({ start: line.start, end: line.next });
  }
  const last = runs[runs.length - 1];
  if (last) last.end = Math.max(last.start, trimLineEnds(bytes, last.start, last.end));
  return { runs, hasFile };
}
