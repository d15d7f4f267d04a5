import type { JSX } from 'preact';
import type { BoxChoice, SegmentBlock } from '../view/model';
import { useExchange } from './exchangeContext';
import { stepMenu } from './segmentMenus';
import { say } from './strings';

/** The names of a chain, from the outside in. */
export function Chain({ names }: { names: readonly string[] }): JSX.Element {
  return (
    <>
      {names.map((name, at) => (
        <span key={at}>
          {at > 0 && <span class="chain-arrow"> › </span>}
          {name}
        </span>
      ))}
    </>
  );
}

/** The chain of a segment; each step opens a menu. One stop for Tab, the arrow keys go on from it. */
export function Breadcrumb({
  id,
  block,
  shown,
  show,
}: {
  id: string;
  block: SegmentBlock;
  shown: BoxChoice;
  show: (choice: BoxChoice | null) => void;
}): JSX.Element {
  const { cards, model, view } = useExchange();
  const { chain, steps } = block;
  const open = (anchor: HTMLElement, step: number): void => {
    const intend = model.link.intend;
    const entries = stepMenu(block, step, view.index, shown, { show, intend });
    const label = say('step.menu', { name: chain[step] ?? '' });
    cards.pin(anchor, { kind: 'menu', label, entries }, true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const bar = event.currentTarget as HTMLElement;
    const buttons = [...bar.querySelectorAll<HTMLElement>('.step')];
    const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  if (steps.length !== chain.length) {
    return (
      <span class="chain" id={id}>
        <Chain names={chain} />
      </span>
    );
  }
  return (
    <span class="chain" id={id} role="toolbar" aria-label={chain.join(' › ')} onKeyDown={onKeyDown}>
      {chain.map((name, at) => (
        <span key={at}>
          {at > 0 && (
            <span class="chain-arrow" aria-hidden="true">
              {' › '}
            </span>
          )}
          <button
            type="button"
            class="step"
            tabIndex={at === 0 ? 0 : -1}
            aria-haspopup="menu"
            aria-expanded={false}
            aria-current={shown.step === at ? 'step' : undefined}
            onClick={(event) => open(event.currentTarget, at)}
          >
            {name}
          </button>
        </span>
      ))}
    </span>
  );
}
