import { useCallback, useRef } from 'preact/hooks';
import { choiceOf, toggled } from './choice';
import { listKeyAct, type ListKeyAct } from './listKeys';
import type { ListView } from './listModel';
import type { PageModel } from './pageModel';
import { say } from './strings';
import { useTypeAhead } from './useTypeAhead';

/** What choosing works with; read anew at each act. */
export interface ActsScope {
  readonly view: ListView;
  readonly total: number;
  /** The exchange that is shown, or null. */
  readonly shown: number | null;
  /** Where the keys are: a row, or next to where one would be; null where they are nowhere. */
  keysFrom(key: string): number | null;
  readonly pageRows: number;
  /** Brings a row on screen. */
  show(place: number): void;
  /** Says something to whoever cannot see it. */
  tell(words: string): void;
  onEnter(): void;
}

/** How the mouse and the keys choose exchanges, one or several, and fold groups. */
export function useListActs(
  model: PageModel,
  scope: ActsScope,
): {
  choose(place: number, event: MouseEvent): void;
  onKeyDown(event: KeyboardEvent): void;
} {
  const latest = useRef(scope);
  latest.current = scope;
  /** The exchange that a range begins at. */
  const anchor = useRef<number | null>(null);
  const typeAhead = useTypeAhead(model);

  const go = (place: number, how: 'alone' | 'range' | 'focus' | 'toggle'): void => {
    const { view, total, shown, show } = latest.current;
    const { list } = model;
    const exchange = view.exchangeAt(place);
    show(place);
    if (exchange === null) {
      list.activate(view.groupAt(place)?.key ?? null);
      return;
    }
    list.activate(null);
    if (how === 'alone') list.choose(null);
    if (how === 'toggle') list.choose(toggled(list.chosen, shown, exchange, total));
    // The one that was shown stays chosen when the keys go on without it.
    if (how === 'range') {
      const start = view.placeOf(anchor.current ?? shown ?? exchange) ?? place;
      const range = exchangesBetween(view, start, place);
      list.choose(choiceOf(range, total));
    } else {
      anchor.current = exchange;
    }
    model.select(exchange);
  };

  const fold = (place: number | null, isFolded?: boolean): void => {
    const group = place === null ? null : latest.current.view.groupAt(place);
    if (group) model.list.fold([group.key], isFolded ?? !group.isFolded);
  };

  const perform = (act: ListKeyAct, key: string, from: number | null): boolean => {
    const { view, total, shown, onEnter, tell } = latest.current;
    switch (act.kind) {
      case 'go':
        go(act.place, act.how);
        return true;
      case 'all':
        model.list.choose(choiceOf(exchangesBetween(view, 0, view.length - 1), total));
        return true;
      case 'toggle':
        if (shown !== null) model.list.choose(toggled(model.list.chosen, shown, shown, total));
        return true;
      case 'clear':
        model.list.choose(null);
        return true;
      case 'fold':
      case 'toggle-fold':
        fold(from, act.kind === 'fold' ? act.isFolded : undefined);
        return true;
      case 'enter':
        if (shown !== null) onEnter();
        return shown !== null;
      case 'type':
        return typeAhead(key, from, (place, typed) => {
          if (place === null) tell(say('list.nothingBegins', { typed }));
          else go(place, 'alone');
        });
    }
  };

  const choose = useCallback((place: number, event: MouseEvent) => {
    if (latest.current.view.groupAt(place)) {
      go(place, 'alone');
      fold(place);
    } else {
      go(place, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'alone');
    }
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys on a heading are the heading's.
    if (event.target !== event.currentTarget || event.isComposing) return;
    const { view, keysFrom, pageRows } = latest.current;
    const from = keysFrom(event.key);
    const place = { list: view, from, pageRows, hasChoice: model.list.chosen !== null };
    const act = listKeyAct(event, place);
    if (act === null || !perform(act, event.key, from)) return;
    event.preventDefault();
    if (act.kind === 'clear') event.stopPropagation();
  };
  return { choose, onKeyDown };
}

function* exchangesBetween(view: ListView, one: number, other: number): Generator<number> {
  const last = Math.max(one, other);
  for (let place = Math.min(one, other); place <= last; place += 1) {
    const exchange = view.exchangeAt(place);
    if (exchange !== null) yield exchange;
  }
}
