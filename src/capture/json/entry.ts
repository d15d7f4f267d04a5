import { parseJson } from '../../bytes/jsonParser';
import type { ByteRange } from '../../bytes/range';
import type { ByteSource } from '../../bytes/source';
import type { ProblemLog } from '../problemLog';
import { EntryFields } from './fields';

/** Most bytes of one entry that are read: its table and its texts stand in memory at once. */
const maxEntryBytes = 256 * 1024 * 1024;

/** An entry of a file in JSON. */
export interface JsonEntry {
  readonly bytes: Uint8Array;
  readonly fields: EntryFields;
}

/** The object that stands at `range` of the file, or null where none does; what is wrong is noted. */
export async function readJsonEntry(
  source: ByteSource,
  { start, end }: ByteRange,
  log: ProblemLog,
): Promise<JsonEntry | null> {
  if (end - start > maxEntryBytes) log.add('over-budget', start, { limit: 'entry-bytes' });
  const bytes = await source.read(start, Math.min(end - start, maxEntryBytes));
  const document = parseJson(bytes);
  const offset = start + (document.errorOffset ?? 0);
  if (document.state === 'failed') log.add('malformed-exchange', offset);
  else if (document.state === 'skipped') log.add('over-budget', offset, { limit: 'json-size' });
  if (document.count > 0 && document.type(0) === 'object') {
    return { bytes, fields: new EntryFields(document, start, log) };
  }
  if (document.state === 'complete') log.add('malformed-exchange', start);
  return null;
}
