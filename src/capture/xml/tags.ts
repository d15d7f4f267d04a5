import { decodeLatin1, decodeUtf8 } from '../../bytes/text';
import { holdsAt, isBlank } from '../http/lines';

const maxName = 64;
const maxTag = 64 * 1024;

/** Whether the tag's name ends where `text` does. */
export function isTag(bytes: Uint8Array, at: number, text: string): boolean {
  if (!holdsAt(bytes, at, text)) return false;
  const next = bytes[at + text.length];
  return next === undefined || next === 0x3e || next === 0x2f || isBlank(next);
}

/** Offset of the ASCII `text` at or behind `from`, or -1. */
export function indexOfText(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (holdsAt(bytes, at, text)) return at;
  }
  return -1;
}

/** Name of the element whose tag's name begins at `at`, or ''. */
export function tagName(bytes: Uint8Array, at: number): string {
  let end = at;
  while (end - at < maxName && isNameByte(bytes[end], end > at)) end++;
  return end === at ? '' : decodeLatin1(bytes.subarray(at, end));
}

/** Letters and `_`, and behind the first also digits, `.` and `-` (XML 1.0, section 2.3, in ASCII). */
function isNameByte(byte: number | undefined, isRest: boolean): boolean {
  if (byte === undefined) return false;
  const lower = byte | 0x20;
  if ((lower >= 0x61 && lower <= 0x7a) || byte === 0x5f) return true;
  return isRest && ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e);
}

/**
 * Offset behind the `>` that ends the tag, quotes respected; -1 where it is not in the buffer, 0
 * where this is no tag.
 */
export function endOfTag(bytes: Uint8Array, from: number): number {
  const end = Math.min(bytes.length, from + maxTag);
  let quote = 0;
  for (let at = from; at < end; at++) {
    const byte = bytes[at]!;
    // XML 1.0, section 2.3 allows no `<` in a tag, which keeps the search short on hostile text.
    if (byte === 0x3c) return 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 0x22 || byte === 0x27) quote = byte;
    else if (byte === 0x3e) return at + 1;
  }
  return end < bytes.length ? 0 : -1;
}

/** Attributes between the name and the end of a tag. */
export function readAttributes(bytes: Uint8Array, start: number, end: number): Map<string, string> {
  const attributes = new Map<string, string>();
  const text = decodeUtf8(bytes.subarray(start, end));
  // Sticky: the first thing that is no attribute ends the list, so each byte is looked at once.
  const attribute = /\s*([\w.:-]{1,64})\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    attributes.set(match[1]!, match[2] ?? match[3] ?? '');
  }
  return attributes;
}
