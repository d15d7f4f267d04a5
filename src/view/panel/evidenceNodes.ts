import type {
  AnalysedExchange,
  CaptureJudgement,
  Evidence,
  Severity,
  SeverityFactor,
} from '../../verdict/model';
import { findingFactors } from '../../verdict/findingFactors';
import { severityOfPoints, sumWeights } from '../../verdict/severity';
import { markingOf } from '../marking';
import type { NodeKind, VerdictNode } from '../model';
import { render } from '../sentences';
import { shorten } from '../visible';
import { placeWords } from './exchangeNodes';
import { leafBelow, type PanelInput } from './input';
import { stepOf, type NodePath } from './path';
import { digestAt } from './scope';
import { number, say } from './words';

const mostLines = 60;
const mostLength = 300;
const mostReasons = 12;

/** What the verdict on an exchange rests on, line by line; lines about a field lead there. */
export function exchangeEvidence(
  path: NodePath,
  analysed: AnalysedExchange,
  { reveal }: PanelInput,
): VerdictNode[] {
  const { verdict, findings } = analysed;
  const marking = markingOf(analysed, reveal);
  const { exchange, evidence, factors, severity } = verdict;
  // The sum comes first: it is what the question was about.
  const ordered = [
    ...evidence.filter(({ kind }) => kind === 'factor'),
    ...evidence.filter(({ kind }) => kind !== 'factor'),
  ];
  const sum = { label: sumWords(factors, severity), target: { exchange, finding: null } };
  const lines = ordered.slice(0, mostLines).map(({ kind, statement, path: at }, place) => {
    // A path that speaks of a finding is that finding's own.
    const finding = at === null ? -1 : findings.findIndex((one) => one.path === at);
    return leafBelow(path, place + 1, nodeKind(kind), {
      label: shorten(marking.mask(render(statement)), mostLength),
      target: { exchange, finding: finding < 0 ? null : finding },
    });
  });
  const nodes = factors.length === 0 ? lines : [leafBelow(path, 0, 'why', sum), ...lines];
  return withMore(path, nodes, evidence.length - lines.length);
}

/** Why a field is as severe as it is, why it is taken for what it is, and where it stands. */
export function findingEvidence(
  path: NodePath,
  analysed: AnalysedExchange,
  finding: number,
  { digests, reveal, scale }: PanelInput,
): VerdictNode[] {
  const found = analysed.findings[finding];
  if (found === undefined) return [];
  const { index } = analysed.exchange;
  const target = { exchange: index, finding };
  const marking = markingOf(analysed, reveal);
  const factors = findingFactors(analysed, finding, scale);
  const severity = severityOfPoints(sumWeights(factors));
  const lines: { kind: NodeKind; label: string }[] = [
    { kind: 'why', label: sumWords(factors, severity) },
    ...factors.map(({ statement }) => ({ kind: 'factor' as const, label: render(statement) })),
  ];
  for (const reason of found.reasons.slice(0, mostReasons)) {
    lines.push({ kind: 'evidence', label: marking.mask(render(reason)) });
  }
  const digest = digestAt(digests, index)?.findings[finding];
  if (digest !== undefined) lines.push({ kind: 'place', label: placeWords(digest) });
  return lines.map(({ kind, label }, place) =>
    leafBelow(path, place, kind, { label: shorten(label, mostLength), target }),
  );
}

/** What the verdict on the whole capture rests on. */
export function captureEvidence(path: NodePath, judgement: CaptureJudgement): VerdictNode[] {
  const { evidence } = judgement.verdict;
  const nodes = evidence
    .slice(0, mostLines)
    .map(({ kind, statement }, place) =>
      leafBelow(path, place, nodeKind(kind), { label: shorten(render(statement), mostLength) }),
    );
  return withMore(path, nodes, evidence.length - nodes.length);
}

/** The exchange that must be at hand in full to unfold a node, or null. */
export function neededExchange(path: NodePath): number | null {
  const last = path.steps.at(-1);
  const isWhy = last?.kind === 'list' && last.list === 'why';
  if (!isWhy && last?.kind !== 'finding') return null;
  return stepOf(path, 'exchange')?.exchange ?? null;
}

function nodeKind(kind: Evidence['kind']): 'factor' | 'evidence' | 'identifier' {
  return kind === 'factor' || kind === 'identifier' ? kind : 'evidence';
}

/** What the factors add up to, and what that is called. */
function sumWords(factors: readonly SeverityFactor[], severity: Severity): string {
  const points = sumWeights(factors);
  const count = points < 0 ? `−${number(-points)}` : number(points);
  return severity === 'none'
    ? say('panel.sum-none', { count })
    : say('panel.sum', { count, severity });
}

function withMore(path: NodePath, nodes: VerdictNode[], more: number): VerdictNode[] {
  if (more <= 0) return nodes;
  const label = say('panel.more', { count: number(more) });
  return [...nodes, leafBelow(path, nodes.length, 'more', { label })];
}
