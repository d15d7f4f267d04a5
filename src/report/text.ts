import { entities } from '../detect/entities';
import type { Finding } from '../detect/model';
import type {
  AnalysedExchange,
  CaptureJudgement,
  RecipientSummary,
  Severity,
} from '../verdict/model';
import { partWords, partyWords } from '../view/messages/words';
import { problemPlace, problemText, render } from '../view/sentences';
import { fillTemplate } from '../view/template';
import { shorten, visible } from '../view/visible';
import { FileCount } from './count';
import { ExchangeText } from './exchangeText';
import type { ReportItem, ReportOptions } from './lineModel';
import { Paint } from './paint';
import type { Report } from './report';

/** How a text report is to look. */
export interface TextOptions extends ReportOptions {
  /** Use the terminal's colours. */
  readonly colour: boolean;
}

/** Findings, recipients and identifiers that are spelt out; the rest is counted. */
const mostFindings = 40;
const mostRecipients = 20;
const urlWidth = 160;
const valueWidth = 40;
const labelWidth = 22;
const indent = ' '.repeat(10);

/**
 * The report for people: exchanges that matter as they come, then who got what, then the capture's
 * sentence. Exchanges in which nothing personal and no problem was found are only counted. Captured
 * text is shown with its controls as glyphs: it can do nothing to a terminal.
 */
export class TextReport implements Report {
  readonly #options: TextOptions;
  readonly #paint: Paint;
  #count = new FileCount();
  #isFirst = true;

  constructor(options: TextOptions) {
    this.#options = options;
    this.#paint = new Paint(options.colour);
  }

  begin(): string {
    return '';
  }

  add(file: string, item: ReportItem): string {
    this.#count.add(item);
    switch (item.kind) {
      case 'capture':
        return this.#title(file, `${item.formatLabel}, ${bytesText(item.sizeBytes)}`);
      case 'failure':
        return `${this.#title(file, '')}\n${this.#problem(item.problem)}`;
      case 'problem':
        return `\n${this.#problem(item.problem)}`;
      case 'exchange':
        return this.#exchange(item.analysed);
      case 'judgement':
        return this.#judgement(item.judgement);
    }
  }

  endFile(): string {
    const { exchanges, flagged, findings, problems } = this.#count;
    this.#count = new FileCount();
    const counts = [
      render({ id: 'ui.exchanges', arguments: { count: exchanges } }),
      render({ id: 'ui.flagged', arguments: { count: flagged } }),
      render({ id: 'ui.findings', arguments: { count: findings } }),
      render({ id: 'ui.problems', arguments: { count: problems } }),
    ];
    return `\n${this.#paint.muted(counts.join(', '))}\n`;
  }

  end(): string {
    return '';
  }

  #title(file: string, note: string): string {
    const gap = this.#isFirst ? '' : '\n\n';
    this.#isFirst = false;
    return `${gap}${this.#paint.strong(visible(file))}${note === '' ? '' : `  ${this.#paint.muted(note)}`}\n`;
  }

  #exchange(analysed: AnalysedExchange): string {
    const { exchange, findings, verdict, problems } = analysed;
    if (verdict.severity === 'none' && problems.length === 0) return '';
    const text = new ExchangeText(analysed, this.#options.reveal);
    const { request, response } = exchange;
    const method = request === null ? '' : `${shorten(text.mask(request.method), 20)}  `;
    const status = response === null ? '' : `  ${response.status}`;
    const url = shorten(text.url() ?? '', urlWidth);
    const lines = [
      `${this.#severity(verdict.severity)}#${exchange.index}  ${method}${url}${status}`,
      `${indent}${visible(render(verdict.sentence))}`,
    ];
    const order = findings
      .map((finding, index) => ({ finding, severity: verdict.findingSeverities[index]! }))
      .sort((a, b) => rank(b.severity) - rank(a.severity));
    for (const { finding } of order.slice(0, mostFindings))
      lines.push(this.#finding(finding, text));
    if (order.length > mostFindings)
      lines.push(`${indent}  and ${order.length - mostFindings} more`);
    const problemLines = problems.map((problem) => `${indent}${this.#problem(problem, text)}`);
    return `\n${lines.join('\n')}\n${problemLines.join('')}`;
  }

  #finding(finding: Finding, text: ExchangeText): string {
    const label = entities[finding.entity].label.padEnd(labelWidth);
    const value = shorten(text.value(finding), valueWidth).padEnd(valueWidth);
    const place = [partWords[finding.part], ...text.path(finding.path)].join(' › ');
    return `${indent}  ${label}  ${value}  ${this.#paint.muted(visible(place))}`;
  }

  #problem(
    problem: Parameters<typeof problemText>[0] & Parameters<typeof problemPlace>[0],
    text?: ExchangeText,
  ): string {
    const place = problemPlace({
      ...problem,
      exchange: text === undefined ? problem.exchange : null,
    });
    const words = problemText(problem);
    const message = text?.mask(words) ?? words;
    return `${this.#paint.problem('problem')}  ${visible(message)}${place === '' ? '' : ` (${place})`}\n`;
  }

  #judgement({ verdict, recipients }: CaptureJudgement): string {
    const lines: string[] = [];
    const told = recipients.filter(({ severity }) => severity !== 'none');
    if (told.length > 0) lines.push('', this.#paint.strong('Who gets what'));
    for (const recipient of told.slice(0, mostRecipients)) lines.push(this.#recipient(recipient));
    if (told.length > mostRecipients)
      lines.push(`${indent}and ${told.length - mostRecipients} more`);
    lines.push('', `${this.#severity(verdict.severity)}${visible(render(verdict.sentence))}`);
    for (const { statement } of verdict.evidence) lines.push(`${indent}${render(statement)}`);
    return `${lines.join('\n')}\n`;
  }

  #recipient({ name, recipient, severity, exchanges, entities: got }: RecipientSummary): string {
    const note = [
      partyWords[recipient.party],
      ...(recipient.purpose === null ? [] : [recipient.purpose]),
    ];
    const count = render({ id: 'ui.exchanges', arguments: { count: exchanges.length } });
    const what = fillTemplate('{entities@entities}', { entities: got.join(',') });
    const head = `${this.#severity(severity)}${visible(name).padEnd(labelWidth)}  `;
    return `${head}${this.#paint.muted(`${note.join(', ')}, ${count}:`)} ${what}`;
  }

  #severity(severity: Severity): string {
    const word = severity === 'none' ? '' : severity;
    return this.#paint.severity(severity, word.padEnd(indent.length));
  }
}

const ranks: Readonly<Record<Severity, number>> = {
  none: 0,
  low: 1,
  medium: 2,
  high: 3,
  critical: 4,
};

function rank(severity: Severity): number {
  return ranks[severity];
}

function bytesText(count: number): string {
  return render({ id: 'ui.bytes', arguments: { count } });
}
