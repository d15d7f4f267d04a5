import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { CardLayer } from './card';
import { createCards } from './cards';
import type { OpenCard } from './cards';
import { ExchangeGrid } from './exchangeGrid';
import { ExchangePane } from './exchangePane';
import { FailurePage } from './failurePage';
import { Overview } from './overview';
import { FilterBox } from './filterBox';
import type { PageModel } from './pageModel';
import { SplitPane } from './splitPane';
import { TimeBar } from './timeBar';
import { TopBar } from './topBar';

function focusTab(): void {
  document.querySelector<HTMLElement>('.tab[aria-selected="true"]')?.focus();
}

function focusGrid(): void {
  document.querySelector<HTMLElement>('.grid')?.focus();
}

/** The editor got the focus and nothing in it has it: the arrow keys belong to the list. */
function onWindowFocus(): void {
  if (document.activeElement === document.body) focusGrid();
}

/** The whole page. */
export function App({ model }: { model: PageModel }): JSX.Element {
  const [snapshot, setSnapshot] = useState(model.snapshot);
  const [card, setCard] = useState<OpenCard | null>(null);
  const cards = useMemo(() => createCards(setCard), []);
  useLayoutEffect(() => {
    const update = (): void => setSnapshot(model.snapshot());
    model.subscribe(update);
    update();
  }, []);
  const { summary, failure, chosen, landing, kept } = snapshot;

  useEffect(() => {
    window.addEventListener('focus', onWindowFocus);
    return () => window.removeEventListener('focus', onWindowFocus);
  }, []);

  // A card belongs to the exchange it was opened in.
  useEffect(() => cards.close(), [chosen?.index, kept.tab]);
  useEffect(() => {
    if (!card?.isPinned) return undefined;
    const onPointerDown = (event: PointerEvent): void => {
      const target = event.target as Element;
      if (!target.closest('.card') && !card.anchor.contains(target)) cards.close();
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [card]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    if (cards.current()) {
      event.preventDefault();
      cards.close();
    } else if ((event.target as Element).closest('.pane')) {
      event.preventDefault();
      focusGrid();
    }
  };

  if (failure) {
    const openAsText = (): void => model.link.intend({ name: 'reopen-as-text' });
    return <FailurePage failure={failure} onOpenAsText={openAsText} />;
  }
  return (
    <div class="page" onKeyDown={onKeyDown}>
      <TopBar
        model={model}
        cards={cards}
        summary={summary}
        isRevealed={snapshot.isRevealed}
        isOverview={chosen === null}
      />
      <SplitPane
        percent={kept.splitPercent}
        onChange={(splitPercent) => model.keep({ splitPercent })}
        first={
          <div class="list">
            <FilterBox model={model} total={summary?.exchanges ?? 0} />
            {kept.list.isTimelineShown && <TimeBar model={model} summary={summary} />}
            <ExchangeGrid
              model={model}
              cards={cards}
              total={summary?.exchanges ?? 0}
              isRead={summary?.isComplete === true}
              selected={chosen?.index ?? null}
              scrollToRow={landing}
              onEnter={focusTab}
            />
          </div>
        }
        second={
          chosen ? (
            <ExchangePane model={model} cards={cards} snapshot={snapshot} chosen={chosen} />
          ) : (
            summary && (
              <Overview
                model={model}
                cards={cards}
                summary={summary}
                isRevealed={snapshot.isRevealed}
              />
            )
          )
        }
      />
      {card && <CardLayer card={card} cards={cards} model={model} />}
    </div>
  );
}
