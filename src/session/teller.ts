import type { CaptureSummary } from '../view/model';
import type { WorkerReport } from './protocol';

/** Milliseconds between two summaries, at least. */
const summaryMs = 100;
/** Of the time, at most one part in this many goes into summaries. */
const summaryShare = 10;

/** Tells how far it is, less often where telling takes long, and wakes whoever waits for news. */
export class Teller {
  readonly #report: (report: WorkerReport) => void;
  readonly #summary: () => CaptureSummary;
  /** Woken when there is news. */
  #waiting: (() => void)[] = [];
  #nextAt = 0;
  #told = 0;

  constructor(report: (report: WorkerReport) => void, summary: () => CaptureSummary) {
    this.#report = report;
    this.#summary = summary;
  }

  /** Resolves when more is known than before. */
  news(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Tells where it is time for it; exchanges before `judged` are. */
  tellIfDue(judged: number): void {
    if (performance.now() >= this.#nextAt) this.tell(judged);
  }

  /** Tells at once. */
  tell(judged: number): void {
    const startedAt = performance.now();
    // Where all is judged anew, what was told stands until it is told again.
    const start = Math.min(this.#told, judged);
    if (start < judged) this.#report({ type: 'analysed', start, end: judged });
    this.#told = judged;
    this.#report({ type: 'summary', summary: this.#summary() });
    for (const wake of this.#waiting.splice(0)) wake();
    const now = performance.now();
    this.#nextAt = now + Math.max(summaryMs, (now - startedAt) * summaryShare);
  }
}
