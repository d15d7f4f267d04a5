import type { Statement } from '../bytes/statement';
import type { AddressStatementId } from '../verdict/addresses/note';
import {
  type AnalysedExchange,
  type CaptureJudgement,
  type RecipientSummary,
  type Severity,
} from '../verdict/model';
import { entityLabel, wording } from '../view/language';
import { countryName } from '../view/recipient';
import { problemPlace, problemText, render } from '../view/sentences';
import { entityNames } from '../view/template';
import { shorten, visible } from '../view/visible';
import { claimsText, newText } from './claimsText';
import { FileCount } from './count';
import { ExchangeText } from './exchangeText';
import { groupedFindings, type FindingGroup } from './groupedFindings';
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
const mostCountries = 4;
const urlWidth = 160;
const valueWidth = 28;
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

  add(file: string, item: ReportItem): readonly string[] {
    this.#count.add(item);
    return item.kind === 'written' ? item.pieces : [this.#said(file, item)];
  }

  write(_: string, analysed: AnalysedExchange): readonly string[] {
    return [this.#exchange(analysed)];
  }

  #said(file: string, item: Exclude<ReportItem, { kind: 'written' }>): string {
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
        return this.#judgement(item.judgement, item.addressNote ?? null);
      case 'new':
        return `${newText(item, this.#paint).join('\n')}\n`;
    }
  }

  endFile(): string {
    const counts = this.#count.inWords();
    this.#count = new FileCount();
    return `\n${this.#paint.muted(counts)}\n`;
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
    const { exchange, verdict, problems } = analysed;
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
    for (const line of this.#findings(analysed, text)) lines.push(line);
    const problemLines = problems.map((problem) => `${indent}${this.#problem(problem, text)}`);
    return `\n${lines.join('\n')}\n${problemLines.join('')}`;
  }

  /** Equal values as one line; what only describes the device as one for all of it. */
  #findings(analysed: AnalysedExchange, text: ExchangeText): string[] {
    const { personal, described } = groupedFindings(analysed);
    const lines = personal.slice(0, mostFindings).map((group) => this.#finding(group, text));
    if (personal.length > mostFindings) {
      lines.push(`${indent}  and ${personal.length - mostFindings} more`);
    }
    if (described.length > 0) {
      const labels = described.map((entity) => entityLabel(entity)).join(', ');
      lines.push(`${indent}  ${'device'.padEnd(labelWidth)}  ${this.#paint.muted(labels)}`);
    }
    return lines;
  }

  #finding({ finding, count }: FindingGroup, text: ExchangeText): string {
    const label = entityLabel(finding.entity).padEnd(labelWidth);
    const times = count > 1 ? ` ×${count}` : '';
    const value = (shorten(text.value(finding), valueWidth) + times).padEnd(valueWidth);
    const place = [wording().words.part[finding.part], ...text.path(finding.path)].join(' › ');
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

  #judgement(
    { verdict, recipients, claims }: CaptureJudgement,
    addressNote: Statement<AddressStatementId> | null,
  ): string {
    const lines: string[] = [];
    const told = recipients.filter(({ severity }) => severity !== 'none');
    if (told.length > 0) lines.push('', this.#paint.strong('Who gets what'));
    for (const recipient of told.slice(0, mostRecipients)) lines.push(this.#recipient(recipient));
    if (told.length > mostRecipients)
      lines.push(`${indent}and ${told.length - mostRecipients} more`);
    if (told.length > 0 && addressNote !== null) {
      lines.push(`${indent}${this.#paint.muted(render(addressNote))}`);
    }
    lines.push(...claimsText(claims, this.#paint));
    lines.push('', `${this.#severity(verdict.severity)}${visible(render(verdict.sentence))}`);
    for (const { statement } of verdict.evidence) lines.push(`${indent}${render(statement)}`);
    return `${lines.join('\n')}\n`;
  }

  #recipient(summary: RecipientSummary): string {
    const { name, recipient, severity, exchanges, entities: got, countries } = summary;
    const { party, purpose, network } = recipient;
    const places = countries.slice(0, mostCountries).map(countryName);
    const note = [wording().words.party[party], purpose, network, places.join(' and ')].filter(
      Boolean,
    );
    const count = render({ id: 'ui.exchanges', arguments: { count: exchanges.length } });
    const what = entityNames(got);
    const head = `${this.#severity(severity)}${visible(name).padEnd(labelWidth)}  `;
    return `${head}${this.#paint.muted(`${note.join(', ')}, ${count}:`)} ${what}`;
  }

  #severity(severity: Severity): string {
    const word = severity === 'none' ? '' : severity;
    return this.#paint.severity(severity, word.padEnd(indent.length));
  }
}

function bytesText(count: number): string {
  return render({ id: 'ui.bytes', arguments: { count } });
}
