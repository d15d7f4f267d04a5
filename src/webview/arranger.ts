import type { ArrangedGroup, Arrangement, ColumnId, Sort } from '../view/arrange/model';
import type { HostLink } from './host';
import type { ArrangedList } from './listEntries';

/** Orders that were begun and given up because they were made anew on the way. */
const maxTries = 3;

/**
 * Asks for all exchanges in an order, part by part.
 * @throws what the host says where it cannot.
 */
export async function fetchArranged(
  link: HostLink,
  arrangement: Arrangement,
): Promise<ArrangedList> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const list = await fetchParts(link, arrangement);
    if (list !== null) return list;
  }
  throw new Error('The order changed again and again.');
}

/** Null where parts of two orders came. */
async function fetchParts(link: HostLink, arrangement: Arrangement): Promise<ArrangedList | null> {
  const first = await link.request('arrange', { arrangement, start: 0, stamp: null });
  const { stamp, total } = first;
  const exchanges = new Uint32Array(total);
  const ranks = new Uint8Array(arrangement.group === null ? 0 : total);
  const groups: ArrangedGroup[] = [];
  let start = 0;
  for (let part = first; ; part = await link.request('arrange', { arrangement, start, stamp })) {
    if (part.stamp !== stamp || part.total !== total) return null;
    if (start + part.exchanges.length > total) return null;
    exchanges.set(part.exchanges, start);
    if (ranks.length > 0) ranks.set(part.ranks, start);
    groups.push(...part.groups);
    start += part.exchanges.length;
    if (start >= total) return { exchanges, groups, ranks };
    if (part.exchanges.length === 0) return null;
  }
}

/** Whether nothing is asked for but the order of the capture. */
export function isPlain({ sort, group }: Arrangement): boolean {
  return sort === null && group === null;
}

/** What a click on a column's heading asks for: ascending, descending, and as in the capture again. */
export function nextSort(sort: Sort | null, column: ColumnId): Sort | null {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? null : { column, isDescending: true };
}
