import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Cards } from './cards';
import { createTextMeasure } from './chips';
import type { ColumnLayout } from './columns';
import { ExchangeRowView } from './exchangeRow';
import { exchangePlace } from './filterList';
import { ExchangeHead } from './gridHead';
import { GroupRow } from './groupRow';
import type { ListView } from './listModel';
import type { PageModel } from './pageModel';
import { SelectionBar } from './selectionBar';
import { say } from './strings';
import { useColumns } from './useColumns';
import { useListActs } from './useListActs';
import { useListPlace } from './useListPlace';
import { useVirtualScroll } from './useVirtualScroll';
import { GridParts, rowPx } from './virtualGrid';
import { topToShow, windowSize } from './virtualRows';
import type { RowWindow } from './virtualRows';

/** Exchanges that the menu of a choice can be about: a command is told each number. */
const mostInMenu = 100_000;

/** What VS Code hands to the commands of the menu, where it is that of several exchanges. */
function menuContext({ list, snapshot }: PageModel): string {
  const shown = snapshot().chosen?.index;
  const exchanges =
    list.chosen === null ? (shown === undefined ? [] : [shown]) : [...list.chosen.bits.list()];
  const isOffered = exchanges.length > 0 && exchanges.length <= mostInMenu;
  return JSON.stringify(
    isOffered ? { payloadLensExchange: true, exchange: shown ?? exchanges[0], exchanges } : {},
  );
}

/** Written when the menu opens: a choice of thousands is not to be written out with each of its rows. */
function useMenuContext(model: PageModel, scroller: RefObject<HTMLDivElement>): void {
  useLayoutEffect(() => {
    const element = scroller.current!;
    const onContextMenu = (): void => {
      element.dataset.vscodeContext = menuContext(model);
    };
    element.addEventListener('contextmenu', onContextMenu, true);
    return () => element.removeEventListener('contextmenu', onContextMenu, true);
  }, []);
}

/** What a screen reader hears when the order is another. */
function useOrderWords(model: PageModel, view: ListView, tell: (words: string) => void): void {
  const { list } = model;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) {
      const { sort } = list.arrangement;
      const way = say(sort?.isDescending ? 'list.way.descending' : 'list.way.ascending');
      const words = sort
        ? say('list.sorted', { name: say(`grid.${sort.column}`), way })
        : say('list.sortedNot');
      const count = view.groups.length;
      tell(count > 0 ? `${words} ${say('list.grouped', { count })}` : words);
    }
    isFirst.current = false;
  }, [list.arrangement]);
}

/**
 * Keys of rows: one that scrolls out lends its elements to the one that scrolls in. After a leap all
 * are others, and each element stays where it is: moving them costs more than what is written anew.
 */
function useRowKeys(first: number, ring: number): (position: number) => number {
  const last = useRef({ first, shift: 0 });
  const leap = first - last.current.first;
  const shift = Math.abs(leap) < ring / 2 ? last.current.shift : last.current.shift + leap;
  last.current = { first, shift };
  return (position) => (((position - shift) % ring) + ring) % ring;
}

/** The rows on screen: exchanges, and heads of their groups. */
function ListRows({
  model: { list },
  view,
  shown,
  columns,
  active,
  selected,
  choose,
  ring,
}: {
  model: PageModel;
  view: ListView;
  shown: RowWindow;
  columns: ColumnLayout;
  /** The place that the keys are at, or null. */
  active: number | null;
  selected: number | null;
  choose: (place: number, event: MouseEvent) => void;
  ring: number;
}): JSX.Element {
  const measure = useMemo(() => {
    const style = getComputedStyle(document.body);
    return createTextMeasure(`11px ${style.fontFamily}`);
  }, []);
  const isInGroup = view.groups.length > 0;
  const keyOf = useRowKeys(shown.first, ring);
  const rows = Array.from({ length: shown.count }, (_, at) => {
    const position = shown.first + at;
    const key = keyOf(position);
    const isActive = position === active;
    const group = view.groupAt(position);
    if (group) {
      const columnCount = columns.length;
      return <GroupRow key={key} {...{ group, position, columnCount, isActive, choose }} />;
    }
    const index = view.exchangeAt(position)!;
    const isAmongSeveral = list.chosen?.bits.has(index) === true;
    const isSelected = list.chosen === null ? index === selected : isAmongSeveral;
    return (
      <ExchangeRowView
        key={key}
        row={view.rows.get(position)}
        {...{ index, position, columns, isActive, isSelected, isAmongSeveral, isInGroup }}
        {...{ measure, choose }}
      />
    );
  });
  return <>{rows}</>;
}

/** The list of exchanges: a grid that holds only the rows on screen, and what is chosen of it. */
export function ExchangeGrid({
  model,
  cards,
  total,
  selected,
  scrollToRow,
  onEnter,
  isRead,
}: {
  model: PageModel;
  cards: Cards;
  total: number;
  selected: number | null;
  /** A new object for each wish to bring the selected row on screen. */
  scrollToRow: object | null;
  onEnter: () => void;
  /** Whether `total` is known. */
  isRead: boolean;
}): JSX.Element {
  const { list } = model;
  const view = list.view();
  const keep = (top: number): void => model.keepScroll(top);
  const scroll = useVirtualScroll(view.length, model.snapshot().kept.scrollTop, keep);
  const { shown, scroller } = scroll;
  const { columns, acts } = useColumns(model, cards, scroll, view, total);
  const [told, tell] = useState('');
  useOrderWords(model, view, tell);
  const isGrouped = view.groups.length > 0;
  useEffect(
    () => view.rows.show(shown.first, shown.count),
    [view.rows, shown.first, shown.count, view.length],
  );
  const active = useListPlace(model, view, scroll, selected, scrollToRow);
  const { choose, onKeyDown } = useListActs(model, {
    view,
    total,
    shown: selected,
    pageRows: Math.max(1, Math.floor(scroll.list.heightPx / rowPx) - 1),
    // An exchange that is filtered out lies between two that are not.
    keysFrom(key) {
      const { exchanges } = model.filter.state();
      if (active !== null || selected === null || exchanges === null || isGrouped) return active;
      if (list.arrangement.sort !== null) return null;
      const after = exchangePlace(exchanges, selected);
      return key === 'ArrowDown' || key === 'PageDown' ? after - 1 : after;
    },
    show: (place) => scroll.scrollTo(topToShow(scroll.latest().list, scroll.latest().top, place)),
    tell,
    onEnter,
  });

  useMenuContext(model, scroller);

  const isActiveShown =
    active !== null && active >= shown.first && active < shown.first + shown.count;
  const activeId = list.activeGroup === null ? `row-${selected}` : `group-${list.activeGroup}`;
  const hasNone = selected === null && list.activeGroup === null;
  return (
    <>
      <div
        ref={scroller}
        class={`grid exchanges${hasNone ? ' has-no-selection' : ''}${isGrouped ? ' is-grouped' : ''}`}
        role={isGrouped ? 'treegrid' : 'grid'}
        tabIndex={0}
        aria-label={say('grid.title')}
        aria-multiselectable="true"
        aria-busy={list.isArranging}
        aria-rowcount={view.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={isActiveShown ? activeId : undefined}
        onKeyDown={onKeyDown}
        onScroll={scroll.onScroll}
        style={{ '--columns': columns.map(({ widthPx }) => `${widthPx}px`).join(' ') }}
      >
        <GridParts
          head={<ExchangeHead columns={columns} sort={list.arrangement.sort} acts={acts} />}
          list={scroll.list}
          offsetPx={scroll.offsetPx}
        >
          <ListRows
            {...{ model, view, shown, columns, active, selected, choose }}
            ring={windowSize(scroll.list)}
          />
        </GridParts>
        {isRead && total === 0 && <p class="empty">{say('grid.empty')}</p>}
        {total > 0 && view.length === 0 && (
          <p class="empty">
            {say('filter.none')}{' '}
            <button type="button" class="link" onClick={() => model.filter.clear()}>
              {say('filter.clear')}
            </button>
          </p>
        )}
      </div>
      <SelectionBar
        model={model}
        total={total}
        told={list.isArranging ? say('list.arranging') : told}
      />
    </>
  );
}
