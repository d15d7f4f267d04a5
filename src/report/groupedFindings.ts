import type { EntityId, Finding } from '../detect/model';
import { severities, type AnalysedExchange } from '../verdict/model';
import { isPersonal } from '../verdict/sentence';

/** Findings of one exchange that say the same: a report for people tells them once. */
export interface FindingGroup {
  readonly finding: Finding;
  /** Place of its severity among `severities`. */
  readonly level: number;
  count: number;
}

/** Equal values as one, the most severe first, and apart from them what only describes the device. */
export function groupedFindings({
  findings,
  verdict,
}: Pick<AnalysedExchange, 'findings' | 'verdict'>): {
  readonly personal: readonly FindingGroup[];
  readonly described: readonly EntityId[];
} {
  const groups = new Map<string, FindingGroup>();
  const described = new Set<EntityId>();
  findings.forEach((finding, index) => {
    const { entity, value, part } = finding;
    if (!isPersonal(finding)) described.add(entity);
    else {
      const key = `${entity} ${part} ${value}`;
      const level = severities.indexOf(verdict.findingSeverities[index]!);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { finding, level, count: 1 });
      else group.count++;
    }
  });
  const personal = [...groups.values()].sort((a, b) => b.level - a.level);
  return { personal, described: [...described] };
}
