import { termTokens, type TermToken } from './tokens';

/** A span of time, both ends in it, in milliseconds since the first exchange started. */
export interface TimeSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

const seconds = /^(\d{1,9}(?:\.\d{1,3})?)(?:-(\d{1,9}(?:\.\d{1,3})?))?$/;

/** The span that seconds stand for (`12`, `1.5`, `12-40.25`), or null where they are none. */
export function readSpan(text: string): TimeSpan | null {
  const [, from, to] = seconds.exec(text) ?? [];
  if (from === undefined) return null;
  const fromMs = Math.round(Number(from) * 1000);
  if (to !== undefined) return { fromMs, toMs: Math.round(Number(to) * 1000) };
  // A whole second is all of it.
  return { fromMs, toMs: from.includes('.') ? fromMs : fromMs + 999 };
}

/** The span that a filter's text narrows to by a term of its own, or null. */
export function spanIn(text: string): TimeSpan | null {
  const [value] = termTokens(text).find(isSpanTerm)?.values ?? [];
  return value === undefined ? null : readSpan(value.text);
}

/** The text with this span instead of the one it has; null: with none. */
export function withSpan(text: string, span: TimeSpan | null): string {
  const terms = termTokens(text)
    .filter((token) => !isSpanTerm(token))
    .map(({ from, to }) => text.slice(from, to));
  if (span !== null) terms.push(`time:${written(span.fromMs)}-${written(span.toMs)}`);
  return terms.length === 0 ? '' : `${terms.join(' ')} `;
}

function isSpanTerm({ key, isNegated, values }: TermToken): boolean {
  const [value] = values;
  const isOne = key === 'time' && !isNegated && values.length === 1;
  return isOne && value?.operator === null && readSpan(value.text) !== null;
}

function written(ms: number): string {
  return String(Math.round(ms) / 1000);
}
