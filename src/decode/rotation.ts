import { decodeLatin1 } from '../bytes/text';
import { knownNames } from './knownNames';

/** A letter 13 places on; other bytes as they are. */
export function rotateByte(byte: number): number {
  const lower = byte | 0x20;
  if (lower < 0x61 || lower > 0x7a) return byte;
  return lower < 0x6e ? byte + 13 : byte - 13;
}

/** The bytes with every ASCII letter 13 places on. */
export function rotated(bytes: Uint8Array): Uint8Array {
  return bytes.map(rotateByte);
}

const rotatedNames: ReadonlySet<string> = new Set(
  [...knownNames].map((name) =>
    String.fromCharCode(...Array.from(name, (letter) => rotateByte(letter.charCodeAt(0)))),
  ),
);

/** Bytes of a record that are looked at, and names in them. */
const lookedBytes = 512;
const lookedNames = 6;
const maxName = 24;
/** Two names that are known are enough; one where it is this long, and half of all there are. */
const minKnown = 2;
const minLoneName = 4;
/** `true`, `false` and `null` 13 places on, where a value begins. */
const rotatedWords = /[:,[]\s{0,4}(?:gehr|snyfr|ahyy)\s{0,4}[,}\]]/;

/** Whether a record of JSON holds words, such as `ahyy`, or names, that are known 13 places on. */
export function looksRotated(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start];
  if (first !== 0x7b && first !== 0x5b) return false;
  if (hasRotatedNames(bytes, start, end)) return true;
  return rotatedWords.test(decodeLatin1(bytes.subarray(start, Math.min(end, start + lookedBytes))));
}

/**
 * Whether names of a record are known only 13 places on. The first name that is known as it stands
 * settles it, so an ordinary record costs one look.
 */
export function hasRotatedNames(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start];
  if (first !== 0x7b && first !== 0x5b) return false;
  const stop = Math.min(end, start + lookedBytes);
  let names = 0;
  let known = 0;
  let longest = 0;
  let open = -1;
  for (let at = start; at < stop && names < lookedNames; at++) {
    if (bytes[at] !== 0x22) continue;
    if (open < 0) {
      open = at + 1;
      continue;
    }
    const length = at - open;
    if (bytes[at + 1] === 0x3a) {
      names++;
      if (length <= maxName && length > 1) {
        const name = decodeLatin1(bytes.subarray(open, at)).toLowerCase();
        if (knownNames.has(name)) return false;
        if (rotatedNames.has(name)) {
          known++;
          longest = Math.max(longest, length);
        }
        if (known >= minKnown) return true;
      }
    }
    open = -1;
  }
  return longest >= minLoneName && known * 2 >= names;
}
