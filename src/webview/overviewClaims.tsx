import type { JSX } from 'preact';
import type { OverviewClaim } from '../view/overviewModel';
import type { ChooseSet } from './overviewSet';
import { SafeText } from './safeText';
import { say } from './strings';

const signs = { holds: '✓', contradicted: '✕', untested: '–' } as const;

/** What was claimed, and what the capture says of it. */
export function OverviewClaims({
  claims,
  onChoose,
}: {
  claims: readonly OverviewClaim[];
  onChoose: ChooseSet;
}): JSX.Element {
  return (
    <ul class="claims">
      {claims.map(({ label, outcome, exchanges }, at) => (
        <li key={at} class={`claim is-${outcome}`}>
          <span class="claim-sign" aria-hidden="true">
            {signs[outcome]}
          </span>
          <span>
            <SafeText text={label} />
          </span>
          {outcome === 'contradicted' && exchanges.count > 0 ? (
            <button
              type="button"
              class="link"
              aria-label={`${label}: ${say('overview.claim.contradicted')}, ${say('capture.exchanges', { count: exchanges.count })}`}
              onClick={(event) => onChoose(event.currentTarget, label, exchanges)}
            >
              {say('capture.exchanges', { count: exchanges.count })}
            </button>
          ) : (
            <span class="muted">{say(`overview.claim.${outcome}`)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
