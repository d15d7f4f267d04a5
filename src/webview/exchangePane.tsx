import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ExchangeView } from '../view/model';
import { BytesPanel } from './bytesPanel';
import type { Cards } from './cards';
import { BoxContext, ExchangeContext } from './exchangeContext';
import type { BoxScope, ExchangeScope } from './exchangeContext';
import { FindBar } from './findBar';
import { FindingsPanel } from './findingsPanel';
import { land } from './landing';
import { MessageParts } from './messageParts';
import { MessagesPanel } from './messagesPanel';
import type { Chosen, PageModel, PageSnapshot } from './pageModel';
import type { Tab } from './place';
import { SafeText } from './safeText';
import { say } from './strings';
import { Tabs } from './tabs';
import { usePointing } from './usePointing';
import { VerdictHeader } from './verdictHeader';

/** How long the exchange before stays on screen while the next is on its way. */
const lingerMs = 250;

function Panel({ scope: { view, tab } }: { scope: ExchangeScope }): JSX.Element {
  if (tab === 'findings') return <FindingsPanel />;
  if (tab === 'messages') return <MessagesPanel key={view.index} />;
  if (tab === 'bytes') return <BytesPanel key={view.index} />;
  return <MessageParts key={tab} message={view[tab]} side={tab} />;
}

/** The tab that was kept, unless the exchange has none such. */
function tabOf({ messages, contents }: ExchangeView, tab: Tab): Tab {
  if (tab === 'messages' && !messages) return 'request';
  return tab === 'bytes' && !contents?.length ? 'request' : tab;
}

/** The exchange to show: the chosen one, or for a moment still the one before. */
function useLingering(chosen: Chosen): Chosen | null {
  const last = useRef<Chosen | null>(null);
  const [isLate, setLate] = useState(false);
  if (chosen.view) last.current = chosen;
  useEffect(() => {
    setLate(false);
    if (chosen.view) return undefined;
    const timer = setTimeout(() => setLate(true), lingerMs);
    return () => clearTimeout(timer);
  }, [chosen.index, chosen.view === null]);
  if (chosen.view || (!isLate && !chosen.error)) return chosen.view ? chosen : last.current;
  return null;
}

function Waiting({ model, chosen }: { model: PageModel; chosen: Chosen }): JSX.Element {
  if (!chosen.error) {
    return <p class="empty muted">{say('exchange.loading', { index: chosen.index })}</p>;
  }
  return (
    <div class="empty" role="alert">
      <p>{say('exchange.failed', { index: chosen.index })}</p>
      <p class="muted">
        <SafeText text={chosen.error} />
      </p>
      <button type="button" class="button" onClick={() => model.retry()}>
        {say('exchange.retry')}
      </button>
    </div>
  );
}

/** The chosen exchange: its judgement, and its two messages or its findings. */
export function ExchangePane({
  model,
  cards,
  snapshot,
  chosen,
}: {
  model: PageModel;
  cards: Cards;
  snapshot: PageSnapshot;
  chosen: Chosen;
}): JSX.Element {
  const pane = useRef<HTMLDivElement>(null);
  const { landing, kept, revision } = snapshot;
  const shown = useLingering(chosen);
  const view = shown?.view ?? null;
  const tab = view ? tabOf(view, kept.tab) : kept.tab;

  const landed = useRef<object | null>(null);
  useEffect(() => {
    if (!landing || landed.current === landing || landing.exchange !== chosen.index) return;
    if (!chosen.view || chosen.view !== view) return;
    landed.current = landing;
    const isOutdated = (): boolean => model.snapshot().landing !== landing;
    void land(model, cards, pane.current!, chosen, landing, isOutdated);
  }, [landing, chosen.view, view]);

  useEffect(() => pane.current?.scrollTo(0, 0), [view?.index]);
  usePointing(pane, model, chosen.index);

  const scope = useMemo<ExchangeScope | null>(
    () =>
      shown?.view
        ? {
            model,
            cards,
            view: shown.view,
            lines: shown.lines,
            messages: shown.messages,
            tab,
            finding: (number) => shown.view?.findings[number] ?? shown.messages.finding(number),
          }
        : null,
    [shown?.view, shown?.lines, tab],
  );
  const boxes = useMemo<BoxScope>(
    () => ({
      toggled: new Set(kept.collapsed),
      choices: kept.choices,
      folds: kept.folds,
      message: kept.message,
      revision,
    }),
    [kept.collapsed, kept.choices, kept.folds, kept.message, revision],
  );

  // The same element again: lines are not drawn anew because rows have come.
  const content = useMemo(() => scope && <Panel scope={scope} />, [scope]);

  const changeTab = (next: Tab): void => {
    const element = pane.current!;
    const bar = element.querySelector<HTMLElement>('.tab-panel');
    model.keep({ tab: next });
    // The next tab starts at its beginning, under the bar where that has stuck to the top.
    const barTop = bar
      ? bar.offsetTop - (element.querySelector<HTMLElement>('.tabs')?.offsetHeight ?? 0)
      : 0;
    if (element.scrollTop > barTop) element.scrollTop = barTop;
  };

  return (
    <div
      ref={pane}
      class="pane"
      aria-busy={view !== chosen.view}
      onScroll={() => {
        const card = cards.current();
        if (card && (!card.isPinned || card.content.kind === 'menu')) cards.close();
      }}
    >
      {scope && view ? (
        <ExchangeContext.Provider value={scope}>
          <BoxContext.Provider value={boxes}>
            <FindBar scope={scope} pane={pane} revision={revision} />
            <VerdictHeader view={view} />
            <Tabs
              tab={tab}
              findings={view.totalFindings ?? view.findings.length}
              messages={view.messages?.total ?? 0}
              hasBytes={(view.contents?.length ?? 0) > 0}
              onChange={changeTab}
            >
              {content}
            </Tabs>
          </BoxContext.Provider>
        </ExchangeContext.Provider>
      ) : (
        <Waiting model={model} chosen={chosen} />
      )}
    </div>
  );
}
