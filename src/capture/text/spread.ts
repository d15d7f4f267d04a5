import type { ByteSource } from '../../bytes/source';
import type { SourcedBytes } from '../../bytes/sourced';
import type { ExchangeRef } from '../model';
import type { ProblemLog } from '../problemLog';
import { readBlock } from './block';

/** Bytes behind its beginning in which the rest of an exchange is looked for, at first and at most. */
const firstSpread = 64 * 1024;
const maxSpread = 16 * 1024 * 1024;

/**
 * Reads an exchange whose rest may stand behind the beginnings of others: what `read` makes of a
 * block, and of ever larger ones as long as it `isOpen`, up to the end of the file.
 */
export async function readSpread<Read>(
  source: ByteSource,
  ref: ExchangeRef,
  log: ProblemLog,
  read: (block: SourcedBytes) => Read,
  isOpen: (found: Read) => boolean,
): Promise<{ readonly block: SourcedBytes; readonly found: Read }> {
  const { start } = ref.range;
  let block = await readBlock(source, ref, log);
  let found = read(block);
  while (isOpen(found) && block.bytes.length < maxSpread) {
    const length = Math.max(firstSpread, 2 * block.bytes.length);
    const end = Math.min(start + length, source.size);
    if (end - start <= block.bytes.length) break;
    block = await readBlock(source, { range: { start, end } }, log);
    found = read(block);
  }
  return { block, found };
}
