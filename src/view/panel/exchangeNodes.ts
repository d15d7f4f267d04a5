import type { ExchangeDigest, FindingDigest } from '../digest';
import { maskValue } from '../mask';
import { wording } from '../language';
import type { VerdictNode } from '../model';
import { compareSeverity } from '../severityOrder';
import { nodeBelow, type PanelInput } from './input';
import { pathId, type NodePath } from './path';
import { digestAt, foundIn, holdersOf, narrowsFindings, type Holder, type Scope } from './scope';
import { capital, counted, joined, listed, number, say } from './words';

/** Children of one node before the rest hide behind a node of their own. */
export const mostChildren = 500;

/** The exchanges of a scope, the worst first. */
export function exchangeNodes(path: NodePath, scope: Scope, input: PanelInput): VerdictNode[] {
  const holders = holdersOf(scope, input);
  const nodes = holders
    .slice(path.from, path.from + mostChildren)
    .map((holder) => exchangeNode(path, scope, holder));
  const next = path.from + mostChildren;
  if (next < holders.length) {
    const label = counted('panel.more-exchanges', holders.length - next);
    const { severity } = holders[next]!;
    nodes.push(moreNode(path, { label, severity, tooltip: say('panel.more-tip') }));
  }
  return nodes;
}

/** The node that goes on with a list where `path` stops; with nothing below where nothing is left. */
export function moreNode(
  { steps, from }: NodePath,
  node: Pick<VerdictNode, 'label'> & Partial<VerdictNode>,
): VerdictNode {
  return {
    id: pathId({ steps, from: from + mostChildren }),
    kind: 'more',
    description: '',
    tooltip: '',
    severity: 'none',
    hasChildren: true,
    target: null,
    ...node,
  };
}

function exchangeNode(
  path: NodePath,
  scope: Scope,
  { digest, severity, found }: Holder,
): VerdictNode {
  const { index, row, sentence } = digest;
  const isNarrow = narrowsFindings(scope);
  const chains = [...new Set(found.map(({ chain }) => chain))].filter((chain) => chain !== '');
  const details = isNarrow ? chains : row.found;
  const count = isNarrow ? found.length : row.findings;
  const where = joined([row.method ?? '', row.path], ' ');
  const first = found[0];
  return nodeBelow(path, { kind: 'exchange', exchange: index }, 'exchange', {
    label: `#${String(index)} ${row.host ?? say('panel.no-host')}`,
    description: joined([count === 0 ? '' : number(count), listed(details)]),
    tooltip: joined([sentence, where], '\n'),
    severity,
    target: {
      exchange: index,
      finding: isNarrow && first !== undefined ? digest.findings.indexOf(first) : null,
    },
  });
}

/** Below an exchange: why it is judged so, then its fields that are in the scope, the worst first. */
export function fieldNodes(
  path: NodePath,
  exchange: number,
  scope: Scope,
  input: PanelInput,
): VerdictNode[] {
  const digest = digestAt(input.digests, exchange);
  if (digest === undefined) return [];
  const found = new Set(foundIn(digest, scope));
  const fields = digest.findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => found.has(finding))
    .sort((a, b) => compareSeverity(a.finding.severity, b.finding.severity) || a.index - b.index);
  const isNarrow = narrowsFindings(scope);
  const nodes = fields
    .slice(path.from, path.from + mostChildren)
    .map(({ finding, index }) => fieldNode(path, digest, finding, index, scope, input));
  const next = path.from + mostChildren;
  const left = Math.max(0, fields.length - next);
  // A digest lists only so many findings; the exchange itself has them all.
  const unlisted = isNarrow ? 0 : digest.row.findings - digest.findings.length;
  if (left > 0 || (unlisted > 0 && next >= fields.length)) {
    nodes.push(
      moreNode(path, {
        label: counted('panel.more-fields', left + unlisted),
        tooltip: say('panel.fields-tip'),
        severity: fields[next]?.finding.severity ?? 'none',
        hasChildren: left > 0,
      }),
    );
  }
  return path.from === 0 ? [whyNode(path, digest), ...nodes] : nodes;
}

function whyNode(path: NodePath, { index, row }: ExchangeDigest): VerdictNode {
  const { severity } = row;
  return nodeBelow(path, { kind: 'list', list: 'why' }, 'why', {
    label: severity === 'none' ? say('panel.why-none') : say('panel.why', { severity }),
    tooltip: say('panel.why-tip'),
    target: { exchange: index, finding: null },
  });
}

function fieldNode(
  path: NodePath,
  digest: ExchangeDigest,
  finding: FindingDigest,
  index: number,
  scope: Scope,
  { reveal }: PanelInput,
): VerdictNode {
  const { entity, name, value, chain, part, protection, severity } = finding;
  const exchange = digest.index;
  const isShown =
    reveal.all || reveal.findings.some((ref) => ref.exchange === exchange && ref.finding === index);
  const { label, description } = wording().entities[entity];
  const shown = isShown ? value : maskValue(value, entity);
  const tip = say('panel.field-tip', {
    entity,
    part: wording().words.part[part],
    protection: wording().words.protection[protection],
    chain,
  });
  return nodeBelow(path, { kind: 'finding', finding: index }, 'finding', {
    label: name,
    description: scope.entity === null ? joined([shown, label]) : shown,
    tooltip: `${tip}\n${capital(description)}`,
    severity,
    target: { exchange, finding: index },
  });
}

/** Where a field stands and how it is protected, in a few words. */
export function placeWords({ part, chain, protection }: FindingDigest): string {
  return say('panel.place', {
    part: wording().words.part[part],
    chain,
    protection: wording().words.protection[protection],
  });
}
