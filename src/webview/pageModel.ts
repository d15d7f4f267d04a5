import type { Folding } from '../view/folding';
import type { BoxChoice, CaptureSummary, ExchangeView } from '../view/model';
import type { KeptList } from '../view/arrange/model';
import type { OpenFailure, PageState } from '../view/protocol';
import { createFilterModel } from './filterModel';
import type { FilterModel } from './filterModel';
import type { HostEvent, HostLink } from './host';
import { createListModel } from './listModel';
import type { ListModel } from './listModel';
import { createLineStore } from './lineStore';
import type { LineStore } from './lineStore';
import { createMessageStore } from './messageStore';
import type { MessageStore } from './messageStore';
import { readPageState, togglePlace, withChoice, withFolding } from './pageState';
import { createRowCache } from './rowCache';

/** A field to scroll to, flash and focus, once its exchange is here; `finding` null: the row alone. */
export interface Landing {
  readonly exchange: number;
  readonly finding: number | null;
}

/** The chosen exchange, as far as it has come. */
export interface Chosen {
  readonly index: number;
  readonly view: ExchangeView | null;
  readonly lines: LineStore;
  /** The messages of its connection. */
  readonly messages: MessageStore;
  /** Why it cannot be shown, or ''. */
  readonly error: string;
}

/** Everything the page shows. */
export interface PageSnapshot {
  readonly summary: CaptureSummary | null;
  readonly failure: OpenFailure | null;
  readonly isRevealed: boolean;
  readonly chosen: Chosen | null;
  /** A new object for each wish to land somewhere. */
  readonly landing: Landing | null;
  readonly kept: PageState;
  /** Counts up whenever rows or lines have come. */
  readonly revision: number;
}

/** Holding an arrow key down must not ask for every exchange on the way. */
const settleMs = 60;
const saveMs = 200;

/** What the page knows, and what may be done with it. */
export interface PageModel {
  readonly link: HostLink;
  readonly filter: FilterModel;
  readonly list: ListModel;
  snapshot(): PageSnapshot;
  subscribe(listener: () => void): void;
  /** Chooses an exchange because the user did; the host is told. */
  select(exchange: number, finding?: number | null): void;
  /** Chooses an exchange and brings its row on screen. */
  show(exchange: number): void;
  /** Chooses nothing: the capture as a whole is shown. */
  showOverview(): void;
  /** Goes to a field of the chosen exchange because the user did. */
  goTo(exchange: number, finding: number): void;
  retry(): void;
  keep(change: Partial<PageState>): void;
  /** The same for how the list stands. */
  keepList(change: Partial<KeptList>): void;
  /** Remembers where the list stands; nothing on screen depends on it. */
  keepScroll(scrollTop: number): void;
  /** Keeps at once what is still to be kept: the page goes. */
  saveWaiting(): void;
  toggle(place: string): void;
  /** Chooses a message of the chosen exchange's connection. */
  showMessage(message: number): void;
  /** Shows another reading of a segment, or one step of it; null: what it was read as. */
  showOf(exchange: number, blockId: string, choice: BoxChoice | null): void;
  /** Folds a tree, by the address of the source of its lines. */
  fold(exchange: number, source: string, folding: Folding): void;
  hear(event: HostEvent): void;
}

/** Makes the model of the page; it hears the host only through `hear`. */
export function createPageModel(link: HostLink): PageModel {
  let state: PageSnapshot = {
    summary: null,
    failure: null,
    isRevealed: false,
    chosen: null,
    landing: null,
    kept: readPageState(link.getState()),
    revision: 0,
  };
  const listeners: (() => void)[] = [];
  let settling: ReturnType<typeof setTimeout> | undefined;
  let saving: ReturnType<typeof setTimeout> | undefined;
  let savedAt = -saveMs;
  let asked = 0;
  let selectedAt = Number.NEGATIVE_INFINITY;

  function set(change: Partial<PageSnapshot>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }
  const touch = (): void => set({ revision: state.revision + 1 });
  const rows = createRowCache((start, count) => link.request('rows', { start, count }), touch);
  const filter = createFilterModel(link, state.kept.filter, touch, (text) => {
    if (text !== state.kept.filter) keep({ filter: text });
  });
  const keepList = (change: Partial<KeptList>): void =>
    keep({ list: { ...state.kept.list, ...change } });
  const list = createListModel({
    ...{ link, filter, rows, changed: touch, keep: keepList },
    kept: () => state.kept.list,
  });

  /** At once, as the page may be gone the next moment; what follows soon is put together. */
  function save(): void {
    clearTimeout(saving);
    const waitMs = savedAt + saveMs - performance.now();
    if (waitMs <= 0) write();
    else saving = setTimeout(write, waitMs);
  }

  function write(): void {
    saving = undefined;
    savedAt = performance.now();
    link.setState(state.kept);
  }

  /** What still waits is kept when the page goes. */
  function saveWaiting(): void {
    if (saving === undefined) return;
    clearTimeout(saving);
    write();
  }

  function keep(change: Partial<PageState>): void {
    set({ kept: { ...state.kept, ...change } });
    save();
  }

  /** Asks for the chosen exchange; what is on screen stays until the answer has come. */
  async function read(): Promise<void> {
    const index = state.chosen?.index;
    if (index === undefined) return;
    asked += 1;
    const ticket = asked;
    try {
      const view = await link.request('exchange', { index });
      if (ticket === asked && state.chosen) set({ chosen: { ...state.chosen, view, error: '' } });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (ticket === asked && state.chosen) set({ chosen: { ...state.chosen, error: words } });
    }
  }

  function choose(index: number, delayMs: number): void {
    if (state.chosen?.index === index) return;
    const lines = createLineStore(
      (request) => link.request('lines', { exchange: index, ...request }),
      touch,
    );
    const messages = createMessageStore(link, index, touch);
    asked += 1;
    set({ chosen: { index, view: null, lines, messages, error: '' } });
    keep(state.kept.selected === index ? {} : { selected: index, message: null });
    clearTimeout(settling);
    settling = setTimeout(() => void read(), delayMs);
  }

  function renew(): void {
    void read();
    state.chosen?.lines.renew().catch(() => undefined);
    state.chosen?.messages.renew();
  }

  function hearSummary(summary: CaptureSummary): void {
    const before = state.summary?.exchanges ?? 0;
    set({ summary, failure: null });
    if (summary.exchanges > before) rows.invalidate(before, summary.exchanges);
    const { selected } = state.kept;
    // A capture that was read anew may be shorter.
    if (state.chosen && summary.isComplete && state.chosen.index >= summary.exchanges) {
      set({ chosen: null, landing: null });
    }
    filter.refresh(summary.isComplete);
    list.refresh(summary.exchanges, summary.isComplete);
    // What could not be had while the capture was read anew may be had now.
    if (state.chosen?.error) void read();
    if (!state.chosen && selected !== null && selected < summary.exchanges) choose(selected, 0);
  }

  return {
    link,
    filter,
    list,
    snapshot: () => state,
    subscribe: (listener) => void listeners.push(listener),
    select(exchange, finding = null) {
      const isHeld = performance.now() - selectedAt < 2 * settleMs;
      selectedAt = performance.now();
      choose(exchange, isHeld ? settleMs : 0);
      link.intend({ name: 'select', exchange, finding });
    },
    show(exchange) {
      filter.unhide(exchange);
      choose(exchange, 0);
      set({ landing: { exchange, finding: null } });
      link.intend({ name: 'select', exchange, finding: null });
    },
    showOverview() {
      asked += 1;
      clearTimeout(settling);
      set({ chosen: null, landing: null });
      keep({ selected: null });
      link.intend({ name: 'deselect' });
    },
    goTo(exchange, finding) {
      filter.unhide(exchange);
      choose(exchange, 0);
      set({ landing: { exchange, finding } });
      link.intend({ name: 'select', exchange, finding });
    },
    retry() {
      if (state.chosen) set({ chosen: { ...state.chosen, error: '' } });
      void read();
    },
    keep,
    keepList,
    keepScroll(scrollTop) {
      state = { ...state, kept: { ...state.kept, scrollTop } };
      save();
    },
    saveWaiting,
    showMessage: (message) => keep({ message }),
    toggle: (place) => keep({ collapsed: togglePlace(state.kept.collapsed, place) }),
    showOf: (exchange, blockId, choice) =>
      keep({ choices: withChoice(state.kept.choices, exchange, blockId, choice) }),
    fold: (exchange, source, folding) =>
      keep({ folds: withFolding(state.kept.folds, exchange, source, folding) }),
    hear(event) {
      switch (event.type) {
        case 'summary':
          hearSummary(event.summary);
          break;
        case 'failed':
          set({ failure: event.failure });
          break;
        case 'rows-changed': {
          rows.invalidate(event.start, event.end);
          list.invalidate(event.start, event.end);
          const index = state.chosen?.index ?? -1;
          if (index >= event.start && index < event.end) renew();
          break;
        }
        case 'narrow':
          filter.narrow(event.wish);
          break;
        case 'restore-set':
          filter.restore(event.set);
          break;
        case 'focus-filter':
          filter.focus();
          break;
        case 'reveal':
          filter.unhide(event.exchange);
          choose(event.exchange, 0);
          set({ landing: { exchange: event.exchange, finding: event.finding } });
          break;
        case 'masking':
          set({ isRevealed: event.isRevealed });
          rows.invalidate(0, Number.MAX_SAFE_INTEGER);
          list.forgetRows();
          renew();
          break;
      }
    },
  };
}
