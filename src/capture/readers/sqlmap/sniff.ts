import { linesOf, shownLine } from '../../text/block';
import { readMark } from './marks';

/** Lines in which the first message is looked for: a console log begins with a banner. */
const mostLines = 400;

/** How surely `head` begins what sqlmap wrote of its traffic. */
export function sniffSqlmap(head: Uint8Array): number {
  let count = 0;
  for (const line of linesOf(head)) {
    if (readMark(shownLine(head, line, 320))) return 0.95;
    if (++count >= mostLines) break;
  }
  return 0;
}
