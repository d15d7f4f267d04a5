import type {
  BoxChoice,
  CaptureSummary,
  ExchangeRow,
  ExchangeView,
  Line,
  MessageDetail,
  MessageRow,
  SegmentBlock,
  StepForm,
} from './model';
import type { ByteSlice, LinkedPlace, LinkFrom } from './bytesModel';
import type { Folding } from './folding';
import type { ArrangedPart, Arrangement, CaptureTimeline, KeptList } from './arrange/model';
import type { FindQuery, FindResult } from './find/model';
import type {
  FilterKey,
  FilterResult,
  FilterSet,
  FilterSuggestion,
  FilterWish,
} from './filter/model';
import type { OverviewView } from './overviewModel';

/**
 * Messages between the extension host and the editor's page. The page asks for ranges and is told
 * of changes; it never gets a path, and what it sends is checked by `readPageMessage`.
 */

/** What the page may ask for, and what it is answered. */
export interface PageRequests {
  /** Rows [start, start + count) of the list, at most 200 at once. */
  rows: { params: { start: number; count: number }; result: readonly ExchangeRow[] };
  /** The rows of these exchanges, at most 200 at once. */
  'rows-of': { params: { exchanges: readonly number[] }; result: readonly ExchangeRow[] };
  /** The exchanges that a filter's text leaves, of those in a set where there is one. */
  filter: {
    params: { text: string; within: FilterSet | null };
    result: FilterResult;
  };
  /** Values of a filter's key that occur in the capture. */
  'filter-values': {
    params: { key: FilterKey; typed: string };
    result: readonly FilterSuggestion[];
  };
  /** All exchanges in an order, a part at a time; `stamp` is that of the part before. */
  arrange: {
    params: { arrangement: Arrangement; start: number; stamp: number | null };
    result: ArrangedPart;
  };
  /** The exchanges whose host or path begins so, one bit for each. */
  'starting-with': { params: { typed: string }; result: Uint8Array };
  /** The capture over time; null where it has no times. */
  timeline: { params: Readonly<Record<string, never>>; result: CaptureTimeline | null };
  /** The pictures of the capture. */
  overview: { params: Readonly<Record<string, never>>; result: OverviewView };
  /** One exchange, values masked but for the revealed. */
  exchange: { params: { index: number }; result: ExchangeView };
  /**
   * Lines of a text block from `start` on, at most 500 at once; what `level` folds away is left out
   * (see `isFoldedAt`), null: nothing is.
   */
  lines: {
    params: {
      exchange: number;
      blockId: string;
      start: number;
      count: number;
      level: number | null;
    };
    result: readonly Line[];
  };
  /** Messages [start, start + count) of an exchange's connection, at most 100 at once. */
  messages: {
    params: { exchange: number; start: number; count: number };
    result: readonly MessageRow[];
  };
  /** One of them in full; null where there is none such. */
  message: {
    params: { exchange: number; message: number };
    result: MessageDetail | null;
  };
  /** The message that a finding stands in; null where it stands in none. */
  'message-of': {
    params: { exchange: number; finding: number };
    result: number | null;
  };
  /** A segment's box with another reading or a single step of it; null where there is none. */
  box: {
    params: { exchange: number; blockId: string; choice: BoxChoice };
    result: SegmentBlock | null;
  };
  /** Bytes [start, start + count) of a value, at most 64 KiB at once; null where there is none such. */
  bytes: {
    params: { exchange: number; source: string; start: number; count: number };
    result: ByteSlice | null;
  };
  /** Where the bytes of a line stand, or the lines of a byte; null where they stand nowhere. */
  linked: { params: { exchange: number; from: LinkFrom }; result: LinkedPlace | null };
  /** Places of an exchange that hold a text or pattern, of what is shown of its messages. */
  find: { params: { exchange: number; query: FindQuery }; result: FindResult };
}
export type PageRequestName = keyof PageRequests;

/** What the page may want done. Each is one of a closed list; offsets and numbers are checked. */
export type PageIntent =
  | { readonly name: 'select'; readonly exchange: number; readonly finding: number | null }
  /** Nothing is chosen any more. */
  | { readonly name: 'deselect' }
  | { readonly name: 'reveal-value'; readonly exchange: number; readonly finding: number }
  | { readonly name: 'reveal-all'; readonly isRevealed: boolean }
  | { readonly name: 'copy-value'; readonly exchange: number; readonly finding: number }
  | { readonly name: 'copy-block'; readonly exchange: number; readonly blockId: string }
  | { readonly name: 'show-bytes'; readonly exchange: number; readonly finding: number }
  /** What the user says of a finding: it is a value of their own, not personal, of another kind. */
  | {
      readonly name: 'mark-known' | 'not-personal' | 'wrong-kind';
      readonly exchange: number;
      readonly finding: number;
    }
  /** Shows what was marked, to take it back. */
  | { readonly name: 'manage-marks' }
  /** What a step of a chain put out: `step` is the id of its view. */
  | {
      readonly name: 'copy-step';
      readonly exchange: number;
      readonly step: string;
      readonly as: StepCopy;
    }
  | { readonly name: 'save-step'; readonly exchange: number; readonly step: string }
  /** Where a step's input stands in the file. */
  | { readonly name: 'show-step-bytes'; readonly exchange: number; readonly step: string }
  | { readonly name: 'open-step'; readonly exchange: number; readonly step: string }
  /** What a step put out, or what it decoded, is read as the user says. */
  | { readonly name: 'decode-step-as'; readonly exchange: number; readonly step: string }
  | { readonly name: 'decode-input-as'; readonly exchange: number; readonly step: string }
  | { readonly name: 'explain-step'; readonly exchange: number; readonly step: string }
  /** What the user has selected, or points at; null: nothing. */
  | { readonly name: 'point'; readonly exchange: number; readonly place: PagePlace | null }
  /** Lifts the limits that decoding the exchange ran into. */
  | { readonly name: 'decode-anyway'; readonly exchange: number }
  /** Findings and verdicts of what the filter leaves go into a file. */
  | { readonly name: 'export' }
  | { readonly name: 'reopen-as-text' }
  | { readonly name: 'show-verdicts' };

/** A character of a block's lines as they are shown: both count from 0, in UTF-16 units. */
export interface PagePosition {
  readonly line: number;
  readonly column: number;
}

/** A stretch of what a block shows, [from, to). */
export interface PagePlace {
  readonly blockId: string;
  readonly from: PagePosition;
  readonly to: PagePosition;
  /** The text there, or null where what is shown is not what stands there: masked, or cut. */
  readonly text: string | null;
  /** Whether it begins and ends with something that is shown as one. */
  readonly isWhole: boolean;
}

/** How what a step put out is copied. */
export type StepCopy = 'text' | 'base64' | 'hex';

/** From the page to the host. */
export type PageMessage =
  | { readonly type: 'ready' }
  | {
      readonly type: 'request';
      readonly id: number;
      readonly name: PageRequestName;
      readonly params: PageRequests[PageRequestName]['params'];
    }
  | { readonly type: 'intent'; readonly intent: PageIntent };

/** Why there is nothing to show. */
export interface OpenFailure {
  /** What and where, in words. */
  readonly message: string;
  /** What can be done about it, in words. */
  readonly advice: string;
  readonly canOpenAsText: boolean;
}

/** From the host to the page. */
export type HostMessage =
  | { readonly type: 'summary'; readonly summary: CaptureSummary }
  | { readonly type: 'failed'; readonly failure: OpenFailure }
  /** Rows in [start, end) have changed: analysed, or revealed. */
  | { readonly type: 'rows-changed'; readonly start: number; readonly end: number }
  /** Show this exchange; scroll to the finding and flash it. */
  | { readonly type: 'reveal'; readonly exchange: number; readonly finding: number | null }
  /** Narrow the list to these exchanges, whatever it was narrowed to before. */
  | { readonly type: 'narrow'; readonly wish: FilterWish }
  /** Narrow the list by the set it was narrowed by before the page was made anew; its text stays. */
  | { readonly type: 'restore-set'; readonly set: FilterSet }
  /** Put the focus into the filter. */
  | { readonly type: 'focus-filter' }
  /** Everything is shown in the clear, or masked again; ask anew for what is on screen. */
  | { readonly type: 'masking'; readonly isRevealed: boolean }
  | { readonly type: 'response'; readonly id: number; readonly result: unknown }
  | { readonly type: 'error'; readonly id: number; readonly message: string };

/** What the page keeps over hiding and restarts: numbers and a filter's keyed terms, never values. */
export interface PageState {
  readonly selected: number | null;
  readonly scrollTop: number;
  readonly tab: 'request' | 'response' | 'messages' | 'findings' | 'bytes';
  /** Number of the chosen message of the chosen exchange, or null. */
  readonly message: number | null;
  readonly splitPercent: number;
  readonly collapsed: readonly string[];
  /** Segments whose boxes show something else than what they were read as. */
  readonly choices: readonly KeptChoice[];
  /** What is folded of trees. */
  readonly folds: readonly KeptFolding[];
  /** Terms of the filter that may be kept, see `keptFilter`. */
  readonly filter: string;
  readonly list: KeptList;
}

/** What is folded of a tree, by the exchange and the address of the source of its lines. */
export interface KeptFolding extends Folding {
  readonly exchange: number;
  readonly source: string;
}

/** What is shown of a segment, by the exchange and the address of the segment in it. */
export interface KeptChoice {
  readonly exchange: number;
  readonly blockId: string;
  readonly reading: number;
  readonly step: number | null;
  readonly form: StepForm;
}
