import type { SourcedBytes } from '../../../bytes/sourced';
import { decodeLatin1, decodeUtf8 } from '../../../bytes/text';
import { printedStyle, type MessageText } from '../../text/pair';
import { TextBuilder } from '../../text/textBuilder';
import { longestPiece, startOf, type CallMessage, type Piece } from './call';

/** The interceptor prints what it decoded, codings and chunks undone. */
const style = { ...printedStyle, trimsLineEnds: false, rewrittenAs: 'text' } as const;

/** A message and how much of its body is missing. */
export interface CallText extends MessageText {
  /** Bytes that the log says there were, and how many it holds, where it holds less. */
  readonly missing: {
    readonly declared: number;
    readonly actual: number;
    readonly at: number;
  } | null;
}

/** Puts a message together as HTTP/1 has it: start line, fields, an empty line, the body. */
export function messageText(block: SourcedBytes, message: CallMessage): CallText {
  const { mark, first, lines, end } = message;
  const text = new TextBuilder(block);
  const start = startOf(first);
  if (mark.kind === 'request') text.keep(start, start + mark.length).put(' HTTP/1.1\n');
  else
    text
      .put('HTTP/1.1 ')
      .keep(start, start + 3)
      .put(` ${mark.reason}\n`);

  const blank = lines.findIndex((line) => isBlank(block.bytes, line));
  const fields = blank < 0 ? lines : lines.slice(0, blank);
  const body = blank < 0 ? [] : lines.slice(blank + 1);
  for (const field of fields) text.keep(field.start, field.end).put('\n');
  text.put('\n');

  const declared = end?.bytes ?? mark.declared;
  const isOmitted = end?.isOmitted ?? true;
  const length = text.length;
  if (!isOmitted || body.length > 0) putBody(text, block, body, declared);
  const actual = text.length - length;
  const isElided = actual === 0 && isLeftOut(message, declared, block.bytes, fields);
  const missing =
    !isOmitted && declared !== null && actual > 0 && actual < declared
      ? { declared, actual, at: block.map.toParent({ start: first.start, end: first.end }).start }
      : null;
  const httpVersion = mark.kind === 'request' ? mark.httpVersion : '';
  return {
    text: text.build(),
    style,
    isElided,
    httpVersion,
    missing,
  };
}

/** Whether there was a body: the log says so, or the fields where the log stops at them. */
function isLeftOut(
  { mark, end }: CallMessage,
  declared: number | null,
  bytes: Uint8Array,
  fields: readonly Piece[],
): boolean {
  if (declared !== null) return declared > 0;
  if (mark.isUnknown) return true;
  if (end?.isNamed) return end.isOmitted;
  return fields.some((field) =>
    /^(?:content-length: *0*[1-9]|transfer-encoding: *chunked)/i.test(
      decodeLatin1(bytes.subarray(field.start, Math.min(field.end, field.start + 64))),
    ),
  );
}

/**
 * The lines of a body. A piece of just the longest length goes on in the next line; where the
 * whole has its declared length without line ends, none was there.
 */
function putBody(
  text: TextBuilder,
  { bytes }: SourcedBytes,
  lines: readonly Piece[],
  declared: number | null,
): void {
  const bare = lines.reduce((sum, line) => sum + line.end - line.start, 0);
  const isOneLine = lines.length > 1 && bare === declared;
  let length = 0;
  lines.forEach((line, i) => {
    text.keep(line.start, line.end);
    length += line.end - line.start;
    const isLast = i === lines.length - 1;
    if (isOneLine || (isLast && length === declared)) return;
    const isCutThere = !isLast && line.end - line.start >= longestPiece && isFull(bytes, line);
    if (isCutThere || isLast) return;
    text.keep(line.next - 1, line.next);
    length++;
  });
}

/** Whether the piece has as many characters (UTF-16) as are logged at once. */
function isFull(bytes: Uint8Array, { start, end }: Piece): boolean {
  return decodeUtf8(bytes.subarray(start, end)).length === longestPiece;
}

function isBlank(bytes: Uint8Array, { start, end }: Piece): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! > 0x20) return false;
  return true;
}
