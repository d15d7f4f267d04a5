/** From this many keys on, few passes over large tables beat many over small ones. */
const manyKeys = 32_768;
const signBit = 0x80000000;
/** Above every number, either way round. */
const last = 0xffffffff;

/**
 * Places of `keys` from the least to the greatest, or the other way round. What is equal stays as it
 * is, and NaN (not known) comes last either way. Counts digits instead of comparing: a million keys
 * take less than half of what `sort` with a comparator takes.
 */
export function stableOrder(keys: Float64Array, isDescending = false): Uint32Array {
  const { low, high } = sortableWords(keys, isDescending);
  let order = new Uint32Array(keys.length);
  for (let place = 0; place < order.length; place++) order[place] = place;
  let other = new Uint32Array(keys.length);
  const bits = keys.length >= manyKeys ? 16 : 8;
  for (const word of [low, high]) {
    for (let shift = 0; shift < 32; shift += bits) {
      const starts = startsOf(word, shift, bits);
      if (starts === null) continue;
      const mask = starts.length - 1;
      for (const at of order) other[starts[(word[at]! >>> shift) & mask]!++] = at;
      [order, other] = [other, order];
    }
  }
  return order;
}

/** Place of the lower half of a number in memory. */
const lowAt = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;

/** Both halves of each key's bits, turned so that they have the order of the numbers. */
function sortableWords(keys: Float64Array, isDescending: boolean) {
  const low = new Uint32Array(keys.length);
  const high = new Uint32Array(keys.length);
  const turned = isDescending ? last : 0;
  // The two zeros are one number: adding one of them makes it the positive one.
  const words = new Uint32Array(keys.map((key) => key + 0).buffer);
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place]!;
    const isUnknown = Number.isNaN(key);
    const flipped = key < 0 ? last : 0;
    high[place] = isUnknown
      ? last
      : words[2 * place + 1 - lowAt]! ^ (key < 0 ? last : signBit) ^ turned;
    low[place] = isUnknown ? last : words[2 * place + lowAt]! ^ flipped ^ turned;
  }
  return { low, high };
}

/** Where the keys with each digit begin; null where all have the same. */
function startsOf(word: Uint32Array, shift: number, bits: number): Uint32Array | null {
  const starts = new Uint32Array(2 ** bits);
  const mask = starts.length - 1;
  for (const value of word) starts[(value >>> shift) & mask]!++;
  let sum = 0;
  for (let digit = 0; digit < starts.length; digit++) {
    const count = starts[digit]!;
    if (count === word.length) return null;
    starts[digit] = sum;
    sum += count;
  }
  return starts;
}
