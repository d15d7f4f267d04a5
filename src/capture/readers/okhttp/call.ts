import type { SourcedBytes } from '../../../bytes/sourced';
import type { Line } from '../../http/lines';
import { linesOf, shownLine } from '../../text/block';
import { arrowLength, readMark, type BodyEnd, type Mark } from './marks';
import { mayHavePrefix, noPrefix, readPrefix, type LogPrefix } from './prefix';
import { mayHoldArrow } from './splitter';

/** Longest piece of a message that OkHttp gives to logcat at once, in characters. */
export const longestPiece = 4000;

/** A piece of a line behind its prefix, its end included. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** A message of a call as its lines stand. */
export interface CallMessage {
  readonly mark: Extract<Mark, { kind: 'request' | 'response' }>;
  readonly first: Piece;
  readonly lines: Piece[];
  end: BodyEnd | null;
}

/** Lines of one call. */
export interface Call {
  readonly prefix: LogPrefix;
  readonly request: CallMessage | null;
  readonly response: CallMessage | null;
  readonly isFailed: boolean;
  /** Whether nothing of it follows. */
  readonly isDone: boolean;
}

/** Reads the call that the first line of `block` begins, by thread and tag of its lines. */
export function readCall({ bytes }: SourcedBytes): Call | null {
  let prefix: LogPrefix | null = null;
  let request: CallMessage | null = null;
  let response: CallMessage | null = null;
  let open: CallMessage | null = null;
  let isFailed = false;
  let isDone = false;
  for (const line of linesOf(bytes)) {
    const own = mayHavePrefix(bytes, line) ? readPrefix(shownLine(bytes, line, 400)) : noPrefix;
    if (prefix && (own.thread !== prefix.thread || own.tag !== prefix.tag)) continue;
    const mark = mayHoldArrow(bytes, line) ? markOf(bytes, line, own) : null;
    const piece = { start: line.start + own.length, end: line.end, next: line.next };
    prefix ??= own;
    if (mark?.kind === 'request') {
      if (request || response) {
        isDone = true;
        break;
      }
      open = request = { mark, first: piece, lines: [], end: null };
    } else if (mark?.kind === 'response') {
      if (response) {
        isDone = true;
        break;
      }
      open = response = { mark, first: piece, lines: [], end: null };
    } else if (mark?.kind === 'request-end' || mark?.kind === 'response-end') {
      if (open) open.end = mark.end;
      open = null;
      isDone = mark.kind === 'response-end';
    } else if (mark?.kind === 'failed') isFailed = isDone = true;
    else if (open && !isOrigin(bytes, line)) open.lines.push(piece);
    if (isDone) break;
  }
  return prefix && { prefix, request, response, isFailed, isDone };
}

function markOf(bytes: Uint8Array, line: Line, own: LogPrefix): Mark | null {
  return readMark(shownLine(bytes, line, 64 * 1024).slice(own.length));
}

/** The line that java.util.logging writes before each message. */
function isOrigin(bytes: Uint8Array, line: Line): boolean {
  const first = bytes[line.start]!;
  // It begins with a date, a number or the name of a month.
  const isWord = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a;
  if (first < 0x80 && !isWord && !(first >= 0x30 && first <= 0x39)) return false;
  return /^\S.{5,60} okhttp3\.\S{1,100} \w{1,60}$/.test(shownLine(bytes, line, 400));
}

/** Length of a start line behind the arrow. */
export function startOf(piece: Piece): number {
  return piece.start + arrowLength;
}
