import { compareSensitivity } from '../../detect/entities';
import type { EntityId } from '../../detect/model';
import { severities, type Severity } from '../../verdict/model';
import type { VerdictNode } from '../model';
import { compareSeverity, worseSeverity } from '../severityOrder';
import { nodeBelow, type PanelInput } from './input';
import type { NodePath } from './path';
import { foundIn, exchangesIn, type Scope } from './scope';
import { capital, counted, joined, number, say } from './words';
import { wording } from '../language';

interface Group {
  findings: number;
  exchanges: number;
  severity: Severity;
}

/** What was found in a scope, by entity, the worst first. */
export function entityNodes(path: NodePath, scope: Scope, input: PanelInput): VerdictNode[] {
  const groups = new Map<EntityId, Group>();
  for (const digest of exchangesIn(scope, input)) {
    const seen = new Set<EntityId>();
    for (const { entity, severity } of foundIn(digest, scope)) {
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
      const { label, description } = wording().entities[entity];
      const count = say('panel.found', {
        findings: number(findings),
        exchanges: number(exchanges),
      });
      return nodeBelow(path, { kind: 'entity', entity }, 'entity', {
        label: capital(label),
        description: count,
        tooltip: description,
        severity,
      });
    });
}

/** Who got what was found, the worst first; those that got nothing are left out. */
export function recipientGroups(path: NodePath, { digests }: PanelInput): VerdictNode[] {
  const groups = new Map<string, Group>();
  for (const { recipient, row } of digests) {
    if (row.findings === 0) continue;
    const name = recipient ?? '';
    const group = groups.get(name) ?? { findings: 0, exchanges: 0, severity: 'none' };
    group.findings += row.findings;
    group.exchanges++;
    group.severity = worseSeverity(group.severity, row.severity);
    groups.set(name, group);
  }
  return [...groups]
    .sort(([, a], [, b]) => compareSeverity(a.severity, b.severity) || b.findings - a.findings)
    .map(([name, { findings, exchanges, severity }]) =>
      nodeBelow(path, { kind: 'recipient', name }, 'recipient', {
        label: name === '' ? say('panel.nobody') : name,
        description: say('panel.found', {
          findings: number(findings),
          exchanges: number(exchanges),
        }),
        severity,
      }),
    );
}

/** Exchanges with findings by how severe they are, the worst first. */
export function severityGroups(path: NodePath, { digests }: PanelInput): VerdictNode[] {
  const groups = new Map<Severity, Group>();
  for (const { row } of digests) {
    if (row.findings === 0) continue;
    const group = groups.get(row.severity) ?? {
      findings: 0,
      exchanges: 0,
      severity: row.severity,
    };
    group.findings += row.findings;
    group.exchanges++;
    groups.set(row.severity, group);
  }
  return severities.toReversed().flatMap((severity) => {
    const group = groups.get(severity);
    if (group === undefined) return [];
    return nodeBelow(path, { kind: 'severity', severity }, 'severity', {
      label: severity === 'none' ? say('panel.severity-none') : say('panel.severity', { severity }),
      description: joined([
        counted('panel.exchanges', group.exchanges),
        counted('panel.values', group.findings),
      ]),
      severity,
    });
  });
}
