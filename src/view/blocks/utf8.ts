/** The first offset at or after `offset` where a UTF-8 character begins, no further than `end`. */
export function characterStart(bytes: Uint8Array, offset: number, end: number): number {
  let at = offset;
  while (at < end && at < offset + 3 && (bytes[at]! & 0xc0) === 0x80) at++;
  return at;
}

/** Characters (code points) of UTF-8 in [start, end). */
export function countCharacters(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if ((bytes[i]! & 0xc0) !== 0x80) count++;
  return count;
}

/** Whether the byte is a space, tab, line feed or carriage return. */
export function isWhite(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
