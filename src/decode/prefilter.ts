import { byteClass, classOf, classSet } from './byteClass';
import { mayBeToken, minToken } from './token';

const b = byteClass;

/** Characters that codings, markup and pairs cannot do without. */
const triggers = b.percent | b.backslash | b.equals | b.control | b.pairBreak | b.bracket;
/** Alphabets of base64, base32, hex and their like. */
const token = classSet.alphanumeric | b.plusSlash | b.dashUnderscore;
/** Shorter strings hold nothing at all: an escape has three characters. */
export const minLength = 3;
const space = 0x20;
/** LZ-string in its form UTF16 is in any script, and ends with a space. */
const minSpread = 36;

/**
 * Whether something may be coded in the run: most strings of a payload are words, numbers and ids,
 * and one look at their bytes settles it without a copy. Escapes may still be in the run.
 */
export function mayHold(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < minLength) return false;
  let classes = 0;
  let run = 0;
  for (let at = start; at < end; at++) {
    const kind = classOf[bytes[at]!]!;
    classes |= kind;
    if ((kind & token) !== 0) run++;
    else {
      if (run >= minToken && mayBeToken(bytes, at - run, at)) return true;
      run = 0;
    }
  }
  if ((classes & triggers) !== 0) return true;
  if ((classes & b.high) !== 0 && bytes[end - 1] === space && end - start >= minSpread) return true;
  if (run >= minToken && mayBeToken(bytes, end - run, end)) return true;
  // Bytes parted by spaces or colons have only short runs.
  const apart = classSet.hex | classSet.white | b.colon;
  return end - start >= 2 * minToken && (classes & ~apart) === 0;
}
