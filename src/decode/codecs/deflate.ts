import type { Codec, CodecInput, Reading } from '../codec';
import { compressedReading, runOf } from '../compressed';
import { peekDeflate } from '../deflatePeek';
import { cutEnd, isText } from '../textCost';

/** Less can be decoded by chance into something that looks right. */
const minBytes = 12;
/** What is decoded before anything is taken for deflate. */
const peekBytes = 256;
/** Less text than this proves nothing. */
const minText = 12;
/**
 * Of random runs of 12 to 18 bytes, six in 100,000 were taken for text; each byte more makes that
 * less by half. Below this the text has to be JSON.
 */
const minFreeText = 28;

/**
 * Raw deflate (RFC 1951) has neither magic nor checksum. It is tried only on bytes that came out of
 * another coding or are declared, a few symbols first, and accepted only where all of the input is
 * used up and what comes out is proven by itself.
 */
export const deflate: Codec = {
  id: 'deflate',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaType === 'application/deflate',

  fits({ start, end, isInner, isPart, isDeclared }) {
    return isDeclared || ((isInner || isPart) && end - start >= minBytes);
  },

  read(input: CodecInput): Reading | null {
    const run = runOf(input);
    const head = peekDeflate(run, peekBytes);
    if (!head || head.length < minText) return null;
    const isTextual = isText(head, 0, cutEnd(head, 0, head.length));
    if (!isTextual && !input.isDeclared) return null;
    const isShort = run.length < minFreeText && !input.isDeclared;
    if (isShort && head[0] !== 0x7b && head[0] !== 0x5b) return null;
    const inflated = input.kit.inflate('deflate', run);
    if (!input.isDeclared && inflated.state === 'failed') return null;
    if (!input.isDeclared && inflated.state === 'complete' && inflated.consumed < run.length) {
      return null;
    }
    // What a run of one byte puts out has no end, and is nothing.
    if (!input.isDeclared && inflated.state !== 'complete' && !isVaried(run)) return null;
    const proof = input.kit.prove(inflated.bytes, isShort ? 0 : 8, input.isDeclared);
    if (!proof) return null;
    return compressedReading('deflate', input, inflated, [proof.evidence], proof);
  },
};

const variedBytes = 64;
const minDistinct = 8;

/** Whether the first bytes differ as those of a compressed stream do. */
function isVaried(run: Uint8Array): boolean {
  return new Set(run.subarray(0, variedBytes)).size >= Math.min(minDistinct, run.length >> 1);
}
