import type { ListView } from './listModel';
import { rowAfterKey } from './virtualGrid';

/** What a key does in the list. */
export type ListKeyAct =
  /** Goes to a row, and chooses it alone, all up to it, or nothing. */
  | { readonly kind: 'go'; readonly place: number; readonly how: 'alone' | 'range' | 'focus' }
  | { readonly kind: 'all' }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fold'; readonly isFolded: boolean }
  | { readonly kind: 'toggle-fold' }
  | { readonly kind: 'enter' }
  | { readonly kind: 'type' };

/** Where the keys are. */
export interface KeyPlace {
  readonly list: ListView;
  /** Where a movement starts from. */
  readonly from: number | null;
  readonly pageRows: number;
  readonly hasChoice: boolean;
}

/** The act of a key, or null where it is none of the list's. */
export function listKeyAct(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  { list, from, pageRows, hasChoice }: KeyPlace,
): ListKeyAct | null {
  const { key, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  if (isCommand && !shiftKey && key.toLowerCase() === 'a') return { kind: 'all' };
  if (isCommand && key === ' ') return { kind: 'toggle' };
  if (key === 'Escape') return hasChoice ? { kind: 'clear' } : null;
  const place = rowAfterKey(key, from, list.length, pageRows);
  if (place !== undefined) {
    return { kind: 'go', place, how: shiftKey ? 'range' : isCommand ? 'focus' : 'alone' };
  }
  if (isCommand) return null;
  const group = from === null ? null : list.groupAt(from);
  if (key === 'Enter') return { kind: group === null ? 'enter' : 'toggle-fold' };
  if (key === ' ' && group !== null) return { kind: 'toggle-fold' };
  if (list.groups.length > 0 && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    return horizontal(list, from, key === 'ArrowLeft');
  }
  return [...key].length === 1 ? { kind: 'type' } : null;
}

/** Left folds a group or leads to its head; right unfolds it or leads to its first exchange. */
function horizontal(list: ListView, from: number | null, isLeft: boolean): ListKeyAct | null {
  if (from === null) return null;
  const group = list.groupAt(from);
  if (group !== null) {
    if (group.isFolded !== isLeft) return { kind: 'fold', isFolded: isLeft };
    return isLeft ? null : { kind: 'go', place: from + 1, how: 'alone' };
  }
  if (!isLeft) return null;
  for (let place = from - 1; place >= 0; place -= 1) {
    if (list.groupAt(place) !== null) return { kind: 'go', place, how: 'alone' };
  }
  return null;
}
