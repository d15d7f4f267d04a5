import type { Finding } from '../detect/model';
import type { Severity, SeverityFactor } from './model';
import {
  isSent,
  saysPrivate,
  severityFactors,
  severityOfPoints,
  sumWeights,
  type Circumstances,
} from './severity';
import type { SeverityScale } from './severityScale';

/** How much a finding matters in its exchange. */
export interface FindingWeight {
  readonly factors: readonly SeverityFactor[];
  readonly points: number;
  readonly severity: Severity;
}

/**
 * Weighs the findings of one exchange. Those that {@link severityFactors} could not tell apart share
 * one weight: it looks at their entity, protection and side, and whether they say of private browsing.
 */
export class FindingWeights {
  readonly #around: Circumstances;
  readonly #scale: SeverityScale | undefined;
  readonly #known = new Map<string, FindingWeight>();

  constructor(around: Circumstances, scale?: SeverityScale) {
    this.#around = around;
    this.#scale = scale;
  }

  of(finding: Finding): FindingWeight {
    const { entity, protection } = finding;
    const kind = `${entity} ${protection} ${isSent(finding)} ${saysPrivate(finding)}`;
    let weight = this.#known.get(kind);
    if (weight === undefined) {
      const factors = severityFactors(finding, this.#around, this.#scale);
      const points = sumWeights(factors);
      weight = { factors, points, severity: severityOfPoints(points) };
      this.#known.set(kind, weight);
    }
    return weight;
  }
}
