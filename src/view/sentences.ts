import type { Statement } from '../bytes/statement';
import type { Problem } from '../capture/model';
import { wording } from './language';
import type { UiStatementId } from './messages/ui';
import type { AnyStatementId } from './messages/wording';
import { fillTemplate } from './template';

/** A statement in words. What captured data put into its arguments is not masked here. */
export function render(statement: Statement<AnyStatementId>): string {
  return fillTemplate(wording().statements[statement.id], statement.arguments);
}

/** A problem in words without its place: what happened, and what was made of it. */
export function problemText(problem: Pick<Problem, 'code' | 'arguments'>): string {
  const { what, advice } = problemWords(problem);
  const { end, endAndNext } = wording().phrases;
  return `${what}${endAndNext}${advice}${end}`;
}

/** What went wrong and what can be done, as two sentences. */
export function problemWords(problem: Pick<Problem, 'code' | 'arguments'>): {
  readonly what: string;
  readonly advice: string;
} {
  const { what, advice } = wording().problems[problem.code];
  return {
    what: fillTemplate(what, problem.arguments),
    advice: fillTemplate(advice, problem.arguments),
  };
}

/** Where a problem is, in words, or '' where no place can be named. */
export function problemPlace({ exchange, offset }: Pick<Problem, 'exchange' | 'offset'>): string {
  if (exchange === null && offset === null) return '';
  if (exchange === null) return placeWords('ui.place', { offset: offset! });
  if (offset === null) return placeWords('ui.place-exchange', { exchange });
  return placeWords('ui.place-both', { exchange, offset });
}

function placeWords(id: UiStatementId, args: Readonly<Record<string, number>>): string {
  const text = render({ id, arguments: args });
  return text.charAt(0).toLowerCase() + text.slice(1);
}
