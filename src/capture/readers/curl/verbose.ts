import type { SourcedBytes } from '../../../bytes/sourced';
import { skipBlanks, type Line } from '../../http/lines';
import { linesOf, shownLine } from '../../text/block';
import { isRequestLine, mayBeMark, readMark } from './marks';
import { Transfer } from './transfer';

/** What curl writes to a terminal while it waits: the head of a table, and its rows with their times. */
const progressHead = /^(?:% Total {1,8}% Received|Dload {1,8}Upload)/;
const progressRow = /^\d{1,3} {1,8}[\d.]{1,12}[kMGTP]? {1,8}\d{1,3} /;
const progressTime = /(?:--|\d\d):(?:--|\d\d)/;
/** Words of curl's that follow a body without a line end on its last line. */
const wordsBehind =
  /\* (?:Connection #\d+ to host |Closing connection|Connecting to (?:hostname|port): |Found bundle for host|Can not multiplex|Re-using existing|Issue another request| {2}Trying |Host \S{1,253} was resolved|Hostname \S{1,253} was found)/;

/** Reads the block as `curl -v` wrote it: fields behind marks, the response's body without one. */
export function readVerbose(block: SourcedBytes): Transfer {
  const { bytes } = block;
  const transfer = new Transfer(block);
  let isAsked = false;
  for (const line of linesOf(bytes)) {
    const text = mayBeMark(bytes, line) ? shownLine(bytes, line) : '';
    const mark = text === '' ? null : readMark(text);
    const words = mark ? text.slice(mark.length) : '';
    const isInBody = transfer.bodyAt !== null;
    if (mark && !mark.isTrace && isCurls(mark.kind, words, isInBody)) {
      transfer.at(mark);
      if (mark.kind === 'info') transfer.info.take(words);
      else if (mark.kind === 'send-header') {
        isAsked = true;
        transfer.request.keep(line.start + mark.length, line.next);
      } else if (mark.kind === 'receive-header') {
        if (words.startsWith('HTTP/')) transfer.restartResponse();
        transfer.response.keep(line.start + mark.length, line.next);
        if (words.trim() === '') transfer.bodyAt = transfer.response.length;
      }
    } else if (isInBody && isAsked) keepBody(transfer, bytes, line);
  }
  return transfer;
}

/** Whether a marked line is curl's: in a body such a line may be the server's. */
function isCurls(kind: string, words: string, isInBody: boolean): boolean {
  if (!isInBody || kind === 'other') return true;
  if (kind === 'receive-header') return words.startsWith('HTTP/');
  if (kind === 'send-header') return isRequestLine(words);
  return /^(?:[A-Z]\w+ | {2}Trying|\[HTTP)/.test(words);
}

function keepBody(transfer: Transfer, bytes: Uint8Array, line: Line): void {
  // Most lines of a body are neither, and need not be made text to tell.
  const text = mayBeWords(bytes, line) ? shownLine(bytes, line) : '';
  if (isProgress(text.trimStart())) return;
  const behind = wordsBehind.exec(text);
  const end = behind ? line.start + behind.index : line.next;
  transfer.response.keep(line.start, end);
}

/** Whether the line may be of a table, which begins with `%`, `D` or a digit, or end with words of curl's. */
function mayBeWords(bytes: Uint8Array, { start, end }: Line): boolean {
  const first = bytes[skipBlanks(bytes, start, end)]!;
  if (first === 0x25 || first === 0x44 || (first >= 0x30 && first <= 0x39)) return true;
  for (let at = start; at < end; at++) {
    if (bytes[at] === 0x2a && bytes[at + 1] === 0x20) return true;
  }
  return false;
}

function isProgress(text: string): boolean {
  return progressHead.test(text) || (progressRow.test(text) && progressTime.test(text));
}
