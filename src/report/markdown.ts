import type { Problem } from '../capture/model';
import type { AnalysedExchange, CaptureJudgement, RecipientSummary } from '../verdict/model';
import type { MarkdownStatementId } from '../view/messages/markdown';
import { entityLabel, wording } from '../view/language';
import { countryName } from '../view/recipient';
import { problemPlace, problemText, render } from '../view/sentences';
import { entityNames, fillTemplate } from '../view/template';
import { FileCount } from './count';
import { ExchangeText } from './exchangeText';
import { groupedFindings, type FindingGroup } from './groupedFindings';
import type { ReportItem, ReportOptions } from './lineModel';
import {
  markdownCell,
  markdownCode,
  markdownHead,
  markdownRow,
  markdownText,
} from './markdownText';
import type { Report } from './report';

/** Findings and recipients that are spelt out; the rest is counted. */
const mostFindings = 200;
const mostRecipients = 100;
/** Combinations that a baseline does not have. */
const mostNew = 100;
const urlWidth = 300;
const valueWidth = 120;

/**
 * The report for documents (CommonMark, tables as GitHub has them): the same as the text report
 * tells. Captured text stands as code or with its markup escaped, so that it is shown and does nothing.
 */
export class MarkdownReport implements Report {
  readonly #options: ReportOptions;
  #count = new FileCount();
  #isFirst = true;

  constructor(options: ReportOptions) {
    this.#options = options;
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

  endFile(): string {
    const counts = this.#count.inWords();
    this.#count = new FileCount();
    return `\n${markdownText(counts)}\n`;
  }

  end(): string {
    return '';
  }

  #said(file: string, item: Exclude<ReportItem, { kind: 'written' }>): string {
    switch (item.kind) {
      case 'capture': {
        const size = render({ id: 'ui.bytes', arguments: { count: item.sizeBytes } });
        return `${this.#title(file)}\n${markdownText(`${item.formatLabel}, ${size}`)}\n`;
      }
      case 'failure':
        return `${this.#title(file)}\n${problemItem(item.problem)}`;
      case 'problem':
        return `\n${problemItem(item.problem)}`;
      case 'exchange':
        return this.#exchange(item.analysed);
      case 'judgement':
        return judgementText(item.judgement, item.addressNote ?? null);
      case 'new':
        return newText(item);
    }
  }

  #title(file: string): string {
    const gap = this.#isFirst ? '' : '\n';
    this.#isFirst = false;
    return `${gap}# ${markdownCode(file)}\n`;
  }

  #exchange(analysed: AnalysedExchange): string {
    const { exchange, verdict, problems } = analysed;
    const { severity } = verdict;
    if (severity === 'none' && problems.length === 0) return '';
    const text = new ExchangeText(analysed, this.#options.reveal);
    const { index, request, response } = exchange;
    const heading =
      severity === 'none'
        ? words('markdown.exchange', { exchange: index })
        : words('markdown.exchange-of', { exchange: index, severity });
    const method = request === null ? '' : markdownCode(text.mask(request.method), 20);
    const url = markdownCode(text.url() ?? '', urlWidth);
    const status = response === null ? '' : String(response.status);
    const line = [method, url, status].filter((piece) => piece !== '').join(' ');
    const paragraphs = [line, markdownText(render(verdict.sentence))].filter((one) => one !== '');
    const told = paragraphs.map((paragraph) => `\n${paragraph}\n`).join('');
    const found = findingsTable(analysed, text);
    const wrong = problems.map((problem) => problemItem(problem, text)).join('');
    return `\n## ${heading}\n${told}${found}${wrong === '' ? '' : `\n${wrong}`}`;
  }
}

const findingTitles = ['what', 'value', 'where', 'sure', 'protection'] as const;

function findingsTable(analysed: AnalysedExchange, text: ExchangeText): string {
  const { personal, described } = groupedFindings(analysed);
  let table = '';
  if (personal.length > 0) {
    table += `\n${markdownHead(findingTitles.map((title) => words(`markdown.${title}`)))}`;
    for (const group of personal.slice(0, mostFindings)) table += findingRow(group, text);
    const more = personal.length - mostFindings;
    if (more > 0) table += `\n${words('markdown.more', { count: more })}\n`;
  }
  if (described.length > 0) {
    const labels = described.map((entity) => entityLabel(entity)).join(', ');
    table += `\n${words('markdown.described')}: ${markdownText(labels)}\n`;
  }
  return table;
}

function findingRow({ finding, count }: FindingGroup, text: ExchangeText): string {
  const { entity, part, path, confidence, protection } = finding;
  const times = count > 1 ? ` ×${String(count)}` : '';
  const steps = text.path(path).map((step) => markdownCell(step, valueWidth));
  return markdownRow([
    markdownText(entityLabel(entity)) + times,
    markdownCell(text.value(finding), valueWidth),
    [wording().words.part[part], ...steps].join(' › '),
    `${String(Math.floor(100 * confidence))} %`,
    wording().words.protection[protection],
  ]);
}

function judgementText(
  { verdict, recipients, claims }: CaptureJudgement,
  addressNote: CaptureNote | null,
): string {
  let text = '';
  const told = recipients.filter(({ severity }) => severity !== 'none');
  if (told.length > 0) {
    const titles = (
      [
        'recipient',
        'party',
        'purpose',
        'network',
        'country',
        'exchanges',
        'what',
        'severity',
      ] as const
    ).map((title) => words(`markdown.${title}`));
    text += `\n## ${words('markdown.recipients')}\n\n${markdownHead(titles)}`;
    for (const summary of told.slice(0, mostRecipients)) text += recipientRow(summary);
    const more = told.length - mostRecipients;
    if (more > 0) text += `\n${words('markdown.more', { count: more })}\n`;
    if (addressNote !== null) text += `\n${markdownText(render(addressNote))}\n`;
  }
  if (claims.length > 0) {
    text += `\n## ${words('markdown.claims')}\n\n`;
    for (const { outcome, statement } of claims) {
      text += `- **${wording().words.outcome[outcome]}** ${markdownText(render(statement))}\n`;
    }
  }
  text += `\n## ${words('markdown.verdict')}\n\n`;
  text += `**${wording().words.severity[verdict.severity]}** ${markdownText(render(verdict.sentence))}\n`;
  if (verdict.evidence.length > 0) text += '\n';
  for (const { statement } of verdict.evidence) text += `- ${markdownText(render(statement))}\n`;
  return text;
}

type CaptureNote = NonNullable<Extract<ReportItem, { kind: 'judgement' }>['addressNote']>;

function recipientRow(summary: RecipientSummary): string {
  const { name, recipient, severity, exchanges, entities: got, countries } = summary;
  const { party, purpose, network } = recipient;
  return markdownRow([
    markdownCell(name, valueWidth),
    wording().words.party[party],
    markdownText(purpose ?? ''),
    markdownText(network ?? ''),
    markdownText(countries.map(countryName).join(', ')),
    String(exchanges.length),
    markdownText(entityNames(got)),
    wording().words.severity[severity],
  ]);
}

function newText({ claims, combinations }: Extract<ReportItem, { kind: 'new' }>): string {
  const isQuiet = combinations.length === 0 && claims.length === 0;
  if (isQuiet) return `\n${render({ id: 'ui.nothing-new', arguments: {} })}\n`;
  let text = `\n## ${words('markdown.new')}\n\n`;
  for (const claim of claims) text += `- ${markdownCode(claim)}\n`;
  for (const { entity, protection, recipient, severity } of combinations.slice(0, mostNew)) {
    const args = { entity, protection, recipient: recipient ?? '' };
    const told = markdownText(render({ id: 'ui.new-value', arguments: args }));
    text += `- **${wording().words.severity[severity]}** ${told}\n`;
  }
  const more = combinations.length - mostNew;
  return more > 0 ? `${text}- ${words('markdown.more', { count: more })}\n` : text;
}

function problemItem(problem: Problem, text?: ExchangeText): string {
  const place = problemPlace({
    ...problem,
    exchange: text === undefined ? problem.exchange : null,
  });
  const said = problemText(problem);
  const message = markdownText(text?.mask(said) ?? said);
  const at = place === '' ? '' : ` (${markdownText(place)})`;
  return `- **${words('markdown.problem')}** ${message}${at}\n`;
}

/** Words of ours: nothing in them is markup. */
function words(
  id: MarkdownStatementId,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return fillTemplate(wording().markdown[id], args);
}
