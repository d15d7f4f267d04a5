import type { JSX } from 'preact';
import type { FindingView } from '../view/model';
import type { PageIntent } from '../view/protocol';
import type { PageModel } from './pageModel';
import { SafeText } from './safeText';
import { SeverityMark } from './severity';
import { say } from './strings';

type FindingIntent =
  'reveal-value' | 'copy-value' | 'show-bytes' | 'mark-known' | 'not-personal' | 'wrong-kind';

/** What is known of a finding, and what can be done with it. */
export function FindingCard({
  finding,
  model,
  close,
}: {
  finding: FindingView;
  model: PageModel;
  close: () => void;
}): JSX.Element {
  const act = (name: FindingIntent) => (): void => {
    model.link.intend({ name, ...finding.ref } satisfies PageIntent);
    if (name !== 'reveal-value') close();
  };
  const rules = [
    ...(finding.playType ? [say('card.play', { type: finding.playType })] : []),
    ...(finding.gdpr ? [say('card.gdpr', { article: finding.gdpr })] : []),
  ];
  return (
    <>
      <div class="card-part card-head">
        <SeverityMark severity={finding.severity} />
        <strong>{finding.label}</strong>
        <span class="muted">
          {say('card.confidence', { confidence: finding.confidence.toFixed(2) })} ·{' '}
          {say('card.grade', { grade: finding.grade, words: say(`grade.${finding.grade}`) })}
        </span>
      </div>
      <div class="card-part card-why">
        <p>{finding.description}</p>
        <ul>
          {finding.reasons.map((reason, at) => (
            <li key={at}>
              <SafeText text={reason} />
            </li>
          ))}
          <li>{say(`protection.${finding.protection}`)}</li>
        </ul>
        <p class="card-path muted">
          <SafeText text={finding.path} />
        </p>
      </div>
      {rules.length > 0 && <div class="card-part muted">{rules.join(' · ')}</div>}
      <div class="card-part card-actions">
        {!finding.isRevealed && finding.value.includes('•') && (
          <button type="button" class="link" onClick={act('reveal-value')}>
            {say('card.reveal')}
          </button>
        )}
        <button type="button" class="link" onClick={act('copy-value')}>
          {say('card.copy')}
        </button>
        {finding.rangeOf !== 'content' && (
          <button type="button" class="link" onClick={act('show-bytes')}>
            {say('card.bytes')}
          </button>
        )}
        {finding.grade !== 'A' && (
          <button type="button" class="link" onClick={act('mark-known')}>
            {say('card.known')}
          </button>
        )}
        <button type="button" class="link" onClick={act('not-personal')}>
          {say('card.notPersonal')}
        </button>
        <button type="button" class="link" onClick={act('wrong-kind')}>
          {say('card.wrongKind')}
        </button>
      </div>
    </>
  );
}
