import type { Finding } from '../detect/model';
import type { Severity } from '../verdict/model';
import { carriersOf } from './carrier';
import { chainLabels, severityOf } from './findings';
import { everythingMasked, type AnalysedExchangeLike } from './input';
import { markingOf } from './marking';
import type { TextMark } from './model';
import { compareSeverity } from './severityOrder';
import { entityLabel, wording } from './language';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly finding: Finding;
  readonly severity: Severity;
  readonly chain: readonly string[];
}

/**
 * Where an exchange's findings stand in the opened file, in order and apart: as they are, or as the
 * outermost coding they lie under. What shares a place is one mark, named by the most severe.
 */
export function textMarks(input: AnalysedExchangeLike): TextMark[] {
  const marking = markingOf(input, everythingMasked);
  const marked: Marked[] = [];
  for (const part of input.parts) {
    const { root, sourced } = part;
    if (sourced.origin !== 'file') continue;
    const carriers = marking.marksOf(root).length === 0 ? [] : carriersOf(input, part);
    for (const { range, finding: index, isEncoded } of marking.marksOf(root)) {
      const finding = input.findings[index];
      // Those too unsure to be told are not marked either.
      if (finding === undefined) continue;
      const place = sourced.map.toParent(range);
      const end = isContainer(finding) && !isEncoded ? place.start + 1 : place.end;
      if (place.start >= end) continue;
      const severity = severityOf(input, index);
      const chain = [...carriers, ...(isEncoded ? chainLabels(finding.at) : [])];
      marked.push({ start: place.start, end, finding, severity, chain });
    }
  }
  marked.sort((a, b) => a.start - b.start || b.end - a.end);
  return merge(marked);
}

/** A list is marked by its bracket: its elements have marks of their own. */
function isContainer({ at }: Finding): boolean {
  return at.type === 'object' || at.type === 'array';
}

function merge(sorted: readonly Marked[]): TextMark[] {
  const marks: TextMark[] = [];
  for (let first = 0; first < sorted.length;) {
    let end = sorted[first]!.end;
    let worst = sorted[first]!;
    let next = first + 1;
    for (; next < sorted.length && sorted[next]!.start < end; next++) {
      const other = sorted[next]!;
      end = Math.max(end, other.end);
      if (compareSeverity(other.severity, worst.severity) < 0) worst = other;
    }
    const { start } = sorted[first]!;
    marks.push(markOf(start, end, worst, next - first - 1));
    first = next;
  }
  return marks;
}

function markOf(start: number, end: number, worst: Marked, more: number): TextMark {
  const { finding, severity, chain } = worst;
  const label = entityLabel(finding.entity);
  return {
    range: { start, end },
    entity: finding.entity,
    label: wording().phrases.list([label], more),
    severity,
    chain,
  };
}
