import type { Body } from '../../http/content';
import type { ReadContext } from '../../model';
import type { EntryFields } from '../../json/fields';

/**
 * The body that Playwright left in a file of its own beside the HAR, named by `_file` (in older
 * versions `_sha1`) of `postData` or `content`; null where none is named, or it is not there.
 */
export async function attachedBody(
  fields: EntryFields,
  message: 'request' | 'response',
  holder: 'postData' | 'content',
  { attached }: ReadContext,
): Promise<Body | null> {
  const { document } = fields;
  const outer = document.member(0, message);
  if (!attached || outer === null || document.type(outer) !== 'object') return null;
  const inner = document.member(outer, holder);
  if (inner === null || document.type(inner) !== 'object') return null;
  for (const key of ['_file', '_sha1']) {
    const name = document.member(inner, key);
    if (name === null || document.type(name) !== 'string') continue;
    const found = await attached(document.text(name));
    if (!found) continue;
    const { sourced, state } = found;
    return { sourced, state, fidelity: state === 'complete' ? 'decoded' : 'lossy' };
  }
  return null;
}
