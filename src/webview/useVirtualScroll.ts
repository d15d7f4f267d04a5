import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { headerPx, rowPx } from './virtualGrid';
import { clampTop, isScaled, rowsAt, scrollTopOf, topOf } from './virtualRows';
import type { ListGeometry, RowWindow } from './virtualRows';

/** A long list that is scrolled. */
export interface VirtualScroll {
  readonly scroller: RefObject<HTMLDivElement>;
  readonly widthPx: number;
  readonly list: ListGeometry;
  /** Where the list stands: pixels of it above the first that is on screen. */
  readonly top: number;
  /** Rows to put into the document. */
  readonly shown: RowWindow;
  /** How far down these stand. */
  readonly offsetPx: number;
  /** The same as `list` and `top`, for what is called later. */
  latest(): { readonly list: ListGeometry; readonly top: number };
  scrollTo(top: number): void;
  onScroll(): void;
}

/** Scrolls a list of `total` rows from `firstTop` on; `keep` hears of each place where it stands. */
export function useVirtualScroll(
  total: number,
  firstTop: number,
  keep: (top: number) => void,
): VirtualScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ widthPx: 0, heightPx: 0 });
  const [top, setTop] = useState(firstTop);
  const expectedScroll = useRef(-1);
  const list: ListGeometry = { total, rowPx, heightPx: Math.max(0, size.heightPx - headerPx) };
  const now = useRef({ list, top });
  now.current = { list, top };

  const stand = useCallback((next: number) => {
    setTop(next);
    now.current.top = next;
    keep(Math.round(next));
  }, []);
  const scrollTo = useCallback((wanted: number) => {
    const next = clampTop(now.current.list, wanted);
    const element = scroller.current!;
    element.scrollTop = scrollTopOf(now.current.list, next);
    // What was set and what is kept differ by a fraction of a pixel.
    expectedScroll.current = element.scrollTop;
    stand(next);
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current!;
    const measure = (): void =>
      setSize({ widthPx: element.clientWidth, heightPx: element.clientHeight });
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // The bar follows the list when its size changes; it cannot before the list has its height.
  useLayoutEffect(() => {
    if (size.heightPx > 0 && total > 0) scrollTo(now.current.top);
  }, [size.heightPx, total]);

  const scaled = isScaled(list);
  useEffect(() => {
    if (!scaled) return undefined;
    const element = scroller.current!;
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      const unit = [1, rowPx, now.current.list.heightPx][event.deltaMode] ?? 1;
      scrollTo(now.current.top + event.deltaY * unit);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scaled]);

  const onScroll = (): void => {
    const at = scroller.current!.scrollTop;
    if (Math.abs(at - expectedScroll.current) < 1) return;
    expectedScroll.current = -1;
    stand(topOf(list, at));
  };

  const shown = rowsAt(list, clampTop(list, top));
  const offsetPx = (scroller.current?.scrollTop ?? 0) - clampTop(list, top) + shown.first * rowPx;
  return {
    scroller,
    widthPx: size.widthPx,
    list,
    top,
    shown,
    offsetPx,
    latest: () => now.current,
    scrollTo,
    onScroll,
  };
}
