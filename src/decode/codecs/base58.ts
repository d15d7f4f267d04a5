import { RangeMap } from '../../bytes/rangeMap';
import { classSet, hexDigit, isWithin } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { inputBits } from '../proof';
import { innerHint, valueReading } from '../valueReading';
import { isMagicPair } from '../token';

const minCharacters = 16;
/** The whole run is one number: at this length it takes 2 ms. */
const maxCharacters = 16_384;
const bitsPerCharacter = Math.log2(58);
const charactersPerByte = 8 / bitsPerCharacter;
/** Ids in letters and digits are everywhere: a text among them has to be sure. */
const minGain = 24;

const none = 255;
const digitOf = new Uint8Array(256).fill(none);
[...'123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'].forEach((character, value) => {
  digitOf[character.charCodeAt(0)] = value;
});

/** Base58 in Bitcoin's alphabet, where it holds text or a known format. Addresses are left alone. */
export const base58: Codec = {
  id: 'base58',
  protection: 'encoded',
  reads: 'text',
  inText: true,
  declaredBy: () => false,

  fits({ bytes, start, end, classes, isDeclared }) {
    const length = end - start;
    if (length > maxCharacters || !isWithin(classes, classSet.alphanumeric)) return false;
    if (isDeclared) return length > 0;
    const hasBothCases = (classes & classSet.upper) !== 0 && (classes & classSet.lower) !== 0;
    return length >= minCharacters && hasBothCases && opensWell(bytes, start, end);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, kit } = input;
    const decoded = decodeBase58(bytes, start, end);
    if (!decoded || decoded.length === 0) return null;
    const perByte = inputBits(bytes, start, end, bitsPerCharacter, charactersPerByte);
    const proof = kit.prove(decoded, perByte, input.isDeclared, minGain);
    if (!proof) return null;
    const map = RangeMap.opaque({ start, end }, decoded.length);
    const content = { bytes: decoded, map };
    return valueReading('base58', input, content, [proof.evidence], innerHint(proof.reading));
  },
};

/** Characters whose number is exact in a double. */
const exactCharacters = 8;

/**
 * Whether the number that the run is begins with bytes that text or a compressed stream begins with.
 * They follow from the first characters and the length: of ids, one in ten gets beyond this.
 */
function opensWell(bytes: Uint8Array, start: number, end: number): boolean {
  let head = 0;
  for (let i = 0; i < exactCharacters; i++) {
    const digit = digitOf[bytes[start + i]!]!;
    if (digit === none) return false;
    head = head * 58 + digit;
  }
  if (head < 58 ** (exactCharacters - 1)) return false;
  const bits = Math.log2(head) + (end - start - exactCharacters) * bitsPerCharacter;
  const top = 2 ** (bits - 8 * Math.floor(bits / 8));
  const first = Math.floor(top);
  const second = Math.floor((top - first) * 256);
  return (isTextual(first) && isTextual(second)) || isMagicPair(first, second);
}

function isTextual(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte >= 0x80 || byte === 0x0a;
}

/** Characters that are read in one go: their number is exact in a double. */
const group = 8;

/**
 * The bytes of a base58 number, highest first, with a zero byte for each leading `1`; null where
 * another character stands in it. Halves are joined pair by pair, which with fast multiplication is
 * far from quadratic.
 */
export function decodeBase58(bytes: Uint8Array, start: number, end: number): Uint8Array | null {
  let zeros = 0;
  while (start + zeros < end && bytes[start + zeros] === 0x31) zeros++;
  const from = start + zeros;
  let numbers: bigint[] = [];
  // The first group takes what is over, so that all others are of one length.
  for (let at = from, stop = from + ((end - from) % group || group); at < end; stop += group) {
    let value = 0;
    for (; at < Math.min(stop, end); at++) {
      const digit = digitOf[bytes[at]!]!;
      if (digit === none) return null;
      value = value * 58 + digit;
    }
    numbers.push(BigInt(value));
  }
  for (let unit = 58n ** BigInt(group); numbers.length > 1; unit *= unit) {
    const joined: bigint[] = [];
    const odd = numbers.length % 2;
    if (odd === 1) joined.push(numbers[0]!);
    for (let i = odd; i < numbers.length; i += 2) joined.push(numbers[i]! * unit + numbers[i + 1]!);
    numbers = joined;
  }
  const digits = numbers.length === 0 ? '' : numbers[0]!.toString(16);
  const hex = digits.length % 2 === 1 ? `0${digits}` : digits;
  const out = new Uint8Array(zeros + hex.length / 2);
  for (let to = zeros, at = 0; to < out.length; to++, at += 2) {
    out[to] = (hexDigit(hex.charCodeAt(at)) << 4) | hexDigit(hex.charCodeAt(at + 1));
  }
  return out;
}
