import type { JSX } from 'preact';
import type { Severity } from '../view/model';
import { say } from './strings';

/** A shape of its own for each severity, so that colour says nothing alone. */
const shapes: Readonly<Record<Severity, () => JSX.Element>> = {
  critical: () => <path d="M5 .8 9.7 9.200H.3Z" />,
  high: () => <circle cx="5" cy="5" r="4" />,
  medium: () => <path d="M5 .4 9.6 5 5 9.600 .4 5Z" />,
  low: () => <circle class="hollow" cx="5" cy="5" r="3.2" />,
  none: () => <path class="hollow" d="M2 5h6" />,
};

const order: readonly Severity[] = ['none', 'low', 'medium', 'high', 'critical'];

/** The most severe of them. */
export function severest(severities: readonly Severity[]): Severity {
  return severities.reduce<Severity>(
    (worst, one) => (order.indexOf(one) > order.indexOf(worst) ? one : worst),
    'none',
  );
}

/** The mark of a severity, for the eye; its words stand beside it. */
export function SeverityMark({ severity }: { severity: Severity }): JSX.Element {
  const Shape = shapes[severity];
  return (
    <svg
      class={`mark-shape sev-${severity}`}
      viewBox="0 0 10 10"
      width="10"
      height="10"
      aria-hidden="true"
    >
      <Shape />
    </svg>
  );
}

/** Shape, word and colour at the head of a judgement; nothing where there is none. */
export function SeverityBadge({ severity }: { severity: Severity }): JSX.Element | null {
  if (severity === 'none') return null;
  return (
    <span class={`severity-badge sev-${severity}`}>
      <SeverityMark severity={severity} />
      {say(`severity.${severity}`)}
    </span>
  );
}
