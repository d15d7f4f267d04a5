import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ColumnId } from '../view/arrange/model';
import type { Cards } from './cards';
import { createTextMeasure } from './chips';
import { layOutColumns, type ColumnLayout } from './columns';
import { cellPaddingPx } from './exchangeRow';
import { contentWidth, type HeadActs } from './gridHead';
import { headingMenu } from './listMenus';
import type { ListView } from './listModel';
import { clampWidth } from './listState';
import { nextSort } from './arranger';
import type { PageModel } from './pageModel';
import { say } from './strings';
import type { VirtualScroll } from './useVirtualScroll';

/** The columns of the list as they are on screen, and what can be done with them. */
export function useColumns(
  model: PageModel,
  cards: Cards,
  { widthPx, shown, scroller }: VirtualScroll,
  view: ListView,
  total: number,
): { readonly columns: ColumnLayout; readonly acts: HeadActs } {
  const { columns: chosen, widths } = model.snapshot().kept.list;
  const { hasWords } = model.filter.state();
  const measureHost = useMemo(() => {
    const style = getComputedStyle(document.body);
    return createTextMeasure(`${style.fontSize} ${style.fontFamily}`);
  }, []);
  const [hostPx, setHostPx] = useState(130);
  const columns = useMemo(
    () => layOutColumns(widthPx, total, hostPx, { columns: chosen, widths }, hasWords),
    [widthPx, total, hostPx, chosen, widths, hasWords],
  );

  // Once for each width, by the rows there are: columns that move under the wheel are a nuisance.
  const measuredFor = useRef(0);
  const hosts = Array.from(
    { length: shown.count },
    (_, at) => view.rows.get(shown.first + at)?.host ?? '',
  );
  const hasRows = hosts.some((host) => host !== '');
  useLayoutEffect(() => {
    if (!hasRows || measuredFor.current === widthPx) return;
    measuredFor.current = widthPx;
    setHostPx(Math.ceil(Math.max(...hosts.map(measureHost))) + cellPaddingPx + 2);
  }, [hasRows, widthPx]);

  const acts = useMemo(() => headActs(model, cards, scroller), []);
  return { columns, acts };
}

function headActs(model: PageModel, cards: Cards, scroller: RefObject<HTMLDivElement>): HeadActs {
  const kept = () => model.snapshot().kept.list;
  const resize = (column: ColumnId, widthPx: number): void =>
    model.keepList({ widths: { ...kept().widths, [column]: widthPx } });
  const fit = (column: ColumnId): void => {
    const width = contentWidth(scroller.current!, column);
    if (width > 0) resize(column, clampWidth(width + cellPaddingPx + 6));
  };
  return {
    resize,
    fit,
    sort(column) {
      const { arrangement } = model.list;
      model.list.arrange({ ...arrangement, sort: nextSort(arrangement.sort, column) });
    },
    menu(column, anchor) {
      const label = say('list.columnMenu', { name: say(`grid.${column}`) });
      const entries = headingMenu({ ...model, kept }, column, () => fit(column));
      cards.pin(anchor, { kind: 'menu', label, entries }, true);
    },
  };
}
