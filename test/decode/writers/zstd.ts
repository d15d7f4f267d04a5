/** How a block of {@link zstdFrame} is put down. */
export type ZstdBlock =
  { readonly raw: Uint8Array } | { readonly byte: number; readonly count: number };

/** A Zstandard frame of raw and repeated blocks (RFC 8878) with a window of 1 KiB times 2^`window`. */
export function zstdFrame(blocks: readonly ZstdBlock[], window = 7): Uint8Array {
  const parts: number[] = [0x28, 0xb5, 0x2f, 0xfd, 0, window << 3];
  blocks.forEach((block, index) => {
    const isRaw = 'raw' in block;
    const size = isRaw ? block.raw.length : block.count;
    const header = (size << 3) | (isRaw ? 0 : 2) | (index === blocks.length - 1 ? 1 : 0);
    parts.push(header & 0xff, (header >> 8) & 0xff, header >> 16);
    if (isRaw) for (const byte of block.raw) parts.push(byte);
    else parts.push(block.byte);
  });
  return Uint8Array.from(parts);
}
