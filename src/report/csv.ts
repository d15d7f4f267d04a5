import type { AnalysedExchange } from '../verdict/model';
import { visible } from '../view/visible';
import type { ReportItem, ReportLine, ReportOptions } from './lineModel';
import { linesOf } from './lines';
import type { Report } from './report';
import { withIds, writtenLines } from './written';

/** Columns of the table, in their order. They are a contract, as the fields of the lines are. */
export const csvColumns = [
  'type',
  'file',
  'exchange',
  'method',
  'url',
  'host',
  'status',
  'entity',
  'value',
  'part',
  'path',
  'protection',
  'transport',
  'severity',
  'confidence',
  'grade',
  'entities',
  'company',
  'domain',
  'party',
  'purpose',
  'network',
  'country',
  'sentence',
  'reasons',
  'valueId',
  'group',
  'rangeStart',
  'rangeEnd',
  'rangeOf',
] as const;
export type CsvColumn = (typeof csvColumns)[number];
type Cells = Partial<Record<CsvColumn, string | number | null>>;

/** Between the members of a list in one cell; of a path, between its steps. */
const listSeparator = '; ';
const stepSeparator = ' › ';

/** The exchange that the lines after it belong to. */
type Around = Pick<Cells, 'method' | 'url' | 'status'>;
const nothing: Around = {};

/**
 * One table (RFC 4180, UTF-8, lines end in CR LF): a row for each finding, verdict and problem, with
 * what the exchange is. A spreadsheet that opens it evaluates nothing in it, see {@link cellText}.
 */
export class CsvReport implements Report {
  readonly #options: ReportOptions;
  #around = nothing;

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  begin(): string {
    return rowText(Object.fromEntries(csvColumns.map((column) => [column, column])));
  }

  *add(file: string, item: ReportItem): Generator<string> {
    if (item.kind === 'written') {
      for (const piece of withIds(item)) {
        for (const line of piece.split('\n')) yield this.#row(JSON.parse(line) as ReportLine);
      }
    } else for (const line of linesOf(item, file, this.#options)) yield this.#row(line);
  }

  write(file: string, analysed: AnalysedExchange): readonly string[] {
    return writtenLines(analysed, file, this.#options, '\n');
  }

  endFile(): string {
    this.#around = nothing;
    return '';
  }

  end(): string {
    return '';
  }

  #row(line: ReportLine): string {
    switch (line.type) {
      case 'exchange':
        this.#around = { method: line.method, url: line.url, status: line.status };
        return '';
      case 'finding':
        return rowText({ ...this.#around, ...findingCells(line) });
      case 'verdict': {
        if (line.exchange === undefined) this.#around = nothing;
        return rowText({ ...this.#around, ...verdictCells(line) });
      }
      case 'problem': {
        const { type, file, exchange, message } = line;
        const around = exchange === null ? nothing : this.#around;
        return rowText({ ...around, type, file, exchange, sentence: message });
      }
      default:
        return '';
    }
  }
}

function findingCells(line: Extract<ReportLine, { type: 'finding' }>): Cells {
  const { range, path, reasons, ...cells } = line;
  return {
    ...cells,
    path: path.join(stepSeparator),
    reasons: reasons.join(listSeparator),
    rangeStart: range[0],
    rangeEnd: range[1],
  };
}

function verdictCells(line: Extract<ReportLine, { type: 'verdict' }>): Cells {
  const { type, file, exchange, host, protection, transport, severity, sentence } = line;
  const { company, domain, party, purpose, network, country } = line.recipient ?? {};
  return {
    ...{ type, file, exchange: exchange ?? null, host, protection, transport, severity, sentence },
    ...{ company, domain, party, purpose, network, country },
    entities: line.entities.join(listSeparator),
  } as Cells;
}

/** The cells of a row in the order of the columns. */
function rowText(cells: Cells): string {
  const texts = csvColumns.map((column) => {
    const cell = cells[column] ?? '';
    return typeof cell === 'number' ? String(cell) : cellText(cell);
  });
  return `${texts.join(',')}\r\n`;
}

/** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A cell: in quotes where it needs them. What a spreadsheet would evaluate begins with an
 * apostrophe, which keeps it text; characters that nobody sees stand as glyphs.
 */
export function cellText(text: string): string {
  const shown = text.replace(/[^\t\r\n]+/g, visible);
  if (formula.test(shown)) return quoted(`'${shown}`);
  return /[",\r\n]/.test(shown) ? quoted(shown) : shown;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
