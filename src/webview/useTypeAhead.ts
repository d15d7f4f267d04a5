import { useRef } from 'preact/hooks';
import { ExchangeBits } from '../view/filter/bits';
import type { ListView } from './listModel';
import type { PageModel } from './pageModel';

/** A pause after which letters begin anew, in milliseconds. */
const pauseMs = 900;

/** The place of the first exchange of a set from `from` on, round the end; null where none is listed. */
export function placeInSet(list: ListView, set: ExchangeBits, from: number): number | null {
  for (let step = 0; step < list.length; step += 1) {
    const place = (from + step) % list.length;
    const exchange = list.exchangeAt(place);
    if (exchange !== null && set.has(exchange)) return place;
  }
  return null;
}

/**
 * Letters lead to the next row whose host or path begins with them. Takes a key, where the keys stand,
 * and what to do with what was found (null: nothing begins so).
 */
export function useTypeAhead(
  model: PageModel,
): (
  key: string,
  position: number | null,
  found: (place: number | null, typed: string) => void,
) => boolean {
  const state = useRef({ typed: '', atMs: -pauseMs, ticket: 0 });
  return (key, position, found) => {
    const now = performance.now();
    const before = now - state.current.atMs < pauseMs ? state.current.typed : '';
    // A space begins nothing, but may stand within a path.
    if ([...key].length !== 1 || (key === ' ' && before === '')) return false;
    // The same letter again leads to the next with it, as in every list.
    const typed = before === key ? key : before + key;
    const isFurther = before === '' || before === key;
    const ticket = state.current.ticket + 1;
    state.current = { typed, atMs: now, ticket };
    model.link.request('starting-with', { typed }).then(
      (bytes) => {
        if (ticket !== state.current.ticket) return;
        const from = position === null ? 0 : position + (isFurther ? 1 : 0);
        found(placeInSet(model.list.view(), new ExchangeBits(bytes), from), typed);
      },
      () => undefined,
    );
    return true;
  };
}
