import type { ClaimContradiction, ClaimOutcome, ClaimResult } from '../verdict/model';
import { entityLabel, wording } from './language';
import type { NodeKind, VerdictNode } from './model';
import { render } from './sentences';
import { shorten } from './visible';
import { listed } from './panel/words';
import { toldCount } from './told';

/** Exchanges below one claim before the rest hide behind a node of their own. */
const mostChildren = 500;
const mostLabel = 200;

const kinds: Readonly<Record<ClaimOutcome, NodeKind>> = {
  holds: 'claim-holds',
  contradicted: 'claim-contradicted',
  untested: 'claim-untested',
};

/**
 * Nodes of the tree of claims below `parent`, or its roots for null; empty where there is no such
 * node. Below a claim stands what it rests on, then the exchanges that contradict it, each leading
 * to the first field that does. Nothing in it is a captured value; hosts are shown as everywhere.
 */
export function claimNodes(parent: string | null, claims: readonly ClaimResult[]): VerdictNode[] {
  if (parent === null) return claims.map(claimNode);
  const match = /^claim:(\d{1,12})(?:\+(\d{1,12}))?$/.exec(parent);
  const at = Number(match?.[1] ?? Number.NaN);
  const result = claims[at];
  if (result === undefined) return [];
  const from = Number(match?.[2] ?? 0);
  const nodes = from === 0 ? evidenceNodes(result, at) : [];
  for (const one of result.contradictions.slice(from, from + mostChildren)) {
    nodes.push(exchangeNode(one, at));
  }
  const more = result.contradictions.length - from - mostChildren;
  if (more > 0) {
    const label = toldCount('view.more-exchanges', more);
    nodes.push({
      ...plain('more', `claim:${at}+${from + mostChildren}`, label),
      hasChildren: true,
    });
  }
  return nodes;
}

function claimNode(
  { statement, outcome, exchanges, evidence }: ClaimResult,
  at: number,
): VerdictNode {
  const label = shorten(render(statement), mostLabel);
  const count =
    exchanges.length === 0
      ? ''
      : render({ id: 'ui.exchanges', arguments: { count: exchanges.length } });
  return {
    ...plain(kinds[outcome], `claim:${at}`, label),
    description: [wording().words.outcome[outcome], count]
      .filter((part) => part !== '')
      .join(' · '),
    tooltip: [label, ...evidence.slice(0, 1).map((line) => render(line.statement))].join('\n'),
    severity: outcome === 'contradicted' ? 'high' : 'none',
    hasChildren: evidence.length + exchanges.length > 0,
  };
}

function evidenceNodes({ evidence }: ClaimResult, at: number): VerdictNode[] {
  return evidence.map(({ statement }, place) =>
    plain('evidence', `claim:${at}#${place}`, shorten(render(statement), mostLabel)),
  );
}

function exchangeNode(
  { exchange, host, entities: sent, protections, findings }: ClaimContradiction,
  at: number,
): VerdictNode {
  const labels = sent.map((entity) => entityLabel(entity));
  const { comma } = wording().phrases;
  const ways = protections.map((protection) => wording().words.protection[protection]).join(comma);
  return {
    ...plain(
      'exchange',
      `claim:${at}/exchange:${exchange}`,
      `#${exchange} ${host ?? ''}`.trimEnd(),
    ),
    description: [listed(labels), ways].filter((part) => part !== '').join(' · '),
    tooltip: labels.join(comma),
    target: { exchange, finding: findings[0] ?? null },
  };
}

function plain(kind: NodeKind, id: string, label: string): VerdictNode {
  return {
    id,
    kind,
    label,
    description: '',
    tooltip: '',
    severity: 'none',
    hasChildren: false,
    target: null,
  };
}
