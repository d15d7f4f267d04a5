import { decodeUtf8 } from '../../bytes/text';
import type { FilePlace } from './model';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Line and column of a byte offset, as an editor counts them: a byte-order mark takes no column. */
export function filePlace(bytes: Uint8Array, offset: number): FilePlace {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let line = 1;
  let lineStart = hasMark ? 3 : 0;
  for (let at = lineStart; at < offset; at++) {
    const isBreak =
      bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed);
    if (!isBreak) continue;
    line++;
    lineStart = at + 1;
  }
  const column = decodeUtf8(bytes.subarray(lineStart, Math.max(lineStart, offset))).length + 1;
  return { line, column };
}
