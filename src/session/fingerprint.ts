import type { Digest } from '../bytes/platform';
import type { ByteRange } from '../bytes/range';
import type { ByteSource } from '../bytes/source';

/** A shorter run is looked at whole. */
const wholeBytes = 8 * 1024 * 1024;
/** Of a longer one so many pieces of so many bytes are, evenly spread, its beginning and end included. */
const samples = 64;
const sampleBytes = 64 * 1024;

/**
 * What tells whether a run of a file is still what it was: a hash of all of it, or of samples where
 * it is so long that reading it again would take longer than it is worth. Whoever changes a few bytes
 * in the middle of a large file and nothing else goes unnoticed.
 */
export async function fingerprint(
  source: ByteSource,
  { start, end }: ByteRange,
  digest: Digest,
): Promise<string> {
  const length = end - start;
  if (length <= wholeBytes) return digest('sha1', await source.read(start, length));
  const hashes: string[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const at = start + Math.floor(((length - sampleBytes) * sample) / (samples - 1));
    hashes.push(digest('sha1', await source.read(at, sampleBytes)));
  }
  return hashes.join(' ');
}
