import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaptureSummary } from '../view/model';
import type { Cards } from './cards';
import { formatSize } from './format';
import { ExportIcon, ListIcon, OverviewIcon, ViewIcon } from './icons';
import { viewMenu } from './listMenus';
import type { PageModel } from './pageModel';
import { ProblemsButton } from './problems';
import { RevealButton } from './revealButton';
import { SafeText } from './safeText';
import { SeverityBadge } from './severity';
import { say } from './strings';

function facts(summary: CaptureSummary): readonly string[] {
  return [
    summary.formatLabel,
    formatSize(summary.sizeBytes),
    say('capture.exchanges', { count: summary.exchanges }),
    say('capture.flagged', { count: summary.flagged }),
    ...(summary.recipients > 0 ? [say('capture.recipients', { count: summary.recipients })] : []),
    ...(summary.isComplete
      ? []
      : [say('capture.analysing', { done: summary.analysed, count: summary.exchanges })]),
  ];
}

function sentenceOf({ sentence, isComplete }: CaptureSummary): string {
  return sentence || say(isComplete ? 'capture.nothing' : 'capture.working');
}

/** What a screen reader hears: each quarter of the way, and the end; not each exchange. */
function useSpoken(summary: CaptureSummary | null): string {
  const [spoken, setSpoken] = useState('');
  const quarter = summary && Math.floor((4 * summary.analysed) / Math.max(1, summary.exchanges));
  const wasUnfinished = useRef(false);
  useEffect(() => {
    if (!summary) return;
    if (!summary.isComplete) {
      wasUnfinished.current = true;
      setSpoken(say('capture.analysing', { done: summary.analysed, count: summary.exchanges }));
    } else if (wasUnfinished.current) {
      setSpoken(say('capture.analysed', { count: summary.flagged, total: summary.exchanges }));
    }
  }, [quarter, summary?.isComplete]);
  return spoken;
}

function Progress({ summary }: { summary: CaptureSummary | null }): JSX.Element {
  if (summary?.isComplete) return <div class="progress" />;
  const known = summary !== null && summary.exchanges > 0;
  const percent = known ? Math.round((100 * summary.analysed) / summary.exchanges) : 0;
  return (
    <div
      class={`progress is-running${known ? '' : ' is-vague'}`}
      role="progressbar"
      aria-label={say('capture.progress')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={known ? percent : undefined}
    >
      <div class="progress-bar" style={known ? { width: `${percent}%` } : {}} />
    </div>
  );
}

/** What of the exchanges is listed, and how. */
function ViewButton({ model, cards }: { model: PageModel; cards: Cards }): JSX.Element {
  return (
    <button
      type="button"
      class="action"
      aria-haspopup="menu"
      title={say('bar.viewHint')}
      onClick={(event) => {
        const kept = () => model.snapshot().kept.list;
        const entries = viewMenu({ ...model, kept });
        const label = say('bar.view');
        cards.pin(event.currentTarget, { kind: 'menu', label, entries }, true);
      }}
    >
      <ViewIcon />
      <span class="action-label">{say('bar.view')}</span>
    </button>
  );
}

/** The capture's sentence and facts, and what can be done with the whole of it. */
export function TopBar({
  model,
  cards,
  summary,
  isRevealed,
  isOverview,
}: {
  model: PageModel;
  cards: Cards;
  summary: CaptureSummary | null;
  isRevealed: boolean;
  /** Whether nothing is chosen. */
  isOverview: boolean;
}): JSX.Element {
  const spoken = useSpoken(summary);
  const words = summary ? sentenceOf(summary) : say('capture.reading');
  return (
    <header class="top-bar">
      <div class="top-row">
        <div class="capture-line">
          {summary && <SeverityBadge severity={summary.severity} />}
          <h1 class="capture-sentence" title={words}>
            <SafeText text={words} />
          </h1>
        </div>
        <ul class="facts muted" aria-label={say('capture.facts')}>
          {summary && facts(summary).map((fact) => <li key={fact}>{fact}</li>)}
          {summary?.notPersonal !== undefined && (
            <li>
              <button
                type="button"
                class="link"
                title={say('capture.notPersonalHint')}
                onClick={() => model.link.intend({ name: 'manage-marks' })}
              >
                {say('capture.notPersonal', { count: summary.notPersonal })}
              </button>
            </li>
          )}
        </ul>
        <div class="actions">
          {summary && summary.problems.length > 0 && (
            <ProblemsButton model={model} problems={summary.problems} />
          )}
          <ViewButton model={model} cards={cards} />
          <button
            type="button"
            class="action"
            aria-pressed={isOverview}
            title={say('bar.overviewHint')}
            onClick={() => model.showOverview()}
          >
            <OverviewIcon />
            <span class="action-label">{say('bar.overview')}</span>
          </button>
          <RevealButton
            isRevealed={isRevealed}
            reveal={(wanted) => model.link.intend({ name: 'reveal-all', isRevealed: wanted })}
          />
          <button
            type="button"
            class="action"
            title={say('bar.exportHint')}
            onClick={() => model.link.intend({ name: 'export' })}
          >
            <ExportIcon />
            <span class="action-label">{say('bar.export')}</span>
          </button>
          <button
            type="button"
            class="action"
            title={say('bar.verdictsHint')}
            onClick={() => model.link.intend({ name: 'show-verdicts' })}
          >
            <ListIcon />
            <span class="action-label">{say('bar.verdicts')}</span>
          </button>
        </div>
      </div>
      <Progress summary={summary} />
      <div class="unseen" role="status" aria-live="polite">
        {spoken}
      </div>
    </header>
  );
}
