import type { JSX } from 'preact';
import type { CaptureSummary, ExchangeRow, Severity } from '../view/model';
import { SafeText } from './safeText';
import { SeverityMark } from './severity';
import { formatCount, say } from './strings';

const worstFirst: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'none'];

function WorstExchange({
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

/** What the right side shows while nothing is chosen. */
export function Overview({
  summary,
  onChoose,
}: {
  summary: CaptureSummary;
  onChoose: (exchange: number) => void;
}): JSX.Element {
  const worst = (summary.worst ?? []).filter(({ severity }) => severity !== 'none').slice(0, 5);
  const { severities } = summary;
  return (
    <div class="overview">
      {severities && (
        <>
          <h2>{say('overview.counts')}</h2>
          <ul class="counts">
            {worstFirst.map((severity) => (
              <li key={severity} class={severities[severity] > 0 ? '' : 'muted'}>
                <SeverityMark severity={severity} />
                <span class="count">{formatCount(severities[severity])}</span>
                <span class="muted">{say(`severity.${severity}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {worst.length > 0 && (
        <>
          <h2>{say('overview.worst')}</h2>
          <ul class="worst-list">
            {worst.map((row) => (
              <WorstExchange key={row.index} row={row} onChoose={onChoose} />
            ))}
          </ul>
        </>
      )}
      <p class="muted">{say('overview.hint')}</p>
    </div>
  );
}
