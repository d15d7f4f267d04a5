import { linesOf, shownLine } from '../../text/block';
import { beginsScript, isNote, isSeparator, readRequestLine } from './lines';

/** Lines in which the first request is looked for. */
const mostLines = 400;

/**
 * How surely `head` begins a file of a REST client: variables, scripts or separators before the
 * request, a variable in it, or a URL without a method or version. Plain messages are another format.
 */
export function sniffRest(head: Uint8Array): number {
  let count = 0;
  let marks = 0;
  let isInScript = false;
  for (const line of linesOf(head)) {
    if (++count > mostLines) return 0;
    const text = shownLine(head, line);
    if (isInScript) isInScript = !text.includes('%}');
    else if (text.trim() === '') continue;
    else if (beginsScript(text)) {
      isInScript = text.includes('{%') && !text.includes('%}');
      marks++;
    } else if (isSeparator(text) || isNote(text)) {
      if (isMark(text)) marks++;
    } else {
      const request = readRequestLine(text);
      if (!request) return 0;
      const url = text.slice(request.start, request.end);
      if (marks > 0 || url.includes('{{')) return 0.95;
      const isUrl = /^https?:\/\//i.test(url);
      // With a version it is a message like any other, unless requests are separated.
      if (request.httpVersion !== '') return hasSeparator(head, line.next) ? 0.92 : 0;
      return isUrl && hasSeparator(head, line.next) ? 0.92 : isUrl ? 0.42 : 0;
    }
  }
  return 0;
}

/** What no prose and no other format has. */
function isMark(line: string): boolean {
  return /^(?:###|@[\w.-]+\s*=|\s*(?:#|\/\/)\s*@[\w-]+)/.test(line);
}

function hasSeparator(head: Uint8Array, at: number): boolean {
  let count = 0;
  for (const line of linesOf(head, at)) {
    if (++count > mostLines) return false;
    if (isSeparator(shownLine(head, line, 8))) return true;
  }
  return false;
}
