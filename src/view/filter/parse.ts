import { suggestion } from '../../verdict/claims/suggest';
import {
  filterKeys,
  type Filter,
  type FilterFault,
  type FilterKey,
  type FilterTerm,
  type FilterValue,
} from './model';
import { LinearPattern } from '../../bytes/linearPattern';
import { PatternError } from '../../bytes/patternSyntax';
import { readSpan } from './span';
import { termTokens, type TermToken, type ValueToken } from './tokens';
import { orderedKeys, readSize, readStatus, vocabularies, wordsFor } from './vocabulary';

/** Terms of one filter. */
const mostTerms = 50;
/** Units of a filter's text; more is cut off. */
export const longestFilter = 4_000;
/** Values of the text that a fault quotes. */
const mostQuoted = 40;

/**
 * Reads a filter's text: terms are and-ed, commas in a value are or. What cannot be read is a fault
 * at its place, and the rest filters all the same. Never throws.
 */
export function parseFilter(text: string): Filter {
  const terms: FilterTerm[] = [];
  const faults: FilterFault[] = [];
  const tokens = termTokens(text.slice(0, longestFilter));
  for (const token of tokens.slice(0, mostTerms)) readTerm(token, terms, faults);
  const cut = tokens[mostTerms];
  if (cut !== undefined) {
    const statement = { id: 'filter.too-many', arguments: { count: mostTerms } } as const;
    faults.push({ from: cut.from, to: text.length, statement });
  }
  return { terms, faults };
}

function readTerm(token: TermToken, terms: FilterTerm[], faults: FilterFault[]): void {
  const { from, to, isNegated, key } = token;
  if (key !== null && !isFilterKey(key)) {
    const near = suggestion(key, filterKeys) ?? '';
    const end = from + (isNegated ? 1 : 0) + key.length + 1;
    const statement = { id: 'filter.unknown-key', arguments: { key, near } } as const;
    faults.push({ from, to: end, statement });
    return;
  }
  const values: FilterValue[] = [];
  let isFaulty = false;
  for (const value of token.values) {
    const read = readValue(key, value);
    if ('statement' in read) {
      faults.push(read);
      isFaulty = true;
    } else values.push(read);
  }
  // Of a term that is not typed yet nothing is asked; of one that is half wrong, its other half.
  if (values.length === 0 || (isNegated && isFaulty)) return;
  terms.push({ from, to, key, isNegated, values });
}

function readValue(key: FilterKey | null, token: ValueToken): FilterValue | FilterFault {
  const { from, to, kind, operator } = token;
  if (kind === 'pattern') {
    try {
      const { text: source } = token;
      return { kind: 'pattern', source, pattern: new LinearPattern(source) };
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      return {
        from,
        to,
        statement: { id: `filter.pattern-${error.fault}`, arguments: {} },
      };
    }
  }
  const text = token.text.toLowerCase();
  const statement = key === null ? null : faultOf(key, text, token);
  if (statement !== null) return { from, to, statement };
  return { kind: 'text', text, isQuoted: kind === 'quoted', operator };
}

const sizeExamples: Readonly<Partial<Record<FilterKey, string>>> = {
  size: 'size:>10k',
  messages: 'messages:>0',
};

function faultOf(
  key: FilterKey,
  text: string,
  { operator, text: written }: ValueToken,
): FilterFault['statement'] | null {
  if (operator !== null && operator !== '=' && !orderedKeys.has(key)) {
    return { id: 'filter.no-operator', arguments: { operator } };
  }
  const value = written.slice(0, mostQuoted);
  const words = vocabularies[key];
  if (words !== undefined && wordsFor(words, text).length === 0) {
    return { id: 'filter.unknown-value', arguments: { key, value, values: words.join(', ') } };
  }
  const example = sizeExamples[key];
  if (example !== undefined && readSize(text) === null) {
    return { id: 'filter.no-number', arguments: { key, value, example } };
  }
  if (key === 'time' && readSpan(text) === null) {
    return { id: 'filter.no-number', arguments: { key, value, example: 'time:12-40' } };
  }
  // Digits that a status may begin with are on their way to one.
  if (key === 'status' && readStatus(text) === null && !/^(?:\d{1,2}|\dx|none?|no|n)$/.test(text)) {
    return { id: 'filter.no-number', arguments: { key, value, example: 'status:4xx' } };
  }
  return null;
}

function isFilterKey(key: string): key is FilterKey {
  return (filterKeys as readonly string[]).includes(key);
}
