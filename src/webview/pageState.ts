import type { PageState } from '../view/protocol';

/** Places that are remembered as opened or closed; the oldest is forgotten first. */
const maxToggled = 200;

/** What the page starts from when nothing is remembered. */
export const initialState: PageState = {
  selected: null,
  scrollTop: 0,
  tab: 'request',
  splitPercent: 46,
  collapsed: [],
};

export const splitLimits = { min: 20, max: 80 } as const;

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

/** A number of exchange, tab and position, the only form a remembered place has. */
export const placePattern = /^\d{1,10}\/[a-z]{1,10}(?:\/\d{1,6}){1,16}$/;

/**
 * What was kept over hiding or a restart, each field checked by itself: what is damaged falls back
 * to its initial value.
 */
export function readPageState(kept: unknown): PageState {
  if (typeof kept !== 'object' || kept === null) return initialState;
  const { selected, scrollTop, tab, splitPercent, collapsed } = kept as Partial<
    Record<keyof PageState, unknown>
  >;
  return {
    selected:
      Number.isSafeInteger(selected) && (selected as number) >= 0 ? (selected as number) : null,
    scrollTop: Number.isFinite(scrollTop) ? Math.max(0, scrollTop as number) : 0,
    tab: tab === 'response' || tab === 'findings' ? tab : 'request',
    splitPercent: Number.isFinite(splitPercent)
      ? clamp(splitPercent as number, splitLimits.min, splitLimits.max)
      : initialState.splitPercent,
    collapsed: Array.isArray(collapsed)
      ? collapsed
          .filter((place): place is string => typeof place === 'string' && placePattern.test(place))
          .slice(-maxToggled)
      : [],
  };
}

/** `places` with `place` added or, where it is in there, removed. */
export function togglePlace(places: readonly string[], place: string): readonly string[] {
  if (places.includes(place)) return places.filter((other) => other !== place);
  return [...places, place].slice(-maxToggled);
}

/** `percent` within what leaves both sides usable. */
export function clampSplit(percent: number): number {
  return clamp(percent, splitLimits.min, splitLimits.max);
}
