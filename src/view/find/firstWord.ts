import { termTokens } from '../filter/tokens';
import type { FindQuery } from './model';

/** What of a filter's text can be looked for in an exchange: its first word; null where it has none. */
export function firstWord(text: string): FindQuery | null {
  for (const { key, isNegated, values } of termTokens(text)) {
    const [value] = values;
    if (key !== null || isNegated || value === undefined) continue;
    // Of a word with gaps, what stands before the first of them.
    const [part = ''] = value.kind === 'text' ? value.text.split('*') : [value.text];
    const isPattern = value.kind === 'pattern';
    if (part !== '') return { text: part, isCaseSensitive: false, isPattern };
  }
  return null;
}
