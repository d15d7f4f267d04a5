/** The only door to a file's bytes. Implementations open read-only and never write. */
export interface ByteSource {
  /** Size in bytes when the source was opened. */
  readonly size: number;
  /**
   * The bytes [offset, offset + length), shorter where the source ends earlier.
   * @throws {ByteSourceError} when the source can no longer be read.
   */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Lets go of the underlying handle. Safe to call twice. */
  close(): Promise<void>;
}

/** The one error that leaves a {@link ByteSource}. */
export class ByteSourceError extends Error {
  override readonly name = 'ByteSourceError';
  constructor(
    readonly code: 'not-found' | 'no-permission' | 'is-directory' | 'read-failed',
    message: string,
  ) {
    super(message);
  }
}

/** A source over bytes that are already in memory (editor text, tests). */
export class MemorySource implements ByteSource {
  readonly size: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.size = bytes.length;
  }

  read(offset: number, length: number): Promise<Uint8Array> {
    return Promise.resolve(this.#bytes.subarray(offset, offset + length));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
