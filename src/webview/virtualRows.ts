/**
 * Which rows of a long list are on screen. Browsers cap the height of an element (Chromium at 2^25
 * device pixels, so ever sooner with zoom); beyond `maxSpacerPx` the scroll bar is a scaled-down
 * picture of the list, while the wheel and the keys still move by exact rows.
 */

/** Holds at a zoom of 300 % on a screen of double density, with room to spare. */
export const maxSpacerPx = 4_000_000;
/** Never more rows in the document than this, however tall the screen. */
export const maxRows = 200;
const overscan = 8;

/** A list and the part of it that is on screen; all in CSS pixels but `total`. */
export interface ListGeometry {
  readonly total: number;
  readonly rowPx: number;
  readonly heightPx: number;
}

/** What to put into the document. */
export interface RowWindow {
  readonly first: number;
  readonly count: number;
}

function topLimit({ total, rowPx, heightPx }: ListGeometry): number {
  return Math.max(0, total * rowPx - heightPx);
}

/** Height of the element that is scrolled. */
export function spacerHeight({ total, rowPx }: ListGeometry): number {
  return Math.min(total * rowPx, maxSpacerPx);
}

/** Scrolled pixels for each pixel of the list: 1, or less where the list is too tall. */
function scrollScale(list: ListGeometry): number {
  const limit = topLimit(list);
  return limit > 0 ? Math.max(0, spacerHeight(list) - list.heightPx) / limit : 1;
}

/** Whether the scroll bar is scaled, so that the wheel has to be moved by hand. */
export function isScaled(list: ListGeometry): boolean {
  return list.total * list.rowPx > maxSpacerPx;
}

/** `top` (an offset in the list) within what can be scrolled to. */
export function clampTop(list: ListGeometry, top: number): number {
  return Math.min(topLimit(list), Math.max(0, top));
}

/** Where the scroll bar stands for an offset in the list. */
export function scrollTopOf(list: ListGeometry, top: number): number {
  return top * scrollScale(list);
}

/** The offset in the list for a place of the scroll bar. */
export function topOf(list: ListGeometry, scrollTop: number): number {
  const scale = scrollScale(list);
  return clampTop(list, scale > 0 ? scrollTop / scale : 0);
}

/** Most rows that are in the document at once; it changes with the height alone. */
export function windowSize({ rowPx, heightPx }: ListGeometry): number {
  return Math.min(maxRows, Math.ceil(heightPx / rowPx) + 1 + 2 * overscan);
}

/** Rows to show at an offset, with some above and below for a smooth scroll. */
export function rowsAt(list: ListGeometry, top: number): RowWindow {
  const visible = Math.ceil(list.heightPx / list.rowPx) + 1;
  const count = windowSize(list);
  const before = Math.min(overscan, Math.max(0, Math.floor((count - visible) / 2)));
  const first = Math.max(0, Math.floor(top / list.rowPx) - before);
  return { first, count: Math.max(0, Math.min(count, list.total - first)) };
}

/** The nearest offset at which a row is wholly on screen. */
export function topToShow(list: ListGeometry, top: number, row: number): number {
  const rowTop = row * list.rowPx;
  if (rowTop < top) return clampTop(list, rowTop);
  const below = rowTop + list.rowPx - list.heightPx;
  return below > top ? clampTop(list, below) : top;
}
