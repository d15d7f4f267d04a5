import type { ByteSource } from '../../../bytes/source';

/** Bytes that are read at once. */
const usualLength = 4 * 1024 * 1024;
/** Most bytes of one event or one member that are read to find its end. */
export const longestValue = 256 * 1024 * 1024;

/** A run of the file that moves forward with what is read. */
export class Window {
  bytes: Uint8Array = new Uint8Array(0);
  /** Where `bytes` begin in the file. */
  base = 0;

  constructor(readonly source: ByteSource) {}

  /** Whether the file ends where `bytes` do. */
  get isLast(): boolean {
    return this.base + this.bytes.length >= this.source.size;
  }

  /** Moves to `offset` of the file. */
  async move(offset: number): Promise<void> {
    this.bytes = await this.source.read(offset, usualLength);
    this.base = offset;
  }

  /** Reads more behind the same beginning; false where there is no more, or it would be too much. */
  async widen(): Promise<boolean> {
    const length = Math.max(usualLength, this.bytes.length * 4);
    if (this.isLast || this.bytes.length >= longestValue) return false;
    const before = this.bytes.length;
    this.bytes = await this.source.read(this.base, Math.min(length, longestValue));
    return this.bytes.length > before;
  }
}
