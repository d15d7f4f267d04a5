import type { FilterTerm, FilterValue } from '../filter/model';
import { separator } from './texts';

/** A word of a filter, which is looked for in all that an exchange says. */
export interface Word {
  readonly term: FilterTerm;
  readonly value: FilterValue;
  /** The same for words that find the same. */
  readonly key: string;
  /** Text in lower case that any text with the word holds too; '' where nothing is known of it. */
  readonly literal: string;
}

/** The words among a filter's terms: those that no key says where to look for. */
export function wordsOf(terms: readonly FilterTerm[]): Word[] {
  return terms.flatMap((term) => {
    const [value] = term.values;
    if (term.key !== null || value === undefined) return [];
    return [{ term, value, key: keyOf(value), literal: literalOf(value) }];
  });
}

/**
 * Where a word begins in the joined texts of an exchange (of a pattern, where the text begins that it
 * is found in), or -1. Throws PatternTooSlow and nothing else.
 */
export function hitIn({ value }: Pick<Word, 'value'>, joined: string): number {
  if (value.kind === 'pattern') return textWith(joined, (text) => value.pattern.test(text));
  if (!hasGaps(value)) return joined.indexOf(value.text);
  const pieces = value.text.split('*');
  return textWith(joined, (text) => holdsInOrder(text, pieces));
}

/** Where the first of the joined texts begins that a test is true of, or -1. */
function textWith(joined: string, test: (text: string) => boolean): number {
  for (let start = 0; start <= joined.length;) {
    const next = joined.indexOf(separator, start);
    const end = next < 0 ? joined.length : next;
    if (test(joined.slice(start, end))) return start;
    start = end + separator.length;
  }
  return -1;
}

function holdsInOrder(text: string, pieces: readonly string[]): boolean {
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}

function hasGaps(value: FilterValue): boolean {
  return value.kind === 'text' && !value.isQuoted && value.text.includes('*');
}

function keyOf(value: FilterValue): string {
  if (value.kind === 'pattern') return `/${value.source}/`;
  return hasGaps(value) ? `*${value.text}` : `=${value.text}`;
}

function literalOf(value: FilterValue): string {
  return value.kind === 'pattern' || hasGaps(value) ? '' : value.text;
}
