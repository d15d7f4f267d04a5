import { FileCount } from './count';
import type { ReportItem, ReportLine, ReportOptions } from './lineModel';
import { linesOf } from './lines';
import { summaryLine } from './ndjson';
import type { Report } from './report';
import { safeJson } from './safeJson';

/** One JSON array of the objects that the line report has, still written as they come. */
export class JsonReport implements Report {
  readonly #options: ReportOptions;
  #count = new FileCount();
  #isFirst = true;

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  begin(): string {
    return '[';
  }

  *add(file: string, item: ReportItem): Generator<string> {
    this.#count.add(item);
    for (const line of linesOf(item, file, this.#options)) yield this.#element(line);
  }

  endFile(file: string): string {
    const line = summaryLine(file, this.#count);
    this.#count = new FileCount();
    return this.#element(line);
  }

  end(): string {
    return '\n]\n';
  }

  #element(line: ReportLine): string {
    const separator = this.#isFirst ? '\n' : ',\n';
    this.#isFirst = false;
    return separator + safeJson(line);
  }
}
