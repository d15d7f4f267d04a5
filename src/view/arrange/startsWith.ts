import { digestRow, type ExchangeDigest } from '../digest';
import { ExchangeBits } from '../filter/bits';
import type { Reveal } from '../input';

/**
 * The exchanges whose host or path begins with what was typed, as a row shows them; a path also
 * without its first slash. One bit for each, see `ExchangeBits`.
 * @param total the number of exchanges there are.
 */
export function exchangesStartingWith(
  typed: string,
  digests: readonly ExchangeDigest[],
  total: number,
  reveal: Reveal,
): Uint8Array {
  const wanted = typed.toLowerCase();
  const bits = new ExchangeBits(total);
  for (const digest of digests) {
    if (digest.index >= total) continue;
    const { host, path } = digestRow(digest, reveal);
    const lower = path.slice(0, wanted.length + 1).toLowerCase();
    const isMet =
      host?.slice(0, wanted.length).toLowerCase() === wanted ||
      lower.startsWith(wanted) ||
      lower.startsWith(`/${wanted}`);
    if (isMet) bits.add(digest.index);
  }
  return bits.bytes;
}
