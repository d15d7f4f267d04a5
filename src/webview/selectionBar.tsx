import type { JSX } from 'preact';
import type { PageModel } from './pageModel';
import { say } from './strings';

/** How many exchanges are chosen, where they are several, and what can be done with them. */
export function SelectionBar({
  model,
  total,
  told,
}: {
  model: PageModel;
  total: number;
  /** What else is to be said of the list to whoever cannot see it. */
  told: string;
}): JSX.Element {
  const { chosen } = model.list;
  const words = chosen === null ? '' : say('list.chosen', { count: chosen.count, total });
  const showOnly = (): void => {
    if (chosen === null) return;
    const label = say('list.chosenSet', { count: chosen.count });
    model.filter.narrow({ kind: 'set', label, exchanges: chosen.bits.bytes });
  };
  return (
    <div class={`selection-bar${chosen === null ? ' is-empty' : ''}`}>
      <span role="status">
        {words}
        <span class="unseen">{told}</span>
      </span>
      {chosen !== null && (
        <span class="selection-acts">
          <button type="button" class="link" onClick={showOnly}>
            {say('list.only')}
          </button>
          <button
            type="button"
            class="link"
            title={say('list.clearChosenHint')}
            onClick={() => {
              model.list.choose(null);
              document.querySelector<HTMLElement>('.grid')?.focus();
            }}
          >
            {say('list.clearChosen')}
          </button>
        </span>
      )}
    </div>
  );
}
