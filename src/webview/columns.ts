export const columnIds = [
  'index',
  'time',
  'method',
  'host',
  'path',
  'status',
  'type',
  'size',
  'found',
  'severity',
] as const;
export type ColumnId = (typeof columnIds)[number];

interface Column {
  readonly minPx: number;
  /** Share of the room that is left over; 0 keeps the width. */
  readonly grow: number;
  /** No wider than this, so that the room goes to those that can use it. */
  readonly maxPx: number;
  /** Comes only when this much is left over for the columns that grow. */
  readonly slackPx: number;
}

const columns: Readonly<Record<ColumnId, Column>> = {
  index: { minPx: 42, grow: 0, maxPx: 42, slackPx: 0 },
  time: { minPx: 66, grow: 0, maxPx: 66, slackPx: 70 },
  method: { minPx: 58, grow: 0, maxPx: 58, slackPx: 0 },
  host: { minPx: 130, grow: 3, maxPx: 240, slackPx: 0 },
  path: { minPx: 70, grow: 4, maxPx: 2000, slackPx: 0 },
  status: { minPx: 52, grow: 0, maxPx: 52, slackPx: 0 },
  type: { minPx: 56, grow: 0, maxPx: 56, slackPx: 180 },
  size: { minPx: 66, grow: 0, maxPx: 66, slackPx: 130 },
  found: { minPx: 110, grow: 3, maxPx: 260, slackPx: 0 },
  severity: { minPx: 30, grow: 0, maxPx: 30, slackPx: 0 },
};

/** Who stays as the list narrows, the most needed first. */
const byNeed: readonly ColumnId[] = [
  'host',
  'severity',
  'found',
  'index',
  'path',
  'status',
  'method',
  'time',
  'size',
  'type',
];

/** Widths of the columns that are shown, from left to right; they fill `widthPx` exactly. */
export type ColumnLayout = readonly { readonly id: ColumnId; readonly widthPx: number }[];

/** Room for the largest number of the first column. */
function indexWidth(total: number): number {
  return Math.max(columns.index.minPx, String(Math.max(0, total - 1)).length * 8 + 20);
}

/** Chooses the columns that fit into `widthPx` and shares out what is left over. */
export function layOutColumns(widthPx: number, total: number): ColumnLayout {
  const widths = new Map<ColumnId, number>();
  let left = widthPx;
  for (const id of byNeed) {
    const minPx = id === 'index' ? indexWidth(total) : columns[id].minPx;
    if (widths.size > 0 && minPx + columns[id].slackPx > left) break;
    widths.set(id, minPx);
    left -= minPx;
  }
  let growing = columnIds.filter((id) => widths.has(id) && columns[id].grow > 0);
  while (left > 0 && growing.length > 0) {
    const shares = growing.reduce((sum, id) => sum + columns[id].grow, 0);
    const full = growing.filter(
      (id) => widths.get(id)! + (left * columns[id].grow) / shares >= columns[id].maxPx,
    );
    for (const id of full.length > 0 ? full : growing) {
      const { grow, maxPx } = columns[id];
      const added = full.length > 0 ? maxPx - widths.get(id)! : Math.floor((left * grow) / shares);
      widths.set(id, widths.get(id)! + added);
    }
    if (full.length === 0) break;
    left = widthPx - [...widths.values()].reduce((sum, width) => sum + width, 0);
    growing = growing.filter((id) => !full.includes(id));
  }
  const rest = widthPx - [...widths.values()].reduce((sum, width) => sum + width, 0);
  const last = widths.has('path') ? 'path' : 'host';
  widths.set(last, Math.max(0, widths.get(last)! + rest));
  return columnIds.flatMap((id) => {
    const width = widths.get(id);
    return width === undefined ? [] : [{ id, widthPx: width }];
  });
}
