/** Offset of `needle` in [start, end) of `bytes`, or -1. The needle is short. */
export function indexOf(bytes: Uint8Array, needle: Uint8Array, start: number, end: number): number {
  const last = end - needle.length;
  const first = needle[0]!;
  for (let at = bytes.indexOf(first, start); at >= 0 && at <= last;) {
    let length = 1;
    while (length < needle.length && bytes[at + length] === needle[length]) length++;
    if (length === needle.length) return at;
    at = bytes.indexOf(first, at + 1);
  }
  return -1;
}
