import type { Statement } from '../bytes/statement';
import type { Problem } from '../capture/model';
import type { DecodeStatementId } from '../decode/model';
import type { DetectStatementId } from '../detect/model';
import type { AddressStatementId } from '../verdict/addresses/note';
import type { CompareStatementId } from '../verdict/compare/model';
import type { VerdictStatementId } from '../verdict/model';
import { addressMessages } from './messages/addresses';
import { compareMessages } from './messages/compare';
import { decodeMessages } from './messages/decode';
import { detectMessages } from './messages/detect';
import { problemMessages } from './messages/problems';
import { uiMessages, type UiStatementId } from './messages/ui';
import { verdictMessages } from './messages/verdict';
import { fillTemplate } from './template';

/** Everything that can be said. */
export type AnyStatementId =
  | DecodeStatementId
  | DetectStatementId
  | VerdictStatementId
  | AddressStatementId
  | CompareStatementId
  | UiStatementId;

const messages: Readonly<Record<AnyStatementId, string>> = {
  ...decodeMessages,
  ...detectMessages,
  ...verdictMessages,
  ...addressMessages,
  ...compareMessages,
  ...uiMessages,
};

/** A statement in words. What captured data put into its arguments is not masked here. */
export function render(statement: Statement<AnyStatementId>): string {
  return fillTemplate(messages[statement.id], statement.arguments);
}

/** A problem in words without its place: what happened, and what was made of it. */
export function problemText(problem: Pick<Problem, 'code' | 'arguments'>): string {
  const { what, advice } = problemMessages[problem.code];
  return `${fillTemplate(what, problem.arguments)}. ${fillTemplate(advice, problem.arguments)}.`;
}

/** What went wrong and what can be done, as two sentences. */
export function problemWords(problem: Pick<Problem, 'code' | 'arguments'>): {
  readonly what: string;
  readonly advice: string;
} {
  const { what, advice } = problemMessages[problem.code];
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
