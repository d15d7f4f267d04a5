import type { FilterOperator, FilterRange } from './model';

/** One value as it is written, behind a key or alone. */
export interface ValueToken extends FilterRange {
  readonly kind: 'text' | 'quoted' | 'pattern';
  /** Without quotes or slashes. */
  readonly text: string;
  readonly operator: FilterOperator | null;
}

/** One term as it is written. */
export interface TermToken extends FilterRange {
  readonly isNegated: boolean;
  /** What stands before the colon, in lower case, or null. */
  readonly key: string | null;
  readonly values: readonly ValueToken[];
}

const keyPattern = /^([a-z]{1,20}):/i;

/** Divides a filter's text into its terms. Any text is some terms: nothing is refused here. */
export function termTokens(text: string): TermToken[] {
  const terms: TermToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text, at)) {
      at++;
      continue;
    }
    const from = at;
    const isNegated = text[at] === '-' && at + 1 < text.length && !isSpace(text, at + 1);
    if (isNegated) at++;
    const key = keyAt(text, at);
    if (key !== null) at += key.length + 1;
    const values: ValueToken[] = [];
    for (;;) {
      const value = valueAt(text, at, key !== null);
      at = value.to;
      if (value.text !== '') values.push(value);
      if (text[at] !== ',' || key === null) break;
      at++;
    }
    terms.push({ from, to: at, isNegated, key, values });
  }
  return terms;
}

/** An address (`https://…`) and a time (`10:04`) have a colon and no key. */
function keyAt(text: string, at: number): string | null {
  const key = keyPattern.exec(text.slice(at, at + 21))?.[1];
  if (key === undefined) return null;
  return text.startsWith('//', at + key.length + 1) ? null : key.toLowerCase();
}

function valueAt(text: string, start: number, isBehindKey: boolean): ValueToken {
  const operator = isBehindKey ? operatorAt(text, start) : null;
  const from = start + (operator?.length ?? 0);
  if (text[from] === '"') {
    const end = text.indexOf('"', from + 1);
    // While it is typed, a quotation has no end yet.
    const inner = end < 0 ? text.length : end;
    const to = end < 0 ? text.length : end + 1;
    return { from: start, to, kind: 'quoted', text: text.slice(from + 1, inner), operator };
  }
  const patternEnd = text[from] === '/' ? endOfPattern(text, from, isBehindKey) : null;
  if (patternEnd !== null) {
    const inner = text.slice(from + 1, patternEnd - 1);
    return { from: start, to: patternEnd, kind: 'pattern', text: inner, operator };
  }
  let to = from;
  while (to < text.length && !isSpace(text, to) && !(isBehindKey && text[to] === ',')) to++;
  return { from: start, to, kind: 'text', text: text.slice(from, to), operator };
}

const operators: readonly FilterOperator[] = ['>=', '<=', '>', '<', '='];

function operatorAt(text: string, at: number): FilterOperator | null {
  return operators.find((operator) => text.startsWith(operator, at)) ?? null;
}

/** Where a pattern ends that begins with the slash at `from`; null where it is a path, as most are. */
function endOfPattern(text: string, from: number, isBehindKey: boolean): number | null {
  let isInClass = false;
  for (let at = from + 1; at < text.length && !isSpace(text, at); at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') isInClass = true;
    else if (text[at] === ']') isInClass = false;
    else if (text[at] === '/' && !isInClass && at > from + 1) {
      const isLast = at + 1 >= text.length || isSpace(text, at + 1);
      if (isLast || (isBehindKey && text[at + 1] === ',')) return at + 1;
    }
  }
  return null;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '');
}
