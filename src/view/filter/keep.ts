import { filterKeys } from './model';
import { parseFilter } from './parse';
import { termTokens } from './tokens';

/** Keys whose values are words of ours, or hosts and names of companies: no values of anybody. */
const kept: ReadonlySet<string> = new Set<string>(filterKeys);

/**
 * What of a filter's text may be kept when the page is hidden: terms of known keys that can be read.
 * Free words and patterns may hold a personal value, and go.
 */
export function keptFilter(text: string): string {
  const sound = new Set(parseFilter(text).terms.map(({ from }) => from));
  return termTokens(text)
    .filter(
      ({ key, from, values }) =>
        key !== null && kept.has(key) && sound.has(from) && values.every(isPlain),
    )
    .map(({ from, to }) => text.slice(from, to))
    .join(' ');
}

/** An address of a person, or a long number, is no value of a key. */
function isPlain({ kind, text }: { readonly kind: string; readonly text: string }): boolean {
  return kind !== 'pattern' && !text.includes('@') && !/\d{7}/.test(text);
}
