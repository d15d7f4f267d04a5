import type { JSX } from 'preact';
import type {
  OverviewCell,
  OverviewKind,
  OverviewRecipient,
  OverviewView,
} from '../view/overviewModel';
import { CountMark, radiusOf } from './overviewMark';
import type { ChooseSet } from './overviewSet';
import { onPictureKey } from './roving';
import { SafeText } from './safeText';
import { formatCount, say } from './strings';

function kindName({ id, label, count }: OverviewKind): string {
  return id === 'others' ? say('overview.otherKinds', { count }) : label;
}

function recipientName({ name, count }: OverviewRecipient): string {
  return name === '' ? say('overview.otherRecipients', { count }) : name;
}

function Cell({
  cell,
  name,
  most,
  isFirst,
  onChoose,
}: {
  cell: OverviewCell;
  name: string;
  most: number;
  isFirst: boolean;
  onChoose: ChooseSet;
}): JSX.Element {
  const { severity, protection, isPrivate, exchanges } = cell;
  const words = [
    name,
    say('capture.exchanges', { count: exchanges.count }),
    say(`severity.of`, { severity: say(`severity.${severity}`) }),
    say(`protection.${protection}`),
    ...(isPrivate ? [say('overview.private')] : []),
  ].join(', ');
  return (
    <button
      type="button"
      class="picture-mark matrix-mark"
      title={words}
      aria-label={words}
      tabIndex={isFirst ? 0 : -1}
      onClick={(event) => onChoose(event.currentTarget, name, exchanges)}
    >
      <CountMark
        severity={severity}
        protection={protection}
        isPrivate={isPrivate}
        radius={radiusOf(exchanges.count, most)}
      />
      <span class="matrix-count">{formatCount(exchanges.count)}</span>
    </button>
  );
}

/** Who gets what: a row for each kind, a column for each recipient, the worst first. */
export function OverviewMatrix({
  view: { kinds, recipients, cells },
  onChoose,
}: {
  view: OverviewView;
  onChoose: ChooseSet;
}): JSX.Element {
  const byPlace = new Map(cells.map((cell) => [`${cell.kind},${cell.recipient}`, cell] as const));
  const most = Math.max(1, ...cells.map(({ exchanges }) => exchanges.count));
  // The first in reading order is the one that Tab leads to.
  const first = cells.reduce<OverviewCell | undefined>(
    (best, cell) =>
      !best || cell.kind < best.kind || (cell.kind === best.kind && cell.recipient < best.recipient)
        ? cell
        : best,
    undefined,
  );
  return (
    <div class="matrix-frame" onKeyDown={onPictureKey}>
      <table class="matrix">
        <thead>
          <tr>
            <td />
            {recipients.map((recipient, at) => (
              <th key={at} scope="col" title={recipientName(recipient)}>
                <span class="matrix-name">
                  <SafeText text={recipientName(recipient)} />
                </span>
                <span class="matrix-country muted">{recipient.countries.join(' ')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind, row) => (
            <tr key={kind.id}>
              <th scope="row" class="matrix-kind">
                {kindName(kind)}
              </th>
              {recipients.map((recipient, column) => {
                const cell = byPlace.get(`${row},${column}`);
                return (
                  <td key={column}>
                    {cell && (
                      <Cell
                        cell={cell}
                        name={`${kindName(kind)} → ${recipientName(recipient)}`}
                        most={most}
                        isFirst={cell === first}
                        onChoose={onChoose}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the shapes of the marks mean. */
export function MatrixLegend({ view: { cells } }: { view: OverviewView }): JSX.Element {
  const order = ['plaintext', 'encoded', 'hashed', 'encrypted', 'unknown'] as const;
  const present = order.filter((one) => cells.some(({ protection }) => protection === one));
  return (
    <ul class="legend muted">
      {present.map((protection) => (
        <li key={protection}>
          <CountMark severity="none" protection={protection} isPrivate={false} radius={5} />
          {say(`overview.protection.${protection}`)}
        </li>
      ))}
      {cells.some(({ isPrivate }) => isPrivate) && (
        <li>
          <svg
            class="count-mark sev-none"
            viewBox="-1 -1 9 8"
            width="9"
            height="8"
            aria-hidden="true"
          >
            <path class="private" d="M3.500 0 7 6H0Z" />
          </svg>
          {say('overview.private')}
        </li>
      )}
      <li>{say('overview.size')}</li>
    </ul>
  );
}
