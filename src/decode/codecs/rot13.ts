import { RangeMap } from '../../bytes/rangeMap';
import { base64Classes, decodeBase64, sextetOf } from '../base64';
import { isWithin, startsWith } from '../byteClass';
import type { Codec, CodecInput, Mapped, Reading } from '../codec';
import { runOf } from '../compressed';
import { mapped } from '../mapped';
import { looksRotated, rotated, rotateByte } from '../rotation';
import { opensStrongly, strongReading } from '../strongReading';
import { innerHint, valueReading } from '../valueReading';
import { base64 } from './base64';

const minToken = 16;
/** Bytes that are decoded to see whether the run can be anything. */
const head = new Uint8Array(9);

/**
 * ROT13, which leaves structure as it is: believed where names that everyone knows come out, where
 * the words of JSON do, an XML declaration, or base64 of a structure.
 */
export const rot13: Codec = {
  id: 'rot13',
  protection: 'encoded',
  reads: 'text',
  inText: true,
  declaredBy: () => false,

  fits({ bytes, start, end, classes, isDeclared, isMarkup }) {
    if (isDeclared) return true;
    if (isMarkup) return false;
    if (isWithin(classes, base64Classes)) return opensBase64(bytes, start, end);
    return startsWith(bytes, start, '<?kzy ') || looksRotated(bytes, start, end);
  },

  read(input: CodecInput): Reading | null {
    const content = rotated(runOf(input));
    const inner = innerReading(input, content);
    if (!inner && !input.isDeclared) return null;
    const made: Mapped = mapped(content, () => RangeMap.slice(input.start, content.length));
    return valueReading(
      'rot13',
      input,
      made,
      inner?.evidence.slice(0, 1) ?? [],
      inner && innerHint(inner),
    );
  },
};

/** What comes out, where it is of a kind that proves itself. */
function innerReading(input: CodecInput, content: Uint8Array): Reading | null {
  if (!isWithin(input.classes, base64Classes)) return strongReading(content, input.kit);
  const decoded = decodeBase64(content, 0, content.length, input.classes);
  if (!decoded || !strongReading(decoded.bytes, input.kit)) return null;
  return base64.read({ ...input, bytes: content, start: 0, end: content.length });
}

function opensBase64(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < minToken) return false;
  let to = 0;
  for (let at = start; to < head.length; at += 4) {
    let bits = 0;
    for (let i = 0; i < 4; i++) {
      const value = sextetOf[rotateByte(bytes[at + i]!)]!;
      if (value > 63) return false;
      bits = (bits << 6) | value;
    }
    head[to++] = bits >> 16;
    head[to++] = bits >> 8;
    head[to++] = bits;
  }
  return opensStrongly(head, 0, head.length);
}
