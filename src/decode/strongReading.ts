import { byteClass } from './byteClass';
import type { Kit, Reading } from './codec';
import { gzip } from './codecs/gzip';
import { json, opensWell } from './codecs/json';
import { xml } from './codecs/xml';
import { zlib } from './codecs/zlib';
import { zstd } from './codecs/zstd';
import { inspect } from './proof';

const braceOpen = 0x7b;
const bracketOpen = 0x5b;
const angleOpen = 0x3c;
const angleClose = 0x3e;
/** Elements and attributes that XML must hold. */
const minMarkup = 3;
/** JSON of this many bytes has more structure than chance makes of as many. */
const minJson = 7;

/** Whether the bytes begin as something that {@link strongReading} could read: a look at a few. */
export function opensStrongly(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < minJson) return false;
  const first = bytes[start]!;
  const second = bytes[start + 1]!;
  switch (first) {
    case braceOpen:
    case bracketOpen:
      return opensWell(bytes, start, end);
    case angleOpen:
      return second === 0x3f || second === 0x21 || (second | 0x20) >= 0x61;
    case 0x1f:
      return second === 0x8b && bytes[start + 2] === 8;
    case 0x28:
      return second === 0xb5 && bytes[start + 2] === 0x2f && bytes[start + 3] === 0xfd;
    case 0x78:
      return ((first << 8) | second) % 31 === 0 && (second & 0x20) === 0;
    default:
      return false;
  }
}

/**
 * A reading that chance, or another key, does not make: JSON or XML from the first byte to the last, or
 * a compressed stream that is whole. What XOR, ROT13 and reversal are believed for. Null where the
 * bytes are none of these.
 */
export function strongReading(bytes: Uint8Array, kit: Kit): Reading | null {
  const end = bytes.length;
  if (!opensStrongly(bytes, 0, end)) return null;
  const first = bytes[0]!;
  const { classes, isText } = inspect(bytes, 0, end);
  const input = {
    bytes,
    start: 0,
    end,
    classes,
    isText,
    contentType: '',
    isDeclared: false,
    isPart: false,
    isInner: true,
    isCut: false,
    isMarkup: false,
    evidence: [],
    kit,
  };
  const isJson = first === braceOpen || first === bracketOpen;
  const isXml = first === angleOpen;
  if ((isJson || isXml) && !isText) return null;
  if (isXml && (bytes[end - 1] !== angleClose || (classes & byteClass.control) !== 0)) return null;
  const codecs = isJson ? [json] : isXml ? [xml] : [gzip, zlib, zstd];
  for (const codec of codecs) {
    if (!codec.fits(input)) continue;
    const reading = codec.read(input);
    if (!reading || reading.state !== 'complete') continue;
    const { range, table } = reading;
    if (range.start !== 0 || range.end !== end) continue;
    if (isXml && table.count < minMarkup) continue;
    return reading;
  }
  return null;
}
