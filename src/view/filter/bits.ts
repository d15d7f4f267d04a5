/**
 * A set of exchanges with one bit for each: an eighth of a byte an exchange however they lie, where
 * ranges of a set with gaps take more than a message may hold.
 */
export class ExchangeBits {
  readonly bytes: Uint8Array;

  /** @param exchanges the number of exchanges there are, or the bytes of a set. */
  constructor(exchanges: number | Uint8Array) {
    this.bytes =
      typeof exchanges === 'number' ? new Uint8Array(Math.ceil(exchanges / 8)) : exchanges;
  }

  /** The set of these exchanges, of which there are `total` in all; others are left out. */
  static of(exchanges: readonly number[], total: number): ExchangeBits {
    const bits = new ExchangeBits(total);
    for (const exchange of exchanges) if (exchange < total) bits.add(exchange);
    return bits;
  }

  add(exchange: number): void {
    this.bytes[exchange >> 3]! |= 1 << (exchange & 7);
  }

  remove(exchange: number): void {
    this.bytes[exchange >> 3]! &= ~(1 << (exchange & 7));
  }

  has(exchange: number): boolean {
    return ((this.bytes[exchange >> 3] ?? 0) & (1 << (exchange & 7))) !== 0;
  }

  /** The exchanges, in ascending order. */
  list(): Uint32Array {
    let count = 0;
    for (const byte of this.bytes) count += onesOf(byte);
    const list = new Uint32Array(count);
    let at = 0;
    this.bytes.forEach((byte, index) => {
      for (let bit = 0; byte >> bit > 0; bit++) {
        if ((byte >> bit) & 1) list[at++] = index * 8 + bit;
      }
    });
    return list;
  }

  /** What is in both sets. */
  and(other: ExchangeBits): ExchangeBits {
    return new ExchangeBits(this.bytes.map((byte, at) => byte & (other.bytes[at] ?? 0)));
  }
}

function onesOf(byte: number): number {
  let count = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) count++;
  return count;
}
