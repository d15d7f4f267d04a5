import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { firstWord } from '../view/find/firstWord';
import type { FindQuery, FindResult } from '../view/find/model';
import type { ExchangeScope } from './exchangeContext';
import { landOnHit, markHits, unmarkHits } from './findLanding';
import { say } from './strings';

const nothing: FindQuery = { text: '', isCaseSensitive: false, isPattern: false };
/** Typing on is one query. */
const settleMs = 80;

function countOf({ hits, isCut }: FindResult, at: number): string {
  if (hits.length === 0) return say('find.none');
  return say(isCut ? 'find.ofMore' : 'find.of', { at: at + 1, count: hits.length });
}

function Toggle({
  text,
  label,
  isOn,
  toggle,
}: {
  text: string;
  label: string;
  isOn: boolean;
  toggle: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="find-toggle"
      title={label}
      aria-label={label}
      aria-pressed={isOn}
      onClick={toggle}
    >
      {text}
    </button>
  );
}

/**
 * Finds in the chosen exchange, decoded, as the find widget of a text editor does. Where the list is
 * searched for a word, the exchange that is chosen is shown at its first hit.
 */
export function FindBar({
  scope,
  pane,
  revision,
}: {
  scope: ExchangeScope;
  pane: RefObject<HTMLElement>;
  /** Counts up whenever lines have come. */
  revision: number;
}): JSX.Element | null {
  const { model, view } = scope;
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState(nothing);
  const [result, setResult] = useState<FindResult | null>(null);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const wish = useRef(0);
  const hits = result?.hits ?? [];

  const land = (place: number, from = hits): void => {
    const hit = from[place];
    setAt(place);
    const ticket = ++wish.current;
    if (hit) void landOnHit(scope, pane.current!, hit, () => ticket !== wish.current);
  };
  const step = (by: 1 | -1): void => {
    if (hits.length > 0) land((at + by + hits.length) % hits.length);
  };
  const close = (): void => {
    setOpen(false);
    setResult(null);
    wish.current += 1;
    if (document.activeElement?.closest('.find-bar')) {
      pane.current?.querySelector<HTMLElement>('.tab[aria-selected="true"]')?.focus();
    }
  };

  // What the list is searched for is looked for in each exchange that is chosen.
  useEffect(() => {
    const word = model.filter.state().text === '' ? null : firstWord(model.filter.state().text);
    if (!word) return;
    setQuery(word);
    setOpen(true);
  }, [view.index]);

  useEffect(() => {
    if (!isOpen || query.text === '') {
      setResult(null);
      return undefined;
    }
    let isOver = false;
    const timer = setTimeout(() => {
      model.link.request('find', { exchange: view.index, query }).then(
        (found) => {
          if (isOver) return;
          setResult(found);
          land(0, found.hits);
        },
        () => undefined,
      );
    }, settleMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isOpen, query, view.index]);

  useEffect(() => {
    if (result && pane.current) markHits(pane.current, result.hits, result.hits[at]);
    return unmarkHits;
  }, [result, at, revision, scope]);

  useEffect(() => {
    const element = pane.current!;
    const onFind = (): void => {
      setOpen(true);
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

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F3' || !isOpen) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  if (!isOpen) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const { text, isCaseSensitive, isPattern } = query;
  const isFaulty = result !== null && (result.error !== '' || hits.length === 0);
  return (
    <div class="find-anchor">
      <div class="find-bar" role="search" aria-label={say('find.title')} onKeyDown={onKeyDown}>
        <input
          ref={input}
          class={`filter-input${isFaulty ? ' is-faulty' : ''}`}
          type="text"
          spellcheck={false}
          autocomplete="off"
          maxLength={300}
          value={text}
          placeholder={say('find.title')}
          aria-label={say('find.title')}
          onInput={(event) => setQuery({ ...query, text: event.currentTarget.value })}
        />
        <Toggle
          text="Aa"
          label={say('find.case')}
          isOn={isCaseSensitive}
          toggle={() => setQuery({ ...query, isCaseSensitive: !isCaseSensitive })}
        />
        <Toggle
          text=".*"
          label={say('find.pattern')}
          isOn={isPattern}
          toggle={() => setQuery({ ...query, isPattern: !isPattern })}
        />
        <span class="find-count muted" role="status">
          {result ? result.error || countOf(result, at) : ''}
        </span>
        <button
          type="button"
          class="action"
          title={say('find.previous')}
          aria-label={say('find.previous')}
          disabled={hits.length === 0}
          onClick={() => step(-1)}
        >
          <span aria-hidden="true">↑</span>
        </button>
        <button
          type="button"
          class="action"
          title={say('find.next')}
          aria-label={say('find.next')}
          disabled={hits.length === 0}
          onClick={() => step(1)}
        >
          <span aria-hidden="true">↓</span>
        </button>
        <button
          type="button"
          class="action"
          title={say('find.close')}
          aria-label={say('find.close')}
          onClick={close}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
    </div>
  );
}
