import type { ByteSource } from '../bytes/source';

/** A run of the file and where it begins. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly offset: number;
}

/** Measured: below 256 KiB the reads cost more than the scan, above 1 MiB nothing is gained. */
const chunkSize = 1024 * 1024;

/** The file from front to back. Ends early where the file has become shorter. */
export async function* readChunks(source: ByteSource): AsyncIterable<Chunk> {
  for (let offset = 0; offset < source.size;) {
    const bytes = await source.read(offset, chunkSize);
    if (bytes.length === 0) return;
    yield { bytes, offset };
    offset += bytes.length;
  }
}
