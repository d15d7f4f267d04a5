import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ExchangeRow } from '../view/model';
import { chipsThatFit } from './chips';
import type { ColumnId, ColumnLayout } from './columns';
import { formatInstant, formatSize, formatTime } from './format';
import { MessagesIcon } from './icons';
import { SafeText } from './safeText';
import { SeverityMark } from './severity';
import { formatCount, say } from './strings';

interface CellContext {
  readonly widthPx: number;
  readonly measure: (text: string) => number;
}

interface Cell {
  readonly content: JSX.Element | string | null;
  readonly title?: string | undefined;
}

/** Room on both sides of a cell's content. */
export const cellPaddingPx = 14;

function foundCell(row: ExchangeRow, { widthPx, measure }: CellContext): Cell {
  if (row.isPending) return { content: <span class="muted">{say('grid.pending')}</span> };
  const count = chipsThatFit(row.found, widthPx - cellPaddingPx, measure);
  const more = row.found.length - count;
  return {
    content: (
      <span class="chips">
        {row.found.slice(0, count).map((label) => (
          <span class="chip" key={label}>
            {label}
          </span>
        ))}
        {more > 0 && <span class="more muted">{say('grid.more', { count: more })}</span>}
      </span>
    ),
    title:
      row.found.length > 0 ? say('grid.foundAll', { labels: row.found.join(', ') }) : undefined,
  };
}

function severityCell({ severity, problems, isPending }: ExchangeRow): Cell {
  const words = [
    ...(isPending ? [] : [say('severity.of', { severity: say(`severity.${severity}`) })]),
    ...(problems > 0 ? [say('grid.problems', { count: problems })] : []),
  ].join(', ');
  return {
    content: (
      <>
        {severity !== 'none' && <SeverityMark severity={severity} />}
        {problems > 0 && <span class="problem-dot" aria-hidden="true" />}
        <span class="unseen">{words}</span>
      </>
    ),
    title: words,
  };
}

/** The path, and behind it how many messages went over the connection that the exchange opened. */
function pathCell({ path, messages }: ExchangeRow): Cell {
  const text = <SafeText text={path.slice(0, 400)} />;
  const title = path.slice(0, 2000);
  if (messages === undefined) return { content: text, title };
  const words = say('grid.messages', { count: messages });
  return {
    content: (
      <span class="with-messages">
        <span>{text}</span>
        <span class="message-count">
          <MessagesIcon />
          <span aria-hidden="true">{formatCount(messages)}</span>
          <span class="unseen">{words}</span>
        </span>
      </span>
    ),
    title: `${title}\n${words}`,
  };
}

const cells: { readonly [Id in ColumnId]: (row: ExchangeRow, context: CellContext) => Cell } = {
  index: (row) => ({ content: String(row.index) }),
  time: ({ startedAtMs }) =>
    startedAtMs === null
      ? { content: null }
      : { content: formatTime(startedAtMs, false), title: formatInstant(startedAtMs) },
  method: ({ method }) => ({ content: method && <SafeText text={method} />, title: method ?? '' }),
  host: ({ host }) =>
    host === null
      ? { content: say('grid.unknownHost') }
      : { content: <SafeText text={host} />, title: host },
  path: pathCell,
  status: ({ status }) =>
    status === null ? { content: '–', title: say('grid.noResponse') } : { content: String(status) },
  type: ({ type }) => ({ content: <SafeText text={type} />, title: type }),
  size: ({ sizeBytes }) => ({ content: formatSize(sizeBytes) }),
  found: foundCell,
  severity: severityCell,
};

/** Methods that carry no content of their own (RFC 9110, section 9.3). */
const quietMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'CONNECT', 'TRACE']);

function cellClass(id: ColumnId, row: ExchangeRow): string {
  const isError = id === 'status' && row.status !== null && row.status >= 400;
  const isUnknown = id === 'host' && row.host === null;
  const isQuiet = id === 'method' && quietMethods.has(row.method ?? '');
  return `cell cell-${id}${isError ? ' is-error' : ''}${isUnknown || isQuiet ? ' muted' : ''}`;
}

/** One line of the list; blank until its data has come. */
export function ExchangeRowView({
  index,
  position,
  row,
  columns,
  isSelected,
  measure,
  choose,
}: {
  /** Number of the exchange. */
  index: number;
  /** Its place in the list, which a filter may have shortened. */
  position: number;
  row: ExchangeRow | undefined;
  columns: ColumnLayout;
  isSelected: boolean;
  measure: (text: string) => number;
  choose: (position: number) => void;
}): JSX.Element {
  // The same element again lets Preact skip the row while the list scrolls.
  return useMemo(
    () => (
      <div
        role="row"
        id={`row-${index}`}
        class={`row${isSelected ? ' is-selected' : ''}${position % 2 === 1 ? ' is-odd' : ''}`}
        aria-rowindex={position + 2}
        aria-selected={isSelected}
        data-vscode-context={JSON.stringify({ payloadLensExchange: true, exchange: index })}
        onMouseDown={(event) => event.button === 0 && choose(position)}
      >
        {columns.map(({ id, widthPx }, at) => {
          const cell: Cell = row
            ? cells[id](row, { widthPx, measure })
            : { content: id === 'index' ? String(index) : null };
          return (
            <div
              role="gridcell"
              key={id}
              class={row ? cellClass(id, row) : `cell cell-${id}`}
              aria-colindex={at + 1}
              title={cell.title}
            >
              {cell.content}
            </div>
          );
        })}
      </div>
    ),
    [index, position, row, columns, isSelected, measure, choose],
  );
}
