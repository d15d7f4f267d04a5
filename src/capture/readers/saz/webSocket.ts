import { decodeLatin1 } from '../../../bytes/text';
import { lineAt, skipBlanks } from '../../http/lines';

/** Longest line in front of a message. */
const longestLine = 256;
const most = 1_000_000;

/**
 * Counts the messages in a `_w.txt`: fields as in HTTP, the first of them `Request-Length` or
 * `Response-Length`, an empty line, and so many bytes of a frame (RFC 6455, section 5.2).
 */
export function countMessages(bytes: Uint8Array): number {
  let count = 0;
  let at = skipBlanks(bytes, 0, bytes.length);
  while (at < bytes.length && count < most) {
    const line = lineAt(bytes, at, bytes.length);
    const text = decodeLatin1(bytes.subarray(line.start, Math.min(line.end, at + longestLine)));
    const length = /^(?:Request|Response)-Length:[ \t]*(\d{1,12})$/i.exec(text)?.[1];
    if (length === undefined) {
      at = line.next;
      continue;
    }
    count++;
    at = endOfFields(bytes, line.next) + Number(length);
    at = skipBlanks(bytes, Math.min(at, bytes.length), bytes.length);
  }
  return count;
}

function endOfFields(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const line = lineAt(bytes, at, bytes.length);
    at = line.next;
    if (line.start === line.end) break;
  }
  return at;
}
