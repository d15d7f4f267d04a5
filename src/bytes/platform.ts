import type { ByteSource } from './source';
import type { State } from './statement';

/** Compressed formats that the platform can undo. */
export type InflateKind = 'gzip' | 'zlib' | 'deflate' | 'brotli' | 'zstd';

/** What came out of a compressed run. */
export interface Inflated {
  /** All that could be had, also where `state` is not `complete`; a beginning where it is `skipped`. */
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

/** Ciphers that a user may have the key of: AES (FIPS 197) in its common modes (SP 800-38A, -38D). */
export type CipherKind = 'aes-cbc' | 'aes-ctr' | 'aes-gcm' | 'aes-ecb';

/** What a key made of a ciphertext. */
export interface Decrypted {
  /** All that could be had, also where `problem` is set. */
  readonly bytes: Uint8Array;
  /** Whether padding stood at the end and was taken off (PKCS #7: RFC 5652, section 6.3). */
  readonly isPadded: boolean;
  /**
   * `key`, `iv`: of a length that the cipher has no use for; `length`: the last block is not whole;
   * `tag`: the authentication tag is wrong, so the bytes are not what was sent.
   */
  readonly problem: 'key' | 'iv' | 'length' | 'tag' | null;
}

/**
 * Undoes a cipher with a key of 16, 24 or 32 bytes and an initialisation vector of 16 (GCM: 1 or
 * more; ECB takes none). Never throws. Padding is taken off where it is right, and left where it is
 * not; of GCM, the last 16 bytes are the tag.
 */
export type Decrypt = (
  kind: CipherKind,
  key: Uint8Array,
  iv: Uint8Array,
  bytes: Uint8Array,
) => Decrypted;

/** Data files of the product that are too large to be code. */
export type DataFile = 'addresses.bin';

/** What a door (extension, command line, worker) hands in: everything that differs by platform. */
export interface Platform {
  readonly inflate: Inflate;
  readonly digest: Digest;
  readonly decrypt: Decrypt;
  /**
   * Opens a file read-only.
   * @throws {ByteSourceError} when it is missing, a folder, or not readable.
   */
  openFile(path: string): Promise<ByteSource>;
  /**
   * A data file of the product, whole.
   * @throws {ByteSourceError} when it is missing or not readable.
   */
  readData(name: DataFile): Promise<Uint8Array>;
  /** A random id of `bytes` bytes in hex, from a cryptographic source. */
  randomId(bytes: number): string;
}
