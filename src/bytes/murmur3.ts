/**
 * MurmurHash3 (Austin Appleby, public domain; the reference code's `x86_32` and `x64_128`), with
 * seed 0 as SDKs use it. No hash for secrets: it only hides a value from the eye.
 */

/** The 32-bit hash as an unsigned integer. */
export function murmur32(bytes: Uint8Array): number {
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const whole = length & ~3;
  let hash = 0;
  for (let at = 0; at < whole; at += 4) {
    hash ^= mixed32(view.getInt32(at, true));
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let at = length - 1; at >= whole; at--) rest = (rest << 8) | bytes[at]!;
  if (whole < length) hash ^= mixed32(rest);
  hash ^= length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function mixed32(word: number): number {
  const product = Math.imul(word, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

const low64 = 0xffff_ffff_ffff_ffffn;
const first64 = 0x87c3_7b91_1142_53d5n;
const second64 = 0x4cf5_ad43_2745_937fn;

/** The 128-bit hash of 64-bit machines as 32 lower-case hexadecimal digits, first half first. */
export function murmur128(bytes: Uint8Array): string {
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const whole = length & ~15;
  let one = 0n;
  let two = 0n;
  for (let at = 0; at < whole; at += 16) {
    one ^= firstMixed(view.getBigUint64(at, true));
    one = (((rotated(one, 27n) + two) & low64) * 5n + 0x52dc_e729n) & low64;
    two ^= secondMixed(view.getBigUint64(at + 8, true));
    two = (((rotated(two, 31n) + one) & low64) * 5n + 0x3849_5ab5n) & low64;
  }
  two ^= secondMixed(littleEndian(bytes, whole + 8, length));
  one ^= firstMixed(littleEndian(bytes, whole, Math.min(length, whole + 8)));
  one ^= BigInt(length);
  two ^= BigInt(length);
  one = (one + two) & low64;
  two = (two + one) & low64;
  one = finished(one);
  two = finished(two);
  one = (one + two) & low64;
  two = (two + one) & low64;
  return one.toString(16).padStart(16, '0') + two.toString(16).padStart(16, '0');
}

function firstMixed(word: bigint): bigint {
  return (rotated((word * first64) & low64, 31n) * second64) & low64;
}

function secondMixed(word: bigint): bigint {
  return (rotated((word * second64) & low64, 33n) * first64) & low64;
}

function rotated(word: bigint, bits: bigint): bigint {
  return ((word << bits) | (word >> (64n - bits))) & low64;
}

function finished(word: bigint): bigint {
  let mixed = ((word ^ (word >> 33n)) * 0xff51_afd7_ed55_8ccdn) & low64;
  mixed = ((mixed ^ (mixed >> 33n)) * 0xc4ce_b9fe_1a85_ec53n) & low64;
  return mixed ^ (mixed >> 33n);
}

function littleEndian(bytes: Uint8Array, start: number, end: number): bigint {
  let word = 0n;
  for (let at = end - 1; at >= start; at--) word = (word << 8n) | BigInt(bytes[at]!);
  return word;
}
