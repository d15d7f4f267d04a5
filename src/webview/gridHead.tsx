import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ColumnId, Sort } from '../view/arrange/model';
import type { ColumnLayout } from './columns';
import { SortIcon } from './icons';
import { clampWidth } from './listState';
import { say } from './strings';

/** What can be done with the columns. */
export interface HeadActs {
  sort(column: ColumnId): void;
  resize(column: ColumnId, widthPx: number): void;
  /** Makes a column as wide as what it shows needs. */
  fit(column: ColumnId): void;
  menu(column: ColumnId, anchor: HTMLElement): void;
}

/** Pixels that a key makes a column wider or narrower by. */
const stepPx = 10;
/** Columns that a sign heads, or nothing. */
const unseen: ReadonlySet<ColumnId> = new Set(['severity']);

/** The right edge of a heading: dragging it sizes the column, a double click fits it. */
function ColumnEdge({
  id,
  widthPx,
  acts,
}: {
  id: ColumnId;
  widthPx: number;
  acts: HeadActs;
}): JSX.Element {
  const start = useRef<{ readonly x: number; readonly widthPx: number } | null>(null);
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, widthPx };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current === null) return;
    acts.resize(id, clampWidth(start.current.widthPx + event.clientX - start.current.x));
  };
  const end = (): void => {
    start.current = null;
  };
  return (
    <span
      class="column-edge"
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onDblClick={() => acts.fit(id)}
    />
  );
}

function ariaSort(sort: Sort | null, id: ColumnId): 'ascending' | 'descending' | 'none' {
  if (sort?.column !== id) return 'none';
  return sort.isDescending ? 'descending' : 'ascending';
}

/** The heading that an arrow key leads to. */
function headingBeside(heading: HTMLElement, key: string): HTMLElement | undefined {
  const all = [...heading.closest('.grid-head')!.querySelectorAll<HTMLElement>('.grid-sort')];
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  return Object.hasOwn(steps, key) ? all[all.indexOf(heading) + steps[key]!] : undefined;
}

/** What a key does on a heading, but for what every button does by itself. */
function onHeadingKey(event: KeyboardEvent, id: ColumnId, widthPx: number, acts: HeadActs): void {
  const heading = event.currentTarget as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.altKey) {
    const step = { ArrowLeft: -stepPx, ArrowRight: stepPx }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    acts.resize(id, clampWidth(widthPx + step));
    return;
  }
  const next = headingBeside(heading, event.key);
  const grid = event.key === 'ArrowDown' ? heading.closest<HTMLElement>('.grid') : null;
  if (!next && !grid) return;
  event.preventDefault();
  (next ?? grid)?.focus();
}

/** The headings of the list: each sorts by its column; one of them is in the tab order. */
export function ExchangeHead({
  columns,
  sort,
  acts,
}: {
  columns: ColumnLayout;
  sort: Sort | null;
  acts: HeadActs;
}): JSX.Element {
  return (
    <div role="row" class="row grid-head" aria-rowindex={1}>
      {columns.map(({ id, widthPx }, at) => {
        const label = say(`grid.${id}`);
        const name = id === 'index' ? say('grid.indexTitle') : label;
        return (
          <div
            role="columnheader"
            key={id}
            class={`cell cell-${id}`}
            aria-colindex={at + 1}
            aria-sort={ariaSort(sort, id)}
          >
            <button
              type="button"
              class="grid-sort"
              tabIndex={at === 0 ? 0 : -1}
              title={say('grid.sortHint', { name })}
              aria-haspopup="menu"
              onClick={() => acts.sort(id)}
              onContextMenu={(event) => {
                // Ours, not the one that VS Code would show for the page.
                event.preventDefault();
                event.stopPropagation();
                acts.menu(id, event.currentTarget);
              }}
              onKeyDown={(event) => onHeadingKey(event, id, widthPx, acts)}
            >
              {unseen.has(id) ? <span class="unseen">{label}</span> : label}
              {sort?.column === id && <SortIcon isDescending={sort.isDescending} />}
            </button>
            <ColumnEdge id={id} widthPx={widthPx} acts={acts} />
          </div>
        );
      })}
    </div>
  );
}

/** What the longest content on screen of a column needs, in pixels; 0 where nothing is shown. */
export function contentWidth(grid: HTMLElement, id: ColumnId): number {
  const range = document.createRange();
  const widths = [...grid.querySelectorAll(`.grid-body .cell-${id}`)].map((cell) => {
    range.selectNodeContents(cell);
    return range.getBoundingClientRect().width;
  });
  return Math.ceil(Math.max(0, ...widths));
}
