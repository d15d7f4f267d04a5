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

/**
 * Chooses the columns that fit into `widthPx` and shares out what is left over. `total` rows are
 * numbered; `hostPx` is what the longest host name needs, so that short ones leave room to others.
 */
export function layOutColumns(widthPx: number, total: number, hostPx: number): ColumnLayout {
  const hostMaxPx = Math.min(columns.host.maxPx, Math.max(60, hostPx));
  const maxPx = (id: ColumnId): number => (id === 'host' ? hostMaxPx : columns[id].maxPx);
  const widths = new Map<ColumnId, number>();
  const spare = (): number => widthPx - [...widths.values()].reduce((sum, width) => sum + width, 0);
  for (const id of byNeed) {
    const minPx = id === 'index' ? indexWidth(total) : Math.min(columns[id].minPx, maxPx(id));
    if (widths.size > 0 && minPx + columns[id].slackPx > spare()) break;
    widths.set(id, minPx);
  }
  // A column that has reached its most leaves its share to the others.
  let growing = columnIds.filter((id) => widths.has(id) && columns[id].grow > 0);
  while (growing.length > 0) {
    const unit = spare() / growing.reduce((sum, id) => sum + columns[id].grow, 0);
    const wanted = (id: ColumnId): number => widths.get(id)! + Math.floor(unit * columns[id].grow);
    const full = growing.filter((id) => wanted(id) > maxPx(id));
    const grown = full.length > 0 ? full : growing;
    const next = grown.map((id) => [id, Math.min(wanted(id), maxPx(id))] as const);
    for (const [id, width] of next) widths.set(id, width);
    growing = full.length > 0 ? growing.filter((id) => !full.includes(id)) : [];
  }
  const last = widths.has('path') ? 'path' : 'host';
  widths.set(last, Math.max(0, widths.get(last)! + spare()));
  return columnIds.flatMap((id) => {
    const width = widths.get(id);
    return width === undefined ? [] : [{ id, widthPx: width }];
  });
}
