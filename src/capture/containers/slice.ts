import type { ByteSource } from '../../bytes/source';

/** A run of another source: what is stored in a container as it is. The other stays its owner's. */
export class SliceSource implements ByteSource {
  readonly size: number;
  readonly #source: ByteSource;
  readonly #start: number;

  constructor(source: ByteSource, start: number, length: number) {
    this.#source = source;
    this.#start = start;
    this.size = Math.max(0, Math.min(length, source.size - start));
  }

  read(offset: number, length: number): Promise<Uint8Array> {
    const room = Math.max(0, this.size - offset);
    return this.#source.read(this.#start + offset, Math.min(length, room));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
