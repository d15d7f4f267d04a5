import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FindingView, Severity } from '../view/model';
import { useExchange } from './exchangeContext';
import { SafeText } from './safeText';
import { SeverityMark, severest } from './severity';
import { say } from './strings';

/** Findings of one value, in their order. */
type Equals = readonly [FindingView, ...FindingView[]];

/** Findings with those of the same value put together, each where its first stands. */
export function groupEquals(findings: readonly FindingView[]): readonly Equals[] {
  const groups = new Map<number, [FindingView, ...FindingView[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.sameAs);
    if (group) group.push(finding);
    else groups.set(finding.sameAs, [finding]);
  }
  return [...groups.values()];
}

function FindingRow({ equals }: { equals: Equals }): JSX.Element {
  const { model } = useExchange();
  const [next, setNext] = useState(0);
  const [finding] = equals;
  const severity: Severity = severest(equals.map((one) => one.severity));
  const path = equals[next % equals.length]!.path;
  const times = equals.length;
  return (
    <li>
      <button
        type="button"
        class="finding"
        data-finding-row={finding.ref.finding}
        data-findings={equals.map(({ ref }) => ref.finding).join(' ')}
        title={times > 1 ? say('findings.times', { path, count: times }) : path}
        onClick={() => {
          const chosen = equals[next % times]!;
          setNext(next + 1);
          model.goTo(chosen.ref.exchange, chosen.ref.finding);
        }}
      >
        <SeverityMark severity={severity} />
        <span class="unseen">{say(`severity.${severity}`)}</span>
        <span class="finding-label">
          {finding.label}
          {times > 1 && <span class="muted"> ×{times}</span>}
        </span>
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

/** All findings of the exchange, equal values once; choosing one leads to its field. */
export function FindingsPanel(): JSX.Element {
  const { view } = useExchange();
  if (view.findings.length === 0) return <p class="empty muted">{say('tab.noFindings')}</p>;
  const more = (view.totalFindings ?? 0) - view.findings.length;
  return (
    <>
      <ul class="findings">
        {groupEquals(view.findings).map((equals) => (
          <FindingRow key={equals[0].ref.finding} equals={equals} />
        ))}
      </ul>
      {more > 0 && <p class="muted">{say('tab.moreFindings', { count: more })}</p>}
    </>
  );
}
