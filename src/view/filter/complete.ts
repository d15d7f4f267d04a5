import { filterKeys, type FilterKey, type FilterRange } from './model';
import { termTokens } from './tokens';

/** What may be completed at the caret. */
export type FilterCompletion =
  /** A key: the text in the range is its beginning, or empty. */
  | (FilterRange & { readonly kind: 'key'; readonly keys: readonly FilterKey[] })
  /** A value of a key, which the capture knows. */
  | (FilterRange & { readonly kind: 'value'; readonly key: FilterKey; readonly typed: string });

/** What can be completed in front of the caret (a UTF-16 offset), or null. */
export function completionAt(text: string, caret: number): FilterCompletion | null {
  const before = text.slice(0, caret);
  const token = termTokens(before).at(-1);
  if (token === undefined || token.to < caret || /\s$/.test(before)) {
    return { kind: 'key', from: caret, to: caret, keys: filterKeys };
  }
  const { key, values, from, isNegated } = token;
  if (key === null) {
    const start = from + (isNegated ? 1 : 0);
    const typed = before.slice(start).toLowerCase();
    const keys = filterKeys.filter((name) => name.startsWith(typed));
    return keys.length === 0 ? null : { kind: 'key', from: start, to: caret, keys };
  }
  const known = filterKeys.find((name) => name === key);
  if (known === undefined) return null;
  const last = values.at(-1);
  const isOpen = last !== undefined && last.to === caret;
  if (isOpen && last.kind === 'pattern') return null;
  return {
    kind: 'value',
    key: known,
    typed: isOpen ? last.text : '',
    from: isOpen ? last.from + (last.operator?.length ?? 0) : caret,
    to: caret,
  };
}
