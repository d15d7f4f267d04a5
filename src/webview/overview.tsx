import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaptureSummary, Severity } from '../view/model';
import type { OverviewView } from '../view/overviewModel';
import type { Cards } from './cards';
import { ExchangeLine } from './exchangeLine';
import { OverviewClaims } from './overviewClaims';
import { OverviewGraph } from './overviewGraph';
import { MatrixLegend, OverviewMatrix } from './overviewMatrix';
import type { ChooseSet } from './overviewSet';
import { Timeline } from './overviewTimeline';
import type { PageModel } from './pageModel';
import { SafeText } from './safeText';
import { SeverityMark } from './severity';
import { formatCount, say } from './strings';

const worstFirst: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'none'];
/** The pictures follow a running analysis in steps of this time, at least. */
const renewMs = 1_000;

/** The pictures, drawn anew as the analysis goes on and when values are revealed or masked. */
function usePictures(
  model: PageModel,
  summary: CaptureSummary,
  isRevealed: boolean,
): OverviewView | null {
  const [view, setView] = useState<OverviewView | null>(null);
  const askedAt = useRef(-renewMs);
  useEffect(() => {
    let isGone = false;
    const ask = (): void => {
      askedAt.current = performance.now();
      // Without them the rest of the overview stands; the next summary asks again.
      model.link.request('overview', {}).then(
        (found) => void (isGone || setView(found)),
        () => undefined,
      );
    };
    const waitMs = summary.isComplete ? 0 : askedAt.current + renewMs - performance.now();
    const timer = setTimeout(ask, Math.max(0, waitMs));
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [summary, isRevealed]);
  return view;
}

function Picture({
  title,
  place,
  children,
}: {
  title: string;
  place: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class={`picture picture-${place}`} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What the right side shows while nothing is chosen. */
export function Overview({
  model,
  cards,
  summary,
  isRevealed,
}: {
  model: PageModel;
  cards: Cards;
  summary: CaptureSummary;
  isRevealed: boolean;
}): JSX.Element {
  const view = usePictures(model, summary, isRevealed);
  const worst = (summary.worst ?? []).filter(({ severity }) => severity !== 'none').slice(0, 5);
  const { severities } = summary;
  const choose: ChooseSet = (anchor, label, exchanges) =>
    cards.pin(anchor, { kind: 'exchanges', label, exchanges }, true);
  const onScroll = (): void => {
    if (cards.current()) cards.close();
  };
  return (
    <div class="overview" onScroll={onScroll}>
      <div class="pictures">
        {severities && (
          <Picture title={say('overview.counts')} place="counts">
            <ul class="counts">
              {worstFirst.map((severity) => (
                <li key={severity} class={severities[severity] > 0 ? '' : 'muted'}>
                  <SeverityMark severity={severity} />
                  <span class="count">{formatCount(severities[severity])}</span>
                  <span class="muted">{say(`severity.${severity}`)}</span>
                </li>
              ))}
            </ul>
          </Picture>
        )}
        {worst.length > 0 && (
          <Picture title={say('overview.worst')} place="worst">
            <ul class="worst-list">
              {worst.map((row) => (
                <ExchangeLine key={row.index} row={row} onChoose={(index) => model.show(index)} />
              ))}
            </ul>
          </Picture>
        )}
        {view && view.cells.length > 0 && (
          <Picture title={say('overview.matrix')} place="matrix">
            <OverviewMatrix view={view} onChoose={choose} />
            <MatrixLegend view={view} />
          </Picture>
        )}
        {view && view.links.length > 0 && (
          <Picture title={say('overview.graph')} place="graph">
            <OverviewGraph view={view} onChoose={choose} />
          </Picture>
        )}
        {view?.timeline && view.timeline.ticks.length > 0 && (
          <Picture title={say('overview.timeline')} place="timeline">
            <Timeline timeline={view.timeline} onChoose={choose} />
          </Picture>
        )}
        {view && view.claims.length > 0 && (
          <Picture title={say('overview.claims')} place="claims">
            <OverviewClaims claims={view.claims} onChoose={choose} />
          </Picture>
        )}
      </div>
      <p class="muted">{say('overview.hint')}</p>
      {summary.addressNote && (
        <p class="muted address-note">
          <SafeText text={summary.addressNote} />
        </p>
      )}
    </div>
  );
}
