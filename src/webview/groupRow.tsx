import type { JSX } from 'preact';
import { ChevronIcon } from './icons';
import type { ListGroup } from './listEntries';
import { SafeText } from './safeText';
import { SeverityMark } from './severity';
import { formatCount, say } from './strings';

/** What is chosen elsewhere is not what the pointer is at. */
const noMenu = JSON.stringify({ payloadLensExchange: false, exchanges: [] });

/** The head of a group: what its exchanges have in common, how many they are, the worst of them. */
export function GroupRow({
  group,
  position,
  columnCount,
  isActive,
  choose,
}: {
  group: ListGroup;
  position: number;
  columnCount: number;
  isActive: boolean;
  choose: (position: number, event: MouseEvent) => void;
}): JSX.Element {
  const { label, count, severity, key, isFolded } = group;
  const words = [
    ...(severity === 'none' ? [] : [say('severity.of', { severity: say(`severity.${severity}`) })]),
    say('capture.exchanges', { count }),
  ].join(', ');
  return (
    <div
      role="row"
      id={`group-${key}`}
      class={`row group-row${isActive ? ' is-selected is-active' : ''}`}
      aria-rowindex={position + 2}
      aria-level={1}
      aria-expanded={!isFolded}
      aria-selected={isActive}
      data-vscode-context={noMenu}
      onMouseDown={(event) => event.button === 0 && choose(position, event)}
    >
      <div role="gridcell" class="cell cell-group" aria-colindex={1} aria-colspan={columnCount}>
        <span class="group-chevron" data-open={!isFolded}>
          <ChevronIcon />
        </span>
        <span class="group-label" title={label}>
          {label === '' ? say('list.groupUnknown') : <SafeText text={label} />}
        </span>
        <span class="badge" aria-hidden="true">
          {formatCount(count)}
        </span>
        {severity !== 'none' && <SeverityMark severity={severity} />}
        <span class="unseen">{words}</span>
      </div>
    </div>
  );
}
