import type { AnalysedExchangeLike } from './input';
import type { Marking } from './marking';
import type { EvidenceView } from './model';
import { render } from './sentences';
import { shorten } from './visible';
import { toldCount } from './told';

const mostLines = 40;
const mostLength = 300;

/** What the verdict rests on, in words. */
export function evidenceViews(
  input: Pick<AnalysedExchangeLike, 'findings' | 'verdict'>,
  marking: Marking,
): EvidenceView[] {
  const { findings, verdict } = input;
  const { evidence } = verdict;
  const views = evidence.slice(0, mostLines).map(({ statement, path }): EvidenceView => {
    // A path that speaks of a finding is that finding's own.
    const index = path === null ? -1 : findings.findIndex((finding) => finding.path === path);
    return {
      text: shorten(marking.mask(render(statement)), mostLength),
      finding: index < 0 ? null : index,
    };
  });
  const more = evidence.length - views.length;
  if (more > 0) views.push({ text: toldCount('view.more', more), finding: null });
  return views;
}
