import { parseJson } from '../../../bytes/jsonParser';
import { EntryFields } from '../../json/fields';
import type { ReadContext } from '../../model';
import type { ProblemLog } from '../../problemLog';
import type { MemberText } from './text';

/** What stands in the JSON of an entry besides its bodies. */
const mostBesides = 4 * 1024 * 1024;

/** Most bytes that the JSON of one entry may unpack to: two bodies in base64, and what is said of them. */
export function mostJson({ maxContentBytes }: ReadContext): number {
  return 3 * maxContentBytes + mostBesides;
}

/** The object that a member holds, its places counted in the member, or null where it holds none. */
export function fieldsOfMember(text: MemberText, log: ProblemLog): EntryFields | null {
  const document = parseJson(text.bytes);
  const offset = document.errorOffset ?? 0;
  // A member that is cut has its problem already.
  if (document.state === 'failed') log.add('malformed-exchange', offset);
  else if (document.state === 'truncated' && text.state === 'complete') {
    log.add('malformed-exchange', offset);
  } else if (document.state === 'skipped') log.add('over-budget', offset, { limit: 'json-size' });
  if (document.count > 0 && document.type(0) === 'object') return new EntryFields(document, 0, log);
  if (document.state === 'complete') log.add('malformed-exchange', 0);
  return null;
}
