import type { Severity } from '../verdict/model';
import { render } from '../view/sentences';
import type { ReportItem } from './lineModel';

/** Counts what a file's lines said, for its summary. */
export class FileCount {
  exchanges = 0;
  flagged = 0;
  findings = 0;
  problems = 0;

  add(item: ReportItem): void {
    if (item.kind === 'problem' || item.kind === 'failure') this.problems++;
    if (item.kind === 'written') {
      const { placeOf, problems, verdict } = item.contribution;
      this.#addExchange(placeOf.length, problems, verdict.severity);
    }
    if (item.kind !== 'exchange') return;
    const { findings, problems, verdict } = item.analysed;
    this.#addExchange(findings.length, problems.length, verdict.severity);
  }

  /** All of it in words: `12 exchanges, 3 flagged, …`. */
  inWords(): string {
    const { exchanges, flagged, findings, problems } = this;
    return [
      render({ id: 'ui.exchanges', arguments: { count: exchanges } }),
      render({ id: 'ui.flagged', arguments: { count: flagged } }),
      render({ id: 'ui.findings', arguments: { count: findings } }),
      render({ id: 'ui.problems', arguments: { count: problems } }),
    ].join(', ');
  }

  #addExchange(findings: number, problems: number, severity: Severity): void {
    this.exchanges++;
    this.findings += findings;
    this.problems += problems;
    if (severity !== 'none') this.flagged++;
  }
}
