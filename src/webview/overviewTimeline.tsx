import type { JSX } from 'preact';
import type { OverviewTick, OverviewTimeline } from '../view/overviewModel';
import { formatTime } from './format';
import type { ChooseSet } from './overviewSet';
import { onPictureKey } from './roving';
import { SeverityMark } from './severity';
import { formatCount, say } from './strings';

const lanes = ['critical', 'high', 'medium', 'low'] as const;
/** Sides of the smallest and the largest mark, in pixels. */
const leastSide = 6;
const mostSide = 14;

function Tick({
  tick,
  timeline: { startMs, endMs, slots },
  most,
  isFirst,
  onChoose,
}: {
  tick: OverviewTick;
  timeline: OverviewTimeline;
  most: number;
  isFirst: boolean;
  onChoose: ChooseSet;
}): JSX.Element {
  const { slot, severity, exchanges } = tick;
  const at = formatTime(startMs + ((endMs - startMs) * slot) / slots, false);
  const words = [
    at,
    say('severity.of', { severity: say(`severity.${severity}`) }),
    say('capture.exchanges', { count: exchanges.count }),
  ].join(', ');
  const side = leastSide + (mostSide - leastSide) * Math.sqrt(exchanges.count / most);
  return (
    <button
      type="button"
      class="picture-mark tick"
      title={words}
      aria-label={words}
      tabIndex={isFirst ? 0 : -1}
      style={{ left: `${(100 * (slot + 0.5)) / slots}%`, '--side': `${side}px` }}
      onClick={(event) => onChoose(event.currentTarget, words, exchanges)}
    >
      <SeverityMark severity={severity} />
    </button>
  );
}

/** When what was sent: a lane for each severity, a mark for each stretch of time. */
export function Timeline({
  timeline,
  onChoose,
}: {
  timeline: OverviewTimeline;
  onChoose: ChooseSet;
}): JSX.Element {
  const { ticks, startMs, endMs } = timeline;
  const most = Math.max(1, ...ticks.map(({ exchanges }) => exchanges.count));
  return (
    <div class="timeline" onKeyDown={onPictureKey}>
      {lanes.map((lane) => {
        const own = ticks.filter(({ severity }) => severity === lane);
        const total = own.reduce((sum, { exchanges }) => sum + exchanges.count, 0);
        return (
          <div key={lane} class="lane" role="group" aria-label={say(`severity.${lane}`)}>
            <span class={`lane-name${total === 0 ? ' muted' : ''}`}>
              {say(`severity.${lane}`)}
              <span class="muted"> {formatCount(total)}</span>
            </span>
            <div class="lane-line">
              {own.map((tick) => (
                <Tick
                  key={tick.slot}
                  tick={tick}
                  timeline={timeline}
                  most={most}
                  isFirst={tick === ticks[0]}
                  onChoose={onChoose}
                />
              ))}
            </div>
          </div>
        );
      })}
      <div class="lane lane-times muted">
        <span />
        <span>{formatTime(startMs, false)}</span>
        <span>{formatTime(endMs, false)}</span>
      </div>
    </div>
  );
}
