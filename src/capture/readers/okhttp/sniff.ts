import { linesOf, shownLine } from '../../text/block';
import { readMark } from './marks';
import { looksLikeLog, readPrefix } from './prefix';
import { mayHoldArrow } from './splitter';

/** Lines that tell whether the text is a log at all. */
const firstLines = 20;

/**
 * How surely `head` begins a log with calls of OkHttp's in it. A log may speak of other things for
 * megabytes first, so that one without a call leaves it open.
 */
export function sniffOkHttp(head: Uint8Array): number {
  let count = 0;
  let logged = 0;
  for (const line of linesOf(head)) {
    const text = count < firstLines ? shownLine(head, line, 400) : '';
    if (count++ < firstLines && looksLikeLog(text)) logged++;
    if (!mayHoldArrow(head, line)) continue;
    const whole = shownLine(head, line, 8192);
    const mark = readMark(whole.slice(readPrefix(whole).length));
    if (mark?.kind === 'request') return 0.9;
    if (mark?.kind === 'response' && mark.durationMs !== null) return 0.9;
  }
  return logged > 1 ? 0.3 : 0;
}
