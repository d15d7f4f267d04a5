import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { clampSplit, initialState, splitLimits } from './pageState';
import { say } from './strings';

/** Narrower than this, the two sides stand one above the other. */
const stackedBelowPx = 700;
const stepPercent = 2;

/** Two panes and a bar between them that the mouse and the arrow keys move. */
export function SplitPane({
  percent,
  onChange,
  first,
  second,
}: {
  percent: number;
  onChange: (percent: number) => void;
  first: ComponentChildren;
  second: ComponentChildren;
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [isStacked, setStacked] = useState(window.innerWidth < stackedBelowPx);
  const [isDragged, setDragged] = useState(false);

  useEffect(() => {
    const onResize = (): void => setStacked(window.innerWidth < stackedBelowPx);
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);

  const onPointerMove = (event: PointerEvent): void => {
    if (!isDragged) return;
    const { left, top, width, height } = box.current!.getBoundingClientRect();
    const share = isStacked ? (event.clientY - top) / height : (event.clientX - left) / width;
    onChange(clampSplit(Math.round(share * 1000) / 10));
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    setDragged(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [less, more] = isStacked ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const next = new Map([
      [less, percent - stepPercent],
      [more, percent + stepPercent],
      ['Home', splitLimits.min],
      ['End', splitLimits.max],
    ]).get(event.key);
    if (next === undefined) return;
    event.preventDefault();
    onChange(clampSplit(next));
  };

  return (
    <div
      ref={box}
      class={`split ${isStacked ? 'is-stacked' : 'is-beside'}`}
      style={{ '--split': `${percent}%` }}
    >
      <section class="split-first" aria-label={say('grid.title')}>
        {first}
        <div
          class={`splitter${isDragged ? ' is-dragged' : ''}`}
          role="separator"
          tabIndex={0}
          aria-label={say(isStacked ? 'split.titleStacked' : 'split.title')}
          aria-orientation={isStacked ? 'horizontal' : 'vertical'}
          aria-valuemin={splitLimits.min}
          aria-valuemax={splitLimits.max}
          aria-valuenow={Math.round(percent)}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={() => setDragged(false)}
          onPointerCancel={() => setDragged(false)}
          onDblClick={() => onChange(initialState.splitPercent)}
          onKeyDown={onKeyDown}
        />
      </section>
      <main class="split-second" aria-label={say('exchange.title')}>
        {second}
      </main>
    </div>
  );
}
