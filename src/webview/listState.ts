import { columnIds, type ColumnId, type KeptList } from '../view/arrange/model';
import { readArrangement } from '../view/pageMessages';

/** Groups that are remembered as folded, and numbers of chosen exchanges. */
const maxFolded = 1000;
const maxChosen = 2000;
/** A column is set no narrower and no wider than this by hand, in pixels. */
export const widthLimits = { min: 28, max: 2000 } as const;

/** How the list stands where nothing is remembered. */
export const initialList: KeptList = {
  arrangement: { sort: null, group: null },
  folded: [],
  chosen: [],
  columns: null,
  widths: {},
  isTimelineShown: true,
  timelineBy: 'count',
};

/** What was kept, each field checked by itself: what is damaged falls back to its initial value. */
export function readListState(kept: unknown): KeptList {
  if (typeof kept !== 'object' || kept === null) return initialList;
  const list = kept as Partial<Record<keyof KeptList, unknown>>;
  return {
    arrangement: readArrangement(list.arrangement) ?? initialList.arrangement,
    folded: readNumbers(list.folded, maxFolded),
    chosen: readNumbers(list.chosen, maxChosen),
    columns: readColumns(list.columns),
    widths: readWidths(list.widths),
    isTimelineShown: list.isTimelineShown !== false,
    timelineBy: list.timelineBy === 'size' ? 'size' : 'count',
  };
}

function readNumbers(kept: unknown, most: number): readonly number[] {
  if (!Array.isArray(kept) || kept.length > most) return [];
  const numbers = kept as readonly unknown[];
  return numbers.every(isNumber) ? [...numbers] : [];
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** In the order of the columns themselves, which is that of the list. */
function readColumns(kept: unknown): readonly ColumnId[] | null {
  if (!Array.isArray(kept)) return null;
  const columns = columnIds.filter((id) => kept.includes(id));
  return columns.length === 0 ? null : columns;
}

function readWidths(kept: unknown): KeptList['widths'] {
  if (typeof kept !== 'object' || kept === null) return {};
  const widths = kept as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    columnIds.flatMap((id) => {
      const width = Object.hasOwn(widths, id) ? widths[id] : undefined;
      return typeof width === 'number' && Number.isFinite(width) ? [[id, clampWidth(width)]] : [];
    }),
  );
}

/** A width that leaves a column usable. */
export function clampWidth(widthPx: number): number {
  return Math.round(Math.min(widthLimits.max, Math.max(widthLimits.min, widthPx)));
}
