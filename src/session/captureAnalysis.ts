import type { Platform } from '../bytes/platform';
import type { ByteRange } from '../bytes/range';
import type { Statement } from '../bytes/statement';
import type { Exchange, Problem } from '../capture/model';
import { makeProblem } from '../capture/problemLog';
import type { AddressStatementId } from '../verdict/addresses/note';
import type { Claim } from '../verdict/claims/model';
import type { CompareSide } from '../verdict/compare/model';
import { contributionOf } from '../verdict/contribution';
import type {
  AnalysedExchange,
  AnalysedPart,
  CaptureItem,
  CaptureJudgement,
} from '../verdict/model';
import type { ExchangeDigest } from '../view/digest';
import { textMarks } from '../view/marks';
import type { CaptureSummary, TextMark } from '../view/model';
import { captureSummary } from '../view/summary';
import { AnalysedCache } from './analysedCache';
import type { AnalystCare } from './analyst';
import { SessionError, type FileChange, type SessionInput } from './api';
import { analyseInBulk } from './bulkAnalysis';
import { CaptureClaims } from './captureClaims';
import { CaptureReading } from './captureReading';
import type { ExchangeRefs } from './exchangeRefs';
import { exchangeShare, type PooledShare } from './exchangeShare';
import { openFailure } from './failure';
import { readAgain } from './fileGrowth';
import { KnownExchanges } from './knownExchanges';
import type { SessionOptions } from './options';
import type { OrderedItem } from './pool/inOrder';
import type { PoolOptions } from './pool/pool';
import { Pace } from './pace';
import type { WorkerReport } from './protocol';
import { Teller } from './teller';
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

/** Smaller captures are done before a thread has started. */
const smallestSharedBytes = 2 * 1024 * 1024;

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
  readonly #cache = new AnalysedCache();
  readonly #claims = new CaptureClaims();
  readonly #known = new KnownExchanges();
  /** Kept for text that is open in an editor, which asks for them again and again. */
  readonly #marks = new Map<number, readonly TextMark[]>();
  /** Problems of what is used beside the capture; of each kind one. */
  readonly #problems = new Map<string, Problem>();
  readonly #lifted: Set<number>;
  readonly #pace: Pace;
  readonly #teller: Teller;
  #whole: WholeFold;
  #reading: CaptureReading | null = null;
  /** Readings of the file so far: what was begun in an earlier one may be of another file. */
  #generation = 0;
  /** Settled once everything that is known of was looked at. */
  #run: Promise<void> = Promise.resolve();
  #isComplete = false;
  #addressNote: Statement<AddressStatementId> | null = null;
  #judgement: CaptureJudgement | null = null;
  /** What the list shows: looked at before the rest. */
  #wanted: ByteRange = { start: 0, end: 0 };
  /** Others go through the capture, so that what is wanted has to be looked at here. */
  #isShared = false;
  #isServing = false;
  /** The user has had enough of it: what is left is looked at only where it is asked for. */
  #isStopped = false;
  #working: number | null = null;

  constructor(input: SessionInput, context: SessionContext) {
    this.#input = input;
    this.#context = context;
    this.#whole = new WholeFold(context.platform);
    this.#lifted = new Set(context.lifted);
    this.#teller = new Teller(context.report, () => this.#summary());
    this.#pace = new Pace(context.pause, () => this.#teller.tellIfDue(this.#whole.length));
    this.opened = this.#open();
    this.indexed = this.opened.then(() => this.#index(this.#reading!));
    // Whoever waits for them hears of it; nobody else needs to.
    this.opened.catch(() => {});
    this.indexed.catch(() => {});
  }

  /** Looks at everything once. Resolves when all is judged, or nothing can be; never rejects. */
  run(): Promise<void> {
    this.#run = this.#runOnce();
    return this.#run;
  }

  /**
   * Looks what has become of the file, and reads on where it has grown: resolves when that is judged,
   * too. What is known stays where the file is gone. Where it is another by now, it is the caller's to
   * open it anew.
   */
  refresh(): Promise<FileChange> {
    const refreshed = this.#run.then(() => this.#refresh());
    this.#run = refreshed.then(
      () => {},
      () => {},
    );
    return refreshed;
  }

  /** Where the exchanges stand that were found so far. */
  get refs(): Pick<ExchangeRefs, 'length' | 'at' | 'lastBefore'> {
    return this.#reading!.refs;
  }

  /** What is open, once it is. */
  get about(): Extract<CaptureItem, { kind: 'capture' }> {
    const { source, capture } = this.#reading!;
    const { format, label } = capture;
    const { name } = this.#input;
    return { kind: 'capture', name, format, formatLabel: label, sizeBytes: source.size };
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
    return this.#teller.news();
  }

  /** What the exchange says of itself, for a list that does not wait; null where it must not be read. */
  async bare(index: number): Promise<Exchange | null> {
    if (this.#context.stopped.includes(index)) return null;
    return this.#steady((reading) => reading.analyst.read(reading.refs.at(index)!, index));
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
    const analysed = await this.#steady(() => this.#load(index));
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
    while (!this.#isComplete) await this.#teller.news();
    return this.#whole.side(this.#judgement!);
  }

  /** Says what is worked on, once: an exchange, or nothing that belongs to one. */
  work(exchange: number | null): void {
    if (this.#working === exchange) return;
    this.#working = exchange;
    this.#context.report({ type: 'working', exchange });
  }

  async #runOnce(): Promise<void> {
    const { report } = this.#context;
    try {
      await this.opened;
      // What is on screen is looked at while the rest is still being found; sharing out is not worth
      // slowing that down.
      this.#isShared = this.#isForOthers();
      await this.indexed;
      await this.#analyseAll();
    } catch (error) {
      report({ type: 'failed', failure: openFailure(error) });
    }
  }

  /** Goes through what is not judged yet. */
  async #analyseAll(): Promise<void> {
    this.#isComplete = false;
    this.#isShared = this.#isForOthers();
    if (this.#isShared) await this.#analyseShared();
    await this.#analyseHere();
    this.work(null);
    this.#sayWhatIsLeft();
    this.#isComplete = true;
    this.#judgeClaims(this.#whole.judge());
    this.#context.report({ type: 'idle' });
  }

  #index(reading: CaptureReading): Promise<void> {
    const digest = this.#input.kind === 'file' ? this.#context.platform.digest : null;
    return reading.index(() => this.#pace.breathe(), digest);
  }

  async #refresh(): Promise<FileChange> {
    const input = this.#input;
    const earlier = this.#reading;
    if (earlier === null || input.kind !== 'file') return 'replaced';
    const { platform, options } = this.#context;
    const change = await readAgain(
      earlier,
      () => CaptureReading.open(input, platform, options),
      (later) => this.#index(later),
      platform.digest,
    );
    if (typeof change === 'object') {
      await this.#goOnWith(change.later, change.kept);
      return 'grown';
    }
    if (change === 'gone') this.#addProblems([makeProblem('file-gone', null)]);
    // Where nothing has changed, nothing is told: views would be made anew under the user's hands.
    const isBack = change === 'same' && this.#problems.delete('file-gone');
    if (change === 'gone' || isBack) this.#teller.tell(this.#whole.length);
    return change;
  }

  /** Takes the file's new reading for the old one, of which the first `kept` exchanges stand as they did. */
  async #goOnWith(later: CaptureReading, kept: number): Promise<void> {
    const earlier = this.#reading!;
    this.#generation++;
    this.#reading = later;
    this.#problems.delete('file-gone');
    if (kept < this.#whole.length) {
      // What was added cannot be taken out again: all is judged anew, and shown as it was until then.
      this.#whole = new WholeFold(this.#context.platform);
      for (let index = kept; index < earlier.refs.length; index++) {
        this.#known.forget(index);
        this.#cache.remove(index);
      }
    }
    await earlier.close();
    await this.#analyseAll();
  }

  /** Makes an answer of the file as it is: once more where it was read anew meanwhile. */
  async #steady<T>(answer: (reading: CaptureReading) => Promise<T>): Promise<T> {
    for (;;) {
      const generation = this.#generation;
      const made = await this.#pace.first(() => answer(this.#reading!));
      if (generation === this.#generation) return made;
    }
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
        isOver: () => this.#isStopped,
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
      await this.#pace.breathe();
    }
  }

  /** Looks at what is on screen, one after another, until all of it is known. */
  async #serve(): Promise<void> {
    if (this.#isServing) return;
    this.#isServing = true;
    try {
      for (let index = this.#nextWanted(); index !== undefined; index = this.#nextWanted()) {
        await this.#pace.pause();
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
      await this.#pace.breathe();
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
    this.#teller.tell(this.#whole.length);
  }

  /** Adds the exchange to what is known of the whole; in the file's order, so that it is the same each time. */
  #judge(analysed: AnalysedExchange): void {
    this.#whole.add(contributionOf(analysed, this.#whole.hash));
  }

  #nextWanted(): number | undefined {
    const { start } = this.#wanted;
    const end = Math.min(this.#wanted.end, this.refs.length);
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

  #summary(): CaptureSummary {
    const { source, capture, problems, refs } = this.#reading!;
    return captureSummary({
      name: this.#input.name,
      formatLabel: capture.label,
      sizeBytes: source.size,
      exchanges: refs.length,
      isComplete: this.#isComplete,
      digests: this.known(),
      problems: [...problems, ...this.#problems.values()],
      judgement: this.#judgement,
      addressNote: this.addressNote,
      notPersonal: this.#known.notPersonal,
    });
  }
}

/** What a call is told that names an exchange or finding that is not there. */
export function outOfRange(): SessionError {
  return new SessionError('out-of-range', 'There is no such exchange or finding.');
}
