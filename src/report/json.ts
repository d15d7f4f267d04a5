import type { AnalysedExchange } from '../verdict/model';
import { FileCount } from './count';
import type { ReportItem, ReportLine, ReportOptions } from './lineModel';
import { linesOf } from './lines';
import { summaryLine } from './ndjson';
import type { Report } from './report';
import { safeJson } from './safeJson';
import { withIds, writtenLines } from './written';

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
    if (item.kind === 'written') for (const piece of withIds(item)) yield this.#separated(piece);
    else for (const line of linesOf(item, file, this.#options)) yield this.#element(line);
  }

  write(file: string, analysed: AnalysedExchange): readonly string[] {
    return writtenLines(analysed, file, this.#options, ',\n');
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
    return this.#separated(safeJson(line));
  }

  #separated(elements: string): string {
    const separator = this.#isFirst ? '\n' : ',\n';
    this.#isFirst = false;
    return separator + elements;
  }
}
