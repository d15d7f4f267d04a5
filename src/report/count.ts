import type { Severity } from '../verdict/model';
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

  #addExchange(findings: number, problems: number, severity: Severity): void {
    this.exchanges++;
    this.findings += findings;
    this.problems += problems;
    if (severity !== 'none') this.flagged++;
  }
}
