import { skipBlanks } from '../../http/lines';
import { linesOf, shownLine } from '../../text/block';
import { isFence, readHeader } from './header';

/** How surely `head` begins a log of Burp's: a fence, time and address, and a fence again. */
export function sniffBurpLog(head: Uint8Array): number {
  const start = skipBlanks(head, 0, head.length);
  const lines: string[] = [];
  for (const line of linesOf(head, start)) {
    if (lines.push(shownLine(head, line)) === 3) break;
  }
  const [first = '', second = '', third = ''] = lines;
  return isFence(first) && readHeader(second) && isFence(third) ? 0.95 : 0;
}
