import type { ByteRange } from '../bytes/range';
import type { DecodeAnswer } from '../decode/answer';
import type { Explanation } from '../decode/explain';
import type { ForcedDecoding } from '../decode/forcedStep';
import type { MarkedPlace } from '../detect/userMarks';
import type { CompareSide } from '../verdict/compare/model';
import type { ByteSlice, LinkedPlace, LinkFrom } from '../view/bytesModel';
import type { CompareView } from '../view/compareModel';
import type { Claim } from '../verdict/claims/model';
import type { ClaimResult } from '../verdict/model';
import type {
  BoxChoice,
  CaptureSummary,
  ExchangeRow,
  ExchangeView,
  FindingRef,
  HoverView,
  Line,
  MessageDetail,
  MessageRow,
  PanelView,
  SegmentBlock,
  TextMark,
  VerdictNode,
} from '../view/model';
import type { BodyChoice, BodyContent } from '../view/copyAs/body';
import type { CopyForm } from '../view/copyAs/exchanges';
import type { CopiedPlace, PlaceForm } from '../view/copyAs/place';
import type { ArrangedPart, Arrangement, CaptureTimeline } from '../view/arrange/model';
import type { FindQuery, FindResult } from '../view/find/model';
import type { FilterKey, FilterResult, FilterSuggestion, FilterWish } from '../view/filter/model';
import type { OverviewView } from '../view/overviewModel';
import type { OpenFailure, PagePlace } from '../view/protocol';
import type { TextSegment } from '../view/textSegments';
import type { StepContent } from '../view/stepContent';
import type { ExportPart, ExportWish } from './export/captureExport';

/** What is to be opened: a file by its path, or text that an editor holds. */
export type SessionInput =
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string };

/** What has become of a file since it was read. */
export type FileChange = 'same' | 'grown' | 'replaced' | 'gone';

/** Which values a view shows in the clear. */
export interface Reveal {
  readonly all: boolean;
  readonly findings: readonly FindingRef[];
}

/**
 * One open capture, as the host and the command line see it. The work is done in a worker; every
 * call may be rejected with {@link SessionError}, and only with that.
 */
export interface SessionApi {
  rows(start: number, count: number, reveal: Reveal): Promise<readonly ExchangeRow[]>;
  /** The rows of these exchanges; numbers beyond the end are left out. */
  rowsOf(exchanges: readonly number[], reveal: Reveal): Promise<readonly ExchangeRow[]>;
  /**
   * A part of all exchanges in an order, from place `start` on; with the `stamp` of the part before it
   * comes from the same order, if that is still kept.
   */
  arrange(
    arrangement: Arrangement,
    start: number,
    stamp: number | null,
    reveal: Reveal,
  ): Promise<ArrangedPart>;
  /** The exchanges whose host or path begins so, as rows show them, one bit for each. */
  startingWith(typed: string, reveal: Reveal): Promise<Uint8Array>;
  /** The capture over time, as far as it is judged; null where it has no times. */
  timeline(): Promise<CaptureTimeline | null>;
  /** The pictures of the capture, of what is judged so far. */
  overview(reveal: Reveal): Promise<OverviewView>;
  exchange(index: number, reveal: Reveal): Promise<ExchangeView>;
  lines(
    exchange: number,
    blockId: string,
    start: number,
    count: number,
    reveal: Reveal,
    /** Leaves out what this level folds away. */
    level?: number | null,
  ): Promise<readonly Line[]>;
  /** Messages of an exchange's connection; fewer where there are fewer. */
  messages(
    exchange: number,
    start: number,
    count: number,
    reveal: Reveal,
  ): Promise<readonly MessageRow[]>;
  /** One message in full; null where there is none such. */
  message(exchange: number, message: number, reveal: Reveal): Promise<MessageDetail | null>;
  /** The message that a finding stands in; null where it stands in none. */
  messageOf(ref: FindingRef): Promise<number | null>;
  /** A segment's box with another reading or a single step; null where there is none such. */
  box(
    exchange: number,
    blockId: string,
    choice: BoxChoice,
    reveal: Reveal,
  ): Promise<SegmentBlock | null>;
  /** Exchanges in a form for the clipboard, in the clear; null where none of them can be put so. */
  exchangesAs(exchanges: readonly number[], form: CopyForm): Promise<string | null>;
  /** Where a place stands, or what it is decoded to, in the clear; null where there is no such. */
  placeAs(exchange: number, place: CopiedPlace, form: PlaceForm): Promise<string | null>;
  /** Bodies of an exchange as they were sent and as they are decoded. */
  bodies(exchange: number): Promise<readonly BodyChoice[]>;
  /** One of them, in the clear: an explicit act of the user. */
  body(exchange: number, choice: number): Promise<BodyContent>;
  /** Bytes of a value, those that must not be seen zeroed; null where there is none such. */
  bytes(
    exchange: number,
    source: string,
    start: number,
    count: number,
    reveal: Reveal,
  ): Promise<ByteSlice | null>;
  /** Where the bytes of a line stand, or the lines of a byte; null where they stand nowhere. */
  linked(exchange: number, from: LinkFrom, reveal: Reveal): Promise<LinkedPlace | null>;
  /** Places of an exchange that hold a text or pattern; another call for this ends the one before. */
  find(exchange: number, query: FindQuery, reveal: Reveal): Promise<FindResult>;
  /** What a step of a chain put out, in the clear: an explicit act of the user. */
  stepContent(exchange: number, step: string): Promise<StepContent>;
  /** The bytes that a step of a chain decoded, in the clear. */
  stepInput(exchange: number, step: string): Promise<Uint8Array>;
  /** Where what a step decoded stands in the opened bytes, or null where they do not hold it. */
  stepRange(exchange: number, step: string): Promise<ByteRange | null>;
  /** Analyses an exchange anew under the highest limits there are; `analysed` tells of the result. */
  lift(exchange: number): Promise<void>;
  /** Children of a node of a tree in the side panel, or its roots for null. */
  panel(view: PanelView, parent: string | null, reveal: Reveal): Promise<readonly VerdictNode[]>;
  /**
   * The finding after (or before) `from` in the capture, round the end; null where there is none.
   * `within` are the exchanges it may be in, one bit for each.
   */
  neighbour(
    from: FindingRef | null,
    direction: 1 | -1,
    within?: Uint8Array | null,
  ): Promise<FindingRef | null>;
  /** The exchanges that a filter's text leaves of those in the set `within` (one bit for each). */
  filter(text: string, within: Uint8Array | null): Promise<FilterResult>;
  /**
   * The next part of an export of findings and verdicts; `stamp` is that of the part before, null for
   * the first. Values are in the clear where all are revealed.
   */
  exportPart(wish: ExportWish, stamp: number | null, reveal: Reveal): Promise<ExportPart>;
  /** Values of a filter's key that occur in the capture and hold `typed`. */
  filterValues(key: FilterKey, typed: string): Promise<readonly FilterSuggestion[]>;
  /** What narrows the list to the exchanges of a node in the side panel; null where there is none. */
  filterOf(view: PanelView, node: string, reveal: Reveal): Promise<FilterWish | null>;
  /** The real value of a finding: an explicit act of the user. */
  value(ref: FindingRef): Promise<string>;
  /** Where a word of the user on a finding holds; made of names, without any value. */
  markedPlace(ref: FindingRef): Promise<MarkedPlace>;
  /** The decoded text of a block, in the clear. */
  blockText(exchange: number, blockId: string): Promise<string>;
  /** What a place on the page stands for, in the clear; empty where there is no such place. */
  meant(exchange: number, place: PagePlace): Promise<Uint8Array>;
  /** Where a finding stands in the opened bytes, or null where the format does not hold them. */
  fileRange(ref: FindingRef): Promise<ByteRange | null>;
  /** What stands decoded at a byte offset of the opened bytes, or null where nothing is encoded. */
  hover(offset: number, reveal: Reveal): Promise<HoverView | null>;
  /** Personal fields in the opened bytes, in order, for marking a text editor. */
  marks(): Promise<readonly TextMark[]>;
  /** Encoded runs that take part in a stretch of the opened bytes, in order; cut where they are many. */
  segments(within: ByteRange): Promise<readonly TextSegment[]>;
  /**
   * Looks what has become of the file: where it has grown it is read on, and where it is gone what is
   * known stays. Where it is another by now (`replaced`), it has to be opened anew.
   */
  refresh(): Promise<FileChange>;
  /** Looks at no more exchanges than those asked for; `summary` tells when what is known is judged. */
  stop(): Promise<void>;
  /** Holds the capture against these claims from now on; `summary` tells when that is done. */
  setClaims(claims: readonly Claim[]): Promise<void>;
  /** What the capture says of the claims, in their order; empty until all is judged. */
  claims(): Promise<readonly ClaimResult[]>;
  /** What comparing needs of this capture, once all of it is judged. Holds personal values. */
  side(): Promise<CompareSide>;
  /** This capture compared with the one `before` is of; masked unless `isRevealed`. */
  compare(before: CompareSide, isRevealed: boolean): Promise<CompareView>;
  /** Stops all work and frees the worker. */
  close(): void;
}

/** What a session tells while it works. */
export interface SessionEvents {
  summary(summary: CaptureSummary): void;
  /** Exchanges [start, end) are judged. */
  analysed(start: number, end: number): void;
  /** The file is no capture, or cannot be read: nothing else will come. */
  failed(failure: OpenFailure): void;
}

/** Opens captures; one for each platform. */
export interface SessionHost {
  open(input: SessionInput, events: SessionEvents): SessionApi;
  /** Decodes any text by itself (Decode Selection). */
  decode(bytes: Uint8Array): Promise<DecodeAnswer>;
  /** The same, read first as the user says (Decode As). Keys are kept nowhere. */
  decodeAs(bytes: Uint8Array, how: ForcedDecoding): Promise<DecodeAnswer>;
  /** Why a text was left as it is (Why Not Decoded). */
  explain(bytes: Uint8Array): Promise<readonly Explanation[]>;
  dispose(): void;
}

/** The one error that leaves this room. */
export class SessionError extends Error {
  override readonly name = 'SessionError';
  constructor(
    readonly code: 'closed' | 'overrun' | 'out-of-range' | 'failed',
    message: string,
  ) {
    super(message);
  }
}
