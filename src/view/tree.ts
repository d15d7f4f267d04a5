import { compareSensitivity, entities } from '../detect/entities';
import type { EntityId } from '../detect/model';
import type { Severity } from '../verdict/model';
import type { ExchangeDigest, FindingDigest } from './digest';
import type { Reveal } from './input';
import { maskValue } from './mask';
import { partWords, protectionWords } from './messages/words';
import type { Grouping, VerdictNode } from './model';
import { compareSeverity, worseSeverity } from './severityOrder';
import { readNodeId, type NodeId, nodeId } from './treeIds';

/** Children of one node before the rest hide behind a node of their own. */
export const mostChildren = 500;
/** Names that a description lists. */
const mostListed = 3;

/**
 * Nodes of the verdict tree below `parent`, or its roots for null; the worst first. `digests` are
 * in ascending order of index. By entity: entity, exchanges, fields; by exchange: exchange, fields.
 */
export function verdictNodes(
  grouping: Grouping,
  parent: string | null,
  digests: readonly ExchangeDigest[],
  reveal: Reveal,
): VerdictNode[] {
  const id: NodeId | null =
    parent === null ? { entity: null, exchange: null, from: 0 } : readNodeId(parent);
  if (id === null) return [];
  if (id.exchange !== null) return fieldNodes(id, digests, reveal);
  if (grouping === 'entity' && id.entity === null) return entityNodes(digests);
  return exchangeNodes(id, digests);
}

/** An exchange among those that hold an entity (or anything), with what it holds of it. */
interface Holder {
  readonly digest: ExchangeDigest;
  readonly severity: Severity;
  readonly found: readonly FindingDigest[];
}

function entityNodes(digests: readonly ExchangeDigest[]): VerdictNode[] {
  const groups = new Map<EntityId, { findings: number; exchanges: number; severity: Severity }>();
  for (const { findings } of digests) {
    const seen = new Set<EntityId>();
    for (const { entity, severity } of findings) {
      const group = groups.get(entity) ?? { findings: 0, exchanges: 0, severity: 'none' };
      group.findings++;
      if (!seen.has(entity)) group.exchanges++;
      group.severity = worseSeverity(group.severity, severity);
      seen.add(entity);
      groups.set(entity, group);
    }
  }
  return [...groups]
    .sort(
      ([a, one], [b, other]) =>
        compareSeverity(one.severity, other.severity) || compareSensitivity(a, b),
    )
    .map(([entity, { findings, exchanges, severity }]) => {
      const { label, description } = entities[entity];
      const count = `${number(findings)} in ${number(exchanges)} ${noun(exchanges, 'exchange')}`;
      return {
        id: nodeId({ entity, exchange: null, from: 0 }),
        label: capital(label),
        description: count,
        tooltip: `${description}\nFound ${count}.`,
        severity,
        hasChildren: true,
        target: null,
      };
    });
}

function exchangeNodes(
  { entity, from }: NodeId,
  digests: readonly ExchangeDigest[],
): VerdictNode[] {
  const holders = holdersOf(entity, digests);
  const nodes = holders
    .slice(from, from + mostChildren)
    .map((holder) => exchangeNode(entity, holder));
  const more = holders.length - from - nodes.length;
  if (more > 0) nodes.push(moreNode(entity, from + mostChildren, more, holders));
  return nodes;
}

function holdersOf(entity: EntityId | null, digests: readonly ExchangeDigest[]): Holder[] {
  const holders: Holder[] = [];
  for (const digest of digests) {
    if (entity === null) {
      const { row, findings } = digest;
      if (row.findings > 0) holders.push({ digest, severity: row.severity, found: findings });
      continue;
    }
    const found = digest.findings.filter((finding) => finding.entity === entity);
    if (found.length === 0) continue;
    const severity = found.reduce<Severity>(
      (worst, one) => worseSeverity(worst, one.severity),
      'none',
    );
    holders.push({ digest, severity, found });
  }
  return holders.sort(
    (a, b) => compareSeverity(a.severity, b.severity) || a.digest.index - b.digest.index,
  );
}

function exchangeNode(entity: EntityId | null, { digest, severity, found }: Holder): VerdictNode {
  const { index, row, sentence } = digest;
  const chains = [...new Set(found.map(({ chain }) => chain))].filter((chain) => chain !== '');
  const details = entity === null ? row.found : chains;
  const count = entity === null ? row.findings : found.length;
  const where = [row.method, row.path].filter((part) => part !== null && part !== '').join(' ');
  return {
    id: nodeId({ entity, exchange: index, from: 0 }),
    label: `#${String(index)} ${row.host ?? 'unknown host'}`,
    description: [number(count), listed(details)].filter((part) => part !== '').join(' · '),
    tooltip: [sentence, where].filter((part) => part !== '').join('\n'),
    severity,
    hasChildren: true,
    target: {
      exchange: index,
      finding: entity === null ? null : digest.findings.indexOf(found[0]!),
    },
  };
}

function moreNode(
  entity: EntityId | null,
  from: number,
  count: number,
  holders: readonly Holder[],
): VerdictNode {
  return {
    id: nodeId({ entity, exchange: null, from }),
    label: `… ${number(count)} more ${noun(count, 'exchange')}`,
    description: '',
    tooltip: 'Less severe than those above, or as severe.',
    severity: holders[from]?.severity ?? 'none',
    hasChildren: true,
    target: null,
  };
}

function fieldNodes(
  { entity, exchange, from }: NodeId,
  digests: readonly ExchangeDigest[],
  reveal: Reveal,
): VerdictNode[] {
  const digest = digests[placeOf(digests, exchange!)];
  if (digest?.index !== exchange) return [];
  const revealed = new Set<number>();
  for (const ref of reveal.findings) if (ref.exchange === exchange) revealed.add(ref.finding);
  const fields = digest.findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => entity === null || finding.entity === entity)
    .sort((a, b) => compareSeverity(a.finding.severity, b.finding.severity) || a.index - b.index);
  const nodes = fields.slice(from, from + mostChildren).map(({ finding, index }) => {
    const isShown = reveal.all || revealed.has(index);
    return fieldNode(finding, digest.index, index, isShown, entity);
  });
  const unlisted = entity === null ? digest.row.findings - digest.findings.length : 0;
  const more = fields.length - from - nodes.length;
  if (more > 0 || (unlisted > 0 && from + mostChildren >= fields.length)) {
    nodes.push({
      id: nodeId({ entity, exchange: digest.index, from: from + mostChildren }),
      label: `… ${number(more + unlisted)} more ${noun(more + unlisted, 'field')}`,
      description: '',
      tooltip: 'The exchange itself shows them all.',
      severity: fields[from + mostChildren]?.finding.severity ?? 'none',
      hasChildren: more > 0,
      target: null,
    });
  }
  return nodes;
}

function fieldNode(
  { entity, name, value, chain, part, protection, severity }: FindingDigest,
  exchange: number,
  finding: number,
  isShown: boolean,
  group: EntityId | null,
): VerdictNode {
  const { label, description } = entities[entity];
  const shown = isShown ? value : maskValue(value, entity);
  const under = chain === '' ? '' : ` under ${chain}`;
  return {
    id: `${nodeId({ entity: group, exchange, from: 0 })}/${String(finding)}`,
    label: name,
    description: group === null ? `${shown} · ${label}` : shown,
    tooltip: `${capital(label)} in the ${partWords[part]}, ${protectionWords[protection]}${under}.\n${description}`,
    severity,
    hasChildren: false,
    target: { exchange, finding },
  };
}

/** Position of the first digest whose index is not below `index`. */
function placeOf(digests: readonly ExchangeDigest[], index: number): number {
  let low = 0;
  let high = digests.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (digests[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listed(names: readonly string[]): string {
  const more = names.length - mostListed;
  const some = names.slice(0, mostListed).join(', ');
  return more > 0 ? `${some}, ${number(more)} more` : some;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

function noun(count: number, one: string): string {
  return count === 1 ? one : `${one}s`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
