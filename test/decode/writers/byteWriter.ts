/** Collects bytes. */
export class ByteWriter {
  private readonly parts: Buffer[] = [];
  length = 0;

  bytes(part: Uint8Array | readonly number[]): this {
    const buffer = Buffer.from(part as Uint8Array);
    this.parts.push(buffer);
    this.length += buffer.length;
    return this;
  }

  /** An unsigned number of `size` bytes, the highest first. */
  big(value: number | bigint, size: number): this {
    const buffer = Buffer.alloc(size);
    let left = BigInt.asUintN(size * 8, BigInt(value));
    for (let at = size - 1; at >= 0; at--) {
      buffer[at] = Number(left & 255n);
      left >>= 8n;
    }
    return this.bytes(buffer);
  }

  /** The same, the lowest first. */
  little(value: number | bigint, size: number): this {
    const end = new ByteWriter().big(value, size).end();
    return this.bytes(Buffer.from(end).reverse());
  }

  double(value: number, isLittle = false): this {
    const buffer = Buffer.alloc(8);
    if (isLittle) buffer.writeDoubleLE(value);
    else buffer.writeDoubleBE(value);
    return this.bytes(buffer);
  }

  single(value: number, isLittle = false): this {
    const buffer = Buffer.alloc(4);
    if (isLittle) buffer.writeFloatLE(value);
    else buffer.writeFloatBE(value);
    return this.bytes(buffer);
  }

  /** A number in groups of seven bits, the lowest first; negative ones in 64 bits. */
  varint(value: number | bigint): this {
    let left = BigInt.asUintN(64, BigInt(value));
    const out: number[] = [];
    do {
      out.push(Number(left & 127n) | (left > 127n ? 128 : 0));
      left >>= 7n;
    } while (left > 0n);
    return this.bytes(out);
  }

  end(): Uint8Array {
    return Uint8Array.from(Buffer.concat(this.parts));
  }
}

export const utf8 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
