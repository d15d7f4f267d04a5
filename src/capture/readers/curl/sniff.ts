import { linesOf, shownLine } from '../../text/block';
import { isRequestLine, mayBeMark, readMark } from './marks';

/** Lines in which the first request is looked for; a handshake with certificates takes some forty. */
const mostLines = 500;

/** How surely `head` begins what curl said with `-v`, `--trace` or `--trace-ascii`. */
export function sniffCurl(head: Uint8Array): number {
  let count = 0;
  let hasInfo = false;
  for (const line of linesOf(head)) {
    if (++count > mostLines) break;
    const text = shownLine(head, line, 400);
    const mark = mayBeMark(head, line) ? readMark(text) : null;
    if (!mark) continue;
    if (mark.isTrace && mark.kind !== 'other') return mark.kind === 'info' ? 0.9 : 0.95;
    if (mark.kind === 'info') hasInfo = true;
    if (mark.kind !== 'send-header' || !isRequestLine(text.slice(mark.length))) continue;
    // A mail quotes with the same sign; only a header field of the request behind it tells.
    if (hasInfo || isField(head, line.next)) return 0.92;
  }
  return 0;
}

function isField(head: Uint8Array, at: number): boolean {
  for (const line of linesOf(head, at)) {
    return /^> [a-z][\w-]{0,40}: /i.test(shownLine(head, line, 64));
  }
  return false;
}
