import { ZstdDamage } from './damage';

/** Bits that are read in one go. */
const most = 24;

/**
 * Reads bits from the end of a run to its start (RFC 8878, section 4.1): the highest bit that is set
 * in the last byte marks the end. Before the start, every bit is zero, and `left` is negative.
 */
export class ReverseBits {
  /** Bits that are left. */
  left: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly start: number,
    end: number,
  ) {
    const last = end > start ? bytes[end - 1]! : 0;
    if (last === 0) throw new ZstdDamage();
    this.left = (end - start) * 8 - Math.clz32(last) + 24 - 1;
  }

  /** The next `count` bits, up to 32, the first of them highest. */
  read(count: number): number {
    if (count > most) {
      const high = this.read(count - most);
      return high * 2 ** most + this.read(most);
    }
    this.left -= count;
    if (this.left >= 0) return this.at(this.left, count);
    const there = count + this.left;
    return there > 0 ? this.at(0, there) * 2 ** -this.left : 0;
  }

  private at(bit: number, count: number): number {
    const { bytes } = this;
    const at = this.start + (bit >> 3);
    const four =
      bytes[at]! |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    return (four >>> (bit & 7)) & ((1 << count) - 1);
  }
}
