import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ColumnId } from '../view/arrange/model';
import type { ExchangeRow } from '../view/model';
import { chipsThatFit, chipsThatFitBeside, gapPx } from './chips';
import type { ColumnLayout } from './columns';
import { formatDuration, formatInstant, formatSize, formatTime } from './format';
import { MessagesIcon } from './icons';
import { SafeText } from './safeText';
import { SeverityMark } from './severity';
import { formatCount, formatCountry, say } from './strings';

interface CellContext {
  readonly widthPx: number;
  /** Whether there is a column of what was found: where a search hit stands there then. */
  readonly hasFound: boolean;
  readonly measure: (text: string) => number;
}

interface Cell {
  readonly content: JSX.Element | string | null;
  readonly title?: string | undefined;
}

/** Room on both sides of a cell's content. */
export const cellPaddingPx = 14;

/** What was found in the exchange; before it, where it holds what is searched for. */
function foundCell(row: ExchangeRow, { widthPx, measure }: CellContext): Cell {
  const place = row.hit === undefined ? '' : say('grid.hit', { place: row.hit });
  if (row.isPending && place === '')
    return { content: <span class="muted">{say('grid.pending')}</span> };
  const roomPx = widthPx - cellPaddingPx - (place === '' ? 0 : Math.ceil(measure(place)) + gapPx);
  const count =
    place === ''
      ? chipsThatFit(row.found, roomPx, measure)
      : chipsThatFitBeside(row.found, roomPx, measure);
  const more = row.found.length - count;
  const labels =
    row.found.length > 0 ? [say('grid.foundAll', { labels: row.found.join(', ') })] : [];
  return {
    content: (
      <span class="chips">
        {place !== '' && <span class="hit-place muted">{place}</span>}
        {row.found.slice(0, count).map((label) => (
          <span class="chip" key={label}>
            {label}
          </span>
        ))}
        {more > 0 && (place === '' || count > 0) && (
          <span class="more muted">{say('grid.more', { count: more })}</span>
        )}
      </span>
    ),
    title: (place === '' ? labels : [place, ...labels]).join('\n') || undefined,
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

/**
 * The path, and behind it how many messages went over the connection that the exchange opened, and
 * where it holds what is searched for, if no other column tells.
 */
function pathCell({ path, messages, hit: held }: ExchangeRow, { hasFound }: CellContext): Cell {
  const hit = hasFound ? undefined : held;
  const text = <SafeText text={path.slice(0, 400)} />;
  const title = path.slice(0, 2000);
  if (messages === undefined && hit === undefined) return { content: text, title };
  const words = messages === undefined ? [] : [say('grid.messages', { count: messages })];
  const places = hit === undefined ? [] : [say('grid.hit', { place: hit })];
  return {
    content: (
      <span class="with-messages">
        <span>{text}</span>
        {places.map((place) => (
          <span key="hit" class="hit-place muted">
            {place}
          </span>
        ))}
        {messages !== undefined && (
          <span class="message-count">
            <MessagesIcon />
            <span aria-hidden="true">{formatCount(messages)}</span>
            <span class="unseen">{words}</span>
          </span>
        )}
      </span>
    ),
    title: [title, ...places, ...words].join('\n'),
  };
}

function countryCell({ countries = [] }: ExchangeRow): Cell {
  const names = countries.map(formatCountry).join(', ');
  return { content: names, title: names };
}

const cells: { readonly [Id in ColumnId]: (row: ExchangeRow, context: CellContext) => Cell } = {
  index: (row) => ({ content: String(row.index) }),
  time: ({ startedAtMs }) =>
    startedAtMs === null
      ? { content: null }
      : { content: formatTime(startedAtMs, false), title: formatInstant(startedAtMs) },
  duration: ({ durationMs }) => ({
    content: durationMs === undefined ? null : formatDuration(durationMs),
  }),
  method: ({ method }) => ({ content: method && <SafeText text={method} />, title: method ?? '' }),
  host: ({ host }) =>
    host === null
      ? { content: say('grid.unknownHost') }
      : { content: <SafeText text={host} />, title: host },
  recipient: ({ recipient = '' }) => ({
    content: <SafeText text={recipient} />,
    title: recipient,
  }),
  country: countryCell,
  path: pathCell,
  status: ({ status }) =>
    status === null ? { content: '–', title: say('grid.noResponse') } : { content: String(status) },
  type: ({ type }) => ({ content: <SafeText text={type} />, title: type }),
  size: ({ sizeBytes }) => ({ content: formatSize(sizeBytes) }),
  response: ({ responseBytes }) => ({
    content: responseBytes === undefined ? null : formatSize(responseBytes),
  }),
  protection: ({ protection }) =>
    protection === undefined
      ? { content: null }
      : {
          content: say(`overview.protection.${protection}`),
          title: say(`protection.${protection}`),
        },
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
  isActive,
  isSelected,
  isAmongSeveral,
  isInGroup,
  measure,
  choose,
}: {
  /** Number of the exchange. */
  index: number;
  /** Its place in the list. */
  position: number;
  row: ExchangeRow | undefined;
  columns: ColumnLayout;
  /** Whether it is the one that is shown, and that the keys are at. */
  isActive: boolean;
  isSelected: boolean;
  /** Whether it is chosen together with others: then its menu is that of all of them. */
  isAmongSeveral: boolean;
  isInGroup: boolean;
  measure: (text: string) => number;
  choose: (position: number, event: MouseEvent) => void;
}): JSX.Element {
  // The same element again lets Preact skip the row while the list scrolls.
  return useMemo(() => {
    const marks = `${isSelected ? ' is-selected' : ''}${isActive ? ' is-active' : ''}`;
    const hasFound = columns.some(({ id }) => id === 'found');
    const context = { payloadLensExchange: true, exchange: index };
    return (
      <div
        role="row"
        id={`row-${index}`}
        class={`row${marks}${position % 2 === 1 ? ' is-odd' : ''}`}
        aria-rowindex={position + 2}
        aria-level={isInGroup ? 2 : undefined}
        aria-selected={isSelected}
        data-vscode-context={JSON.stringify(
          isAmongSeveral ? context : { ...context, exchanges: [index] },
        )}
        onMouseDown={(event) => event.button === 0 && choose(position, event)}
      >
        {columns.map(({ id, widthPx }, at) => {
          const cell: Cell = row
            ? cells[id](row, { widthPx, hasFound, measure })
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
    );
  }, [
    ...[index, position, row, columns, isActive, isSelected, isAmongSeveral, isInGroup],
    ...[measure, choose],
  ]);
}
