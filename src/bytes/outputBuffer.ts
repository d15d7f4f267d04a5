/** Where a decompressor puts what it makes of its sequences. */
export interface BlockSink {
  /** Bytes put out so far, those of earlier blocks included. */
  readonly length: number;
  /** Takes [start, end) of `source` as it stands; false where there is no room for all of it. */
  literals(source: Uint8Array, start: number, end: number): boolean;
  /** Repeats `count` bytes from `distance` back, which the caller has checked; false as above. */
  copy(distance: number, count: number): boolean;
}

/** Up to so many bytes, a loop is faster than a call. */
const short = 32;

/** Output that grows as it is needed and never beyond `max` bytes. */
export class OutputBuffer implements BlockSink {
  length = 0;
  private buffer: Uint8Array;

  constructor(
    private readonly max: number,
    expected = 1024,
  ) {
    this.buffer = new Uint8Array(Math.min(max, Math.max(64, expected)));
  }

  /** All that was put out. */
  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  literals(source: Uint8Array, start: number, end: number): boolean {
    const count = this.room(end - start);
    const { buffer, length } = this;
    if (count > short) buffer.set(source.subarray(start, start + count), length);
    else for (let i = 0; i < count; i++) buffer[length + i] = source[start + i]!;
    this.length += count;
    return count === end - start;
  }

  copy(distance: number, wanted: number): boolean {
    const count = this.room(wanted);
    const { buffer, length } = this;
    const from = length - distance;
    if (distance >= count && count > short) buffer.copyWithin(length, from, from + count);
    else if (distance === 1) buffer.fill(buffer[from]!, length, length + count);
    else for (let i = 0; i < count; i++) buffer[length + i] = buffer[from + i]!;
    this.length += count;
    return count === wanted;
  }

  /** Makes room for `count` bytes, or for as many as are allowed. */
  private room(count: number): number {
    const end = Math.min(this.max, this.length + count);
    if (end > this.buffer.length) {
      const larger = new Uint8Array(Math.min(this.max, Math.max(end, this.buffer.length * 2)));
      larger.set(this.bytes);
      this.buffer = larger;
    }
    return end - this.length;
  }
}

/** Counts what would be put out, up to `max` bytes: a walk over a block that costs no memory. */
export class CountingSink implements BlockSink {
  length = 0;

  constructor(private readonly max: number) {}

  literals(_source: Uint8Array, start: number, end: number): boolean {
    return this.count(end - start);
  }

  copy(_distance: number, count: number): boolean {
    return this.count(count);
  }

  private count(count: number): boolean {
    this.length = Math.min(this.max, this.length + count);
    return this.length < this.max || count === 0;
  }
}
