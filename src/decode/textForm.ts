import { composeMaps } from '../bytes/mapComposition';
import { classesOf } from './byteClass';
import { transcode } from './charset';
import type { Mapped } from './codec';
import { eastAsianOf } from './eastAsian';
import { mapped } from './mapped';
import { mayBeText } from './proof';
import { isText, textCost } from './textCost';

/** Bytes that are looked at to tell UTF-16 from binary data; even, so that no unit is cut. */
const lookedBytes = 512;
/** Bits by which text in UTF-16 has to be cheaper than its bytes. */
const minGain = 24;
/** One byte in this many is zero in text that is at least partly ASCII. */
const zeroShare = 8;

/**
 * The charset of text that proves itself to be UTF-16 (RFC 2781), by a byte-order mark or by the zeros
 * of its ASCII characters, or null.
 */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return null;
  const head = bytes.subarray(0, lookedBytes);
  const charset = byMark(head) ?? byZeros(head);
  if (charset === null) return null;
  const text = transcode(head, charset)?.content.bytes;
  if (!text || !isText(text, 0, text.length)) return null;
  return 8 * head.length - textCost(text, 0, text.length) >= minGain ? charset : null;
}

function byMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function byZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros as [number, number];
  const enough = bytes.length / zeroShare;
  // Few characters have a low byte of zero.
  if (odd >= enough && even * zeroShare <= odd) return 'utf-16le';
  return even >= enough && odd * zeroShare <= even ? 'utf-16be' : null;
}

/** The charset of text that proves itself to be in one that is not UTF-8, or null. */
export function provenCharset(bytes: Uint8Array): string | null {
  return utf16Of(bytes) ?? eastAsianOf(bytes);
}

/** Content as UTF-8 where it is text in another charset that proves itself, led back to its own bytes; else as it is. */
export function asUtf8(content: Mapped): Mapped {
  const charset = provenCharset(content.bytes);
  const transcoded = charset && transcode(content.bytes, charset)?.content;
  if (!transcoded) return content;
  return mapped(transcoded.bytes, () => composeMaps(transcoded.map, content.map));
}

/**
 * A part's bytes as UTF-8 where they are none and the charset that is declared for them gives text
 * without a fault; else null. What is well-formed UTF-8 is that, whatever is declared.
 */
export function fromDeclared(bytes: Uint8Array, charset: string): Mapped | null {
  const isOwn =
    charset === '' || charset === 'utf-8' || charset === 'utf8' || charset === 'us-ascii';
  if (isOwn || bytes.length === 0) return null;
  const isWide = charset.startsWith('utf-16');
  if (!isWide && !mayBeText(classesOf(bytes, 0, bytes.length))) return null;
  if (!isWide && isText(bytes, 0, bytes.length)) return null;
  const transcoded = transcode(bytes, charset);
  if (transcoded?.errorOffset !== null) return null;
  const { content } = transcoded;
  return isText(content.bytes, 0, content.bytes.length) ? content : null;
}
