import type { CaptureJudgement } from '../verdict/model';
import type { ExchangeDigest } from './digest';
import { exchangeSet } from './exchangeSet';
import type { Reveal } from './input';
import { graphOf } from './overviewGraph';
import { matrixOf } from './overviewMatrix';
import type { OverviewView } from './overviewModel';
import { timelineOf } from './overviewTimeline';
import { render } from './sentences';

/**
 * The pictures of a capture: who got what, when, and what ties it together. `digests` are in
 * ascending order of index; `judgement` is null until all is judged, and identifiers and claims are
 * empty until then. Costs a few passes over the digests.
 */
export function overviewOf(
  digests: readonly ExchangeDigest[],
  judgement: CaptureJudgement | null,
  reveal: Reveal,
): OverviewView {
  return {
    ...matrixOf(digests, judgement?.recipients ?? []),
    timeline: timelineOf(digests),
    ...graphOf(digests, judgement?.identifiers ?? [], reveal),
    claims: (judgement?.claims ?? []).map(({ statement, outcome, exchanges }) => ({
      label: render(statement),
      outcome,
      exchanges: exchangeSet(exchanges),
    })),
  };
}
