import type { ByteSource } from '../../bytes/source';
import { sourcedSlice, type SourcedBytes } from '../../bytes/sourced';
import { decodeLatin1 } from '../../bytes/text';
import { lineAt, type Line } from '../http/lines';
import type { ExchangeRef } from '../model';
import type { ProblemLog } from '../problemLog';

/** Most bytes of one exchange in a text: what is larger is cut there. */
const maxBlockBytes = 64 * 1024 * 1024;
/** Longest beginning of a line that is looked at to tell what it is. */
const maxShown = 2048;

/** The bytes of an exchange in a text, led to the file. */
export async function readBlock(
  source: ByteSource,
  ref: ExchangeRef,
  log: ProblemLog,
): Promise<SourcedBytes> {
  const { start, end } = ref.range;
  if (end - start > maxBlockBytes) {
    log.add('over-budget', start + maxBlockBytes, { limit: 'entry-bytes' });
  }
  const bytes = await source.read(start, Math.min(end - start, maxBlockBytes));
  return sourcedSlice(bytes, { start: 0, end: bytes.length }, start);
}

/** The lines of `bytes` from `at` on. */
export function* linesOf(bytes: Uint8Array, at = 0): Iterable<Line> {
  for (let next = at; next < bytes.length;) {
    const line = lineAt(bytes, next, bytes.length);
    yield line;
    next = line.next;
  }
}

/** The beginning of a line, one character for each byte. */
export function shownLine(bytes: Uint8Array, line: Line, most = maxShown): string {
  return decodeLatin1(bytes.subarray(line.start, Math.min(line.end, line.start + most)));
}
