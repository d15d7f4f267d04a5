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
 * Whether a word stands in the texts of an exchange, joined and in lower case.
 * Throws PatternTooSlow and nothing else.
 */
export function isWordIn({ value }: Pick<Word, 'value'>, joined: string): boolean {
  if (value.kind === 'pattern') {
    return joined.split(separator).some((text) => value.pattern.test(text));
  }
  if (!hasGaps(value)) return joined.includes(value.text);
  const pieces = value.text.split('*');
  return joined.split(separator).some((text) => holdsInOrder(text, pieces));
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
