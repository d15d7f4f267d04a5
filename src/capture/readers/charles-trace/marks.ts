import { decodeLatin1 } from '../../../bytes/text';
import { holdsAt, type Line } from '../../http/lines';

/** A part of a transaction that stands between two lines of its own. */
export type TracePart = 'Request-Header' | 'Request-Body' | 'Response-Header' | 'Response-Body';

const longestMark = 128;
const opening = /^((?:Request|Response)-(?:Header|Body)):<<(--EOF-[\w.+-]{1,64})$/;

/** What a transaction begins with. */
export const firstField = 'Method: ';

/** The part that a line opens, and the line that closes it; null where it opens none. */
export function openingOf(
  bytes: Uint8Array,
  line: Line,
): { readonly part: TracePart; readonly closing: string } | null {
  if (bytes[line.start] !== 0x52 || line.end - line.start > longestMark) return null;
  const match = opening.exec(decodeLatin1(bytes.subarray(line.start, line.end)));
  return match && { part: match[1] as TracePart, closing: match[2]! };
}

/** Whether the line is `text` and no more. */
export function isLine(bytes: Uint8Array, line: Line, text: string): boolean {
  return line.end - line.start === text.length && holdsAt(bytes, line.start, text);
}
