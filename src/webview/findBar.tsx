import type { JSX, RefObject } from 'preact';
import type { FindResult } from '../view/find/model';
import type { ExchangeScope } from './exchangeContext';
import { say } from './strings';
import { useFind } from './useFind';

function countOf({ hits, isCut }: FindResult, at: number): string {
  if (hits.length === 0) return say('find.none');
  return say(isCut ? 'find.ofMore' : 'find.of', { at: at + 1, count: hits.length });
}

/** A button of the bar; one that is on or off says which. */
function FindButton({
  text,
  label,
  isOn,
  isDisabled = false,
  onClick,
}: {
  text: string;
  label: string;
  isOn?: boolean;
  isDisabled?: boolean;
  onClick: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class={isOn === undefined ? 'action' : 'find-toggle'}
      title={label}
      aria-label={label}
      aria-pressed={isOn}
      disabled={isDisabled}
      onClick={onClick}
    >
      <span aria-hidden="true">{text}</span>
    </button>
  );
}

/** Finds in the chosen exchange, decoded, as the find widget of a text editor does. */
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
  const { isOpen, query, result, at, input, ask, step, close } = useFind(scope, pane, revision);
  if (!isOpen) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    // On a button, Enter presses it.
    if (event.key === 'Enter' && event.target !== input.current) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else step(event.shiftKey ? -1 : 1);
  };
  const { text, isCaseSensitive, isPattern } = query;
  const isEmpty = (result?.hits.length ?? 0) === 0;
  const isFaulty = result !== null && isEmpty;
  const toggleCase = (): void => ask({ ...query, isCaseSensitive: !isCaseSensitive });
  const togglePattern = (): void => ask({ ...query, isPattern: !isPattern });
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
          onInput={(event) => ask({ ...query, text: event.currentTarget.value })}
        />
        <FindButton
          text="Aa"
          label={say('find.case')}
          isOn={isCaseSensitive}
          onClick={toggleCase}
        />
        <FindButton
          text=".*"
          label={say('find.pattern')}
          isOn={isPattern}
          onClick={togglePattern}
        />
        <span class="find-count muted" role="status">
          {result ? result.error || countOf(result, at) : ''}
        </span>
        <FindButton
          text="↑"
          label={say('find.previous')}
          isDisabled={isEmpty}
          onClick={() => step(-1)}
        />
        <FindButton
          text="↓"
          label={say('find.next')}
          isDisabled={isEmpty}
          onClick={() => step(1)}
        />
        <FindButton text="×" label={say('find.close')} onClick={close} />
      </div>
    </div>
  );
}
