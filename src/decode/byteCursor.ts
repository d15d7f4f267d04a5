/**
 * Reads numbers from bytes, front to back. Past the end every read gives zero and sets `isPast`, so
 * that a reader checks once for each value and not for each byte.
 */
export class ByteCursor {
  at: number;
  isPast = false;
  private readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    start: number,
    readonly end: number,
  ) {
    this.at = start;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Bytes that are left. */
  get left(): number {
    return this.end - this.at;
  }

  /** Steps over `length` bytes and gives the offset of the first, or -1 where fewer are left. */
  take(length: number): number {
    if (length < 0 || length > this.end - this.at) {
      this.isPast = true;
      return -1;
    }
    const start = this.at;
    this.at += length;
    return start;
  }

  byte(): number {
    const at = this.take(1);
    return at < 0 ? 0 : this.bytes[at]!;
  }

  /** An unsigned number of 1, 2 or 4 bytes. */
  unsigned(size: 1 | 2 | 4, isLittleEndian = false): number {
    const at = this.take(size);
    if (at < 0) return 0;
    if (size === 1) return this.bytes[at]!;
    return size === 2
      ? this.view.getUint16(at, isLittleEndian)
      : this.view.getUint32(at, isLittleEndian);
  }

  /** A signed number of 1, 2 or 4 bytes. */
  signed(size: 1 | 2 | 4, isLittleEndian = false): number {
    const at = this.take(size);
    if (at < 0) return 0;
    if (size === 1) return this.view.getInt8(at);
    return size === 2
      ? this.view.getInt16(at, isLittleEndian)
      : this.view.getInt32(at, isLittleEndian);
  }

  unsigned64(isLittleEndian = false): bigint {
    const at = this.take(8);
    return at < 0 ? 0n : this.view.getBigUint64(at, isLittleEndian);
  }

  signed64(isLittleEndian = false): bigint {
    const at = this.take(8);
    return at < 0 ? 0n : this.view.getBigInt64(at, isLittleEndian);
  }

  float32(isLittleEndian = false): number {
    const at = this.take(4);
    return at < 0 ? 0 : this.view.getFloat32(at, isLittleEndian);
  }

  float64(isLittleEndian = false): number {
    const at = this.take(8);
    return at < 0 ? 0 : this.view.getFloat64(at, isLittleEndian);
  }

  /** A number in groups of seven bits, the lowest first (protobuf, snappy); 64 bits at most. */
  varint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      if (this.isPast) return 0n;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    this.isPast = true;
    return 0n;
  }
}

/** A float as it is shortest written; a single-precision one without the digits of a double. */
export function floatText(value: number, isSingle = false): string {
  if (!isSingle || !Number.isFinite(value)) return String(value);
  for (let digits = 6; digits <= 9; digits++) {
    const text = Number(value.toPrecision(digits));
    if (Math.fround(text) === value) return String(text);
  }
  return String(value);
}
