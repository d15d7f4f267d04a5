import { encodeUtf8 } from '../../../../src/bytes/text';
import { joinBytes } from '../../../capture/writers/message';
import type { Mutator } from '../model';

/** Numbers at which lengths, sums and shifts go wrong. */
export const edgeNumbers = [
  '0',
  '1',
  '-1',
  '-0',
  '1e999',
  '0.1',
  '255',
  '65536',
  '2147483647',
  '2147483648',
  '4294967295',
  '4294967296',
  '9007199254740991',
  '9007199254740993',
  '99999999999999999999',
  'NaN',
  '0x10',
];

/** One byte in fifty, as Wireshark's fuzzing does. */
const flipMany: Mutator = (input, random) => {
  const mutant = input.slice();
  for (let at = 0; at < mutant.length; at++) {
    if (random.chance(0.02)) mutant[at] = random.below(256);
  }
  return mutant;
};

const flipOne: Mutator = (input, random) => {
  if (input.length === 0) return null;
  const mutant = input.slice();
  const at = random.below(mutant.length);
  mutant[at] = random.chance(0.5) ? random.below(256) : mutant[at]! ^ (1 << random.below(8));
  return mutant;
};

const truncate: Mutator = (input, random) =>
  random.chance(0.8)
    ? input.slice(0, random.below(input.length + 1))
    : input.slice(random.below(input.length + 1));

const splice: Mutator = (input, random, pool) => {
  const other = pool.other();
  const from = random.below(other.length + 1);
  const part = other.subarray(from, from + 1 + random.below(random.chance(0.5) ? 64 : 4096));
  const at = random.below(input.length + 1);
  const gone = random.chance(0.5) ? random.below(part.length + 1) : 0;
  return joinBytes(input.subarray(0, at), part, input.subarray(at + gone));
};

const cutOut: Mutator = (input, random) => {
  const at = random.below(input.length + 1);
  const length = 1 + random.below(random.chance(0.7) ? 16 : 1024);
  return joinBytes(input.subarray(0, at), input.subarray(at + length));
};

const repeat: Mutator = (input, random) => {
  const from = random.below(input.length + 1);
  const part = input.subarray(from, from + 1 + random.below(64));
  const times = 1 + random.below(random.chance(0.9) ? 4 : 400);
  return joinBytes(
    input.subarray(0, from),
    ...Array.from({ length: times }, () => part),
    input.subarray(from),
  );
};

const putToken: Mutator = (input, random, { tokens }) => {
  if (tokens.length === 0) return null;
  const token = random.pick(tokens);
  const at = random.below(input.length + 1);
  const gone = random.chance(0.5) ? token.length : 0;
  return joinBytes(input.subarray(0, at), token, input.subarray(at + gone));
};

/** Swaps a number that is spelt in digits for one at an edge. */
const swapNumber: Mutator = (input, random) => {
  const start = random.below(input.length + 1);
  for (let at = start; at < Math.min(input.length, start + 512); at++) {
    if (!isDigit(input[at]!)) continue;
    let end = at;
    while (end < input.length && isDigit(input[end]!)) end++;
    return joinBytes(input.subarray(0, at), random.pick(edgeNumbers), input.subarray(end));
  }
  return null;
};

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Bytes that are no UTF-8, controls, and characters that are easily misread. */
const oddities: Uint8Array[] = [
  ...[[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x80], [0]],
].map((bytes) => Uint8Array.from(bytes));
oddities.push(
  ...['\ufeff', '\u202e', '\u2028', '\u00a0', '\u{10ffff}', '\u001b[2J'].map(encodeUtf8),
);

const putOddity: Mutator = (input, random) => {
  const at = random.below(input.length + 1);
  return joinBytes(input.subarray(0, at), random.pick(oddities), input.subarray(at));
};

/** Mutators that know nothing of any format. */
export const byteMutators: readonly Mutator[] = [
  flipMany,
  flipOne,
  flipOne,
  truncate,
  splice,
  cutOut,
  repeat,
  putToken,
  putToken,
  swapNumber,
  putOddity,
];
