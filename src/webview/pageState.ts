import type { Folding } from '../view/folding';
import type { BoxChoice } from '../view/model';
import { keptFilter } from '../view/filter/keep';
import { isStepForm } from '../view/pageMessages';
import { initialList, readListState } from './listState';
import type { KeptChoice, KeptFolding, PageState } from '../view/protocol';

/** Places that are remembered as opened or closed; the oldest is forgotten first. */
const maxToggled = 200;
/** Boxes whose choice is remembered. */
const maxChoices = 100;
/** Trees whose folding is remembered, and lines of each. */
const maxFoldings = 50;
const maxFoldedLines = 500;

/** What the page starts from when nothing is remembered. */
export const initialState: PageState = {
  selected: null,
  scrollTop: 0,
  tab: 'request',
  message: null,
  splitPercent: 46,
  collapsed: [],
  choices: [],
  folds: [],
  filter: '',
  list: initialList,
};

const tabs = ['request', 'response', 'messages', 'findings', 'bytes'] as const;

export const splitLimits = { min: 20, max: 80 } as const;

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

/** A number of exchange, tab and position, the only form a remembered place has. */
export const placePattern = /^\d{1,10}\/[a-z]{1,10}(?:\/\d{1,6}){1,16}$/;

/** The address of a segment: numbers of its part, of layers, of values and of alternatives. */
const addressPattern = /^p\d{1,6}(?:\/a?\d{1,6}\.\d{1,9}){0,64}:a?\d{1,6}$/;

/**
 * What was kept over hiding or a restart, each field checked by itself: what is damaged falls back
 * to its initial value.
 */
export function readPageState(kept: unknown): PageState {
  if (typeof kept !== 'object' || kept === null) return initialState;
  const { selected, scrollTop, tab, message, splitPercent, collapsed, choices, folds, filter } =
    kept as Partial<Record<keyof PageState, unknown>>;
  return {
    selected: isNumber(selected) ? selected : null,
    scrollTop: Number.isFinite(scrollTop) ? Math.max(0, scrollTop as number) : 0,
    tab: isTab(tab) ? tab : 'request',
    message: isNumber(message) ? message : null,
    splitPercent: Number.isFinite(splitPercent)
      ? clamp(splitPercent as number, splitLimits.min, splitLimits.max)
      : initialState.splitPercent,
    collapsed: Array.isArray(collapsed)
      ? collapsed
          .filter((place): place is string => typeof place === 'string' && placePattern.test(place))
          .slice(-maxToggled)
      : [],
    choices: Array.isArray(choices)
      ? choices.flatMap((choice) => readChoice(choice) ?? []).slice(-maxChoices)
      : [],
    folds: Array.isArray(folds)
      ? folds.flatMap((folding) => readFolding(folding) ?? []).slice(-maxFoldings)
      : [],
    filter: typeof filter === 'string' ? keptFilter(filter) : '',
    list: readListState((kept as { readonly list?: unknown }).list),
  };
}

function readChoice(kept: unknown): KeptChoice | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { exchange, blockId, reading, step, form } = kept as Partial<
    Record<keyof KeptChoice, unknown>
  >;
  if (!isNumber(exchange) || !isNumber(reading) || !isStepForm(form)) return null;
  if (typeof blockId !== 'string' || !addressPattern.test(blockId)) return null;
  return step === null || isNumber(step) ? { exchange, blockId, reading, step, form } : null;
}

function isTab(value: unknown): value is PageState['tab'] {
  return (tabs as readonly unknown[]).includes(value);
}

function readFolding(kept: unknown): KeptFolding | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { exchange, source, level, lines } = kept as Partial<Record<keyof KeptFolding, unknown>>;
  if (!isNumber(exchange) || !(level === null || isNumber(level))) return null;
  if (typeof source !== 'string' || !addressPattern.test(source)) return null;
  if (!Array.isArray(lines) || !lines.every(isNumber)) return null;
  return { exchange, source, level, lines: lines.slice(-maxFoldedLines) };
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** `choices` with what is shown of one segment now; null: what it was read as. */
export function withChoice(
  choices: readonly KeptChoice[],
  exchange: number,
  blockId: string,
  choice: BoxChoice | null,
): readonly KeptChoice[] {
  const others = choices.filter((one) => one.exchange !== exchange || one.blockId !== blockId);
  return choice === null
    ? others
    : [...others, { exchange, blockId, ...choice }].slice(-maxChoices);
}

const unfolded: Folding = { level: null, lines: [] };

/** What is folded of one tree. */
export function foldingOf(
  folds: readonly KeptFolding[],
  exchange: number,
  source: string,
): Folding {
  return folds.find((one) => one.exchange === exchange && one.source === source) ?? unfolded;
}

/** `folds` with what is folded of one tree now. */
export function withFolding(
  folds: readonly KeptFolding[],
  exchange: number,
  source: string,
  { level, lines }: Folding,
): readonly KeptFolding[] {
  const others = folds.filter((one) => one.exchange !== exchange || one.source !== source);
  if (level === null && lines.length === 0) return others;
  const kept = { exchange, source, level, lines: lines.slice(-maxFoldedLines) };
  return [...others, kept].slice(-maxFoldings);
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
