import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { putBeside } from './cards';
import type { Cards, OpenCard } from './cards';
import { ChainCard } from './chainCard';
import { FindingCard } from './findingCard';
import { Menu } from './menu';
import { ExchangesCard } from './overviewSet';
import type { PageModel } from './pageModel';

function CardFrame({
  card,
  cards,
  label,
  children,
}: {
  card: OpenCard;
  cards: Cards;
  label: string;
  children: ComponentChildren;
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => putBeside(box.current!, card.anchor));
  useLayoutEffect(() => {
    if (card.takesFocus) box.current!.querySelector<HTMLElement>('button')?.focus();
  }, [card]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    const buttons = [...box.current!.querySelectorAll('button')];
    const edge = event.shiftKey ? buttons[0] : buttons.at(-1);
    if (document.activeElement !== edge) return;
    event.preventDefault();
    cards.close();
  };
  return (
    <div
      ref={box}
      class="card"
      role="dialog"
      aria-label={label}
      onMouseEnter={() => cards.stay()}
      onMouseLeave={() => cards.away()}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

/** The one card of the page, over everything else. */
export function CardLayer({
  card,
  cards,
  model,
}: {
  card: OpenCard;
  cards: Cards;
  model: PageModel;
}): JSX.Element | null {
  const { content } = card;
  if (content.kind === 'menu') {
    const { label, entries } = content;
    return (
      <Menu anchor={card.anchor} label={label} entries={entries} close={() => cards.close()} />
    );
  }
  if (content.kind === 'chain') {
    return (
      <CardFrame card={card} cards={cards} label={content.segment.chain.join(' › ')}>
        <ChainCard segment={content.segment} />
      </CardFrame>
    );
  }
  if (content.kind === 'exchanges') {
    const { label, exchanges } = content;
    const close = (): void => cards.close();
    return (
      <CardFrame card={card} cards={cards} label={label}>
        <ExchangesCard label={label} exchanges={exchanges} model={model} close={close} />
      </CardFrame>
    );
  }
  const { chosen } = model.snapshot();
  const finding =
    chosen?.view?.findings[content.finding] ?? chosen?.messages.finding(content.finding);
  if (!finding) return null;
  return (
    <CardFrame card={card} cards={cards} label={finding.label}>
      <FindingCard finding={finding} model={model} close={() => cards.close()} />
    </CardFrame>
  );
}
