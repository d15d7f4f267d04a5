import type { RasterView } from './model';

/** Bytes in which the size of a picture is looked for: JPEG puts it behind its metadata. */
const headBytes = 512 * 1024;
/** The smallest head that holds a size. */
const leastBytes = 24;

/**
 * The kind and size of a raster image that a browser can show, by its own first bytes, whatever it is
 * declared as; null where it is none. SVG is none: it is a document.
 */
export function rasterOf(bytes: Uint8Array): RasterView | null {
  if (bytes.length < leastBytes) return null;
  const head = bytes.subarray(0, headBytes);
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  for (const [type, sizeIn] of readers) {
    const size = sizeIn(head, view);
    if (size === null) continue;
    const [widthPx, heightPx] = size;
    if (widthPx === 0 || heightPx === 0) return null;
    return { type, widthPx, heightPx, sizeBytes: bytes.length };
  }
  return null;
}

type Size = readonly [width: number, height: number];
type SizeReader = (head: Uint8Array, view: DataView) => Size | null;

const readers: readonly (readonly [RasterView['type'], SizeReader])[] = [
  ['image/png', pngSize],
  ['image/jpeg', jpegSize],
  ['image/gif', gifSize],
  ['image/webp', webpSize],
  ['image/avif', avifSize],
];

function has(head: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if (head[at + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}

/** PNG (Third Edition), sections 5.2 and 11.2.1: the signature, and IHDR as the first chunk. */
function pngSize(head: Uint8Array, view: DataView): Size | null {
  const isPng = has(head, 0, '\x89PNG\r\n\x1a\n') && has(head, 12, 'IHDR');
  return isPng ? [view.getUint32(16), view.getUint32(20)] : null;
}

/** GIF 89a, section 18: the logical screen. */
function gifSize(head: Uint8Array, view: DataView): Size | null {
  const isGif = has(head, 0, 'GIF87a') || has(head, 0, 'GIF89a');
  return isGif ? [view.getUint16(6, true), view.getUint16(8, true)] : null;
}

/** JPEG (ITU-T T.81, annex B): marker segments up to the frame header, SOF0 to SOF15. */
function jpegSize(head: Uint8Array, view: DataView): Size | null {
  if (head[0] !== 0xff || head[1] !== 0xd8) return null;
  for (let at = 2; at + 9 <= head.length;) {
    if (head[at] !== 0xff) return null;
    const marker = head[at + 1]!;
    if (marker === 0xff) {
      // A fill byte.
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** WebP (RFC 9649, sections 2.5 to 2.7): lossy, lossless or extended. */
function webpSize(head: Uint8Array, view: DataView): Size | null {
  if (!has(head, 0, 'RIFF') || !has(head, 8, 'WEBP') || head.length < 30) return null;
  if (has(head, 12, 'VP8X')) {
    const width = view.getUint16(24, true) + (head[26]! << 16);
    const height = view.getUint16(27, true) + (head[29]! << 16);
    return [width + 1, height + 1];
  }
  if (has(head, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  if (!has(head, 12, 'VP8 ')) return null;
  return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
}

/** Bytes of an AVIF in which its properties stand. */
const avifHeadBytes = 4_096;

/** AVIF (HEIF, ISO/IEC 23008-12): the largest `ispe` property; a picture may be made of tiles. */
function avifSize(head: Uint8Array, view: DataView): Size | null {
  if (!has(head, 4, 'ftyp') || !(has(head, 8, 'avif') || has(head, 8, 'avis'))) return null;
  let size: Size | null = null;
  const end = Math.min(head.length, avifHeadBytes) - 16;
  for (let at = 12; at < end; at++) {
    if (head[at] !== 0x69 || !has(head, at, 'ispe')) continue;
    const found: Size = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (size === null || found[0] * found[1] > size[0] * size[1]) size = found;
  }
  return size;
}
