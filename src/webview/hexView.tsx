import type { JSX } from 'preact';
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { createByteStore, type ByteStore, type ShownByte } from './byteStore';
import { useExchange } from './exchangeContext';
import { formatHex } from './format';
import { say } from './strings';
import { useVirtualScroll } from './useVirtualScroll';
import { rowPx } from './virtualGrid';
import { spacerHeight, topToShow } from './virtualRows';

/** Bytes [start, end) that are chosen, `cursor` the one of them that keys start from. */
export interface ChosenBytes {
  readonly start: number;
  readonly end: number;
  readonly cursor: number;
  /** Whether the byte at the cursor must not be seen. */
  readonly isMasked: boolean;
}

/** What others may do with the view. */
export interface HexHandle {
  /** Brings a byte on screen. */
  reach(offset: number): void;
}

/** The byte that a key leads to, or undefined for other keys. */
export function byteAfterKey(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  from: number,
  sizeBytes: number,
  perRow: number,
  pageRows: number,
): number | undefined {
  const column = from % perRow;
  const isFar = ctrlKey || metaKey;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -perRow,
    ArrowDown: perRow,
    PageUp: -perRow * pageRows,
    PageDown: perRow * pageRows,
    Home: isFar ? -from : -column,
    End: isFar ? sizeBytes : perRow - 1 - column,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined || (isFar && key !== 'Home' && key !== 'End')) return undefined;
  return Math.max(0, Math.min(sizeBytes - 1, from + step));
}

function classOf(
  offset: number,
  byte: ShownByte,
  chosen: ChosenBytes | null,
  severity: string,
): string {
  const isChosen = chosen !== null && chosen.start <= offset && offset < chosen.end;
  return [
    'byte',
    isChosen ? 'is-chosen' : '',
    offset === chosen?.cursor ? 'is-cursor' : '',
    byte.finding === null ? '' : `is-marked ${severity}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function Row({
  row,
  perRow,
  sizeBytes,
  bytes,
  chosen,
}: {
  row: number;
  perRow: number;
  sizeBytes: number;
  bytes: ByteStore;
  chosen: ChosenBytes | null;
}): JSX.Element {
  const { finding } = useExchange();
  const start = row * perRow;
  const count = Math.max(0, Math.min(perRow, sizeBytes - start));
  const cells = Array.from({ length: count }, (_, at) => {
    const byte = bytes.at(start + at);
    if (!byte) return { hex: '  ', text: ' ', names: 'byte' };
    const severity =
      byte.finding === null ? '' : `sev-${finding(byte.finding)?.severity ?? 'none'}`;
    const isPrintable = byte.value >= 0x20 && byte.value < 0x7f;
    return {
      hex: byte.isHidden ? '••' : formatHex(byte.value, 2),
      text: byte.isHidden ? '•' : isPrintable ? String.fromCharCode(byte.value) : '·',
      names: classOf(start + at, byte, chosen, severity),
    };
  });
  return (
    <div class="hex-row">
      <span class="hex-offset">{formatHex(start, 8)}</span>
      <span class="hex-digits">
        {cells.map(({ hex, names }, at) => (
          <span key={at} class={names} data-at={start + at}>
            {hex}
          </span>
        ))}
      </span>
      <span class="hex-text">
        {cells.map(({ text, names }, at) => (
          <span key={at} class={names} data-at={start + at}>
            {text}
          </span>
        ))}
      </span>
    </div>
  );
}

function HexHead({ perRow }: { perRow: number }): JSX.Element {
  return (
    <div class="hex-row hex-head">
      <span class="hex-offset">{say('bytes.offset')}</span>
      <span class="hex-digits">
        {Array.from({ length: perRow }, (_, at) => (
          <span key={at} class="byte">
            {formatHex(at, 2)}
          </span>
        ))}
      </span>
      <span class="hex-text">{say('bytes.text')}</span>
    </div>
  );
}

/** Wide enough for 16 bytes a row, in pixels of a monospace font of usual width. */
const wideChars = 78;

/** How many bytes stand in a row of a view of that width; `charPx` is the width of a character. */
export function bytesPerRow(widthPx: number, charPx: number): 8 | 16 {
  return charPx > 0 && widthPx >= wideChars * charPx ? 16 : 8;
}

/** The bytes of a part: only rows on screen are in the document, only their pages are asked for. */
export function HexView({
  part,
  sizeBytes,
  label,
  chosen,
  handle,
  choose,
}: {
  part: number;
  sizeBytes: number;
  label: string;
  chosen: ChosenBytes | null;
  handle: RefObject<HexHandle>;
  choose: (offset: number, isMasked: boolean) => void;
}): JSX.Element {
  const { model, view } = useExchange();
  const [, setRevision] = useState(0);
  const [perRow, setPerRow] = useState<8 | 16>(8);
  const bytes = useMemo(
    () =>
      createByteStore(model.link, view.index, `p${part}`, () => setRevision((count) => count + 1)),
    [view, part],
  );
  const scroll = useVirtualScroll(Math.ceil(sizeBytes / perRow), 0, () => undefined);
  const { scroller, list, shown, offsetPx, widthPx } = scroll;
  useLayoutEffect(() => {
    const head = scroller.current!.querySelector('.hex-head .byte');
    // A cell is as wide as two digits and the space between.
    setPerRow(bytesPerRow(widthPx, (head?.getBoundingClientRect().width ?? 0) / 3));
  }, [widthPx]);
  useEffect(
    () => bytes.show(shown.first * perRow, (shown.first + shown.count) * perRow),
    [bytes, shown.first, shown.count, perRow],
  );
  const reach = (offset: number): void => {
    const { list: now, top } = scroll.latest();
    scroll.scrollTo(topToShow(now, top, Math.floor(offset / perRow)));
  };
  useImperativeHandle(handle, () => ({ reach }), [perRow]);
  const put = (offset: number): void => choose(offset, bytes.at(offset)?.isHidden === true);
  const onKeyDown = (event: KeyboardEvent): void => {
    const pageRows = Math.max(1, Math.floor(list.heightPx / rowPx) - 1);
    const next = byteAfterKey(event, chosen?.cursor ?? 0, sizeBytes, perRow, pageRows);
    if (next === undefined || event.altKey) return;
    event.preventDefault();
    put(next);
    reach(next);
  };
  const onClick = (event: MouseEvent): void => {
    const at = (event.target as HTMLElement).dataset['at'];
    if (at !== undefined) put(Number(at));
  };
  return (
    <div
      ref={scroller}
      class={`hex-view is-${perRow}`}
      role="application"
      aria-label={label}
      tabIndex={0}
      style={{ '--rows': Math.min(list.total, 200) }}
      onScroll={scroll.onScroll}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <HexHead perRow={perRow} />
      <div class="hex-rows" style={{ height: `${spacerHeight(list)}px` }}>
        <div style={{ transform: `translateY(${offsetPx}px)` }}>
          {Array.from({ length: shown.count }, (_, at) => (
            <Row
              key={at}
              row={shown.first + at}
              perRow={perRow}
              sizeBytes={sizeBytes}
              bytes={bytes}
              chosen={chosen}
            />
          ))}
        </div>
      </div>
      {bytes.hasFailed() && <p class="hex-failed muted">{say('bytes.failed')}</p>}
    </div>
  );
}
