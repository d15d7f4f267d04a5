import type { JSX } from 'preact';
import type { FindingView } from '../view/model';
import { useExchange } from './exchangeContext';
import { SafeText } from './safeText';
import { SeverityMark } from './severity';
import { say } from './strings';

function FindingRow({ finding }: { finding: FindingView }): JSX.Element {
  const { model } = useExchange();
  const { exchange, finding: number } = finding.ref;
  return (
    <li>
      <button
        type="button"
        class="finding"
        data-finding-row={number}
        title={finding.path}
        onClick={() => model.goTo(exchange, number)}
      >
        <SeverityMark severity={finding.severity} />
        <span class="unseen">{say(`severity.${finding.severity}`)}</span>
        <span class="finding-label">{finding.label}</span>
        <span class="finding-value">
          <SafeText text={finding.value.slice(0, 200)} />
        </span>
        <span class="finding-path muted">
          <bdi dir="ltr">
            <SafeText text={finding.path} />
          </bdi>
        </span>
      </button>
    </li>
  );
}

/** All findings of the exchange; choosing one leads to its field. */
export function FindingsPanel(): JSX.Element {
  const { view } = useExchange();
  if (view.findings.length === 0) return <p class="empty muted">{say('tab.noFindings')}</p>;
  const more = (view.totalFindings ?? 0) - view.findings.length;
  return (
    <>
      <ul class="findings">
        {view.findings.map((finding) => (
          <FindingRow key={finding.ref.finding} finding={finding} />
        ))}
      </ul>
      {more > 0 && <p class="muted">{say('tab.moreFindings', { count: more })}</p>}
    </>
  );
}
