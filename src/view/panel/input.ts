import type { Statement } from '../../bytes/statement';
import type { AddressStatementId } from '../../verdict/addresses/note';
import type { AnalysedExchange, CaptureJudgement } from '../../verdict/model';
import type { SeverityScale } from '../../verdict/severityScale';
import type { ExchangeDigest } from '../digest';
import type { Reveal } from '../input';
import type { NodeKind, VerdictNode } from '../model';
import { below, pathId, type NodePath, type Step } from './path';

/** What the trees of the side panel are made of. */
export interface PanelInput {
  /** Of the exchanges judged so far, in ascending order of index. */
  readonly digests: readonly ExchangeDigest[];
  /** Null until the end. */
  readonly judgement: CaptureJudgement | null;
  readonly reveal: Reveal;
  /** The exchange that `neededExchange` names, in full; null where it names none. */
  readonly analysed: AnalysedExchange | null;
  /** What severity was measured by. */
  readonly scale: SeverityScale;
  /** Whom networks and countries are from, where address data was used. */
  readonly addressNote?: Statement<AddressStatementId> | null;
}

/** A node below `path`, with what most nodes are not. */
export function nodeBelow(
  path: NodePath,
  step: Step,
  kind: NodeKind,
  node: Pick<VerdictNode, 'label'> & Partial<VerdictNode>,
): VerdictNode {
  return {
    id: pathId(below(path, step)),
    kind,
    description: '',
    tooltip: '',
    severity: 'none',
    hasChildren: true,
    target: null,
    ...node,
  };
}

/** A line that unfolds to nothing; `place` tells it from its siblings. */
export function leafBelow(
  path: NodePath,
  place: number,
  kind: NodeKind,
  node: Pick<VerdictNode, 'label'> & Partial<VerdictNode>,
): VerdictNode {
  return {
    id: `${pathId(path)}#${String(place)}`,
    kind,
    description: '',
    tooltip: '',
    severity: 'none',
    hasChildren: false,
    target: null,
    ...node,
  };
}
