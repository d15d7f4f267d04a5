import type { Platform } from '../bytes/platform';
import type { ByteRange } from '../bytes/range';
import type { Statement } from '../bytes/statement';
import type { Exchange, Problem } from '../capture/model';
import { makeProblem } from '../capture/problemLog';
import type { AddressStatementId } from '../verdict/addresses/note';
import type { Claim } from '../verdict/claims/model';
import type { CompareSide } from '../verdict/compare/model';
import { contributionOf } from '../verdict/contribution';
import type { AnalysedExchange, AnalysedPart, CaptureJudgement } from '../verdict/model';
import type { ExchangeDigest } from '../view/digest';
import { textMarks } from '../view/marks';
import type { TextMark } from '../view/model';
import { captureSummary } from '../view/summary';
import { AnalysedCache } from './analysedCache';
import type { AnalystCare } from './analyst';
import { SessionError, type SessionInput } from './api';
import { analyseInBulk } from './bulkAnalysis';
import { CaptureClaims } from './captureClaims';
import { CaptureReading } from './captureReading';
import type { ExchangeRefs } from './exchangeRefs';
import { exchangeShare, type PooledShare } from './exchangeShare';
import { openFailure } from './failure';
import { KnownExchanges } from './knownExchanges';
import type { SessionOptions } from './options';
import type { OrderedItem } from './pool/inOrder';
import type { PoolOptions } from './pool/pool';
import type { WorkerReport } from './protocol';
import { WholeFold } from './wholeFold';

/** What a session works with, and whom it tells. */
export interface SessionContext {
  readonly platform: Platform;
  readonly options: SessionOptions;
  /** Whom a large file is shared out to; missing where all is done in this thread. */
  readonly analysts?: PoolOptions;
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
/** Smaller captures are done before a thread has started. */
const smallestSharedBytes = 2 * 1024 * 1024;
/** Of the time, at most one part in this many goes into summaries. */
const summaryShare = 10;

/**
 * What is known of one open capture, and the work that finds it out: where every exchange stands, a
 * light digest of each that was looked at, the full analysis of those that were asked for last, and
 * at the end what only the whole tells. Goes through the exchanges in the file's order, those that
 * are on screen first; a large file is gone through by others, and only what is on screen or asked
 * for is looked at here.
 */
export class CaptureAnalysis {
  /** Settled once the file is known to be a capture, or not. */
  readonly opened: Promise<void>;
  /** Settled once all exchanges are found. */
  readonly indexed: Promise<void>;
  readonly #context: SessionContext;
  readonly #input: SessionInput;
  readonly #whole: WholeFold;
  readonly #cache = new AnalysedCache();
  readonly #claims = new CaptureClaims();
  readonly #known = new KnownExchanges();
  /** Kept for text that is open in an editor, which asks for them again and again. */
  readonly #marks = new Map<number, readonly TextMark[]>();
  /** Problems of what is used beside the capture; of each kind one. */
  readonly #problems = new Map<string, Problem>();
  readonly #lifted: Set<number>;
  #reading: CaptureReading | null = null;
  #addressNote: Statement<AddressStatementId> | null = null;
  #judgement: CaptureJudgement | null = null;
  /** What the list shows: looked at before the rest. */
  #wanted: ByteRange = { start: 0, end: 0 };
  /** Others go through the capture, so that what is wanted has to be looked at here. */
  #isShared = false;
  #isServing = false;
  /** Answers that are under way: going through everything waits for them. */
  #urgent = 0;
  /** The user has had enough of it: what is left is looked at only where it is asked for. */
  #isStopped = false;
  #working: number | null = null;
  /** Woken when there is news. */
  #waiting: (() => void)[] = [];
  #pausedAt = 0;
  #nextSummaryAt = 0;
  #told = 0;

  constructor(input: SessionInput, context: SessionContext) {
    this.#input = input;
    this.#context = context;
    this.#whole = new WholeFold(context.platform);
    this.#lifted = new Set(context.lifted);
    this.opened = this.#open();
    this.indexed = this.opened.then(() => this.#reading!.index(() => this.#breathe()));
    // Whoever waits for them hears of it; nobody else needs to.
    this.opened.catch(() => {});
    this.indexed.catch(() => {});
  }

  /** Looks at everything once. Resolves when all is judged, or nothing can be; never rejects. */
  async run(): Promise<void> {
    const { report } = this.#context;
    try {
      await this.opened;
      // What is on screen is looked at while the rest is still being found; sharing out is not worth
      // slowing that down.
      this.#isShared = this.#isForOthers();
      await this.indexed;
      if (this.#isShared) await this.#analyseShared();
      await this.#analyseHere();
      this.work(null);
      this.#sayWhatIsLeft();
      this.#judgeClaims(this.#whole.judge());
      report({ type: 'idle' });
    } catch (error) {
      report({ type: 'failed', failure: openFailure(error) });
    }
  }

  /** Where the exchanges stand that were found so far. */
  get refs(): Pick<ExchangeRefs, 'length' | 'at' | 'lastBefore'> {
    return this.#reading!.refs;
  }

  /** What only the whole tells; null until all is judged. */
  get judgement(): CaptureJudgement | null {
    return this.#judgement;
  }

  /** Whom networks and countries are from; null where address data was not used. */
  get addressNote(): Statement<AddressStatementId> | null {
    return this.#reading?.analyst.addressNote ?? this.#addressNote;
  }

  /** Digests of all that was looked at, in ascending order of index. */
  known(): ExchangeDigest[] {
    return this.#known.digests();
  }

  /** The digest of an exchange, where it was looked at. */
  digestAt(index: number): ExchangeDigest | undefined {
    return this.#known.digestAt(index);
  }

  /** Personal fields of an exchange in a text, where they are kept. */
  marksAt(index: number): readonly TextMark[] | undefined {
    return this.#marks.get(index);
  }

  /** Exchanges that are on screen: looked at before the rest. */
  want(exchanges: ByteRange): void {
    this.#wanted = exchanges;
    if (this.#isShared) void this.#serve();
  }

  /** Resolves when more is known than before. */
  news(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** What the exchange says of itself, for a list that does not wait; null where it must not be read. */
  async bare(index: number): Promise<Exchange | null> {
    if (this.#context.stopped.includes(index)) return null;
    return this.#first(() => this.#reading!.analyst.read(this.refs.at(index)!, index));
  }

  /**
   * The full analysis of an exchange, from the cache or anew.
   * @throws {SessionError} when there is no such exchange.
   */
  async analysed(index: number): Promise<AnalysedExchange> {
    await this.opened;
    if (index >= this.refs.length) await this.indexed;
    if (this.refs.at(index) === undefined) throw outOfRange();
    const known = this.#cache.get(index);
    if (known !== undefined) {
      this.work(index);
      return known;
    }
    const analysed = await this.#first(() => this.#load(index));
    this.#cache.add(analysed);
    this.#digest(analysed, true);
    return analysed;
  }

  /** The full analysis of an exchange, where it is kept. */
  held(index: number): AnalysedExchange | undefined {
    return this.#cache.peek(index);
  }

  /** The parts of an exchange that was found, decoded to be searched: neither judged nor kept. */
  decoded(index: number): Promise<readonly AnalysedPart[]> {
    this.work(index);
    const { analyst } = this.#reading!;
    const decoding = (): void => this.work(index);
    return analyst.decode(this.refs.at(index)!, index, this.#careOf(index), decoding);
  }

  /** Analyses an exchange anew under the highest limits there are. */
  async lift(exchange: number): Promise<void> {
    await this.indexed;
    if (this.refs.at(exchange) === undefined) throw outOfRange();
    this.#lifted.add(exchange);
    const analysed = await this.#load(exchange);
    this.#cache.add(analysed);
    // What is known of the whole stays: it was told already, and its parts must agree.
    this.#known.forget(exchange);
    this.#digest(analysed, true);
    if (this.#judgement !== null) this.#judgeClaims(this.#judgement);
  }

  /** Looks no further: what was looked at is judged, and how much was left is said. */
  stop(): void {
    this.#isStopped = true;
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
    return this.#whole.side(this.#judgement);
  }

  /** Says what is worked on, once: an exchange, or nothing that belongs to one. */
  work(exchange: number | null): void {
    if (this.#working === exchange) return;
    this.#working = exchange;
    this.#context.report({ type: 'working', exchange });
  }

  async #open(): Promise<void> {
    const { platform, options } = this.#context;
    this.work(null);
    this.#reading = await CaptureReading.open(this.#input, platform, options);
  }

  /** Whether the capture is so large that it is shared out. */
  #isForOthers(): boolean {
    const { analysts } = this.#context;
    const { size } = this.#reading!.source;
    return analysts !== undefined && this.#input.kind === 'file' && size >= smallestSharedBytes;
  }

  /** Has others go through everything, and looks at what is on screen meanwhile. */
  async #analyseShared(): Promise<void> {
    const { analysts, options, stopped, report } = this.#context;
    const input = this.#input;
    if (analysts === undefined || input.kind !== 'file') return;
    const { path, name } = input;
    this.work(null);
    let hasAnswers = false;
    try {
      await analyseInBulk({
        analysts,
        about: { path, name, options, hashKey: this.#whole.hash.key },
        refs: this.refs,
        start: {
          first: this.#whole.length,
          stopsOf: (index) => stopped.filter((exchange) => exchange === index).length,
        },
        take: (item) => {
          hasAnswers = true;
          return this.#take(item);
        },
        alive: () => report({ type: 'alive' }),
      });
    } catch (error) {
      // Where no thread can be had, or they cannot open the file any more, it is done here.
      const canGoOn = error instanceof SessionError && (!hasAnswers || error.code === 'failed');
      if (!canGoOn) throw error;
    } finally {
      this.#isShared = false;
    }
  }

  async #take(item: OrderedItem<PooledShare>): Promise<void> {
    if (item.kind === 'answer') {
      this.#addressNote ??= item.answer.addressNote;
      this.#addProblems(item.answer.problems);
    } else if (item.kind === 'share') {
      const { index } = item.share.digest;
      if (this.#lifted.has(index)) this.#judge(await this.analysed(index));
      else {
        if (!this.#known.has(index)) this.#known.keep(item.share);
        this.#whole.add(item.share.contribution);
      }
      await this.#breathe();
    }
  }

  /** Looks at what is on screen, one after another, until all of it is known. */
  async #serve(): Promise<void> {
    if (this.#isServing) return;
    this.#isServing = true;
    try {
      for (let index = this.#nextWanted(); index !== undefined; index = this.#nextWanted()) {
        await this.#pause();
        await this.analysed(index);
        this.work(null);
      }
    } catch {
      // Whoever goes through everything comes across it, too, and tells.
    } finally {
      this.#isServing = false;
    }
  }

  /** Goes through what is left in this thread. */
  async #analyseHere(): Promise<void> {
    while (this.#whole.length < this.refs.length && !this.#isStopped) {
      const cursor = this.#whole.length;
      const index = this.#nextWanted() ?? cursor;
      const analysed = this.#cache.get(index) ?? (await this.#load(index));
      this.#digest(analysed, index !== cursor);
      if (index === cursor) this.#judge(analysed);
      await this.#breathe();
    }
  }

  #sayWhatIsLeft(): void {
    const looked = this.#whole.length;
    const count = this.refs.length;
    if (looked < count) {
      this.#addProblems([makeProblem('analysis-cancelled', null, { looked, count })]);
    }
  }

  /** Claims come last: they may change, and nothing else is changed by them. */
  #judgeClaims(judgement: CaptureJudgement): void {
    this.#judgement = this.#claims.judged(judgement, this.#known.facts());
    this.#tell();
  }

  /** Adds the exchange to what is known of the whole; in the file's order, so that it is the same each time. */
  #judge(analysed: AnalysedExchange): void {
    this.#whole.add(contributionOf(analysed, this.#whole.hash));
  }

  #nextWanted(): number | undefined {
    const { start, end } = this.#wanted;
    for (let index = Math.max(start, this.#whole.length); index < end; index++) {
      if (!this.#known.has(index)) return index;
    }
    return undefined;
  }

  /** Keeps what lists and trees need of the exchange; tells of it where its turn has not come yet. */
  #digest(analysed: AnalysedExchange, isEarly: boolean): void {
    const { index } = analysed.exchange;
    if (this.#known.has(index)) return;
    this.#known.keep(exchangeShare(analysed));
    if (this.#input.kind === 'bytes') this.#marks.set(index, textMarks(analysed));
    if (isEarly) this.#context.report({ type: 'analysed', start: index, end: index + 1 });
  }

  async #load(index: number): Promise<AnalysedExchange> {
    this.work(index);
    const care = this.#careOf(index);
    const { analyst } = this.#reading!;
    // Other exchanges may have had their turn while this one was read.
    const analysed = await analyst.analyse(this.refs.at(index)!, index, care, () =>
      this.work(index),
    );
    this.#addProblems(analyst.takeProblems());
    return analysed;
  }

  #careOf(index: number): AnalystCare {
    const stops = this.#context.stopped.filter((exchange) => exchange === index).length;
    return { stops, isLifted: this.#lifted.has(index) };
  }

  #addProblems(problems: readonly Problem[]): void {
    for (const problem of problems) this.#problems.set(problem.code, problem);
  }

  /** Has an answer made before all else goes on. It must not wait for what is still to be found. */
  async #first<T>(answer: () => Promise<T>): Promise<T> {
    this.#urgent++;
    try {
      return await answer();
    } finally {
      this.#urgent--;
    }
  }

  async #breathe(): Promise<void> {
    const now = performance.now();
    if (now - this.#pausedAt < sliceMs) return;
    if (now >= this.#nextSummaryAt) this.#tell();
    await this.#pause();
    this.#pausedAt = performance.now();
  }

  /** Lets calls that wait be answered, and answers that are under way be made. */
  async #pause(): Promise<void> {
    do await this.#context.pause();
    while (this.#urgent > 0);
  }

  /** Tells how far it is; less often where telling takes long. */
  #tell(): void {
    const startedAt = performance.now();
    const { report } = this.#context;
    const { source, capture, problems, refs } = this.#reading!;
    if (this.#told < this.#whole.length) {
      report({ type: 'analysed', start: this.#told, end: this.#whole.length });
      this.#told = this.#whole.length;
    }
    const summary = captureSummary({
      name: this.#input.name,
      formatLabel: capture.label,
      sizeBytes: source.size,
      exchanges: refs.length,
      isComplete: this.#judgement !== null,
      digests: this.known(),
      problems: [...problems, ...this.#problems.values()],
      judgement: this.#judgement,
      addressNote: this.addressNote,
      notPersonal: this.#known.notPersonal,
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
