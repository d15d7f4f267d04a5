const prime1 = 0x9e3779b1;
const prime2 = 0x85ebca77;
const prime3 = 0xc2b2ae3d;
const prime4 = 0x27d4eb2f;
const prime5 = 0x165667b1;

/** XXH32 of [start, end) with seed 0 (xxHash specification 0.1.1), as an unsigned number. */
export function xxHash32(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  let at = start;
  let hash = prime5;
  if (length >= 16) {
    let one = (prime1 + prime2) | 0;
    let two = prime2 | 0;
    let three = 0;
    let four = -prime1 | 0;
    for (; at + 16 <= end; at += 16) {
      one = round(one, word(bytes, at));
      two = round(two, word(bytes, at + 4));
      three = round(three, word(bytes, at + 8));
      four = round(four, word(bytes, at + 12));
    }
    hash = rotate(one, 1) + rotate(two, 7) + rotate(three, 12) + rotate(four, 18);
  }
  hash = (hash + length) | 0;
  for (; at + 4 <= end; at += 4) {
    hash = Math.imul(rotate((hash + Math.imul(word(bytes, at), prime3)) | 0, 17), prime4);
  }
  for (; at < end; at++) {
    hash = Math.imul(rotate((hash + Math.imul(bytes[at]!, prime5)) | 0, 11), prime1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), prime2);
  hash = Math.imul(hash ^ (hash >>> 13), prime3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function round(lane: number, input: number): number {
  return Math.imul(rotate((lane + Math.imul(input, prime2)) | 0, 13), prime1);
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function word(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}
