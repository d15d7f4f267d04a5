import { BitReader } from './bitReader';

/** Text packs some times smaller, long text smaller still; a header that promises more is none. */
const maxRatio = (length: number): number => (length < 64 ? 40 : length < 256 ? 200 : 4096);
/** Code lengths of the code lengths, by four bits, and how many of those bits were used. */
const lengthValues = [0, 4, 3, 2, 0, 4, 3, 1, 0, 4, 3, 2, 0, 4, 3, 5];
const lengthBits = [2, 2, 2, 3, 2, 2, 2, 4, 2, 2, 2, 3, 2, 2, 2, 4];
/** Symbols of the shortest block that an encoder makes. */
const minBlock = 8;
/** Code lengths there are (RFC 7932, section 3.5). */
const codeLengths = 18;

/**
 * Whether the bytes can be a brotli stream (RFC 7932): the headers of the stream and of its first
 * meta-block make sense, up to the first prefix code. One random run in some hundred passes; setting
 * up a decoder to find out costs a hundred times what this does.
 */
export function opensBrotli(bytes: Uint8Array): boolean {
  const input = new BitReader(bytes);
  // Window size: of the longer spellings one is reserved.
  if (input.bits(1) === 1 && input.bits(3) === 0 && input.bits(3) === 1) return false;
  const isLast = input.bits(1) === 1;
  if (isLast && input.bits(1) === 1) return false;
  const nibbles = input.bits(2) + 4;
  if (nibbles === 7) return false;
  const length = input.bits(4 * nibbles) + 1;
  if (nibbles > 4 && length <= 2 ** (4 * nibbles - 4)) return false;
  if (length > bytes.length * maxRatio(bytes.length) || (isLast && length * 2 < bytes.length))
    return false;
  if (!isLast && input.bits(1) === 1) return length < bytes.length && length * 2 > bytes.length;
  for (let category = 0; category < 3; category++) {
    const types = readCount(input);
    if (types === 1) continue;
    // Each type of block has some symbols of its own.
    if (types < 1 || types * minBlock > length) return false;
    const code = prefixCode(input, types + 2);
    return code === 'simple' ? prefixCode(input, 26) !== 'none' : code === 'complex';
  }
  input.bits(6);
  input.bits(2);
  const literalTrees = readCount(input);
  if (literalTrees !== 1) return literalTrees > 1 && literalTrees * minBlock <= length;
  const distanceTrees = readCount(input);
  if (distanceTrees !== 1) return distanceTrees > 1 && distanceTrees * minBlock <= length;
  return prefixCode(input, 256) !== 'none';
}

/** A number from 1 to 256 (RFC 7932, section 9.2), or less where the input ends. */
function readCount(input: BitReader): number {
  if (input.bits(1) !== 1) return 1;
  const more = input.bits(3);
  return more < 0 ? -1 : 1 + (1 << more) + input.bits(more);
}

/** What prefix code begins here for `size` symbols: with distinct symbols, or with lengths that fit. */
function prefixCode(input: BitReader, size: number): 'simple' | 'complex' | 'none' {
  const skipped = input.bits(2);
  if (skipped === 1) {
    const symbols = new Set<number>();
    const count = input.bits(2) + 1;
    const width = Math.ceil(Math.log2(size));
    for (let i = 0; i < count; i++) symbols.add(input.bits(width));
    if (count === 4) input.bits(1);
    const areSane = [...symbols].every((symbol) => symbol >= 0 && symbol < size);
    return symbols.size === count && areSane ? 'simple' : 'none';
  }
  let space = 32;
  let used = 0;
  for (let i = skipped; i < codeLengths && space > 0; i++) {
    const length = readLength(input);
    if (length < 0) return 'none';
    if (length === 0) continue;
    space -= 32 >> length;
    used++;
  }
  return space === 0 || used === 1 ? 'complex' : 'none';
}

function readLength(input: BitReader): number {
  let bits = input.bits(2);
  let count = 2;
  while (bits >= 0 && count < 4 && lengthBits[bits]! > count) {
    const bit = input.bits(1);
    if (bit < 0) return -1;
    bits |= bit << count;
    count++;
  }
  return bits < 0 ? -1 : lengthValues[bits]!;
}
