import { ExchangeBits } from '../view/filter/bits';
import { keptFilter } from '../view/filter/keep';
import { longestSetLabel } from '../view/filter/model';
import type {
  FilterError,
  FilterResult,
  FilterSet,
  FilterWish,
  SearchProgress,
} from '../view/filter/model';
import { shorten } from '../view/visible';
import { exchangePosition } from './filterList';
import type { HostLink } from './host';
import { say } from './strings';

/** What the list is narrowed by, and to. */
export interface FilterState {
  readonly text: string;
  /** What is left is part of this; shown as a chip. */
  readonly within: FilterSet | null;
  /** Exchanges that are left, in ascending order; null: all. */
  readonly exchanges: Uint32Array | null;
  readonly errors: readonly FilterError[];
  /** How far words are looked for in decoded content; null where nothing is left to be searched. */
  readonly search: SearchProgress | null;
  /** Whether words are looked for: then rows tell where they stand. */
  readonly hasWords: boolean;
  /** Something to say about the filter, or ''. */
  readonly notice: string;
  /** Counts what the user has changed, once its result is here. */
  readonly settled: number;
}

/** Milliseconds between two looks at a capture that is still analysed. */
const refreshMs = 500;
const maxHistory = 20;

function isEqual(a: Uint32Array | null, b: Uint32Array | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((exchange, at) => exchange === b[at]);
}

/** The filter of the list: asks the host one thing at a time, the last that was typed. */
export interface FilterModel {
  state(): FilterState;
  /** Texts that were filtered by, the last first; of this page alone. */
  history(): readonly string[];
  type(text: string): void;
  narrow(wish: FilterWish): void;
  /** Narrows by the set that the page had before it was made anew; its text is kept elsewhere. */
  restore(within: FilterSet): void;
  removeSet(): void;
  clear(): void;
  /** Puts the text into the history. */
  remember(): void;
  /** The capture has got further. */
  refresh(isComplete: boolean): void;
  /** Clears the filter where it hides an exchange that is to be shown, and says so. */
  unhide(exchange: number): void;
  focus(): void;
  /** Tells where the focus is to go. */
  setFocus(focus: () => void): void;
}

/** Makes the filter; `keep` gets what of its text may outlive the page. */
export function createFilterModel(
  link: HostLink,
  keptText: string,
  changed: () => void,
  keep: (text: string) => void,
): FilterModel {
  let state: FilterState = {
    text: keptText,
    within: null,
    exchanges: null,
    errors: [],
    search: null,
    hasWords: false,
    notice: '',
    settled: 0,
  };
  let history: readonly string[] = [];
  let changes = 0;
  let isAsking = false;
  let isOutdated = false;
  let pursuits = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let focus = (): void => undefined;
  let wanted: number | null = null;

  function set(change: Partial<FilterState>): void {
    state = { ...state, ...change };
    changed();
  }

  const isEmpty = (): boolean => state.text.trim() === '' && state.within === null;

  /** Asks the host, which goes on with a search each time that it is asked for the same again. */
  async function request(): Promise<FilterResult> {
    const { text, within } = state;
    return link.request('filter', { text, within });
  }

  async function ask(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    pursuits += 1;
    isOutdated = isAsking;
    if (isAsking) return;
    isAsking = true;
    try {
      do {
        isOutdated = false;
        const at = changes;
        const result = await request();
        if (!isOutdated) settle(result, at);
      } while (isOutdated);
    } catch {
      // Without an answer the list stays as it is; the next keystroke or summary asks again.
    } finally {
      isAsking = false;
    }
    await pursue();
  }

  /** Asks on until all is searched, or something else is asked for: a keystroke need not wait for it. */
  async function pursue(): Promise<void> {
    pursuits += 1;
    const pursuit = pursuits;
    try {
      while (state.search !== null && pursuit === pursuits) {
        const at = changes;
        const result = await request();
        if (pursuit === pursuits) settle(result, at);
      }
    } catch {
      if (pursuit === pursuits) set({ search: null });
    }
  }

  function settle({ exchanges: bits, errors, search }: FilterResult, settled: number): void {
    const found = bits === null ? null : new ExchangeBits(bits).list();
    // The same list again: a search that has got further and found nothing leaves it alone.
    const isSame = state.settled === settled && isEqual(found, state.exchanges);
    const exchanges = isSame ? state.exchanges : found;
    const hasWords = search !== undefined;
    const isSearching = hasWords && search.done < search.total;
    set({ exchanges, errors, settled, hasWords, search: isSearching ? search : null });
    const exchange = wanted;
    wanted = null;
    if (exchange !== null) unhide(exchange);
  }

  function change(next: Pick<FilterState, 'text' | 'within'>, notice = ''): void {
    changes += 1;
    wanted = null;
    // What is all shown is known without an answer; the host is told all the same, as it steps by it.
    const isAll = next.text.trim() === '' && next.within === null;
    set({
      ...next,
      notice,
      ...(isAll
        ? { exchanges: null, errors: [], search: null, hasWords: false, settled: changes }
        : {}),
    });
    keep(keptFilter(next.text));
    void ask();
  }

  function unhide(exchange: number): void {
    if (isEmpty()) return;
    if (state.settled !== changes || (changes === 0 && state.exchanges === null)) {
      wanted = exchange;
      return;
    }
    if (state.exchanges === null || exchangePosition(state.exchanges, exchange) !== null) return;
    change({ text: '', within: null }, say('filter.cleared', { index: exchange }));
  }

  return {
    state: () => state,
    history: () => history,
    type: (text) => change({ text, within: state.within }),
    narrow: (wish) =>
      wish.kind === 'text'
        ? change({ text: `${wish.text} `, within: null })
        : change({
            text: '',
            within: { label: shorten(wish.label, longestSetLabel), exchanges: wish.exchanges },
          }),
    restore: (within) => set({ within }),
    removeSet: () => change({ text: state.text, within: null }),
    clear: () => change({ text: '', within: null }),
    remember() {
      const text = state.text.trim();
      if (text !== '') history = [text, ...history.filter((old) => old !== text)];
      history = history.slice(0, maxHistory);
    },
    refresh(isComplete) {
      if (isEmpty() || timer !== undefined) return;
      const isFirst = state.exchanges === null;
      timer = setTimeout(() => void ask(), isComplete || isFirst ? 0 : refreshMs);
    },
    unhide,
    focus: () => focus(),
    setFocus(next) {
      focus = next;
    },
  };
}
