import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ExchangeView } from '../view/model';
import { useExchange } from './exchangeContext';
import { ChevronIcon, WarningIcon } from './icons';
import { SafeText } from './safeText';
import { SeverityBadge } from './severity';
import { say } from './strings';

function Evidence({ view }: { view: ExchangeView }): JSX.Element {
  const { model } = useExchange();
  return (
    <ul class="evidence" id="evidence" aria-label={say('exchange.evidence')}>
      {view.evidence.map(({ text, finding }, at) => (
        <li key={at}>
          {finding === null ? (
            <SafeText text={text} />
          ) : (
            <button type="button" class="link" onClick={() => model.goTo(view.index, finding)}>
              <SafeText text={text} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The judgement that heads an exchange: how bad, the sentence, who gets it, why, what failed. */
export function VerdictHeader({ view }: { view: ExchangeView }): JSX.Element {
  const [isWhyOpen, setWhyOpen] = useState(false);
  const hasEvidence = view.evidence.length > 0;
  return (
    <div class="verdict">
      <div class="verdict-line">
        <SeverityBadge severity={view.severity} />
        <h2>
          <span class="unseen">{say('exchange.number', { index: view.index })}: </span>
          <SafeText text={view.sentence || say('exchange.pending')} />
        </h2>
        {hasEvidence && (
          <button
            type="button"
            class="link why"
            aria-expanded={isWhyOpen}
            aria-controls="evidence"
            onClick={() => setWhyOpen(!isWhyOpen)}
          >
            <ChevronIcon />
            {say('exchange.why')}
          </button>
        )}
      </div>
      {view.recipient && (
        <p class="recipient muted">
          <SafeText text={view.recipient} />
        </p>
      )}
      {isWhyOpen && hasEvidence && <Evidence view={view} />}
      {view.problems.length > 0 && (
        <ul class="exchange-problems">
          {view.problems.map((problem, at) => (
            <li key={at}>
              <WarningIcon />
              <span>
                <SafeText text={problem} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
