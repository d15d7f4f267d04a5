import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { completionAt } from '../view/filter/complete';
import type { FilterCompletion } from '../view/filter/complete';
import type { SearchProgress } from '../view/filter/model';
import type { PageModel } from './pageModel';
import { SafeText } from './safeText';
import { formatCount, say } from './strings';

/** A line of the list under the box: what takes the place of a stretch of the text. */
interface Choice {
  readonly text: string;
  readonly detail: string;
  readonly from: number;
  readonly to: number;
}

const mostChoices = 12;

function keyChoices({ keys, from, to }: Extract<FilterCompletion, { kind: 'key' }>): Choice[] {
  return keys.map((key) => ({ text: `${key}:`, detail: say(`filter.key.${key}`), from, to }));
}

/** What can be chosen in front of the caret; of values, those that the host knows. */
async function choicesAt(model: PageModel, text: string, caret: number): Promise<Choice[]> {
  if (text.trim() === '') {
    const to = text.length;
    const history = model.filter.history();
    const lines = history.map((old) => ({ text: old, detail: say('filter.used'), from: 0, to }));
    const keys = completionAt('', 0);
    return [...lines.slice(0, 5), ...(keys?.kind === 'key' ? keyChoices({ ...keys, to }) : [])];
  }
  const completion = completionAt(text, caret);
  if (completion === null) return [];
  if (completion.kind === 'key') return keyChoices(completion);
  const { key, typed, from, to } = completion;
  const values = await model.link.request('filter-values', { key, typed });
  return values.map(({ text: value, label, count }) => ({
    text: value,
    detail: [label, count > 0 ? formatCount(count) : ''].filter(Boolean).join(' · '),
    from,
    to,
  }));
}

function percentOf({ done, total }: SearchProgress): number {
  return Math.floor((100 * done) / Math.max(1, total));
}

/** The filter above the list: a box with completion, what is wrong in it, and how many are left. */
export function FilterBox({ model, total }: { model: PageModel; total: number }): JSX.Element {
  const { text, within, exchanges, errors, search, notice } = model.filter.state();
  const input = useRef<HTMLInputElement>(null);
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [active, setActive] = useState(-1);
  const asked = useRef(0);
  const id = useId();
  const isOpen = choices.length > 0;

  useEffect(() => {
    model.filter.setFocus(() => {
      // In an exchange, the key is that of finding in it.
      const pane = document.activeElement?.closest('.pane');
      if (pane) {
        pane.dispatchEvent(new CustomEvent('find'));
        return;
      }
      // The host may ask for it too, for the same key: what was typed since must not be selected.
      if (document.activeElement === input.current) return;
      input.current?.focus();
      input.current?.select();
    });
    const onKeyDown = (event: KeyboardEvent): void => {
      const isFind = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isFind || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      model.filter.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const close = (): void => {
    asked.current += 1;
    setChoices([]);
    setActive(-1);
  };
  const offer = (value: string, caret: number): void => {
    asked.current += 1;
    const ticket = asked.current;
    choicesAt(model, value, caret).then(
      (found) => {
        if (ticket !== asked.current) return;
        // What stands there already needs no completing.
        const news = found.filter((choice) => value.slice(choice.from, caret) !== choice.text);
        setChoices(value === '' ? news : news.slice(0, mostChoices));
        setActive(-1);
      },
      () => close(),
    );
  };
  const accept = ({ text: chosen, from, to }: Choice): void => {
    const isKey = chosen.endsWith(':');
    const rest = text.slice(to);
    const put = isKey || rest.startsWith(' ') ? chosen : `${chosen} `;
    const next = text.slice(0, from) + put + rest;
    const caret = from + put.length;
    model.filter.type(next);
    close();
    // The box has its new text only after it was drawn.
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(caret, caret);
      if (isKey) offer(next, caret);
    });
  };
  const onInput = (event: Event): void => {
    const { value, selectionStart } = event.currentTarget as HTMLInputElement;
    model.filter.type(value);
    if (value === '') close();
    else offer(value, selectionStart ?? value.length);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const caret = input.current?.selectionStart ?? text.length;
    if (event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) offer(text, caret);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = choices.length;
      if (isOpen) setActive(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
    } else if (event.ctrlKey && event.key === ' ') {
      event.preventDefault();
      offer(text, caret);
    } else if (event.key === 'Tab' && !event.shiftKey && isOpen) {
      event.preventDefault();
      accept(choices[Math.max(0, active)]!);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      model.filter.remember();
      if (active >= 0) accept(choices[active]!);
      else if (isOpen) close();
      else document.querySelector<HTMLElement>('.grid')?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (isOpen) close();
      else document.querySelector<HTMLElement>('.grid')?.focus();
    }
  };
  const onBlur = (): void => {
    model.filter.remember();
    close();
  };
  const left = exchanges?.length ?? total;
  return (
    <div class="filter" role="search" aria-label={say('filter.title')}>
      <div class="filter-line">
        {within && (
          <button
            type="button"
            class="filter-set"
            title={say('filter.removeSet', within)}
            aria-label={say('filter.removeSet', within)}
            onClick={() => model.filter.removeSet()}
          >
            <span class="filter-set-label">
              <SafeText text={within.label} />
            </span>
            <span aria-hidden="true">×</span>
          </button>
        )}
        <input
          ref={input}
          class={`filter-input${errors.length > 0 ? ' is-faulty' : ''}`}
          type="text"
          role="combobox"
          spellcheck={false}
          autocomplete="off"
          maxLength={4000}
          value={text}
          placeholder={say('filter.placeholder')}
          title={say('filter.hint')}
          aria-label={say('filter.title')}
          aria-expanded={isOpen}
          aria-autocomplete="list"
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-invalid={errors.length > 0}
          aria-describedby={errors.length > 0 ? `${id}-errors` : undefined}
          onInput={onInput}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
        {search && (
          <span class="filter-searching muted" aria-hidden="true">
            {say('filter.searching', { percent: percentOf(search) })}
          </span>
        )}
        <span class="filter-count muted" role="status" aria-busy={search !== null}>
          {exchanges === null ? '' : say('filter.count', { left, total })}
        </span>
        {(text !== '' || within !== null) && (
          <button
            type="button"
            class="action filter-clear"
            title={say('filter.clear')}
            aria-label={say('filter.clear')}
            onClick={() => {
              model.filter.remember();
              model.filter.clear();
              input.current?.focus();
            }}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
        {search && (
          <div
            class="filter-progress"
            role="progressbar"
            aria-label={say('filter.progress')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percentOf(search)}
          >
            <div class="progress-bar" style={{ width: `${percentOf(search)}%` }} />
          </div>
        )}
      </div>
      {errors.length > 0 && (
        <ul class="filter-errors" id={`${id}-errors`}>
          {errors.slice(0, 3).map(({ from, to, message }) => (
            <li key={from}>
              <button
                type="button"
                class="filter-error"
                title={say('filter.goToError')}
                onClick={() => {
                  input.current?.focus();
                  input.current?.setSelectionRange(from, to);
                }}
              >
                <code>
                  <SafeText text={text.slice(from, to).slice(0, 40)} />
                </code>{' '}
                <SafeText text={message} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class={notice === '' ? 'unseen' : 'filter-notice muted'} role="status">
        {notice}
      </p>
      {isOpen && (
        <div class="filter-choices">
          <ul id={`${id}-list`} role="listbox" aria-label={say('filter.suggestions')}>
            {choices.map((choice, at) => (
              <li
                key={`${choice.text}/${choice.from}`}
                id={`${id}-${at}`}
                role="option"
                class={`filter-choice${at === active ? ' is-active' : ''}`}
                aria-selected={at === active}
                ref={(line) => {
                  if (at === active) line?.scrollIntoView({ block: 'nearest' });
                }}
                onMouseDown={(event) => {
                  event.preventDefault();
                  accept(choice);
                }}
              >
                <span class="filter-choice-text">
                  <SafeText text={choice.text} />
                </span>
                <span class="filter-choice-detail muted">
                  <SafeText text={choice.detail} />
                </span>
              </li>
            ))}
          </ul>
          <p class="filter-scope muted">{say('filter.scope')}</p>
        </div>
      )}
    </div>
  );
}
