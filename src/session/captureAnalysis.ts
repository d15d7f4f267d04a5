import type { Platform } from '../bytes/platform';
import type { ByteRange } from '../bytes/range';
import type { Statement } from '../bytes/statement';
import { MemorySource, type ByteSource } from '../bytes/source';
import type { Exchange, Problem } from '../capture/model';
import { openCapture, type OpenedCapture } from '../capture/open';
import type { AddressStatementId } from '../verdict/addresses/note';
import type { Claim } from '../verdict/claims/model';
import type { CompareSide } from '../verdict/compare/model';
import { SideFold } from '../verdict/compare/side';
import { contributionOf } from '../verdict/contribution';
import { CaptureFold } from '../verdict/correlate/capture';
import type { ValueIds } from '../verdict/correlate/valueIds';
import type { AnalysedExchange, CaptureJudgement } from '../verdict/model';
import { digestOf, type ExchangeDigest } from '../view/digest';
import { textMarks } from '../view/marks';
import type { TextMark } from '../view/model';
import { captureSummary } from '../view/summary';
import { Analyst } from './analyst';
import { newValueIds } from './analyseCapture';
import { AnalysedCache } from './analysedCache';
import { SessionError, type SessionInput } from './api';
import { CaptureClaims } from './captureClaims';
import { ExchangeRefs } from './exchangeRefs';
import { openFailure } from './failure';
import type { SessionOptions } from './options';
import { readContext } from './readContext';
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
/** Problems of the capture itself that are kept. */
const maxProblems = 1_000;

/**
 * What is known of one open capture, and the work that finds it out: where every exchange stands, a
 * light digest of each that was looked at, the full analysis of those that were asked for last, and
 * at the end what only the whole tells. Goes through the exchanges in the file's order, those that
 * are on screen first.
 */
export class CaptureAnalysis {
  /** Settled once the file is known to be a capture, or not. */
  readonly opened: Promise<void>;
  /** Settled once all exchanges are found. */
  readonly indexed: Promise<void>;
  readonly #context: SessionContext;
  readonly #input: SessionInput;
  readonly #valueIds: ValueIds;
  readonly #cache = new AnalysedCache();
  readonly #fold = new CaptureFold();
  /** Findings of each exchange that were marked as not personal. */
  readonly #dropped: number[] = [];
  readonly #side = new SideFold();
  readonly #claims = new CaptureClaims();
  readonly #refs = new ExchangeRefs();
  readonly #digests: (ExchangeDigest | undefined)[] = [];
  /** Kept for text that is open in an editor, which asks for them again and again. */
  readonly #marks = new Map<number, readonly TextMark[]>();
  readonly #problems: Problem[] = [];
  readonly #lifted: Set<number>;
  #source: ByteSource | null = null;
  #capture: OpenedCapture | null = null;
  #analyst: Analyst | null = null;
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
    this.#lifted = new Set(context.lifted);
    this.opened = this.#open();
    this.indexed = this.opened.then(() => this.#index());
    // Whoever waits for them hears of it; nobody else needs to.
    this.opened.catch(() => {});
    this.indexed.catch(() => {});
  }

  /** Looks at everything once. Resolves when all is judged, or nothing can be; never rejects. */
  async run(): Promise<void> {
    const { report } = this.#context;
    try {
      await this.indexed;
      await this.#analyseAll();
      report({ type: 'idle' });
    } catch (error) {
      report({ type: 'failed', failure: openFailure(error) });
    }
  }

  /** Where the exchanges stand that were found so far. */
  get refs(): Pick<ExchangeRefs, 'length' | 'at' | 'lastBefore'> {
    return this.#refs;
  }

  /** What only the whole tells; null until all is judged. */
  get judgement(): CaptureJudgement | null {
    return this.#judgement;
  }

  /** Whom networks and countries are from; null where address data was not used. */
  get addressNote(): Statement<AddressStatementId> | null {
    return this.#analyst?.addressNote ?? null;
  }

  /** Digests of all that was looked at, in ascending order of index. */
  known(): ExchangeDigest[] {
    return this.#digests.filter((digest) => digest !== undefined);
  }

  /** The digest of an exchange, where it was looked at. */
  digestAt(index: number): ExchangeDigest | undefined {
    return this.#digests[index];
  }

  /** Personal fields of an exchange in a text, where they are kept. */
  marksAt(index: number): readonly TextMark[] | undefined {
    return this.#marks.get(index);
  }

  /** Exchanges that are on screen: looked at before the rest. */
  want(exchanges: ByteRange): void {
    this.#wanted = exchanges;
  }

  /** Resolves when more is known than before. */
  news(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** What the exchange says of itself, for a list that does not wait; null where it must not be read. */
  async bare(index: number): Promise<Exchange | null> {
    return this.#context.stopped.includes(index) ? null : this.#read(index);
  }

  /**
   * The full analysis of an exchange, from the cache or anew.
   * @throws {SessionError} when there is no such exchange.
   */
  async analysed(index: number): Promise<AnalysedExchange> {
    await this.opened;
    if (index >= this.#refs.length) await this.indexed;
    if (this.#refs.at(index) === undefined) throw outOfRange();
    const known = this.#cache.get(index);
    if (known !== undefined) {
      this.work(index);
      return known;
    }
    const analysed = await this.#load(index);
    this.#cache.add(analysed);
    this.#digest(analysed, true);
    return analysed;
  }

  /** Analyses an exchange anew under the highest limits there are. */
  async lift(exchange: number): Promise<void> {
    await this.indexed;
    if (this.#refs.at(exchange) === undefined) throw outOfRange();
    this.#lifted.add(exchange);
    const analysed = await this.#load(exchange);
    this.#cache.add(analysed);
    // What is known of the whole stays: it was told already, and its parts must agree.
    this.#digests[exchange] = undefined;
    this.#digest(analysed, true);
    if (this.#judgement !== null) this.#judgeClaims(this.#judgement);
  }

  /** Holds the capture against other claims; nothing is analysed again. */
  setClaims(claims: readonly Claim[]): void {
    this.#claims.set(claims);
    if (this.#judgement !== null) this.#judgeClaims(this.#judgement);
  }

  /** What the capture brings to a comparison, once all is judged. */
  async side(): Promise<CompareSide> {
    await this.indexed;
    while (this.#judgement === null) await this.news();
    return this.#side.finish(this.#judgement);
  }

  /** Says what is worked on, once: an exchange, or nothing that belongs to one. */
  work(exchange: number | null): void {
    if (this.#working === exchange) return;
    this.#working = exchange;
    this.#context.report({ type: 'working', exchange });
  }

  async #open(): Promise<void> {
    const input = this.#input;
    const { platform, options } = this.#context;
    const context = readContext(platform, options, input.kind === 'file' ? input.path : null);
    this.work(null);
    const source =
      input.kind === 'file' ? await platform.openFile(input.path) : new MemorySource(input.bytes);
    this.#source = source;
    this.#capture = await openCapture(source, input.name, context);
    this.#analyst = new Analyst(this.#capture, platform, options);
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
    this.work(null);
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
    const contribution = contributionOf(analysed, this.#fold.hash);
    this.#fold.add(contribution, ids);
    this.#side.add(contribution);
    this.#cursor++;
  }

  #nextWanted(): number | undefined {
    const { start, end } = this.#wanted;
    for (let index = Math.max(start, this.#cursor); index < end; index++) {
      if (this.#digests[index] === undefined) return index;
    }
    return undefined;
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
    const stops = this.#context.stopped.filter((exchange) => exchange === index).length;
    this.work(index);
    const care = { stops, isLifted: this.#lifted.has(index) };
    const analyst = this.#analyst!;
    // Other exchanges may have had their turn while this one was read.
    const analysed = await analyst.analyse(this.#refs.at(index)!, index, care, () =>
      this.work(index),
    );
    this.#problems.push(...analyst.takeProblems());
    return analysed;
  }

  #read(index: number): Promise<Exchange> {
    return this.#analyst!.read(this.#refs.at(index)!, index);
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
      digests: this.known(),
      problems: this.#problems,
      judgement: this.#judgement,
      addressNote: this.addressNote,
      notPersonal: this.#dropped.reduce((sum, count) => sum + count, 0),
    });
    report({ type: 'summary', summary });
    for (const wake of this.#waiting.splice(0)) wake();
    const now = performance.now();
    this.#nextSummaryAt = now + Math.max(summaryMs, (now - startedAt) * summaryShare);
  }
}

/** What a call is told that names an exchange or finding that is not there. */
export function outOfRange(): SessionError {
  return new SessionError('out-of-range', 'There is no such exchange or finding.');
}
