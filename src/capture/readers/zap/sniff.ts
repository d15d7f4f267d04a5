import { lineAt, skipBlanks } from '../../http/lines';
import { parseRequestLine } from '../../http/startLine';
import { shownLine } from '../../text/block';
import { isSeparator } from './splitter';

/** How surely `head` begins exported messages: a separator, and a request behind it. */
export function sniffZap(head: Uint8Array): number {
  const start = skipBlanks(head, 0, head.length);
  const first = lineAt(head, start, head.length);
  if (!isSeparator(shownLine(head, first, 64))) return 0;
  const next = skipBlanks(head, first.next, head.length);
  return parseRequestLine(head, lineAt(head, next, head.length)) ? 0.95 : 0.3;
}
