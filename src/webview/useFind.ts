import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { firstWord } from '../view/find/firstWord';
import type { FindQuery, FindResult } from '../view/find/model';
import type { ExchangeScope } from './exchangeContext';
import { landOnHit, markHits, unmarkHits } from './findLanding';

const nothing: FindQuery = { text: '', isCaseSensitive: false, isPattern: false };
/** Typing on is one query. */
const settleMs = 80;

/** What the find bar shows, and what can be done with it. */
export interface Find {
  readonly isOpen: boolean;
  readonly query: FindQuery;
  readonly result: FindResult | null;
  /** Which hit is shown, from 0. */
  readonly at: number;
  readonly input: RefObject<HTMLInputElement>;
  ask(query: FindQuery): void;
  step(by: 1 | -1): void;
  close(): void;
}

/** Calls `open` where the key for finding is pressed in the pane. */
function useFindKey(
  pane: RefObject<HTMLElement>,
  input: RefObject<HTMLInputElement>,
  open: () => void,
): void {
  useEffect(() => {
    const element = pane.current!;
    const onFind = (): void => {
      open();
      // The host may ask for it too, for the same key: what was typed since must not be selected.
      if (input.current !== null && document.activeElement === input.current) return;
      requestAnimationFrame(() => {
        input.current?.focus();
        input.current?.select();
      });
    };
    element.addEventListener('find', onFind);
    return () => element.removeEventListener('find', onFind);
  }, []);
}

/** Steps by F3, wherever the focus is on the page. */
function useStepKey(isOpen: boolean, step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F3' || !isOpen) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

/** What a query comes to in the exchange; `found` is called with each answer. */
function useResult(
  { model, view }: ExchangeScope,
  isOpen: boolean,
  query: FindQuery,
  found: (result: FindResult | null) => void,
): void {
  useEffect(() => {
    if (!isOpen || query.text === '') {
      found(null);
      return undefined;
    }
    let isOver = false;
    const timer = setTimeout(() => {
      model.link.request('find', { exchange: view.index, query }).then(
        (result) => !isOver && found(result),
        () => undefined,
      );
    }, settleMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isOpen, query, view.index]);
}

/**
 * Finds in the chosen exchange. Where the list is searched for a word, that is looked for in each
 * exchange that is chosen. `revision` counts up whenever lines have come.
 */
export function useFind(
  scope: ExchangeScope,
  pane: RefObject<HTMLElement>,
  revision: number,
): Find {
  const { model, view } = scope;
  const [isOpen, setOpen] = useState(false);
  const [query, ask] = useState(nothing);
  const [result, setResult] = useState<FindResult | null>(null);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const wish = useRef(0);
  // Keys come faster than pages are drawn: each goes on from where the last one led.
  const shown = useRef(0);

  const land = (place: number, hits: FindResult['hits']): void => {
    const hit = hits[place];
    shown.current = place;
    setAt(place);
    const ticket = ++wish.current;
    if (hit) void landOnHit(scope, pane.current!, hit, () => ticket !== wish.current);
  };
  const step = (by: 1 | -1): void => {
    const hits = result?.hits ?? [];
    if (hits.length > 0) land((shown.current + by + hits.length) % hits.length, hits);
  };
  useEffect(() => {
    const word = firstWord(model.filter.state().text);
    if (!word) return;
    ask(word);
    setOpen(true);
  }, [view.index]);
  useResult(scope, isOpen, query, (found) => {
    setResult(found);
    if (found) land(0, found.hits);
  });
  useEffect(() => {
    if (result && pane.current) markHits(pane.current, result.hits, result.hits[at]);
    return unmarkHits;
  }, [result, at, revision, scope]);
  useFindKey(pane, input, () => setOpen(true));
  useStepKey(isOpen, step);
  const close = (): void => {
    setOpen(false);
    wish.current += 1;
    if (!document.activeElement?.closest('.find-bar')) return;
    pane.current?.querySelector<HTMLElement>('.tab[aria-selected="true"]')?.focus();
  };
  return { isOpen, query, result, at, input, ask, step, close };
}
