import { isSpace } from '../../../bytes/jsonScan';
import { indexOfText } from '../../xml/tags';

/** Names that only Postman's files hold. */
const marks = ['schema.getpostman.com', '_postman_id', '"postman_id"', '_postman_previewlanguage'];
/** Members by which the report of a run is known, where its collection tells nothing. */
const runMembers = ['"run"', '"executions"'];

/** How surely `head` begins a collection or the report of a run. */
export function sniffPostman(head: Uint8Array): number {
  let at = 0;
  while (at < head.length && isSpace(head[at]!)) at++;
  if (head[at] !== 0x7b) return 0;
  const holds = (text: string): boolean => indexOfText(head, text, at) >= 0;
  const isCollection = holds('"item"') || holds('"collection"');
  if (!isCollection) return 0;
  if (marks.some(holds)) return 0.9;
  if (runMembers.every(holds)) return 0.85;
  return holds('"collection"') ? 0.3 : 0;
}
