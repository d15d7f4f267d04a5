import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListView } from './listModel';
import type { PageModel } from './pageModel';
import type { VirtualScroll } from './useVirtualScroll';
import { rowPx } from './virtualGrid';

/**
 * Keeps the list where its reader is when what stands in it changes. Gives the place that the keys
 * are at: that of the shown exchange or of a group's head; null where it is not in the list.
 */
export function useListPlace(
  model: PageModel,
  view: ListView,
  { list, scrollTo, latest }: VirtualScroll,
  selected: number | null,
  /** A new object for each wish to bring the selected row on screen. */
  scrollToRow: object | null,
): number | null {
  const { activeGroup, settled } = model.list;
  const position = selected === null ? null : view.placeOf(selected);
  const active = activeGroup === null ? position : placeOfGroup(view, activeGroup);

  const canScroll = list.heightPx > 0 && position !== null && position < list.total;
  const isFoldedAway = selected !== null && position === null && view.groups.length > 0;
  useLayoutEffect(() => {
    if (!scrollToRow) return;
    if (model.list.chosen?.bits.has(selected ?? -1) === false) model.list.choose(null);
    if (isFoldedAway) {
      // Whoever wishes to see a row wishes to see it unfolded.
      model.list.fold(model.snapshot().kept.list.folded, false);
    }
    if (position !== null && canScroll) {
      const { list: now, top: from } = latest();
      const isNear = position * rowPx > from && (position + 1) * rowPx < from + now.heightPx;
      if (!isNear) scrollTo(position * rowPx - now.heightPx / 2);
    }
  }, [scrollToRow, canScroll]);

  // Another filter or order, another list: it begins at its top, or where the chosen exchange is in it.
  const shownList = useRef(settled);
  const before = useRef({ view, active });
  useLayoutEffect(() => {
    const { list: now, top } = latest();
    const was = before.current;
    before.current = { view, active };
    if (shownList.current !== settled) {
      shownList.current = settled;
      scrollTo(position === null ? 0 : position * rowPx - now.heightPx / 2);
      return;
    }
    // A list that has changed by itself leaves the row that is worked on where it was on screen.
    if (was.view === view || was.active === null || active === null) return;
    const wasAt = was.active * rowPx - top;
    const wasSeen = wasAt >= 0 && wasAt < now.heightPx;
    if (wasSeen && was.active !== active) scrollTo(active * rowPx - wasAt);
  }, [settled, view, active]);
  return active;
}

function placeOfGroup(view: ListView, key: number): number | null {
  for (let place = 0; place < view.length; place += 1) {
    if (view.groupAt(place)?.key === key) return place;
  }
  return null;
}
