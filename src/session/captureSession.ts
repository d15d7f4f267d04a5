import type { ByteRange } from '../bytes/range';
import type { MarkedPlace } from '../detect/userMarks';
import { markedPlace } from '../detect/userWord';
import type { Claim } from '../verdict/claims/model';
import { compare } from '../verdict/compare/compare';
import type { CompareSide } from '../verdict/compare/model';
import { sourceRange } from '../verdict/locate';
import type { AnalysedExchange, ClaimResult } from '../verdict/model';
import { blockLines, blockText } from '../view/blockContent';
import { byteSlice } from '../view/byteSlice';
import type { ByteSlice, LinkedPlace, LinkFrom } from '../view/bytesModel';
import { findIn } from '../view/find/find';
import type { FindQuery, FindResult } from '../view/find/model';
import { linkedPlace } from '../view/linkedPlace';
import { boxView } from '../view/box';
import { compareView } from '../view/compare';
import type { CompareView } from '../view/compareModel';
import { arrangeExchanges } from '../view/arrange/arrange';
import { bodyChoices, bodyContent } from '../view/copyAs/body';
import type { BodyChoice, BodyContent } from '../view/copyAs/body';
import { CopyOfExchanges, type CopyForm } from '../view/copyAs/exchanges';
import { placeText, type CopiedPlace, type PlaceForm } from '../view/copyAs/place';
import type { ArrangedPart, Arrangement, CaptureTimeline } from '../view/arrange/model';
import { exchangesStartingWith } from '../view/arrange/startsWith';
import { captureTimeline } from '../view/arrange/timeline';
import { digestRow } from '../view/digest';
import { exchangeView } from '../view/exchange';
import { ExchangeBits } from '../view/filter/bits';
import type { FilterKey, FilterResult, FilterSuggestion, FilterWish } from '../view/filter/model';
import { suggestValues } from '../view/filter/suggest';
import { wishOf } from '../view/filter/wish';
import { hoverAt } from '../view/hover';
import { textMarks } from '../view/marks';
import { meantBytes } from '../view/meant';
import type {
  BoxChoice,
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
import { neighbourFinding } from '../view/navigation';
import { overviewOf } from '../view/overview';
import type { OverviewView } from '../view/overviewModel';
import { maxRows } from '../view/pageMessages';
import type { PanelInput } from '../view/panel/input';
import { exchangeFor, panelNodes } from '../view/panel/panel';
import type { PagePlace } from '../view/protocol';
import { exchangeRow, pendingRow } from '../view/rows';
import { messageDetail, messageOfFinding } from '../view/streamMessages/detail';
import { messageRows } from '../view/streamMessages/row';
import { stepContent, stepInput, stepRange, type StepContent } from '../view/stepContent';
import { textSegments, type TextSegment } from '../view/textSegments';
import { SessionError } from './api';
import type { FileChange, Reveal, SessionApi, SessionInput } from './api';
import { newValueIds } from './analyseCapture';
import { Arrangements } from './arrangements';
import { CaptureAnalysis, outOfRange, type SessionContext } from './captureAnalysis';
import {
  CaptureExport,
  CaptureExports,
  type ExportPart,
  type ExportWish,
} from './export/captureExport';
import { CaptureSearch } from './search/captureSearch';
import { searchedCapture } from './search/searchedCapture';

/** Exchanges that one stretch of text is looked through for encoded runs. */
const maxSegmented = 24;

/**
 * Answers what is asked of one open capture, inside its worker: each call is a view of what the
 * analysis knows by then, or waits until it knows enough.
 */
export class CaptureSession implements Omit<SessionApi, 'close'> {
  readonly #context: SessionContext;
  readonly #analysis: CaptureAnalysis;
  readonly #search: CaptureSearch;
  readonly #exports = new CaptureExports();
  #finds = 0;
  readonly #arrangements = new Arrangements();

  constructor(input: SessionInput, context: SessionContext) {
    this.#context = context;
    this.#analysis = new CaptureAnalysis(input, context);
    this.#search = new CaptureSearch(searchedCapture(this.#analysis, context));
  }

  /** Looks at everything once. Resolves when all is judged, or nothing can be; never rejects. */
  run(): Promise<void> {
    return this.#analysis.run();
  }

  async rows(start: number, count: number, reveal: Reveal): Promise<readonly ExchangeRow[]> {
    await this.#analysis.opened;
    const end = Math.min(this.#analysis.refs.length, start + Math.min(count, maxRows));
    const first = Math.max(0, start);
    this.#analysis.want({ start: first, end });
    const rows: ExchangeRow[] = [];
    for (let index = first; index < end; index++) rows.push(await this.#row(index, reveal));
    return rows;
  }

  async rowsOf(exchanges: readonly number[], reveal: Reveal): Promise<readonly ExchangeRow[]> {
    await this.#analysis.opened;
    const known = exchanges
      .filter((index) => this.#analysis.refs.at(index) !== undefined)
      .slice(0, maxRows);
    const rows: ExchangeRow[] = [];
    for (const index of known) {
      const row = await this.#row(index, reveal);
      const hit = this.#search.placeIn(index, reveal);
      rows.push(hit === '' ? row : { ...row, hit });
    }
    return rows;
  }

  async arrange(
    arrangement: Arrangement,
    start: number,
    stamp: number | null,
    reveal: Reveal,
  ): Promise<ArrangedPart> {
    await this.#analysis.opened;
    this.#analysis.work(null);
    const { length } = this.#analysis.refs;
    return this.#arrangements.part(start, stamp, () =>
      arrangeExchanges(this.#analysis.known(), length, arrangement, reveal),
    );
  }

  async startingWith(typed: string, reveal: Reveal): Promise<Uint8Array> {
    await this.#analysis.opened;
    this.#analysis.work(null);
    const { length } = this.#analysis.refs;
    return exchangesStartingWith(typed, this.#analysis.known(), length, reveal);
  }

  async timeline(): Promise<CaptureTimeline | null> {
    await this.#analysis.opened;
    this.#analysis.work(null);
    return captureTimeline(this.#analysis.known());
  }

  async overview(reveal: Reveal): Promise<OverviewView> {
    await this.#analysis.opened;
    this.#analysis.work(null);
    return overviewOf(this.#analysis.known(), this.#analysis.judgement, reveal);
  }

  async exchange(index: number, reveal: Reveal): Promise<ExchangeView> {
    return exchangeView(await this.#analysis.analysed(index), reveal);
  }

  async lines(
    exchange: number,
    blockId: string,
    start: number,
    count: number,
    reveal: Reveal,
    level: number | null = null,
  ): Promise<readonly Line[]> {
    const analysed = await this.#analysis.analysed(exchange);
    return blockLines(analysed, blockId, start, count, reveal, level);
  }

  async messages(
    exchange: number,
    start: number,
    count: number,
    reveal: Reveal,
  ): Promise<readonly MessageRow[]> {
    return messageRows(await this.#analysis.analysed(exchange), start, count, reveal);
  }

  async message(exchange: number, message: number, reveal: Reveal): Promise<MessageDetail | null> {
    return messageDetail(await this.#analysis.analysed(exchange), message, reveal);
  }

  async messageOf({ exchange, finding }: FindingRef): Promise<number | null> {
    return messageOfFinding(await this.#analysis.analysed(exchange), finding);
  }

  async box(
    exchange: number,
    blockId: string,
    choice: BoxChoice,
    reveal: Reveal,
  ): Promise<SegmentBlock | null> {
    return boxView(await this.#analysis.analysed(exchange), blockId, choice, reveal);
  }

  async exchangesAs(exchanges: readonly number[], form: CopyForm): Promise<string | null> {
    await this.#analysis.indexed;
    const copy = new CopyOfExchanges(form);
    for (const index of exchanges) {
      if (this.#analysis.refs.at(index) === undefined) throw outOfRange();
      this.#analysis.work(index);
      const exchange = await this.#analysis.bare(index);
      if (exchange !== null && !copy.add(exchange)) throw tooLarge();
    }
    return copy.text();
  }

  async placeAs(exchange: number, place: CopiedPlace, form: PlaceForm): Promise<string | null> {
    return placeText(await this.#analysis.analysed(exchange), place, form);
  }

  async bodies(exchange: number): Promise<readonly BodyChoice[]> {
    return bodyChoices(await this.#analysis.analysed(exchange));
  }

  async body(exchange: number, choice: number): Promise<BodyContent> {
    const content = bodyContent(await this.#analysis.analysed(exchange), choice);
    if (content === null) throw outOfRange();
    return content;
  }

  async bytes(
    exchange: number,
    source: string,
    start: number,
    count: number,
    reveal: Reveal,
  ): Promise<ByteSlice | null> {
    return byteSlice(await this.#analysis.analysed(exchange), source, start, count, reveal);
  }

  async find(exchange: number, query: FindQuery, reveal: Reveal): Promise<FindResult> {
    const call = ++this.#finds;
    const turns = findIn(await this.#analysis.analysed(exchange), query, reveal);
    for (let turn = turns.next(); ; turn = turns.next()) {
      if (turn.done === true) return turn.value;
      await this.#context.pause();
      if (call !== this.#finds) return { hits: [], isCut: true, error: '' };
    }
  }

  async linked(exchange: number, from: LinkFrom, reveal: Reveal): Promise<LinkedPlace | null> {
    return linkedPlace(await this.#analysis.analysed(exchange), from, reveal);
  }

  async stepContent(exchange: number, step: string): Promise<StepContent> {
    const content = stepContent(await this.#analysis.analysed(exchange), step);
    if (content === null) throw outOfRange();
    return content;
  }

  async stepInput(exchange: number, step: string): Promise<Uint8Array> {
    const bytes = stepInput(await this.#analysis.analysed(exchange), step);
    if (bytes === null) throw outOfRange();
    return bytes;
  }

  async stepRange(exchange: number, step: string): Promise<ByteRange | null> {
    return stepRange(await this.#analysis.analysed(exchange), step);
  }

  async lift(exchange: number): Promise<void> {
    await this.#analysis.lift(exchange);
    this.#search.forget(exchange);
  }

  refresh(): Promise<FileChange> {
    return this.#analysis.refresh();
  }

  stop(): Promise<void> {
    this.#analysis.stop();
    return Promise.resolve();
  }

  setClaims(claims: readonly Claim[]): Promise<void> {
    this.#analysis.setClaims(claims);
    return Promise.resolve();
  }

  claims(): Promise<readonly ClaimResult[]> {
    return Promise.resolve(this.#analysis.judgement?.claims ?? []);
  }

  async panel(
    view: PanelView,
    parent: string | null,
    reveal: Reveal,
  ): Promise<readonly VerdictNode[]> {
    await this.#analysis.opened;
    const needed = exchangeFor(parent);
    // Only what was judged is in a tree.
    const isKnown = needed !== null && this.#analysis.digestAt(needed) !== undefined;
    const analysed = isKnown ? await this.#analysis.analysed(needed) : null;
    this.#analysis.work(null);
    return panelNodes(view, parent, this.#panelInput(reveal, analysed));
  }

  async filter(text: string, within: Uint8Array | null): Promise<FilterResult> {
    await this.#analysis.opened;
    this.#analysis.work(null);
    return this.#search.filter(text, within);
  }

  async exportPart(wish: ExportWish, stamp: number | null, reveal: Reveal): Promise<ExportPart> {
    await this.#analysis.indexed;
    const analysis = this.#analysis;
    const part = await this.#exports.part(stamp, () => {
      const { format, within } = wish;
      const all = Uint32Array.from({ length: analysis.refs.length }, (_, index) => index);
      const exchanges = within === null ? all : new ExchangeBits(within).list();
      const ids = newValueIds(this.#context.platform);
      return new CaptureExport(analysis, format, reveal.all, exchanges, ids);
    });
    analysis.work(null);
    return part;
  }

  async filterValues(key: FilterKey, typed: string): Promise<readonly FilterSuggestion[]> {
    await this.#analysis.opened;
    this.#analysis.work(null);
    return suggestValues(key, typed, this.#analysis.known());
  }

  async filterOf(view: PanelView, node: string, reveal: Reveal): Promise<FilterWish | null> {
    await this.#analysis.opened;
    this.#analysis.work(null);
    return wishOf(view, node, this.#panelInput(reveal, null), this.#analysis.refs.length);
  }

  async neighbour(
    from: FindingRef | null,
    direction: 1 | -1,
    within: Uint8Array | null = null,
  ): Promise<FindingRef | null> {
    await this.#analysis.opened;
    const set = within && new ExchangeBits(within);
    for (;;) {
      const counts = this.#analysis
        .known()
        .filter(({ index }) => set === null || set.has(index))
        .map(({ index, row }) => ({ index, findings: row.findings }));
      const next = neighbourFinding(counts, from, direction);
      if (next !== null || this.#analysis.judgement !== null) return next;
      // Nothing yet is not nothing: it may still be found.
      await this.#analysis.news();
    }
  }

  async value(ref: FindingRef): Promise<string> {
    const { finding } = await this.#finding(ref);
    return finding.value;
  }

  async markedPlace(ref: FindingRef): Promise<MarkedPlace> {
    const { analysed, finding } = await this.#finding(ref);
    return markedPlace(finding, analysed.exchange.host);
  }

  async blockText(exchange: number, blockId: string): Promise<string> {
    return blockText(await this.#analysis.analysed(exchange), blockId);
  }

  async meant(exchange: number, place: PagePlace): Promise<Uint8Array> {
    return meantBytes(await this.#analysis.analysed(exchange), place);
  }

  async fileRange(ref: FindingRef): Promise<ByteRange | null> {
    const { analysed, finding } = await this.#finding(ref);
    const { range, rangeOf } = sourceRange(analysed, finding);
    return rangeOf === 'file' ? range : null;
  }

  async hover(offset: number, reveal: Reveal): Promise<HoverView | null> {
    await this.#analysis.indexed;
    const index = this.#exchangeAt(offset);
    return index === null ? null : hoverAt(await this.#analysis.analysed(index), offset, reveal);
  }

  async marks(): Promise<readonly TextMark[]> {
    await this.#analysis.opened;
    const marks: TextMark[] = [];
    for (const { index, row } of this.#analysis.known()) {
      if (row.findings === 0) continue;
      const known = this.#analysis.marksAt(index);
      for (const mark of known ?? textMarks(await this.#analysis.analysed(index))) marks.push(mark);
    }
    return marks.sort((a, b) => a.range.start - b.range.start);
  }

  async segments(within: ByteRange): Promise<readonly TextSegment[]> {
    await this.#analysis.indexed;
    const segments: TextSegment[] = [];
    const first = this.#analysis.refs.lastBefore(within.start + 1);
    const stop = Math.min(this.#analysis.refs.length, first + maxSegmented);
    for (let index = first; index < stop; index++) {
      const { range } = this.#analysis.refs.at(index)!;
      if (range.start >= within.end) break;
      if (range.end <= within.start) continue;
      for (const segment of textSegments(await this.#analysis.analysed(index), within)) {
        segments.push(segment);
      }
    }
    return segments;
  }

  side(): Promise<CompareSide> {
    return this.#analysis.side();
  }

  async compare(before: CompareSide, isRevealed: boolean): Promise<CompareView> {
    const after = await this.side();
    this.#analysis.work(null);
    return compareView(compare(before, after, this.#context.platform.digest), isRevealed);
  }

  async #row(index: number, reveal: Reveal): Promise<ExchangeRow> {
    const digest = this.#analysis.digestAt(index);
    // The list is not to wait for the analysis: what the exchange says of itself is there at once.
    if (digest === undefined) return pendingRow(index, await this.#analysis.bare(index));
    const isSingled = !reveal.all && reveal.findings.some(({ exchange }) => exchange === index);
    return isSingled
      ? exchangeRow(await this.#analysis.analysed(index), reveal)
      : digestRow(digest, reveal);
  }

  async #finding({ exchange, finding }: FindingRef) {
    const analysed = await this.#analysis.analysed(exchange);
    const found = analysed.findings[finding];
    if (found === undefined) throw outOfRange();
    return { analysed, finding: found };
  }

  /** The exchange that the byte belongs to, or null between them. */
  #exchangeAt(offset: number): number | null {
    const { refs } = this.#analysis;
    const index = refs.lastBefore(offset + 1);
    const range = refs.at(index)?.range;
    return range && range.start <= offset && offset < range.end ? index : null;
  }

  /** What the trees of the side panel are made of. */
  #panelInput(reveal: Reveal, analysed: AnalysedExchange | null): PanelInput {
    return {
      digests: this.#analysis.known(),
      judgement: this.#analysis.judgement,
      reveal,
      analysed,
      scale: this.#context.options.severity,
      addressNote: this.#analysis.addressNote,
    };
  }
}

function tooLarge(): SessionError {
  return new SessionError('failed', 'This is too large to be copied. Choose fewer exchanges.');
}
