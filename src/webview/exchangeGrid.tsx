import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createTextMeasure } from './chips';
import { layOutColumns, type ColumnId } from './columns';
import { exchangePlace, exchangePosition } from './filterList';
import { cellPaddingPx, ExchangeRowView } from './exchangeRow';
import type { PageModel } from './pageModel';
import { say } from './strings';
import { GridParts, headerPx, onGridKey, rowPx, type GridHeading } from './virtualGrid';
import {
  clampTop,
  isScaled,
  rowsAt,
  scrollTopOf,
  topOf,
  topToShow,
  windowSize,
} from './virtualRows';
import type { ListGeometry } from './virtualRows';

function headingOf({ id }: { readonly id: ColumnId }): GridHeading {
  const heading = { id, label: say(`grid.${id}`) };
  if (id === 'index') return { ...heading, title: say('grid.indexTitle') };
  return id === 'severity' ? { ...heading, isUnseen: true } : heading;
}

/** The list of exchanges: a grid that holds only the rows on screen. */
export function ExchangeGrid({
  model,
  total: all,
  selected,
  scrollToRow,
  onEnter,
  isRead,
}: {
  model: PageModel;
  total: number;
  selected: number | null;
  /** A new object for each wish to bring the selected row on screen. */
  scrollToRow: object | null;
  onEnter: () => void;
  /** Whether `total` is known. */
  isRead: boolean;
}): JSX.Element {
  const { exchanges, settled } = model.filter.state();
  const total = exchanges?.length ?? all;
  const rows = exchanges === null ? model.rows : model.filter.rows();
  const exchangeAt = (place: number): number => exchanges?.[place] ?? place;
  const position = selected === null ? null : exchangePosition(exchanges, selected);
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ widthPx: 0, heightPx: 0 });
  const [top, setTop] = useState(model.snapshot().kept.scrollTop);
  const expectedScroll = useRef(-1);
  const list: ListGeometry = { total, rowPx, heightPx: Math.max(0, size.heightPx - headerPx) };
  const latest = useRef({ list, top, exchangeAt });
  latest.current = { list, top, exchangeAt };

  const measure = useMemo(() => {
    const style = getComputedStyle(document.body);
    return createTextMeasure(`11px ${style.fontFamily}`);
  }, []);
  const measureHost = useMemo(() => {
    const style = getComputedStyle(document.body);
    return createTextMeasure(`${style.fontSize} ${style.fontFamily}`);
  }, []);
  const [hostPx, setHostPx] = useState(130);
  const columns = useMemo(
    () => layOutColumns(size.widthPx, total, hostPx),
    [size.widthPx, total, hostPx],
  );
  // A row that scrolls out lends its elements to the one that scrolls in.
  const ring = windowSize(list);
  const shown = rowsAt(list, clampTop(list, top));

  const scrollTo = useCallback((wanted: number) => {
    const { list: now } = latest.current;
    const next = clampTop(now, wanted);
    setTop(next);
    latest.current.top = next;
    const element = scroller.current!;
    element.scrollTop = scrollTopOf(now, next);
    // What was set and what is kept differ by a fraction of a pixel.
    expectedScroll.current = element.scrollTop;
    model.keepScroll(Math.round(next));
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current!;
    const observer = new ResizeObserver(() =>
      setSize({ widthPx: element.clientWidth, heightPx: element.clientHeight }),
    );
    setSize({ widthPx: element.clientWidth, heightPx: element.clientHeight });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // The bar follows the list when its size changes; it cannot before the list has its height.
  useLayoutEffect(() => {
    if (size.heightPx > 0 && total > 0) scrollTo(latest.current.top);
  }, [size.heightPx, total]);

  useEffect(() => rows.show(shown.first, shown.count), [rows, shown.first, shown.count, total]);

  const canScroll = size.heightPx > 0 && position !== null && position < total;
  useLayoutEffect(() => {
    if (scrollToRow && position !== null && canScroll) {
      const { list: now, top: from } = latest.current;
      const isNear = position * rowPx > from && (position + 1) * rowPx < from + now.heightPx;
      if (!isNear) scrollTo(position * rowPx - now.heightPx / 2);
    }
  }, [scrollToRow, canScroll]);

  // Another filter, another list: it begins at its top, or where the chosen exchange is in it.
  const shownFilter = useRef(settled);
  useLayoutEffect(() => {
    if (shownFilter.current === settled) return;
    shownFilter.current = settled;
    const { list: now } = latest.current;
    scrollTo(position === null ? 0 : position * rowPx - now.heightPx / 2);
  }, [settled]);

  // Once for each width, by the rows there are: columns that move under the wheel are a nuisance.
  const measuredFor = useRef(0);
  const hasRows = rows.get(shown.first) !== undefined;
  useLayoutEffect(() => {
    if (!hasRows || measuredFor.current === size.widthPx) return;
    measuredFor.current = size.widthPx;
    const widths = Array.from({ length: shown.count }, (_, at) =>
      measureHost(rows.get(shown.first + at)?.host ?? ''),
    );
    setHostPx(Math.ceil(Math.max(...widths)) + cellPaddingPx + 2);
  }, [hasRows, size.widthPx]);

  const scaled = isScaled(list);
  useEffect(() => {
    if (!scaled) return undefined;
    const element = scroller.current!;
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      const unit = [1, rowPx, latest.current.list.heightPx][event.deltaMode] ?? 1;
      scrollTo(latest.current.top + event.deltaY * unit);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scaled]);

  const onScroll = (): void => {
    const at = scroller.current!.scrollTop;
    if (Math.abs(at - expectedScroll.current) < 1) return;
    expectedScroll.current = -1;
    const next = topOf(list, at);
    setTop(next);
    latest.current.top = next;
    model.keepScroll(Math.round(next));
  };

  const choose = useCallback((place: number) => {
    model.select(latest.current.exchangeAt(place));
    scrollTo(topToShow(latest.current.list, latest.current.top, place));
  }, []);

  /** Where a key starts from; an exchange that is filtered out lies between two that are not. */
  const placeFor = (key: string): number | null => {
    if (position !== null || selected === null || exchanges === null) return position;
    const after = exchangePlace(exchanges, selected);
    return key === 'ArrowDown' || key === 'PageDown' ? after - 1 : after;
  };
  const onKeyDown = (event: KeyboardEvent): void =>
    onGridKey(event, list, {
      from: placeFor(event.key),
      hasSelection: selected !== null,
      choose,
      onEnter,
    });

  const isActiveShown =
    position !== null && position >= shown.first && position < shown.first + shown.count;
  const scrollTop = scroller.current?.scrollTop ?? 0;
  const offset = scrollTop - clampTop(list, top) + shown.first * rowPx;
  const template = columns.map(({ widthPx }) => `${widthPx}px`).join(' ');

  return (
    <div
      ref={scroller}
      class={`grid${selected === null ? ' has-no-selection' : ''}`}
      role="grid"
      tabIndex={0}
      aria-label={say('grid.title')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={isActiveShown ? `row-${selected}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
      style={{ '--columns': template }}
    >
      <GridParts headings={columns.map(headingOf)} list={list} offsetPx={offset}>
        {Array.from({ length: shown.count }, (_, at) => {
          const place = shown.first + at;
          const index = exchangeAt(place);
          return (
            <ExchangeRowView
              key={place % ring}
              index={index}
              position={place}
              row={rows.get(place)}
              columns={columns}
              isSelected={index === selected}
              measure={measure}
              choose={choose}
            />
          );
        })}
      </GridParts>
      {isRead && all === 0 && <p class="empty">{say('grid.empty')}</p>}
      {all > 0 && total === 0 && (
        <p class="empty">
          {say('filter.none')}{' '}
          <button type="button" class="link" onClick={() => model.filter.clear()}>
            {say('filter.clear')}
          </button>
        </p>
      )}
    </div>
  );
}
