import type { ExchangeRow } from '../view/model';
import type { HostLink } from './host';
import { groupIn } from './listEntries';
import { createRowCache } from './rowCache';
import type { RowCache } from './rowCache';

const maxRemembered = 600;

/** Rows of lists that are not the whole capture in its own order, by their place in the list. */
export interface PlacedRows {
  /** Rows of this list; those of the list before stay on screen until they have come anew. */
  show(places: Uint32Array): RowCache<ExchangeRow>;
  /** Exchanges [start, end) have changed. */
  invalidate(start: number, end: number): void;
  /** Rows are shown in the clear, or masked again: none of the old may be seen. */
  forget(): void;
}

/** `changed` is called whenever rows have come. */
export function createPlacedRows(link: HostLink, changed: () => void): PlacedRows {
  const remembered = new Map<number, ExchangeRow>();
  let shown: RowCache<ExchangeRow> | null = null;

  async function read(asked: readonly number[]): Promise<readonly ExchangeRow[]> {
    const exchanges = asked.filter((entry) => groupIn(entry) === null);
    const found = await link.request('rows-of', { exchanges });
    const byIndex = new Map(found.map((row) => [row.index, row] as const));
    for (const row of found) remembered.set(row.index, row);
    for (const index of remembered.keys()) {
      if (remembered.size <= maxRemembered) break;
      remembered.delete(index);
    }
    return asked.map((entry) => byIndex.get(entry)!);
  }

  return {
    show(places) {
      const cache = createRowCache(
        (start, count) => read([...places.subarray(start, start + count)]),
        changed,
      );
      // A keystroke leaves most rows on screen: they stay while they are asked for anew.
      shown = { ...cache, get: (at) => cache.get(at) ?? remembered.get(places[at] ?? -1) };
      return shown;
    },
    invalidate(start, end) {
      for (let index = start; index < end && index - start < maxRemembered; index += 1) {
        remembered.delete(index);
      }
      shown?.invalidate(0, Number.MAX_SAFE_INTEGER);
    },
    forget() {
      remembered.clear();
      shown = null;
    },
  };
}
