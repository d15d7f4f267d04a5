import { RangeMap } from '../../bytes/rangeMap';
import type { Codec, CodecInput, Reading } from '../codec';
import { runOf } from '../compressed';
import { knownNames } from '../knownNames';
import { form } from './form';
import { mapped } from '../mapped';
import { peekDeflate } from '../deflatePeek';
import { opensStrongly, strongReading } from '../strongReading';
import { innerHint, valueReading } from '../valueReading';
import { gzipKeys, repeatingKeys, xorText } from '../xorKey';

const minBytes = 10;
/** Below this, a key of several bytes could make almost anything of the run. */
const minRepeated = 24;
/** Head of gzip (RFC 1952, section 2.3), and output that is looked at behind it. */
const gzipHeadBytes = 10;
const peekBytes = 64;
/** Bytes that are decoded to see whether a key can be right. */
const head = new Uint8Array(12);

/** First bytes of what is looked for under a key of one byte. */
const openers = { brace: 0x7b, bracket: 0x5b, angle: 0x3c, gzip: 0x1f, zlib: 0x78, zstd: 0x28 };
const firstBytes = Object.values(openers);

/**
 * XOR with a key of one byte, or of two to eight repeated; believed only where JSON or XML comes out
 * from the first byte to the last, a compressed stream that is whole, or a form of known fields.
 */
export const xor: Codec = {
  id: 'xor',
  protection: 'encoded',
  reads: 'any',
  inText: false,
  declaredBy: () => false,

  fits({ bytes, start, end, isText, isMarkup, isDeclared }) {
    if (end - start < minBytes || isMarkup) return false;
    // The key is the same for the first character and the last, so that it falls out of the two.
    const first = bytes[start]!;
    return (
      !isText || isDeclared || isPair(first, bytes[end - 1]!) || isPair(first, bytes[end - 2]!)
    );
  },

  read(input: CodecInput): Reading | null {
    const run = runOf(input);
    for (const first of firstBytes) {
      const key = run[0]! ^ first;
      if (key === 0 || !mayOpen(run, key, first)) continue;
      const made = Uint8Array.of(key);
      const out =
        first === openers.gzip || first === openers.zlib || first === openers.zstd
          ? run.map((byte) => byte ^ key)
          : xorText(run, made);
      const inner = out && strongReading(out, input.kit);
      if (inner) return readingOf(input, out, made, inner);
    }
    // Text under a key of several bytes is no text, and ordinary text coincides with itself.
    if (input.isText) return null;
    if (run.length >= minRepeated) {
      for (const key of repeatingKeys(run)) {
        const out = xorText(run, key);
        const inner = out && strongReading(out, input.kit);
        if (inner) return readingOf(input, out, key, inner);
      }
      for (const key of gzipKeys(run)) {
        const head = run
          .subarray(gzipHeadBytes, gzipHeadBytes + 512)
          .map((byte, at) => byte ^ key[(at + gzipHeadBytes) % key.length]!);
        if (!peekDeflate(head, peekBytes)) continue;
        const out = run.map((byte, at) => byte ^ key[at % key.length]!);
        const inner = strongReading(out, input.kit);
        if (inner) return readingOf(input, out, key, inner);
      }
    }
    return readForm(input, run);
  },
};

/** Whether two bytes differ as the brackets that open and close JSON and XML do. */
function isPair(first: number, last: number): boolean {
  const difference = first ^ last;
  return difference === 0x06 || difference === 0x02;
}

/** Whether the first bytes and the last fit together under the key. */
function mayOpen(run: Uint8Array, key: number, first: number): boolean {
  if (first === openers.brace || first === openers.bracket || first === openers.angle) {
    const close = first === openers.angle ? 0x3e : first + 2;
    let last = run.length - 1;
    if ((run[last]! ^ key) === 0x0a) last--;
    if ((run[last]! ^ key) !== close) return false;
  }
  const length = Math.min(head.length, run.length);
  for (let at = 0; at < length; at++) head[at] = run[at]! ^ key;
  return opensStrongly(head, 0, length);
}

function readingOf(input: CodecInput, out: Uint8Array, key: Uint8Array, inner: Reading): Reading {
  const content = mapped(out, () => RangeMap.slice(input.start, out.length));
  const digits = Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return valueReading(
    'xor',
    input,
    content,
    [{ id: 'decode.xor-key', arguments: { key: digits } }, ...inner.evidence.slice(0, 1)],
    innerHint(inner),
  );
}

/** Fields that have to be known by name before a form is believed. */
const minKnown = 3;
const minForm = 24;
const formSample = 512;
const seen = new Uint8Array(256);

/** Bytes that a form is made of: letters, digits, what stands unescaped, and what parts pairs. */
const isFormByte = new Uint8Array(256);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~*+%=&:/,@') {
  isFormByte[character.charCodeAt(0)] = 1;
}
const formBytes = isFormByte.reduce((sum, is) => sum + is, 0);

/** A form under a key of one byte: one under which all of the run is of the characters of a form. */
function readForm(input: CodecInput, run: Uint8Array): Reading | null {
  const looked = Math.min(run.length, formSample);
  if (looked < minForm) return null;
  // A form is ASCII, so that the high bit of every byte is that of the key.
  for (let at = 1; at < looked; at++) if (((run[at]! ^ run[0]!) & 0x80) !== 0) return null;
  const distinct: number[] = [];
  seen.fill(0);
  for (let at = 0; at < looked; at++) {
    const byte = run[at]!;
    if (seen[byte] !== 0) continue;
    seen[byte] = 1;
    distinct.push(byte);
    if (distinct.length > formBytes) return null;
  }
  for (let key = 1; key < 256; key++) {
    if (seen[0x3d ^ key] === 0 || seen[0x26 ^ key] === 0) continue;
    if (!distinct.every((byte) => isFormByte[byte ^ key] !== 0)) continue;
    const made = Uint8Array.of(key);
    const out = xorText(run, made);
    if (!out) continue;
    const inner = form.read({ ...input, bytes: out, start: 0, end: out.length, isText: true });
    if (inner?.state !== 'complete' || inner.range.end !== out.length) continue;
    let known = 0;
    for (let row = 0; row < Math.min(inner.table.count, 64); row++) {
      if (knownNames.has(inner.table.name(row)?.toLowerCase() ?? '')) known++;
    }
    if (known >= minKnown) return readingOf(input, out, made, inner);
  }
  return null;
}
