import type { Statement } from '../bytes/statement';
import type { Problem } from '../capture/model';
import type { AddressStatementId } from '../verdict/addresses/note';
import type { CaptureJudgement, Severity } from '../verdict/model';
import type { ExchangeDigest } from './digest';
import type { CaptureSummary, ProblemView } from './model';
import { problemView } from './problems';
import { render } from './sentences';
import { compareSeverity, worseSeverity } from './severityOrder';
import { shorten } from './visible';
import { toldCount } from './told';

const mostWorst = 5;
const mostProblems = 200;
const mostNameLength = 255;

/** What is known of a capture so far. */
export interface SummaryInput {
  readonly name: string;
  readonly formatLabel: string;
  readonly sizeBytes: number;
  /** Exchanges the index knows of. */
  readonly exchanges: number;
  /** Whether all of them are judged and none will come. */
  readonly isComplete: boolean;
  /** Of the exchanges judged so far. */
  readonly digests: readonly ExchangeDigest[];
  /** Problems of the capture itself. */
  readonly problems: readonly Problem[];
  /** Null until the end. */
  readonly judgement: CaptureJudgement | null;
  /** Findings that the user has marked as not personal. */
  readonly notPersonal?: number;
  /** Whom networks and countries are from, where address data was used. */
  readonly addressNote?: Statement<AddressStatementId> | null;
}

/** What heads the editor and the side panel. */
export function captureSummary(input: SummaryInput): CaptureSummary {
  const { digests, judgement } = input;
  const counts: Record<Severity, number> = { none: 0, low: 0, medium: 0, high: 0, critical: 0 };
  const recipients = new Set<string>();
  let findings = 0;
  let severity: Severity = 'none';
  let worst: ExchangeDigest[] = [];
  for (const digest of digests) {
    const { row } = digest;
    counts[row.severity]++;
    findings += row.findings;
    severity = worseSeverity(severity, row.severity);
    if (row.findings > 0 && digest.recipient !== null) recipients.add(digest.recipient);
    if (row.severity !== 'none') worst = insertWorst(worst, digest);
  }
  return {
    name: shorten(input.name, mostNameLength),
    formatLabel: input.formatLabel,
    sizeBytes: input.sizeBytes,
    exchanges: input.exchanges,
    analysed: digests.length,
    isComplete: input.isComplete,
    flagged: digests.length - counts.none,
    findings,
    ...(input.notPersonal ? { notPersonal: input.notPersonal } : {}),
    severity: judgement?.verdict.severity ?? severity,
    sentence: judgement === null ? '' : render(judgement.verdict.sentence),
    recipients: judgement?.recipients.length ?? recipients.size,
    worst: worst.map(({ row }) => row),
    severities: counts,
    addressNote: input.addressNote ? render(input.addressNote) : '',
    problems: problemViews(input.problems, digests),
  };
}

/** The worst so far, worst first; of equals the earlier. */
function insertWorst(worst: ExchangeDigest[], digest: ExchangeDigest): ExchangeDigest[] {
  const last = worst.at(-1);
  if (worst.length === mostWorst && compareSeverity(digest.row.severity, last!.row.severity) >= 0) {
    return worst;
  }
  return [...worst, digest]
    .sort((a, b) => compareSeverity(a.row.severity, b.row.severity) || a.index - b.index)
    .slice(0, mostWorst);
}

function problemViews(
  problems: readonly Problem[],
  digests: readonly ExchangeDigest[],
): ProblemView[] {
  const views = problems.slice(0, mostProblems).map(problemView);
  let more = problems.length - views.length;
  for (const { problems: own, row } of digests) {
    const room = Math.max(0, mostProblems - views.length);
    views.push(...own.slice(0, room));
    more += row.problems - Math.min(own.length, room);
  }
  if (more > 0) {
    const text = toldCount('view.more-problems', more);
    views.push({ text, exchange: null, offset: null });
  }
  return views;
}
