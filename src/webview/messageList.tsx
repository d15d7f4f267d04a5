import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MessageRow, MessagesView } from '../view/model';
import { formatElapsed, formatInstant, formatSize } from './format';
import { DirectionIcon } from './icons';
import type { RowCache } from './rowCache';
import { SafeText } from './safeText';
import { SeverityMark } from './severity';
import { say } from './strings';
import { GridHead, GridParts, headerPx, onGridKey, rowPx, type GridHeading } from './virtualGrid';
import { clampTop, rowsAt, topToShow, windowSize } from './virtualRows';
import type { ListGeometry } from './virtualRows';

const columnIds = ['direction', 'time', 'text', 'size', 'found'] as const;

function headingOf(id: (typeof columnIds)[number]): GridHeading {
  const heading = { id, label: say(`message.${id}`) };
  if (id === 'time') return { ...heading, title: say('message.timeTitle') };
  return id === 'direction' || id === 'found' ? { ...heading, isUnseen: true } : heading;
}

/** What a row says where there is no text of the message. */
function standIn({ kind, sizeBytes, isLooked }: MessageRow): string {
  if (!isLooked) return say('message.unlooked');
  if (kind === 'control') return say('message.control');
  return sizeBytes === 0 ? say('message.empty') : '';
}

function TextCell({ row }: { row: MessageRow }): JSX.Element {
  const words = standIn(row);
  return (
    <>
      {words !== '' && <span class="muted message-word">{words}</span>}
      {row.tokens.map((token, at) => (
        <span
          key={at}
          class={`token tone-${token.tone}${token.finding === undefined ? '' : ' is-found'}`}
        >
          <SafeText text={token.text} />
        </span>
      ))}
    </>
  );
}

function FoundCell({ row: { findings, severity } }: { row: MessageRow }): JSX.Element | null {
  if (findings === 0) return null;
  const words = [
    say('message.findings', { count: findings }),
    say('severity.of', { severity: say(`severity.${severity}`) }),
  ].join(', ');
  return (
    <span title={words}>
      <SeverityMark severity={severity} />
      <span class="unseen">{words}</span>
    </span>
  );
}

/** One line of the list; blank until its data has come. */
function Row({
  index,
  row,
  firstAtMs,
  isSelected,
  choose,
}: {
  index: number;
  row: MessageRow | undefined;
  firstAtMs: number | null;
  isSelected: boolean;
  choose: (index: number) => void;
}): JSX.Element {
  return useMemo(() => {
    const isSent = row?.direction === 'sent';
    const atMs = row?.atMs ?? null;
    const title = atMs === null ? undefined : formatInstant(atMs);
    return (
      <div
        role="row"
        id={`message-${index}`}
        class={`row${isSelected ? ' is-selected' : ''}${isSent ? ' is-sent' : ''}`}
        aria-rowindex={index + 2}
        aria-selected={isSelected}
        onMouseDown={(event) => event.button === 0 && choose(index)}
      >
        <div role="gridcell" class="cell cell-direction" aria-colindex={1}>
          {row && <DirectionIcon isSent={isSent} />}
          {row && <span class="unseen">{say(isSent ? 'message.sent' : 'message.received')}</span>}
        </div>
        <div role="gridcell" class="cell cell-time" aria-colindex={2} title={title}>
          {atMs === null || firstAtMs === null ? '' : formatElapsed(atMs - firstAtMs)}
        </div>
        <div role="gridcell" class="cell cell-text" aria-colindex={3}>
          {row && <TextCell row={row} />}
        </div>
        <div role="gridcell" class="cell cell-size" aria-colindex={4}>
          {row && formatSize(row.sizeBytes)}
        </div>
        <div role="gridcell" class="cell cell-found" aria-colindex={5}>
          {row && <FoundCell row={row} />}
        </div>
      </div>
    );
  }, [index, row, firstAtMs, isSelected, choose]);
}

/** The messages of a connection: a grid that holds only the rows on screen. */
export function MessageList({
  messages: { total, firstAtMs },
  rows,
  selected,
  onChoose,
  onEnter,
}: {
  messages: MessagesView;
  rows: RowCache<MessageRow>;
  selected: number | null;
  onChoose: (index: number) => void;
  onEnter: () => void;
}): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const [heightPx, setHeight] = useState(0);
  const [top, setTop] = useState(0);
  const list: ListGeometry = { total, rowPx, heightPx: Math.max(0, heightPx - headerPx) };
  const latest = useRef(list);
  latest.current = list;
  // A row that scrolls out lends its elements to the one that scrolls in.
  const ring = windowSize(list);
  const shown = rowsAt(list, clampTop(list, top));

  useLayoutEffect(() => {
    const element = scroller.current!;
    const measure = (): void => setHeight(element.clientHeight);
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => rows.show(shown.first, shown.count), [rows, shown.first, shown.count]);
  useLayoutEffect(() => {
    if (selected === null || heightPx === 0) return;
    const element = scroller.current!;
    const next = topToShow(latest.current, element.scrollTop, Math.min(selected, total - 1));
    if (next === element.scrollTop) return;
    element.scrollTop = next;
    setTop(next);
  }, [selected, heightPx > 0]);

  const choose = useCallback((index: number) => onChoose(index), []);
  const onKeyDown = (event: KeyboardEvent): void =>
    onGridKey(event, list, {
      from: selected,
      hasSelection: selected !== null,
      choose: onChoose,
      onEnter,
    });

  const isActiveShown =
    selected !== null && selected >= shown.first && selected < shown.first + shown.count;
  return (
    <div
      ref={scroller}
      class={`grid messages${selected === null ? ' has-no-selection' : ''}${firstAtMs === null ? ' has-no-times' : ''}`}
      role="grid"
      tabIndex={0}
      aria-label={say('message.list')}
      aria-rowcount={total + 1}
      aria-colcount={columnIds.length}
      aria-activedescendant={isActiveShown ? `message-${selected}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={() => setTop(scroller.current!.scrollTop)}
      style={{ '--rows': Math.min(total, 100) }}
    >
      <GridParts
        head={<GridHead headings={columnIds.map(headingOf)} />}
        list={list}
        offsetPx={shown.first * rowPx}
      >
        {Array.from({ length: shown.count }, (_, at) => {
          const index = shown.first + at;
          return (
            <Row
              key={index % ring}
              index={index}
              row={rows.get(index)}
              firstAtMs={firstAtMs}
              isSelected={index === selected}
              choose={choose}
            />
          );
        })}
      </GridParts>
    </div>
  );
}
