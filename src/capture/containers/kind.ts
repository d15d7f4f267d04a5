/** What a file may be packed in. */
export type ContainerKind = 'zip' | 'gzip' | 'zlib';

/** The container that begins with `head`, or null: by its magic bytes, never by a name. */
export function containerOf(head: Uint8Array): ContainerKind | null {
  const [a, b, c, d] = head;
  // A member's header, or the end record of an archive without any.
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return 'zip';
  if (a === 0x1f && b === 0x8b && c === 8) return 'gzip';
  // RFC 1950, section 2.2; only windows of 32 KiB are written, and `x` begins texts too.
  if (a === 0x78 && b !== undefined && ((a << 8) | b) % 31 === 0 && isZlibLevel(b)) return 'zlib';
  return null;
}

/** The four levels without a preset dictionary; `x^` is the only one that is text. */
function isZlibLevel(flags: number): boolean {
  return flags === 0x01 || flags === 0x5e || flags === 0x9c || flags === 0xda;
}
