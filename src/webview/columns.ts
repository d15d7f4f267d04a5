import { columnIds, type ColumnId, type KeptList } from '../view/arrange/model';

interface Column {
  readonly minPx: number;
  /** Share of the room that is left over; 0 keeps the width. */
  readonly grow: number;
  /** No wider than this, so that the room goes to those that can use it. */
  readonly maxPx: number;
  /** Comes only when this much is left over for the columns that grow, unless it was chosen. */
  readonly slackPx: number;
}

const columns: Readonly<Record<ColumnId, Column>> = {
  index: { minPx: 42, grow: 0, maxPx: 42, slackPx: 0 },
  time: { minPx: 66, grow: 0, maxPx: 66, slackPx: 70 },
  duration: { minPx: 68, grow: 0, maxPx: 68, slackPx: 130 },
  method: { minPx: 58, grow: 0, maxPx: 58, slackPx: 0 },
  host: { minPx: 130, grow: 3, maxPx: 240, slackPx: 0 },
  recipient: { minPx: 90, grow: 2, maxPx: 160, slackPx: 130 },
  country: { minPx: 64, grow: 1, maxPx: 110, slackPx: 130 },
  path: { minPx: 70, grow: 4, maxPx: 2000, slackPx: 0 },
  status: { minPx: 52, grow: 0, maxPx: 52, slackPx: 0 },
  type: { minPx: 56, grow: 0, maxPx: 56, slackPx: 180 },
  size: { minPx: 66, grow: 0, maxPx: 66, slackPx: 130 },
  response: { minPx: 72, grow: 0, maxPx: 72, slackPx: 130 },
  protection: { minPx: 78, grow: 0, maxPx: 78, slackPx: 130 },
  found: { minPx: 110, grow: 3, maxPx: 260, slackPx: 0 },
  severity: { minPx: 30, grow: 0, maxPx: 30, slackPx: 0 },
};

/** While a search tells where it hit, in the column of what was found: that is what is read now. */
const whileSearching: Partial<Record<ColumnId, Column>> = {
  host: { minPx: 90, grow: 4, maxPx: 240, slackPx: 0 },
  found: { minPx: 150, grow: 6, maxPx: 320, slackPx: 0 },
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
  'recipient',
  'protection',
  'country',
  'response',
  'duration',
];

/** Shown where none were chosen: what every list of exchanges has. */
export const usualColumns: readonly ColumnId[] = columnIds.filter(
  (id) => byNeed.indexOf(id) <= byNeed.indexOf('type'),
);

/** Those that stay longest, whatever else was chosen. */
const mostNeeded = byNeed.slice(0, 4);

/** The columns that are asked for, the most needed first: what is unusual was wished for by hand. */
function wishedColumns(chosen: readonly ColumnId[] | null): readonly ColumnId[] {
  if (chosen === null) return byNeed.filter((id) => usualColumns.includes(id));
  const rank = (id: ColumnId): number =>
    mostNeeded.includes(id) ? 0 : usualColumns.includes(id) ? 2 : 1;
  return byNeed.filter((id) => chosen.includes(id)).sort((a, b) => rank(a) - rank(b));
}

/** Widths of the columns that are shown, from left to right; they fill `widthPx` exactly. */
export type ColumnLayout = readonly { readonly id: ColumnId; readonly widthPx: number }[];

/** What the user has set: columns (null: the usual), and widths in pixels. */
export type ColumnWish = Pick<KeptList, 'columns' | 'widths'>;

/** Room for the largest number of the first column. */
function indexWidth(total: number): number {
  return Math.max(columns.index.minPx, String(Math.max(0, total - 1)).length * 8 + 20);
}

/** A column in one layout: a width that was set is neither grown nor given up. */
interface Sized extends Column {
  readonly id: ColumnId;
}

function sized(
  total: number,
  hostPx: number,
  { widths, columns: chosen }: ColumnWish,
  isSearching: boolean,
): Sized[] {
  const hostMaxPx = Math.min(columns.host.maxPx, Math.max(60, hostPx));
  return wishedColumns(chosen).map((id) => {
    const column = (isSearching ? whileSearching[id] : undefined) ?? columns[id];
    const set = widths[id];
    const slackPx = chosen === null ? column.slackPx : 0;
    if (set !== undefined) return { id, minPx: set, maxPx: set, grow: 0, slackPx };
    const maxPx = id === 'host' ? hostMaxPx : column.maxPx;
    if (id !== 'index')
      return { ...column, id, maxPx, slackPx, minPx: Math.min(column.minPx, maxPx) };
    const width = indexWidth(total);
    return { id, minPx: width, maxPx: width, grow: 0, slackPx };
  });
}

/**
 * Chooses the columns that fit into `widthPx` and shares out what is left over. `total` rows are
 * numbered; `hostPx` is what the longest host name needs, so that short ones leave room to others.
 * Where words are searched for (`isSearching`), the rows tell where they stand.
 */
export function layOutColumns(
  widthPx: number,
  total: number,
  hostPx: number,
  wish: ColumnWish = { columns: null, widths: {} },
  isSearching = false,
): ColumnLayout {
  const widths = new Map<ColumnId, number>();
  const spare = (): number => widthPx - [...widths.values()].reduce((sum, width) => sum + width, 0);
  const fitting: Sized[] = [];
  for (const column of sized(total, hostPx, wish, isSearching)) {
    if (widths.size > 0 && column.minPx + column.slackPx > spare()) break;
    widths.set(column.id, column.minPx);
    fitting.push(column);
  }
  // A column that has reached its most leaves its share to the others.
  let growing = fitting.filter(({ grow }) => grow > 0);
  while (growing.length > 0) {
    const unit = spare() / growing.reduce((sum, { grow }) => sum + grow, 0);
    const wanted = ({ id, grow }: Sized): number => widths.get(id)! + Math.floor(unit * grow);
    const full = growing.filter((column) => wanted(column) > column.maxPx);
    const grown = full.length > 0 ? full : growing;
    const next = grown.map(
      (column) => [column.id, Math.min(wanted(column), column.maxPx)] as const,
    );
    for (const [id, width] of next) widths.set(id, width);
    growing = full.length > 0 ? growing.filter((column) => !full.includes(column)) : [];
  }
  const last = lastGrower(fitting, wish);
  widths.set(last, Math.max(0, widths.get(last)! + spare()));
  return columnIds.flatMap((id) => {
    const width = widths.get(id);
    return width === undefined ? [] : [{ id, widthPx: width }];
  });
}

/** Who gets the rest: the path, else what can do with it best, if possible none that was set. */
function lastGrower(fitting: readonly Sized[], { widths }: ColumnWish): ColumnId {
  const order: readonly ColumnId[] = ['path', 'host', 'found', 'recipient'];
  const ids = order.filter((id) => fitting.some((column) => column.id === id));
  return ids.find((id) => widths[id] === undefined) ?? ids[0] ?? fitting.at(-1)!.id;
}
