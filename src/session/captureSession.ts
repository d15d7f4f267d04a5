import type { Platform } from '../bytes/platform';
import type { ByteRange } from '../bytes/range';
import { MemorySource, type ByteSource } from '../bytes/source';
import { emptyExchange } from '../capture/emptyExchange';
import type { Exchange, ExchangeRef, Problem, ReadContext } from '../capture/model';
import { openCapture, type OpenedCapture } from '../capture/open';
import { KnownIndex } from '../detect/knownIndex';
import { markedPlace, UserWord, type MarkedPlace } from '../detect/userWord';
import type { Claim } from '../verdict/claims/model';
import { CaptureFold } from '../verdict/correlate/capture';
import { compare } from '../verdict/compare/compare';
import type { CompareSide } from '../verdict/compare/model';
import { SideFold } from '../verdict/compare/side';
import { sourceRange } from '../verdict/locate';
import type { AnalysedExchange, CaptureJudgement, ClaimResult } from '../verdict/model';
import type { ValueIds } from '../verdict/correlate/valueIds';
import { blockLines, blockText } from '../view/blockContent';
import { boxView } from '../view/box';
import { compareView } from '../view/compare';
import type { CompareView } from '../view/compareModel';
import { digestOf, digestRow, type ExchangeDigest } from '../view/digest';
import { exchangeView } from '../view/exchange';
import { ExchangeBits } from '../view/filter/bits';
import { filterExchanges } from '../view/filter/filter';
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
  PanelView,
  SegmentBlock,
  TextMark,
  VerdictNode,
} from '../view/model';
import { neighbourFinding } from '../view/navigation';
import { overviewOf } from '../view/overview';
import type { OverviewView } from '../view/overviewModel';
import { maxRows } from '../view/pageMessages';
import { exchangeFor, panelNodes } from '../view/panel/panel';
import type { PagePlace } from '../view/protocol';
import { exchangeRow, pendingRow } from '../view/rows';
import { stepContent, stepInput, stepRange, type StepContent } from '../view/stepContent';
import { captureSummary } from '../view/summary';
import { textSegments, type TextSegment } from '../view/textSegments';
import { CaptureAddresses } from './addresses';
import { AnalysedCache } from './analysedCache';
import { CaptureClaims } from './captureClaims';
import { analyseExchange, skipExchange } from './analyse';
import { SessionError } from './api';
import type { Reveal, SessionApi, SessionInput } from './api';
import { newValueIds } from './analyseCapture';
import { openFailure } from './failure';
import { lifted, type SessionOptions } from './options';
import type { WorkerReport } from './protocol';

/** What a session works with, and whom it tells. */
export interface SessionContext {
  readonly platform: Platform;
  readonly options: SessionOptions;
  /** Exchanges that must not be analysed; those named twice must not even be read. */
  readonly stopped: readonly number[];
  /** Exchanges whose limits the user has lifted. */
  readonly lifted?: readonly number[] | undefined;
  report(report: WorkerReport): void;
  /** Lets calls that wait be answered. */
  pause(): Promise<void>;
}

/** Milliseconds of work between two pauses. */
const sliceMs = 8;
/** Milliseconds between two summaries, at least. */
const summaryMs = 100;
/** Of the time, at most one part in this many goes into summaries. */
const summaryShare = 10;
/** Exchanges that one stretch of text is looked through for encoded runs. */
const maxSegmented = 24;
/** Problems of the capture itself that are kept. */
const maxProblems = 1_000;

/**
 * The state of one open capture, inside its worker: where every exchange stands, a light digest of
 * each that was looked at, and the full analysis of those that were asked for last. Goes through
 * the exchanges in the file's order, those that are on screen first, and answers calls in between.
 */
export class CaptureSession implements Omit<SessionApi, 'close'> {
  readonly #context: SessionContext;
  readonly #input: SessionInput;
  readonly #valueIds: ValueIds;
  readonly #cache = new AnalysedCache();
  readonly #fold = new CaptureFold();
  readonly #addresses: CaptureAddresses;
  readonly #values: KnownIndex;
  readonly #word: UserWord;
  /** Findings of each exchange that were marked as not personal. */
  readonly #dropped: number[] = [];
  readonly #side = new SideFold();
  readonly #claims = new CaptureClaims();
  readonly #refs: ExchangeRef[] = [];
  readonly #digests: (ExchangeDigest | undefined)[] = [];
  /** Kept for text that is open in an editor, which asks for them again and again. */
  readonly #marks = new Map<number, readonly TextMark[]>();
  readonly #problems: Problem[] = [];
  readonly #lifted: Set<number>;
  readonly #opened: Promise<void>;
  readonly #indexed: Promise<void>;
  #source: ByteSource | null = null;
  #capture: OpenedCapture | null = null;
  #judgement: CaptureJudgement | null = null;
  /** Exchanges before this one are judged in their order. */
  #cursor = 0;
  /** What the list shows: looked at before the rest. */
  #wanted: ByteRange = { start: 0, end: 0 };
  #working: number | null = null;
  /** Woken when there is news. */
  #waiting: (() => void)[] = [];
  #pausedAt = 0;
  #nextSummaryAt = 0;
  #told = 0;

  constructor(input: SessionInput, context: SessionContext) {
    this.#input = input;
    this.#context = context;
    this.#valueIds = newValueIds(context.platform);
    this.#addresses = new CaptureAddresses(context.platform, context.options.addressFile);
    this.#values = new KnownIndex(context.options.known, context.platform.digest);
    this.#word = new UserWord(context.options.marks);
    this.#lifted = new Set(context.lifted);
    this.#opened = this.#open();
    this.#indexed = this.#opened.then(() => this.#index());
    // Whoever waits for them hears of it; nobody else needs to.
    this.#opened.catch(() => {});
    this.#indexed.catch(() => {});
  }

  /** Looks at everything once. Resolves when all is judged, or nothing can be; never rejects. */
  async run(): Promise<void> {
    const { report } = this.#context;
    try {
      await this.#indexed;
      await this.#analyseAll();
      report({ type: 'idle' });
    } catch (error) {
      report({ type: 'failed', failure: openFailure(error) });
    }
  }

  async rows(start: number, count: number, reveal: Reveal): Promise<readonly ExchangeRow[]> {
    await this.#opened;
    const end = Math.min(this.#refs.length, start + Math.min(count, maxRows));
    this.#wanted = { start: Math.max(0, start), end };
    const rows: ExchangeRow[] = [];
    for (let index = this.#wanted.start; index < end; index++)
      rows.push(await this.#row(index, reveal));
    return rows;
  }

  async rowsOf(exchanges: readonly number[], reveal: Reveal): Promise<readonly ExchangeRow[]> {
    await this.#opened;
    const known = exchanges.filter((index) => this.#refs[index] !== undefined).slice(0, maxRows);
    const rows: ExchangeRow[] = [];
    for (const index of known) rows.push(await this.#row(index, reveal));
    return rows;
  }

  async overview(reveal: Reveal): Promise<OverviewView> {
    await this.#opened;
    this.#work(null);
    return overviewOf(this.#known(), this.#judgement, reveal);
  }

  async exchange(index: number, reveal: Reveal): Promise<ExchangeView> {
    return exchangeView(await this.#analysed(index), reveal);
  }

  async lines(
    exchange: number,
    blockId: string,
    start: number,
    count: number,
    reveal: Reveal,
  ): Promise<readonly Line[]> {
    return blockLines(await this.#analysed(exchange), blockId, start, count, reveal);
  }

  async box(
    exchange: number,
    blockId: string,
    choice: BoxChoice,
    reveal: Reveal,
  ): Promise<SegmentBlock | null> {
    return boxView(await this.#analysed(exchange), blockId, choice, reveal);
  }

  async stepContent(exchange: number, step: string): Promise<StepContent> {
    const content = stepContent(await this.#analysed(exchange), step);
    if (content === null) throw outOfRange();
    return content;
  }

  async stepInput(exchange: number, step: string): Promise<Uint8Array> {
    const bytes = stepInput(await this.#analysed(exchange), step);
    if (bytes === null) throw outOfRange();
    return bytes;
  }

  async stepRange(exchange: number, step: string): Promise<ByteRange | null> {
    return stepRange(await this.#analysed(exchange), step);
  }

  async lift(exchange: number): Promise<void> {
    await this.#indexed;
    if (this.#refs[exchange] === undefined) throw outOfRange();
    this.#lifted.add(exchange);
    const analysed = await this.#load(exchange);
    this.#cache.add(analysed);
    // What is known of the whole stays: it was told already, and its parts must agree.
    this.#digests[exchange] = undefined;
    this.#digest(analysed, true);
    if (this.#judgement !== null) this.#judgeClaims(this.#judgement);
  }

  setClaims(claims: readonly Claim[]): Promise<void> {
    this.#claims.set(claims);
    if (this.#judgement !== null) this.#judgeClaims(this.#judgement);
    return Promise.resolve();
  }

  claims(): Promise<readonly ClaimResult[]> {
    return Promise.resolve(this.#judgement?.claims ?? []);
  }

  async panel(
    view: PanelView,
    parent: string | null,
    reveal: Reveal,
  ): Promise<readonly VerdictNode[]> {
    await this.#opened;
    const needed = exchangeFor(parent);
    // Only what was judged is in a tree.
    const isKnown = needed !== null && this.#digests[needed] !== undefined;
    const analysed = isKnown ? await this.#analysed(needed) : null;
    this.#work(null);
    const digests = this.#known();
    const { severity: scale } = this.#context.options;
    return panelNodes(view, parent, {
      digests,
      judgement: this.#judgement,
      reveal,
      analysed,
      scale,
      addressNote: this.#addresses.note,
    });
  }

  async filter(text: string, within: Uint8Array | null): Promise<FilterResult> {
    await this.#opened;
    this.#work(null);
    return filterExchanges(text, within, this.#known(), this.#refs.length);
  }

  async filterValues(key: FilterKey, typed: string): Promise<readonly FilterSuggestion[]> {
    await this.#opened;
    this.#work(null);
    return suggestValues(key, typed, this.#known());
  }

  async filterOf(view: PanelView, node: string, reveal: Reveal): Promise<FilterWish | null> {
    await this.#opened;
    this.#work(null);
    const { severity: scale } = this.#context.options;
    const digests = this.#known();
    const input = { digests, judgement: this.#judgement, reveal, analysed: null, scale };
    return wishOf(view, node, input, this.#refs.length);
  }

  async neighbour(
    from: FindingRef | null,
    direction: 1 | -1,
    within: Uint8Array | null = null,
  ): Promise<FindingRef | null> {
    await this.#opened;
    const set = within && new ExchangeBits(within);
    for (;;) {
      const counts = this.#known()
        .filter(({ index }) => set === null || set.has(index))
        .map(({ index, row }) => ({ index, findings: row.findings }));
      const next = neighbourFinding(counts, from, direction);
      if (next !== null || this.#judgement !== null) return next;
      // Nothing yet is not nothing: it may still be found.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
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
    return blockText(await this.#analysed(exchange), blockId);
  }

  async meant(exchange: number, place: PagePlace): Promise<Uint8Array> {
    return meantBytes(await this.#analysed(exchange), place);
  }

  async fileRange(ref: FindingRef): Promise<ByteRange | null> {
    const { analysed, finding } = await this.#finding(ref);
    const { range, rangeOf } = sourceRange(analysed, finding);
    return rangeOf === 'file' ? range : null;
  }

  async hover(offset: number, reveal: Reveal): Promise<HoverView | null> {
    await this.#indexed;
    const index = this.#exchangeAt(offset);
    return index === null ? null : hoverAt(await this.#analysed(index), offset, reveal);
  }

  async marks(): Promise<readonly TextMark[]> {
    await this.#opened;
    const marks: TextMark[] = [];
    for (const { index, row } of this.#known()) {
      if (row.findings === 0) continue;
      const known = this.#marks.get(index);
      for (const mark of known ?? textMarks(await this.#analysed(index))) marks.push(mark);
    }
    return marks.sort((a, b) => a.range.start - b.range.start);
  }

  async segments(within: ByteRange): Promise<readonly TextSegment[]> {
    await this.#indexed;
    const segments: TextSegment[] = [];
    const first = lastBefore(this.#refs, within.start + 1);
    const stop = Math.min(this.#refs.length, first + maxSegmented);
    for (let index = first; index < stop; index++) {
      const { range } = this.#refs[index]!;
      if (range.start >= within.end) break;
      if (range.end <= within.start) continue;
      for (const segment of textSegments(await this.#analysed(index), within)) {
        segments.push(segment);
      }
    }
    return segments;
  }

  async side(): Promise<CompareSide> {
    await this.#indexed;
    while (this.#judgement === null) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return this.#side.finish(this.#judgement);
  }

  async compare(before: CompareSide, isRevealed: boolean): Promise<CompareView> {
    const after = await this.side();
    this.#work(null);
    return compareView(compare(before, after, this.#context.platform.digest), isRevealed);
  }

  async #open(): Promise<void> {
    const input = this.#input;
    const { platform, options } = this.#context;
    const context: ReadContext = {
      inflate: platform.inflate,
      maxContentBytes: options.maxContentBytes,
    };
    this.#work(null);
    const source =
      input.kind === 'file' ? await platform.openFile(input.path) : new MemorySource(input.bytes);
    this.#source = source;
    this.#capture = await openCapture(source, input.name, context);
  }

  async #index(): Promise<void> {
    for await (const item of this.#capture!.index()) {
      if (item.kind === 'exchange') this.#refs.push(item.ref);
      else if (this.#problems.length < maxProblems) this.#problems.push(item.problem);
      await this.#breathe();
    }
  }

  async #analyseAll(): Promise<void> {
    while (this.#cursor < this.#refs.length) {
      const index = this.#nextWanted() ?? this.#cursor;
      const analysed = this.#cache.get(index) ?? (await this.#load(index));
      this.#digest(analysed, index !== this.#cursor);
      if (index === this.#cursor) this.#judge(analysed);
      await this.#breathe();
    }
    this.#work(null);
    this.#judgeClaims(this.#fold.finish(this.#context.platform.digest));
  }

  /** Claims come last: they may change, and nothing else is changed by them. */
  #judgeClaims(judgement: CaptureJudgement): void {
    this.#judgement = this.#claims.judged(judgement);
    this.#tell();
  }

  /** Adds the exchange to what is known of the whole; in the file's order, so that it is the same each time. */
  #judge(analysed: AnalysedExchange): void {
    const ids = analysed.findings.map(({ value }) => this.#valueIds.of(value));
    this.#fold.add(analysed, ids);
    this.#side.add(analysed);
    this.#cursor++;
  }

  #nextWanted(): number | undefined {
    const { start, end } = this.#wanted;
    for (let index = Math.max(start, this.#cursor); index < end; index++) {
      if (this.#digests[index] === undefined) return index;
    }
    return undefined;
  }

  async #row(index: number, reveal: Reveal): Promise<ExchangeRow> {
    const digest = this.#digests[index];
    if (digest === undefined) {
      // The list is not to wait for the analysis: what the exchange says of itself is there at once.
      const isStopped = this.#context.stopped.includes(index);
      return pendingRow(index, isStopped ? null : await this.#read(index));
    }
    const isSingled = !reveal.all && reveal.findings.some(({ exchange }) => exchange === index);
    return isSingled ? exchangeRow(await this.#analysed(index), reveal) : digestRow(digest, reveal);
  }

  /** The full analysis of an exchange, from the cache or anew. */
  async #analysed(index: number): Promise<AnalysedExchange> {
    await this.#opened;
    if (index >= this.#refs.length) await this.#indexed;
    if (this.#refs[index] === undefined) throw outOfRange();
    const known = this.#cache.get(index);
    if (known !== undefined) {
      this.#work(index);
      return known;
    }
    const analysed = await this.#load(index);
    this.#cache.add(analysed);
    this.#digest(analysed, true);
    return analysed;
  }

  /** Keeps what lists and trees need of the exchange; tells of it where its turn has not come yet. */
  #digest(analysed: AnalysedExchange, isEarly: boolean): void {
    const { index } = analysed.exchange;
    if (this.#digests[index] !== undefined) return;
    this.#digests[index] = digestOf(analysed);
    this.#claims.keep(analysed);
    this.#dropped[index] = analysed.marked?.notPersonal ?? 0;
    if (this.#input.kind === 'bytes') this.#marks.set(index, textMarks(analysed));
    if (isEarly) this.#context.report({ type: 'analysed', start: index, end: index + 1 });
  }

  async #load(index: number): Promise<AnalysedExchange> {
    const { platform, options, stopped } = this.#context;
    const times = stopped.filter((exchange) => exchange === index).length;
    this.#work(index);
    if (times > 1) return skipExchange(emptyExchange(index, this.#refs[index]!.range, []));
    const exchange = await this.#read(index);
    const judging = await this.#addresses.judging(exchange);
    this.#problems.push(...this.#addresses.takeProblems());
    // Other exchanges may have had their turn while this one was read.
    this.#work(index);
    if (times > 0) return skipExchange(exchange, judging);
    const around = { platform, judging, known: this.#values, word: this.#word };
    if (!this.#lifted.has(index)) return analyseExchange(exchange, { ...around, options });
    const analysed = analyseExchange(exchange, { ...around, options: lifted(options) });
    return { ...analysed, isLifted: true };
  }

  #read(index: number): Promise<Exchange> {
    return this.#capture!.load(this.#refs[index]!, index);
  }

  async #finding({ exchange, finding }: FindingRef) {
    const analysed = await this.#analysed(exchange);
    const found = analysed.findings[finding];
    if (found === undefined) throw outOfRange();
    return { analysed, finding: found };
  }

  /** The exchange that the byte belongs to, or null between them. */
  #exchangeAt(offset: number): number | null {
    const index = lastBefore(this.#refs, offset + 1);
    const range = this.#refs[index]?.range;
    return range && range.start <= offset && offset < range.end ? index : null;
  }

  #known(): ExchangeDigest[] {
    return this.#digests.filter((digest) => digest !== undefined);
  }

  /** Says what is worked on, once. */
  #work(exchange: number | null): void {
    if (this.#working === exchange) return;
    this.#working = exchange;
    this.#context.report({ type: 'working', exchange });
  }

  async #breathe(): Promise<void> {
    const now = performance.now();
    if (now - this.#pausedAt < sliceMs) return;
    if (now >= this.#nextSummaryAt) this.#tell();
    await this.#context.pause();
    this.#pausedAt = performance.now();
  }

  /** Tells how far it is; less often where telling takes long. */
  #tell(): void {
    const startedAt = performance.now();
    const { report } = this.#context;
    if (this.#told < this.#cursor) {
      report({ type: 'analysed', start: this.#told, end: this.#cursor });
      this.#told = this.#cursor;
    }
    const summary = captureSummary({
      name: this.#input.name,
      formatLabel: this.#capture!.label,
      sizeBytes: this.#source!.size,
      exchanges: this.#refs.length,
      isComplete: this.#judgement !== null,
      digests: this.#known(),
      problems: this.#problems,
      judgement: this.#judgement,
      addressNote: this.#addresses.note,
      notPersonal: this.#dropped.reduce((sum, count) => sum + count, 0),
    });
    report({ type: 'summary', summary });
    for (const wake of this.#waiting.splice(0)) wake();
    const now = performance.now();
    this.#nextSummaryAt = now + Math.max(summaryMs, (now - startedAt) * summaryShare);
  }
}

/** Index of the last exchange that begins before `offset`, or 0 where none does. */
function lastBefore(refs: readonly ExchangeRef[], offset: number): number {
  let low = 0;
  let high = refs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (refs[middle]!.range.start < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function outOfRange(): SessionError {
  return new SessionError('out-of-range', 'There is no such exchange or finding.');
}
