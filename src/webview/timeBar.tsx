import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CaptureTimeline, TimeBucket } from '../view/arrange/model';
import { spanIn, withSpan } from '../view/filter/span';
import type { CaptureSummary } from '../view/model';
import { formatSize, formatTime } from './format';
import type { PageModel } from './pageModel';
import { SeverityMark } from './severity';
import { say } from './strings';
import {
  bucketsFor,
  bucketsOfSpan,
  heightsOf,
  markedBuckets,
  movedByKey,
  spanOfBuckets,
  type BucketRange,
} from './timeBuckets';

/** Height of the tallest bar; above it there is room for marks. */
const barsPx = 22;
const leastBarPx = 2;
/** A pointer that moves less has clicked. */
const clickPx = 3;

/** The capture over time, asked for anew at each quarter of the way and at its end. */
function useTimeline(model: PageModel, summary: CaptureSummary | null): CaptureTimeline | null {
  const [timeline, setTimeline] = useState<CaptureTimeline | null>(null);
  const known = summary && Math.floor((4 * summary.analysed) / Math.max(1, summary.exchanges));
  useEffect(() => {
    if (known === null) return undefined;
    let isOutdated = false;
    model.link.request('timeline', {}).then(
      (found) => !isOutdated && setTimeline(found),
      // Without an answer there is none, or the old one stays.
      () => undefined,
    );
    return () => {
      isOutdated = true;
    };
  }, [known, summary?.exchanges, summary?.isComplete]);
  return timeline;
}

/** The bars, from plain data: height by number or size, what is flagged of it in colour. */
function Bars({
  buckets,
  heights,
  timeline: { startMs, endMs },
}: {
  buckets: readonly TimeBucket[];
  heights: readonly number[];
  timeline: CaptureTimeline;
}): JSX.Element {
  const share = 100 / buckets.length;
  return useMemo(
    () => (
      <svg class="time-bars" width="100%" height={barsPx} aria-hidden="true">
        {buckets.map(({ count, flagged, sizeBytes, severity }, at) => {
          if (count === 0) return null;
          const height = Math.max(leastBarPx, heights[at]! * barsPx);
          const time = formatTime(startMs + ((endMs - startMs) * at) / buckets.length, false);
          const part = Math.max(leastBarPx, (height * flagged) / count);
          const place = { x: `${(at + 0.1) * share}%`, width: `${share * 0.8}%` };
          return (
            <g key={at}>
              <title>{say('timeline.bucket', { time, count, size: formatSize(sizeBytes) })}</title>
              <rect class="sev-none" {...place} y={barsPx - height} height={height} />
              {flagged > 0 && (
                <rect class={`sev-${severity}`} {...place} y={barsPx - part} height={part} />
              )}
            </g>
          );
        })}
      </svg>
    ),
    [buckets, heights, startMs, endMs],
  );
}

/** Marks above the bars that matter most: their shape says what their colour does. */
function Marks({
  buckets,
  widthPx,
}: {
  buckets: readonly TimeBucket[];
  widthPx: number;
}): JSX.Element {
  return useMemo(
    () => (
      <div class="time-marks" aria-hidden="true">
        {markedBuckets(buckets, widthPx).map((at) => (
          <span key={at} style={{ left: `${(100 * (at + 0.5)) / buckets.length}%` }}>
            <SeverityMark severity={buckets[at]!.severity} />
          </span>
        ))}
      </div>
    ),
    [buckets, widthPx],
  );
}

/** One end of the span: a slider for the keys, an edge for the pointer. */
function SpanEnd({
  end,
  range,
  total,
  words,
  move,
}: {
  end: 'from' | 'to';
  range: BucketRange;
  total: number;
  words: string;
  move: (range: BucketRange) => void;
}): JSX.Element {
  const at = range[end];
  return (
    <span
      class={`time-end time-${end}`}
      role="slider"
      tabIndex={0}
      aria-label={say(`timeline.${end}`)}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={Math.round(at)}
      aria-valuetext={words}
      style={{ left: `${(100 * at) / total}%` }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next =
          event.key === 'Escape'
            ? { from: 0, to: total }
            : movedByKey(range, end, event.key, total);
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        move(next);
      }}
    />
  );
}

/** Choosing a span with the pointer: what is dragged over, until it is let go. */
function useSpanDrag(
  strip: RefObject<HTMLDivElement>,
  total: number,
  hasSpan: boolean,
  narrow: (range: BucketRange) => void,
) {
  const [dragged, setDragged] = useState<BucketRange | null>(null);
  const drag = useRef<{ readonly at: number; readonly x: number } | null>(null);
  const bucketAt = (event: PointerEvent): number => {
    const { left, width } = strip.current!.getBoundingClientRect();
    const share = (event.clientX - left) / Math.max(1, width);
    return Math.min(total - 1, Math.max(0, Math.floor(share * total)));
  };
  const draggedTo = (event: PointerEvent, from: number): BucketRange => {
    const at = bucketAt(event);
    return { from: Math.min(from, at), to: Math.max(from, at) + 1 };
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    strip.current!.setPointerCapture(event.pointerId);
    drag.current = { at: bucketAt(event), x: event.clientX };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current) setDragged(draggedTo(event, drag.current.at));
  };
  const onPointerUp = (event: PointerEvent): void => {
    const start = drag.current;
    drag.current = null;
    setDragged(null);
    if (start === null) return;
    const isClick = Math.abs(event.clientX - start.x) < clickPx;
    // A click takes a span back, as it takes back a selection anywhere.
    narrow(isClick && hasSpan ? { from: 0, to: total } : draggedTo(event, start.at));
  };
  const onPointerCancel = (): void => {
    drag.current = null;
    setDragged(null);
  };
  return { dragged, onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}

/** Exchanges over time, above the list: dragging over it shows only a span of it. */
export function TimeBar({
  model,
  summary,
}: {
  model: PageModel;
  summary: CaptureSummary | null;
}): JSX.Element | null {
  const timeline = useTimeline(model, summary);
  return timeline && <TimelineStrip model={model} timeline={timeline} />;
}

function TimelineStrip({
  model,
  timeline,
}: {
  model: PageModel;
  timeline: CaptureTimeline;
}): JSX.Element {
  const { timelineBy } = model.snapshot().kept.list;
  const { text } = model.filter.state();
  const strip = useRef<HTMLDivElement>(null);
  const [widthPx, setWidth] = useState(600);
  const buckets = useMemo(() => bucketsFor(timeline, widthPx), [timeline, widthPx]);
  const heights = useMemo(() => heightsOf(buckets, timelineBy), [buckets, timelineBy]);
  useLayoutEffect(() => {
    const element = strip.current!;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    setWidth(element.clientWidth);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const total = buckets.length;
  const span = spanIn(text);
  const { dragged, ...handlers } = useSpanDrag(strip, total, span !== null, (next) => narrow(next));
  const range = dragged ?? bucketsOfSpan(span, total, timeline);
  const isAll = range.from <= 0 && range.to >= total;
  const timeAt = (bucket: number): string =>
    formatTime(
      timeline.startMs + ((timeline.endMs - timeline.startMs) * bucket) / total,
      timeline.endMs - timeline.startMs < 10_000,
    );
  const narrow = (next: BucketRange): void =>
    model.filter.type(withSpan(text, spanOfBuckets(next, total, timeline)));

  const start = timeAt(range.from);
  const end = timeAt(range.to);
  const ends = { range, total, move: narrow };
  return (
    <div class="time-bar" role="group" aria-label={say('timeline.title')}>
      <div
        ref={strip}
        class="time-strip"
        title={isAll ? say('timeline.hint') : undefined}
        {...handlers}
      >
        <Marks buckets={buckets} widthPx={widthPx} />
        <Bars buckets={buckets} heights={heights} timeline={timeline} />
        {!isAll && (
          <div
            class="time-span"
            style={{
              left: `${(100 * range.from) / total}%`,
              width: `${(100 * (range.to - range.from)) / total}%`,
            }}
          />
        )}
        <SpanEnd end="from" words={start} {...ends} />
        <SpanEnd end="to" words={end} {...ends} />
      </div>
      <div class="time-words muted">
        <span>{timeAt(0)}</span>
        {!isAll && (
          <span class="time-chosen">
            <span role="status">{say('timeline.span', { start, end })}</span>
            <button type="button" class="link" onClick={() => narrow({ from: 0, to: total })}>
              {say('timeline.clear')}
            </button>
          </span>
        )}
        <span>{timeAt(total)}</span>
      </div>
    </div>
  );
}
