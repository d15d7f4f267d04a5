/** Reads bits from the least significant of each byte on, as deflate and brotli hold them. */
export class BitReader {
  private at = 0;
  private held = 0;
  private count = 0;
  constructor(private readonly bytes: Uint8Array) {}

  /** The next `wanted` bits (24 at most), or -1 where fewer are left. */
  bits(wanted: number): number {
    while (this.count < wanted) {
      if (this.at >= this.bytes.length) return -1;
      this.held |= this.bytes[this.at++]! << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << wanted) - 1);
    this.held >>>= wanted;
    this.count -= wanted;
    return value;
  }

  /** Drops bits up to the next byte. */
  align(): void {
    this.held = 0;
    this.count = 0;
  }
}
