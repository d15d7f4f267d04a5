import { RangeMap } from '../../bytes/rangeMap';
import { base64Classes, decodeBase64, sextetOf } from '../base64';
import { classSet, hexDigit, isWithin } from '../byteClass';
import type { Codec, CodecInput, Mapped, Reading } from '../codec';
import { runOf } from '../compressed';
import { mapped } from '../mapped';
import { opensStrongly, strongReading } from '../strongReading';
import { innerHint, valueReading } from '../valueReading';
import { base64 } from './base64';
import { decodeHex, hex } from './hex';

const minBytes = 8;
const minToken = 16;
/** Bytes that are decoded to see whether the run can be anything. */
const head = new Uint8Array(12);

/**
 * A run that stands back to front, by characters where it is text, by bytes where it is not. Believed
 * only where JSON, XML, a whole compressed stream, or base64 or hex of one of these comes out.
 */
export const reverse: Codec = {
  id: 'reverse',
  protection: 'encoded',
  reads: 'any',
  inText: true,
  declaredBy: () => false,

  fits({ bytes, start, end, classes, isText, isDeclared, isMarkup }) {
    if (isDeclared) return true;
    if (isMarkup || end - start < minBytes) return false;
    if (isText && isWithin(classes, classSet.hex)) return opensHex(bytes, start, end);
    if (isText && isWithin(classes, base64Classes)) return opensBase64(bytes, start, end);
    const length = Math.min(head.length, end - start);
    for (let i = 0; i < length; i++) head[i] = bytes[end - 1 - i]!;
    return opensStrongly(head, 0, length) && closes(head[0]!, bytes[start]!);
  },

  read(input: CodecInput): Reading | null {
    const run = runOf(input);
    const content = input.isText ? reversedText(run) : run.slice().reverse();
    const inner = innerReading(input, content);
    if (!inner && !input.isDeclared) return null;
    const range = { start: input.start, end: input.end };
    // A map leads forward; of a run that is turned round only the whole leads back.
    const made: Mapped = mapped(content, () => RangeMap.opaque(range, content.length));
    return valueReading(
      'reverse',
      input,
      made,
      inner?.evidence.slice(0, 1) ?? [],
      inner && innerHint(inner),
    );
  },
};

/** What comes out, where it is of a kind that proves itself. */
function innerReading(input: CodecInput, content: Uint8Array): Reading | null {
  if (!input.isText || !isWithin(input.classes, base64Classes)) {
    return strongReading(content, input.kit);
  }
  const isHex = isWithin(input.classes, classSet.hex);
  const decoded = isHex
    ? decodeHex(content, 0, content.length)
    : decodeBase64(content, 0, content.length, input.classes);
  if (!decoded || !strongReading(decoded.bytes, input.kit)) return null;
  const codec = isHex ? hex : base64;
  return codec.read({ ...input, bytes: content, start: 0, end: content.length });
}

/** Whether what ends the result belongs to what begins it. */
function closes(first: number, last: number): boolean {
  if (first === 0x7b || first === 0x5b) return last === first + 2;
  return first !== 0x3c || last === 0x3e;
}

/** Whether the last digits, read backwards, are those of something that proves itself. */
function opensHex(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2 * minToken || ((end - start) & 1) !== 0) return false;
  for (let to = 0; to < head.length; to++) {
    head[to] = (hexDigit(bytes[end - 1 - 2 * to]) << 4) | hexDigit(bytes[end - 2 - 2 * to]);
  }
  return opensStrongly(head, 0, head.length);
}

/** Whether the last characters, read backwards, are base64 of something that proves itself. */
function opensBase64(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < minToken) return false;
  let to = 0;
  for (let at = end - 1; to < head.length; at -= 4) {
    let bits = 0;
    for (let i = 0; i < 4; i++) {
      const value = sextetOf[bytes[at - i]!]!;
      if (value > 63) return false;
      bits = (bits << 6) | value;
    }
    head[to++] = bits >> 16;
    head[to++] = bits >> 8;
    head[to++] = bits;
  }
  return opensStrongly(head, 0, head.length);
}

/** The characters of a UTF-8 text from the last to the first. */
function reversedText(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let to = 0;
  for (let end = bytes.length; end > 0;) {
    let start = end - 1;
    while (start > 0 && end - start < 4 && (bytes[start]! & 0xc0) === 0x80) start--;
    for (let at = start; at < end; at++) out[to++] = bytes[at]!;
    end = start;
  }
  return out;
}
