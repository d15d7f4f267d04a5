import type { AnalysedExchange } from '../verdict/model';
import { FileCount } from './count';
import { lineJson } from './lineJson';
import type { ReportItem, ReportLine, ReportOptions } from './lineModel';
import { linesOf } from './lines';
import type { Report } from './report';
import { joined, withIds, writtenLines } from './written';

/** One JSON object a line (RFC 8259; each line ends in a line feed). */
export class NdjsonReport implements Report {
  readonly #options: ReportOptions;
  #count = new FileCount();

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  begin(): string {
    return '';
  }

  *add(file: string, item: ReportItem): Generator<string> {
    this.#count.add(item);
    if (item.kind === 'written') for (const piece of withIds(item)) yield `${piece}\n`;
    else {
      for (const piece of joined(linesOf(item, file, this.#options), '\n')) yield `${piece}\n`;
    }
  }

  write(file: string, analysed: AnalysedExchange): readonly string[] {
    return writtenLines(analysed, file, this.#options, '\n');
  }

  endFile(file: string): string {
    const line = summaryLine(file, this.#count);
    this.#count = new FileCount();
    return `${lineJson(line)}\n`;
  }

  end(): string {
    return '';
  }
}

/** The last line of a file. */
export function summaryLine(file: string, count: FileCount): ReportLine {
  const { exchanges, findings, problems } = count;
  return { type: 'summary', file, exchanges, findings, problems };
}
