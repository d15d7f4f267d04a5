import type { AnalysedExchange } from '../verdict/model';
import { FileCount } from './count';
import { lineJson } from './lineJson';
import type { ReportItem, ReportOptions } from './lineModel';
import { linesOf } from './lines';
import { summaryLine } from './ndjson';
import type { Report } from './report';
import { joined, withIds, writtenLines } from './written';

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
    else {
      for (const piece of joined(linesOf(item, file, this.#options), ',\n')) {
        yield this.#separated(piece);
      }
    }
  }

  write(file: string, analysed: AnalysedExchange): readonly string[] {
    return writtenLines(analysed, file, this.#options, ',\n');
  }

  endFile(file: string): string {
    const line = summaryLine(file, this.#count);
    this.#count = new FileCount();
    return this.#separated(lineJson(line));
  }

  end(): string {
    return '\n]\n';
  }

  #separated(elements: string): string {
    const separator = this.#isFirst ? '\n' : ',\n';
    this.#isFirst = false;
    return separator + elements;
  }
}
