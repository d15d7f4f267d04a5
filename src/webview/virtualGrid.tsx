import type { ComponentChildren, JSX } from 'preact';
import { spacerHeight, type ListGeometry } from './virtualRows';

/** Height of a row of a grid, in pixels. */
export const rowPx = 22;
/** Height of the head of a grid, in pixels. */
export const headerPx = 24;

/** Where a key moves the selection to; undefined for keys that do not move it. */
export function rowAfterKey(
  key: string,
  from: number | null,
  total: number,
  pageRows: number,
): number | undefined {
  const last = total - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -pageRows,
    PageDown: pageRows,
  };
  if (total === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined) return undefined;
  if (from === null) return step > 0 ? 0 : last;
  return Math.min(last, Math.max(0, from + step));
}

/**
 * Does what a key says in a grid: another row is chosen, or what is selected is entered. `from` is
 * where the key starts from.
 */
export function onGridKey(
  event: KeyboardEvent,
  { total, heightPx }: ListGeometry,
  {
    from,
    hasSelection,
    choose,
    onEnter,
  }: {
    readonly from: number | null;
    readonly hasSelection: boolean;
    readonly choose: (row: number) => void;
    readonly onEnter: () => void;
  },
): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Enter' && hasSelection) {
    event.preventDefault();
    onEnter();
    return;
  }
  const pageRows = Math.max(1, Math.floor(heightPx / rowPx) - 1);
  const next = rowAfterKey(event.key, from, total, pageRows);
  if (next === undefined) return;
  event.preventDefault();
  choose(next);
}

/** What stands above a column. */
export interface GridHeading {
  readonly id: string;
  readonly label: string;
  /** Said, but not shown: a sign heads the column, or nothing. */
  readonly isUnseen?: boolean;
  readonly title?: string;
}

/** The head of a grid that is only read. */
export function GridHead({ headings }: { headings: readonly GridHeading[] }): JSX.Element {
  return (
    <div role="row" class="row grid-head" aria-rowindex={1}>
      {headings.map(({ id, label, isUnseen, title }, at) => (
        <div
          role="columnheader"
          key={id}
          class={`cell cell-${id}`}
          aria-colindex={at + 1}
          title={title}
        >
          {isUnseen === true ? <span class="unseen">{label}</span> : label}
        </div>
      ))}
    </div>
  );
}

/** The head of a grid, and the rows of it that are on screen, moved down by `offsetPx`. */
export function GridParts({
  head,
  list,
  offsetPx,
  children,
}: {
  head: JSX.Element;
  list: ListGeometry;
  offsetPx: number;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <>
      {head}
      <div role="rowgroup" class="grid-body" style={{ height: `${spacerHeight(list)}px` }}>
        <div
          role="presentation"
          class="grid-window"
          style={{ transform: `translateY(${offsetPx}px)` }}
        >
          {children}
        </div>
      </div>
    </>
  );
}
