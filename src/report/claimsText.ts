import type { ClaimOutcome, ClaimResult } from '../verdict/model';
import { wording } from '../view/language';
import { render } from '../view/sentences';
import { visible } from '../view/visible';
import type { ReportItem } from './lineModel';
import type { Paint } from './paint';

type NewItem = Extract<ReportItem, { kind: 'new' }>;

const width = 14;
const indent = ' '.repeat(width);
/** Numbers of exchanges that are spelt out. */
const mostNumbers = 12;
/** Combinations that are spelt out. */
const mostNew = 40;

/** The paragraph on claims; empty where none were made. */
export function claimsText(claims: readonly ClaimResult[], paint: Paint): string[] {
  if (claims.length === 0) return [];
  const lines = ['', paint.strong(render({ id: 'ui.claims', arguments: {} }))];
  for (const { outcome, statement, exchanges, evidence } of claims) {
    const numbers = exchanges.length === 0 ? '' : `  ${paint.muted(numbersText(exchanges))}`;
    lines.push(`${outcomeText(outcome, paint)}${visible(render(statement))}${numbers}`);
    for (const line of evidence) {
      lines.push(`${indent}${paint.muted(visible(render(line.statement)))}`);
    }
  }
  return lines;
}

/** The paragraph on what is new since a baseline. */
export function newText({ combinations, claims }: NewItem, paint: Paint): string[] {
  const isQuiet = combinations.length === 0 && claims.length === 0;
  const title = render({ id: isQuiet ? 'ui.nothing-new' : 'ui.new', arguments: {} });
  const lines = ['', paint.strong(title)];
  for (const claim of claims) {
    lines.push(`${outcomeText('contradicted', paint)}${visible(claim)}`);
  }
  for (const { severity, exchanges, ...one } of combinations.slice(0, mostNew)) {
    const { entity, protection } = one;
    const args = { entity, protection, recipient: one.recipient ?? '' };
    const text = visible(render({ id: 'ui.new-value', arguments: args }));
    const level = paint.severity(severity, (severity === 'none' ? '' : severity).padEnd(width));
    lines.push(`${level}${text}  ${paint.muted(numbersText(exchanges))}`);
  }
  const more = combinations.length - mostNew;
  if (more > 0) lines.push(`${indent}and ${more} more`);
  return lines;
}

function outcomeText(outcome: ClaimOutcome, paint: Paint): string {
  const text = wording().words.outcome[outcome].padEnd(width);
  if (outcome === 'untested') return paint.muted(text);
  return paint.severity(outcome === 'contradicted' ? 'critical' : 'low', text);
}

function numbersText(exchanges: readonly number[]): string {
  const some = exchanges.slice(0, mostNumbers).map((exchange) => `#${exchange}`);
  const more = exchanges.length - some.length;
  return more > 0 ? `${some.join(' ')} and ${more} more` : some.join(' ');
}
