import type { JSX } from 'preact';
import type { ExchangeRow } from '../view/model';
import { SafeText } from './safeText';
import { SeverityMark } from './severity';
import { say } from './strings';

/** An exchange in a list of its own: severity, number, host, and what was found. */
export function ExchangeLine({
  row,
  onChoose,
}: {
  row: ExchangeRow;
  onChoose: (exchange: number) => void;
}): JSX.Element {
  const name = say('overview.exchange', {
    index: row.index,
    severity: say(`severity.${row.severity}`),
    what: `${row.host ?? say('grid.unknownHost')}${row.path}`,
  });
  return (
    <li>
      <button type="button" class="worst" title={name} onClick={() => onChoose(row.index)}>
        <SeverityMark severity={row.severity} />
        <span class="unseen">{say(`severity.${row.severity}`)}</span>
        <span class="worst-index muted">#{row.index}</span>
        <span class="worst-host">
          <SafeText text={row.host ?? say('grid.unknownHost')} />
        </span>
        <span class="worst-found muted">
          <SafeText text={row.found.slice(0, 4).join(', ')} />
        </span>
      </button>
    </li>
  );
}
