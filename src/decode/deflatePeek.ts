import { BitReader } from './bitReader';

/** Base lengths and extra bits of length codes 257 to 285 (RFC 1951, section 3.2.5). */
const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
];
const lengthExtra = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
];
/** Order in which the lengths of the code length codes stand. */
const codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const maxCodeLength = 15;

/** A canonical Huffman code: how many codes of each length, and their symbols in order. */
interface Huffman {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

/** The code for `lengths`, or null where it is over-subscribed, or incomplete without need. */
function huffman(lengths: Uint8Array): Huffman | null {
  const counts = new Uint16Array(maxCodeLength + 1);
  for (const length of lengths) counts[length]!++;
  const used = lengths.length - counts[0]!;
  counts[0] = 0;
  let left = 1;
  for (let length = 1; length <= maxCodeLength; length++) {
    left = left * 2 - counts[length]!;
    if (left < 0) return null;
  }
  // Only a code of one symbol may leave codes unused (one distance code).
  if (left > 0 && used > 1) return null;
  const offsets = new Uint16Array(maxCodeLength + 2);
  for (let length = 1; length <= maxCodeLength; length++) {
    offsets[length + 1] = offsets[length]! + counts[length]!;
  }
  const symbols = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length > 0) symbols[offsets[length]!++] = symbol;
  }
  return { counts, symbols };
}

/** The next symbol, -1 at the end of the input, -2 where the bits are no code. */
function symbolOf(input: BitReader, { counts, symbols }: Huffman): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= maxCodeLength; length++) {
    const bit = input.bits(1);
    if (bit < 0) return -1;
    code |= bit;
    const count = counts[length]!;
    if (code - count < first) return symbols[index + code - first]!;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return -2;
}

const fixedLengths = new Uint8Array(288).fill(8);
fixedLengths.fill(9, 144, 256);
fixedLengths.fill(7, 256, 280);
const fixedLiterals = huffman(fixedLengths)!;
const fixedDistances = huffman(new Uint8Array(32).fill(5))!;

/** Both codes of a dynamic block (RFC 1951, section 3.2.7), or null where they are none. */
function dynamicCodes(input: BitReader): [Huffman, Huffman] | null {
  const literals = input.bits(5) + 257;
  const distances = input.bits(5) + 1;
  const codes = input.bits(4) + 4;
  if (literals < 257 || literals > 286 || distances < 1 || distances > 30 || codes < 4) return null;
  const codeLengths = new Uint8Array(19);
  for (let i = 0; i < codes; i++) {
    const length = input.bits(3);
    if (length < 0) return null;
    codeLengths[codeOrder[i]!] = length;
  }
  const code = huffman(codeLengths);
  if (!code) return null;
  const lengths = new Uint8Array(literals + distances);
  for (let i = 0; i < lengths.length;) {
    const symbol = symbolOf(input, code);
    if (symbol < 0) return null;
    if (symbol < 16) {
      lengths[i++] = symbol;
      continue;
    }
    if (symbol === 16 && i === 0) return null;
    const value = symbol === 16 ? lengths[i - 1]! : 0;
    const extra = symbol === 16 ? input.bits(2) : symbol === 17 ? input.bits(3) : input.bits(7);
    if (extra < 0) return null;
    const count = extra + (symbol === 18 ? 11 : 3);
    if (i + count > lengths.length) return null;
    lengths.fill(value, i, i + count);
    i += count;
  }
  // Without an end-of-block code the block could never end.
  if (lengths[256] === 0) return null;
  const literalCode = huffman(lengths.subarray(0, literals));
  const distanceCode = huffman(lengths.subarray(literals));
  return literalCode && distanceCode ? [literalCode, distanceCode] : null;
}

/**
 * The first bytes (`maxOut` at most) that a raw deflate stream puts out (RFC 1951), or null where
 * `bytes` is none. Made for asking: on bytes that are no deflate it stops within a few symbols,
 * where a library would set up a window first and report nothing of how far it came.
 */
export function peekDeflate(bytes: Uint8Array, maxOut: number): Uint8Array | null {
  const input = new BitReader(bytes);
  const out = new Uint8Array(maxOut);
  let length = 0;
  for (;;) {
    const isLast = input.bits(1);
    const kind = input.bits(2);
    if (isLast < 0 || kind < 0) break;
    if (kind === 3) return null;
    if (kind === 0) {
      input.align();
      const size = input.bits(16);
      const check = input.bits(16);
      if (size < 0 || check < 0) break;
      if ((size ^ check) !== 0xffff) return null;
      for (let i = 0; i < size && length < maxOut; i++) {
        const byte = input.bits(8);
        if (byte < 0) return out.subarray(0, length);
        out[length++] = byte;
      }
      if (length >= maxOut) return out;
    } else {
      const codes = kind === 1 ? ([fixedLiterals, fixedDistances] as const) : dynamicCodes(input);
      if (!codes) return null;
      for (;;) {
        const symbol = symbolOf(input, codes[0]);
        if (symbol === -1) return out.subarray(0, length);
        if (symbol === -2) return null;
        if (symbol === 256) break;
        if (symbol < 256) {
          if (length >= maxOut) return out;
          out[length++] = symbol;
          continue;
        }
        if (symbol > 285) return null;
        const extra = input.bits(lengthExtra[symbol - 257]!);
        const distanceCode = symbolOf(input, codes[1]);
        if (extra < 0 || distanceCode === -1) return out.subarray(0, length);
        if (distanceCode === -2 || distanceCode > 29) return null;
        const more = input.bits(distanceCode < 4 ? 0 : (distanceCode >> 1) - 1);
        if (more < 0) return out.subarray(0, length);
        const distance = distanceBase[distanceCode]! + more;
        if (distance > length) return null;
        for (let left = lengthBase[symbol - 257]! + extra; left > 0; left--) {
          if (length >= maxOut) return out;
          out[length] = out[length - distance]!;
          length++;
        }
      }
    }
    if (isLast === 1) break;
  }
  return out.subarray(0, length);
}
