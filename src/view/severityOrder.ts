import { severities, type Severity } from '../verdict/model';

const rank = new Map(severities.map((severity, index) => [severity, index] as const));

/** Most severe first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return rank.get(b)! - rank.get(a)!;
}

/** The more severe of two. */
export function worseSeverity(a: Severity, b: Severity): Severity {
  return compareSeverity(a, b) <= 0 ? a : b;
}

/** The severity at a place of `severities`, the least first. */
export function severityAt(place: number): Severity {
  return severities[place] ?? 'none';
}
