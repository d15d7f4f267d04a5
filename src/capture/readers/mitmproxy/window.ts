import type { ByteSource } from '../../../bytes/source';

/** Bytes read at once. Measured for flows of 2 to 200 KB: more reads bodies that are skipped. */
const windowBytes = 256 * 1024;

/** The part of the file that is in memory while an index walks over it. */
export class FileWindow {
  readonly #source: ByteSource;
  #bytes: Uint8Array = new Uint8Array(0);
  #base = 0;
  #size: number;

  constructor(source: ByteSource) {
    this.#source = source;
    this.#size = source.size;
  }

  /** Where the file ends: earlier than at first where it has become shorter meanwhile. */
  get size(): number {
    return this.#size;
  }

  /** All that is in memory from `offset` on: `length` bytes at least, or null where they are not. */
  peek(offset: number, length: number): Uint8Array | null {
    const wanted = Math.min(offset + length, this.#size);
    const isHere = offset >= this.#base && wanted <= this.#base + this.#bytes.length;
    return isHere ? this.#bytes.subarray(offset - this.#base) : null;
  }

  /** Up to `length` bytes at `offset`; what is in memory stays. */
  async probe(offset: number, length: number): Promise<Uint8Array> {
    return this.peek(offset, length) ?? (await this.#source.read(offset, length));
  }

  /** The bytes from `offset` on, as many as a window holds. */
  async load(offset: number): Promise<Uint8Array> {
    const wanted = Math.min(windowBytes, this.#size - offset);
    this.#bytes = await this.#source.read(offset, Math.max(0, wanted));
    this.#base = offset;
    if (this.#bytes.length < wanted) this.#size = offset + this.#bytes.length;
    return this.#bytes;
  }
}
