import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Folding } from '../view/folding';
import type { Cards } from './cards';
import type { ExchangeView, FindingView } from '../view/model';
import type { KeptChoice, KeptFolding } from '../view/protocol';
import type { LineStore } from './lineStore';
import type { MessageStore } from './messageStore';
import type { PageModel } from './pageModel';
import { foldingOf } from './pageState';
import type { Tab } from './place';

/** What every box and mark of the chosen exchange needs. */
export interface ExchangeScope {
  readonly model: PageModel;
  readonly cards: Cards;
  readonly view: ExchangeView;
  readonly lines: LineStore;
  readonly messages: MessageStore;
  readonly tab: Tab;
  /** A finding by its number, where it is here: with the exchange, or with its message. */
  finding(number: number): FindingView | undefined;
}

/** What changes while the exchange stays: apart, so that lines need not be drawn anew for it. */
export interface BoxScope {
  /** Places of boxes that were opened or closed against their default. */
  readonly toggled: ReadonlySet<string>;
  /** Boxes that show something else than what they were read as. */
  readonly choices: readonly KeptChoice[];
  /** What is folded of trees. */
  readonly folds: readonly KeptFolding[];
  /** The chosen message of the connection, or null. */
  readonly message: number | null;
  /** Counts up whenever lines have come. */
  readonly revision: number;
}

export const ExchangeContext = createContext<ExchangeScope | null>(null);
export const BoxContext = createContext<BoxScope>({
  toggled: new Set(),
  choices: [],
  folds: [],
  message: null,
  revision: 0,
});

/** The scope of the exchange; only for components inside an exchange. */
export function useExchange(): ExchangeScope {
  return useContext(ExchangeContext)!;
}

/** What is open and what has come; only for boxes and text blocks. */
export function useBoxes(): BoxScope {
  return useContext(BoxContext);
}

/** What is folded of a tree, and the act of folding it otherwise. */
export function useFolding(source: string): readonly [Folding, (folding: Folding) => void] {
  const { model, view } = useExchange();
  const { folds } = useBoxes();
  const fold = (folding: Folding): void => model.fold(view.index, source, folding);
  return [foldingOf(folds, view.index, source), fold];
}
