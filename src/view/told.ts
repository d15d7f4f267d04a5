import { formatCount, wording } from './language';
import type { ViewStatementId } from './messages/view';
import { fillTemplate } from './template';

/** What a view says between the data. */
export function told(
  id: ViewStatementId,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return fillTemplate(wording().view[id], args);
}

/** The same about a count: its digits are grouped. */
export function toldCount(id: ViewStatementId, count: number): string {
  return told(id, { count: formatCount(count) });
}
