import type { Finding } from '../../src/detect/model';
import { find } from '../detect/exchange';
import { judge, touchedBy, type LabelledBody, type Negative, type Truth } from './model';

/** Findings at or above it are what the product shows and what is measured. */
export const shownFrom = 0.5;

/** How well findings agree with the labels of a set of bodies. */
export interface Figures {
  /** Labelled values that have to be found. */
  labels: number;
  /** Of them, those that a finding covers, and those that one of the right entity covers. */
  found: number;
  typed: number;
  /** Findings that count, and of them those that cover a labelled value. */
  findings: number;
  touching: number;
  /** Findings at 0.9 and above that count, and of them those of the right entity. */
  sure: number;
  sureRight: number;
}

/** Shares that the figures come to, each 0 to 1. */
export interface Shares {
  readonly recall: number;
  readonly precision: number;
  readonly rightType: number;
  /** Of the findings at 0.9 and above, how many have the right entity. */
  readonly rightOfSure: number;
}

/** A value that was not found, or a finding that is not right: only ever looked at in the fit part. */
export interface Mistake {
  readonly body: LabelledBody;
  readonly missed?: Truth;
  readonly finding?: Finding;
}

const sureFrom = 0.9;

/** Holds what is found in bodies against their labels. */
export function measure(
  bodies: readonly LabelledBody[],
  onMistake: (mistake: Mistake) => void = () => undefined,
): Figures {
  const total = {
    labels: 0,
    found: 0,
    typed: 0,
    findings: 0,
    touching: 0,
    sure: 0,
    sureRight: 0,
  };
  for (const body of bodies) {
    const findings = find(body.exchange);
    for (const finding of findings) {
      const judgement = judge(body, finding);
      if (judgement === 'open') continue;
      total.findings++;
      if (judgement !== 'wrong') total.touching++;
      const isSure = finding.confidence >= sureFrom;
      if (isSure) total.sure++;
      if (isSure && judgement === 'right') total.sureRight++;
      if (judgement !== 'right') onMistake({ body, finding });
    }
    countFound(body, findings, total, onMistake);
  }
  return total;
}

function countFound(
  body: LabelledBody,
  findings: readonly Finding[],
  total: Figures,
  onMistake: (mistake: Mistake) => void,
): void {
  const found = new Set<Truth>();
  const typed = new Set<Truth>();
  for (const finding of findings) {
    for (const truth of touchedBy(body, finding)) {
      found.add(truth);
      if (truth.entities.includes(finding.entity)) typed.add(truth);
    }
  }
  for (const truth of body.truth) {
    if (truth.entities.length === 0) continue;
    total.labels++;
    if (found.has(truth)) total.found++;
    else onMistake({ body, missed: truth });
    if (typed.has(truth)) total.typed++;
  }
}

/** Recall over those labels alone that stand behind an encoding (or are hashed), or over the others. */
export function recallOf(bodies: readonly LabelledBody[], isEncoded: boolean): number {
  const some = bodies.map((body) => ({
    ...body,
    truth: body.truth.filter((truth) => truth.isEncoded === isEncoded),
  }));
  return sharesOf(measure(some)).recall;
}

/** The shares of some figures. */
export function sharesOf(figures: Figures): Shares {
  return {
    recall: figures.found / figures.labels,
    precision: figures.touching / figures.findings,
    rightType: figures.typed / figures.labels,
    rightOfSure: figures.sureRight / figures.sure,
  };
}

/** Negatives in which something is found that the product would show. */
export function flagged(
  negatives: readonly Negative[],
): { negative: Negative; found: Finding[] }[] {
  return negatives.flatMap((negative) => {
    const found = find(negative.exchange);
    return found.length > 0 ? [{ negative, found }] : [];
  });
}
