import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CompareCell, CompareChange, CompareRow, CompareSection } from '../view/compareModel';
import type { ComparePageMessage, CompareWhich } from '../view/compareProtocol';
import { ChevronIcon } from './icons';
import { SafeText } from './safeText';
import { say } from './strings';

type Post = (message: ComparePageMessage) => void;

/** A shape of its own for each change, so that colour says nothing alone. */
const shapes: Readonly<Record<CompareChange, string>> = {
  stays: 'M2 3.600h6M2 6.400h6',
  gone: 'M2 5h6',
  new: 'M2 5h6M5 2v6',
  changed: 'M2 5h6M6 2.500 8.500 5 6 7.500',
};

/** An identifier that stays is the bad news; of all else, what is new is. */
function toneOf(change: CompareChange, id: CompareSection['id']): string {
  if (change === 'stays') return id === 'identifiers' ? 'high' : 'none';
  if (change === 'gone') return 'low';
  return 'medium';
}

/** One kind of thing: what changed, and what stays as it is behind a button. */
export function CompareSectionView({
  section,
  post,
}: {
  section: CompareSection;
  post: Post;
}): JSX.Element {
  const { id, counts, rows } = section;
  const isQuiet = (change: CompareChange): boolean => change === 'stays' && id !== 'identifiers';
  const [isOpen, setIsOpen] = useState(false);
  const quiet = counts.find(({ change }) => isQuiet(change))?.count ?? 0;
  const shown = rows.filter(({ change }) => isOpen || !isQuiet(change));
  const title = say(`compare.title.${id}`);
  const told = counts.filter(({ change, count }) => count > 0 && !isQuiet(change));
  return (
    <section class="compare-section">
      <h2>
        {title}
        {told.map(({ change, count }) => (
          <span key={change} class="compare-count muted">
            {say(`compare.count.${wordOf(change, id)}`, { count })}
          </span>
        ))}
      </h2>
      {shown.length > 0 && (
        <table class="compare-table" aria-label={title}>
          <thead class="compare-head">
            <tr>
              <th scope="col">{say('compare.change')}</th>
              <th scope="col">{say('compare.what')}</th>
              <th scope="col">{say('compare.before')}</th>
              <th scope="col">{say('compare.after')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <Row key={at} row={row} id={id} post={post} />
            ))}
          </tbody>
        </table>
      )}
      {counts.map(({ change, count }) => {
        const listed = rows.filter((row) => row.change === change).length;
        const isHidden = isQuiet(change) && !isOpen;
        return count > listed && !isHidden ? (
          <p key={change} class="muted compare-more">
            {say('compare.more', {
              count: count - listed,
              what: say(`compare.${wordOf(change, id)}`),
            })}
          </p>
        ) : null;
      })}
      {quiet > 0 && (
        <button
          type="button"
          class="action compare-quiet"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronIcon />
          {say('compare.same', { count: quiet })}
        </button>
      )}
    </section>
  );
}

function wordOf(change: CompareChange, id: CompareSection['id']): CompareChange | 'survives' {
  return change === 'stays' && id === 'identifiers' ? 'survives' : change;
}

function Row({
  row,
  id,
  post,
}: {
  row: CompareRow;
  id: CompareSection['id'];
  post: Post;
}): JSX.Element {
  const { change, label, value, note } = row;
  return (
    <tr>
      <td class="compare-change">
        <span class={`change-mark sev-${toneOf(change, id)}`}>
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <path d={shapes[change]} />
          </svg>
          {say(`compare.${wordOf(change, id)}`)}
        </span>
      </td>
      <th scope="row" class="compare-what">
        <span class="compare-label">
          <SafeText text={label} />
        </span>
        {value !== '' && (
          <code class="compare-value">
            <SafeText text={value} />
          </code>
        )}
        {note !== '' && (
          <span class="muted compare-names">
            <SafeText text={note} />
          </span>
        )}
      </th>
      <Cell cell={row.before} which="before" label={label} post={post} />
      <Cell cell={row.after} which="after" label={label} post={post} />
    </tr>
  );
}

function Cell({
  cell,
  which,
  label,
  post,
}: {
  cell: CompareCell | null;
  which: CompareWhich;
  label: string;
  post: Post;
}): JSX.Element {
  if (cell === null) {
    return (
      <td class="muted">
        <span aria-hidden="true">–</span>
        <span class="unseen">{say('compare.absent')}</span>
      </td>
    );
  }
  const { exchange, finding, text } = cell;
  return (
    <td>
      {exchange !== null && (
        <button
          type="button"
          class="link compare-link"
          title={say('compare.show', { index: String(exchange), which: say(`compare.${which}`) })}
          aria-label={say('compare.showOf', {
            label,
            index: String(exchange),
            which: say(`compare.${which}`),
          })}
          onClick={() => post({ type: 'show', which, exchange, finding })}
        >
          #{exchange}
        </button>
      )}
      <SafeText text={text} />
    </td>
  );
}
