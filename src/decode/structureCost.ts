import { encodeUtf8 } from '../bytes/text';
import type { CodecInput } from './codec';
import type { BinaryDocument, BinaryNode } from './nodeTable';
import { cutEnd, textCost } from './textCost';

/**
 * Bits by which a structure has to be cheaper than its bytes where nothing declares it: behind another
 * coding; as all of a part, which may be any file; and of one that is cut. Chance is then ruled out by
 * 2^-n, as it is for texts (see `textCost.ts`).
 */
const innerBits = 24;
const partBits = 48;
const cutBits = 48;

/** Whether `gain` bits rule out chance for a structure that nothing declares. */
export function isProven(
  state: BinaryDocument['state'],
  gain: number,
  { isInner, isCut }: Pick<CodecInput, 'isInner' | 'isCut'>,
): boolean {
  if (state === 'complete') return gain >= (isInner ? innerBits : partBits);
  return state !== 'failed' && (isCut || state === 'skipped') && gain >= cutBits;
}

/**
 * Whether a document is what it is declared to be: all of it, or a beginning that says something. Words
 * and numbers in the clear are scalars of some binary format, too.
 */
export function isDeclaredSound({ nodes, state }: BinaryDocument, isText: boolean): boolean {
  const type = nodes[0]?.type;
  if (type === undefined) return false;
  if (isText) return state === 'complete' && (type === 'object' || type === 'array');
  return state === 'complete' || nodes.length > 1;
}

/** Bits of each kind of value besides its content; as shares of all that can stand there, below one. */
const containerBits = 8;
const wordBits = 4;
const byteBits = 8;
const numberBits = 6;
const stringBits = 3;
const dataBits = 5;
const nameBits = 1.5;
/** What names and texts cost is counted up to here; the rest costs what it takes. */
const maxCounted = 256;

/**
 * Bits by which the values of a document in [start, end) of `bytes` are cheaper to spell than the bytes
 * are. Below zero where its objects have no names: those are what programs give.
 */
export function structureGain(
  bytes: Uint8Array,
  start: number,
  { nodes, end }: BinaryDocument,
): number {
  let bits = 0;
  let names = 0;
  for (const node of nodes) {
    if (nodes[node.parent]?.type === 'object') {
      bits += nameCost(node.key);
      if (!isNumber.test(node.key)) names++;
    }
    bits += valueCost(bytes, node);
  }
  return names === 0 ? -1 : 8 * (end - start) - bits;
}

const isNumber = /^-?\d{1,20}$/;

function nameCost(key: string): number {
  const encoded = encodeUtf8(key.slice(0, maxCounted));
  const cost = textCost(encoded, 0, encoded.length);
  const isName = cost !== Infinity && !key.includes('\ufffd');
  return nameBits + lengthCost(key.length) + (isName ? cost : 8 * encoded.length + byteBits);
}

function valueCost(bytes: Uint8Array, { type, range, text }: BinaryNode): number {
  const length = range.end - range.start;
  switch (type) {
    case 'object':
    case 'array':
      return containerBits;
    case 'null':
    case 'boolean':
      return wordBits;
    case 'bytes':
      return dataBits + lengthCost(length) + 8 * length;
    case 'string':
      if (text === undefined) {
        const cut = Math.min(range.end, range.start + maxCounted);
        const end = cut < range.end ? cutEnd(bytes, range.start, cut) : cut;
        const cost = Math.min(
          textCost(bytes, range.start, end),
          8 * (end - range.start) + byteBits,
        );
        return stringBits + lengthCost(length) + cost + 8 * (range.end - end);
      }
      break;
    default:
  }
  return length === 1 ? byteBits : numberBits + 8 * (length - 1);
}

function lengthCost(length: number): number {
  return 2 * Math.log2(length + 1) + 1;
}
