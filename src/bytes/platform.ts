import type { ByteSource } from './source';
import type { State } from './statement';

/** Compressed formats that the platform can undo. */
export type InflateKind = 'gzip' | 'zlib' | 'deflate' | 'brotli';

/** What came out of a compressed run. */
export interface Inflated {
  /** All that could be had, also where `state` is not `complete`. */
  readonly bytes: Uint8Array;
  /** `complete`; `truncated` (the input ends early); `skipped` (maxOut reached); `failed` (corrupt). */
  readonly state: State;
  /** Input bytes that belong to the compressed stream; what follows them is something else. */
  readonly consumed: number;
}

/** Undoes compression: never throws, never puts out more than `maxOut` bytes. */
export type Inflate = (kind: InflateKind, bytes: Uint8Array, maxOut: number) => Inflated;

/** Hash functions that turn up in telemetry. */
export type DigestKind = 'md5' | 'sha1' | 'sha256' | 'sha512';

/** Hash of `bytes` as lower-case hex. */
export type Digest = (kind: DigestKind, bytes: Uint8Array) => string;

/** What a door (extension, command line, worker) hands in: everything that differs by platform. */
export interface Platform {
  readonly inflate: Inflate;
  readonly digest: Digest;
  /**
   * Opens a file read-only.
   * @throws {ByteSourceError} when it is missing, a folder, or not readable.
   */
  openFile(path: string): Promise<ByteSource>;
  /** A random id of `bytes` bytes in hex, from a cryptographic source. */
  randomId(bytes: number): string;
}
