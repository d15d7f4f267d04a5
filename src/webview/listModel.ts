import type { Arrangement, KeptList } from '../view/arrange/model';
import type { ExchangeRow } from '../view/model';
import { fetchArranged, isPlain } from './arranger';
import { choiceOfRuns, keptRuns, type Choice } from './choice';
import type { FilterModel } from './filterModel';
import type { HostLink } from './host';
import { groupIn, listEntries, placeFinder } from './listEntries';
import type { ArrangedList, ListEntries, ListGroup } from './listEntries';
import { createPlacedRows } from './placedRows';
import type { RowCache } from './rowCache';

/** The list as it is on screen. */
export interface ListView {
  /** Exchanges and heads of groups. */
  readonly length: number;
  readonly groups: readonly ListGroup[];
  /** By their place. */
  readonly rows: RowCache<ExchangeRow>;
  /** The exchange at a place, or null where there is the head of a group. */
  exchangeAt(place: number): number | null;
  /** The head of a group at a place, or null where there is none. */
  groupAt(place: number): ListGroup | null;
  /** The place of an exchange, or null where it is filtered out or folded away. */
  placeOf(exchange: number): number | null;
}

/** What stands in the list, in which order, and what of it is chosen. */
export interface ListModel {
  /** The same object until the list is another. */
  view(): ListView;
  readonly arrangement: Arrangement;
  /** Whether another order is on its way. */
  readonly isArranging: boolean;
  /** Counts lists that the user has asked for, once they are here. */
  readonly settled: number;
  /** More than one exchange, or null. */
  readonly chosen: Choice | null;
  /** Key of the group whose head the keys are at, or null. */
  readonly activeGroup: number | null;
  arrange(arrangement: Arrangement): void;
  fold(groups: readonly number[], isFolded: boolean): void;
  activate(group: number | null): void;
  choose(chosen: Choice | null): void;
  /** The capture has got further. */
  refresh(exchanges: number, isComplete: boolean): void;
  /** Exchanges [start, end) have changed. */
  invalidate(start: number, end: number): void;
  /** Everything is shown in the clear, or masked again. */
  forgetRows(): void;
}

/** What the list works with. */
export interface ListContext {
  readonly link: HostLink;
  readonly filter: FilterModel;
  /** Rows of the whole capture in its own order. */
  readonly rows: RowCache<ExchangeRow>;
  kept(): KeptList;
  keep(change: Partial<KeptList>): void;
  changed(): void;
}

/** Makes the list. */
export function createListModel(context: ListContext): ListModel {
  const { link, filter, keep, changed } = context;
  const placed = createPlacedRows(link, changed);
  let total = 0;
  let isComplete = false;
  let arranged: ArrangedList | null = null;
  let asked = 0;
  let isArranging = false;
  let userLists = 0;
  let chosen: Choice | null = null;
  let isChosenRead = false;
  let activeGroup: number | null = null;
  let built: { readonly of: readonly unknown[]; readonly view: ListView } | null = null;
  let generation = 0;

  /** The old order stays until the new one is here. */
  async function ask(isWish: boolean): Promise<void> {
    const { arrangement } = context.kept();
    asked += 1;
    const ticket = asked;
    isArranging = !isPlain(arrangement);
    try {
      const found = isPlain(arrangement) ? null : await fetchArranged(link, arrangement);
      if (ticket !== asked) return;
      arranged = found;
      if (isWish) userLists += 1;
    } catch {
      // Without an answer the list stays as it is; what is asked for next tries again.
      if (ticket !== asked) return;
    }
    isArranging = false;
    changed();
  }

  function viewOf({ places, groups }: ListEntries): ListView {
    const length = places?.length ?? total;
    const entries = { places, groups };
    const placeOf = placeFinder(entries, total);
    const entryAt = (place: number): number | null =>
      place >= 0 && place < length ? (places?.[place] ?? place) : null;
    return {
      length,
      groups,
      rows: places === null ? context.rows : placed.show(places),
      exchangeAt(place) {
        const entry = entryAt(place);
        return entry === null || groupIn(entry) !== null ? null : entry;
      },
      groupAt(place) {
        const group = groupIn(entryAt(place) ?? 0);
        return group === null ? null : (groups[group] ?? null);
      },
      placeOf,
    };
  }

  return {
    view() {
      const { exchanges } = filter.state();
      const { folded } = context.kept();
      const of = [arranged, exchanges, total, folded, generation];
      if (built === null || built.of.some((part, at) => part !== of[at])) {
        built = { of, view: viewOf(listEntries(arranged, exchanges, total, new Set(folded))) };
      }
      return built.view;
    },
    get arrangement() {
      return context.kept().arrangement;
    },
    get isArranging() {
      return isArranging;
    },
    get settled() {
      return userLists + filter.state().settled;
    },
    get chosen() {
      return chosen;
    },
    get activeGroup() {
      return activeGroup;
    },
    arrange(arrangement) {
      activeGroup = null;
      keep({ arrangement, folded: [] });
      void ask(true);
    },
    fold(keys, isFolded) {
      const others = context.kept().folded.filter((key) => !keys.includes(key));
      keep({ folded: isFolded ? [...others, ...keys] : others });
    },
    activate(group) {
      activeGroup = group;
      changed();
    },
    choose(next) {
      if (next === chosen) return;
      chosen = next;
      keep({ chosen: keptRuns(next) });
    },
    refresh(exchanges, isNowComplete) {
      total = exchanges;
      const isSettled = isNowComplete && !isComplete;
      isComplete = isNowComplete;
      const { arrangement, chosen: runs } = context.kept();
      // While the capture is analysed an order stays as it is: nothing jumps under the reader.
      if (!isPlain(arrangement) && (isSettled || (arranged === null && !isArranging))) {
        void ask(false);
      }
      if (isComplete && !isChosenRead) {
        isChosenRead = true;
        chosen ??= choiceOfRuns(runs, total);
      }
    },
    invalidate: (start, end) => placed.invalidate(start, end),
    forgetRows() {
      placed.forget();
      generation += 1;
      // A path is sorted as it is shown.
      if (context.kept().arrangement.sort?.column === 'path') void ask(false);
      changed();
    },
  };
}
