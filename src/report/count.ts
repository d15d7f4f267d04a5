import type { ReportItem } from './lineModel';

/** Counts what a file's lines said, for its summary. */
export class FileCount {
  exchanges = 0;
  flagged = 0;
  findings = 0;
  problems = 0;

  add(item: ReportItem): void {
    if (item.kind === 'problem' || item.kind === 'failure') this.problems++;
    if (item.kind !== 'exchange') return;
    this.exchanges++;
    this.findings += item.analysed.findings.length;
    this.problems += item.analysed.problems.length;
    if (item.analysed.verdict.severity !== 'none') this.flagged++;
  }
}
