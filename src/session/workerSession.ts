import type { ByteRange } from '../bytes/range';
import type { WorkerEnd, WorkerHandle } from '../bytes/worker';
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
import type { PagePlace } from '../view/protocol';
import type { StepContent } from '../view/stepContent';
import type { TextSegment } from '../view/textSegments';
import { SessionError } from './api';
import type { FileChange, Reveal, SessionApi, SessionEvents, SessionInput } from './api';
import type { SessionCall, SessionCallName, WorkerReport, WorkerRequest } from './protocol';
import type { ExportPart, ExportWish } from './export/captureExport';
import { defaultWatchdogMs, Watchdog } from './watchdog';
import type { WorkerHostOptions } from './workerHost';
import type { ViewStatementId } from '../view/messages/view';
import { told } from '../view/told';

/** Restarts after which a capture is given up: each costs the watchdog's time and a new index. */
const maxRestarts = 8;

/** Why a worker had to be replaced. */
interface Why {
  readonly code: SessionError['code'];
  /** What is said of the file, and of a call. */
  readonly reading: ViewStatementId;
  readonly call: ViewStatementId;
}
const overrun: Why = { code: 'overrun', reading: 'session.slow', call: 'session.call-slow' };
const whys: Readonly<Record<WorkerEnd, Why>> = {
  'out-of-memory': {
    code: 'overrun',
    reading: 'session.out-of-memory',
    call: 'session.call-out-of-memory',
  },
  crashed: { code: 'failed', reading: 'session.ended', call: 'session.call-ended' },
  ended: { code: 'failed', reading: 'session.ended', call: 'session.call-ended' },
};

interface PendingCall {
  readonly call: SessionCall;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: SessionError) => void;
  /** Whether a worker has already been stopped while this call waited. */
  wasStuck: boolean;
}

/** One capture in one worker at a time; a worker that is stuck or dies is replaced. */
export class WorkerSession implements SessionApi {
  readonly #host: WorkerHostOptions;
  readonly #input: SessionInput;
  readonly #events: SessionEvents;
  readonly #closed: () => void;
  readonly #watchdog: Watchdog;
  readonly #pending = new Map<number, PendingCall>();
  readonly #stopped: number[] = [];
  readonly #lifted = new Set<number>();
  #claims: readonly Claim[] = [];
  #isStopped = false;
  #worker: WorkerHandle | null = null;
  #nextId = 0;
  #restarts = 0;
  #working: number | null = null;
  #isIndexed = false;
  #isIdle = false;
  #isClosed = false;
  #last: CaptureSummary | null = null;

  /** @param closed is called once, when the session has been closed. */
  constructor(
    host: WorkerHostOptions,
    input: SessionInput,
    events: SessionEvents,
    closed: () => void,
  ) {
    this.#host = host;
    this.#input = input;
    this.#events = events;
    this.#closed = closed;
    this.#watchdog = new Watchdog(host.watchdogMs ?? defaultWatchdogMs, () =>
      this.#replace(overrun),
    );
    this.#start();
  }

  rows(start: number, count: number, reveal: Reveal): Promise<readonly ExchangeRow[]> {
    return this.#call({ name: 'rows', parameters: [start, count, reveal] });
  }

  rowsOf(exchanges: readonly number[], reveal: Reveal): Promise<readonly ExchangeRow[]> {
    return this.#call({ name: 'rowsOf', parameters: [exchanges, reveal] });
  }

  arrange(
    arrangement: Arrangement,
    start: number,
    stamp: number | null,
    reveal: Reveal,
  ): Promise<ArrangedPart> {
    return this.#call({ name: 'arrange', parameters: [arrangement, start, stamp, reveal] });
  }

  startingWith(typed: string, reveal: Reveal): Promise<Uint8Array> {
    return this.#call({ name: 'startingWith', parameters: [typed, reveal] });
  }

  timeline(): Promise<CaptureTimeline | null> {
    return this.#call({ name: 'timeline', parameters: [] });
  }

  overview(reveal: Reveal): Promise<OverviewView> {
    return this.#call({ name: 'overview', parameters: [reveal] });
  }

  exchange(index: number, reveal: Reveal): Promise<ExchangeView> {
    return this.#call({ name: 'exchange', parameters: [index, reveal] });
  }

  lines(
    exchange: number,
    blockId: string,
    start: number,
    count: number,
    reveal: Reveal,
    level: number | null = null,
  ): Promise<readonly Line[]> {
    return this.#call({
      name: 'lines',
      parameters: [exchange, blockId, start, count, reveal, level],
    });
  }

  messages(
    exchange: number,
    start: number,
    count: number,
    reveal: Reveal,
  ): Promise<readonly MessageRow[]> {
    return this.#call({ name: 'messages', parameters: [exchange, start, count, reveal] });
  }

  message(exchange: number, message: number, reveal: Reveal): Promise<MessageDetail | null> {
    return this.#call({ name: 'message', parameters: [exchange, message, reveal] });
  }

  messageOf(ref: FindingRef): Promise<number | null> {
    return this.#call({ name: 'messageOf', parameters: [ref] });
  }

  box(
    exchange: number,
    blockId: string,
    choice: BoxChoice,
    reveal: Reveal,
  ): Promise<SegmentBlock | null> {
    return this.#call({ name: 'box', parameters: [exchange, blockId, choice, reveal] });
  }

  exchangesAs(exchanges: readonly number[], form: CopyForm): Promise<string | null> {
    return this.#call({ name: 'exchangesAs', parameters: [exchanges, form] });
  }

  placeAs(exchange: number, place: CopiedPlace, form: PlaceForm): Promise<string | null> {
    return this.#call({ name: 'placeAs', parameters: [exchange, place, form] });
  }

  bodies(exchange: number): Promise<readonly BodyChoice[]> {
    return this.#call({ name: 'bodies', parameters: [exchange] });
  }

  body(exchange: number, choice: number): Promise<BodyContent> {
    return this.#call({ name: 'body', parameters: [exchange, choice] });
  }

  bytes(
    exchange: number,
    source: string,
    start: number,
    count: number,
    reveal: Reveal,
  ): Promise<ByteSlice | null> {
    return this.#call({ name: 'bytes', parameters: [exchange, source, start, count, reveal] });
  }

  find(exchange: number, query: FindQuery, reveal: Reveal): Promise<FindResult> {
    return this.#call({ name: 'find', parameters: [exchange, query, reveal] });
  }

  linked(exchange: number, from: LinkFrom, reveal: Reveal): Promise<LinkedPlace | null> {
    return this.#call({ name: 'linked', parameters: [exchange, from, reveal] });
  }

  stepContent(exchange: number, step: string): Promise<StepContent> {
    return this.#call({ name: 'stepContent', parameters: [exchange, step] });
  }

  stepInput(exchange: number, step: string): Promise<Uint8Array> {
    return this.#call({ name: 'stepInput', parameters: [exchange, step] });
  }

  stepRange(exchange: number, step: string): Promise<ByteRange | null> {
    return this.#call({ name: 'stepRange', parameters: [exchange, step] });
  }

  lift(exchange: number): Promise<void> {
    this.#lifted.add(exchange);
    return this.#call({ name: 'lift', parameters: [exchange] });
  }

  panel(view: PanelView, parent: string | null, reveal: Reveal): Promise<readonly VerdictNode[]> {
    return this.#call({ name: 'panel', parameters: [view, parent, reveal] });
  }

  neighbour(
    from: FindingRef | null,
    direction: 1 | -1,
    within: Uint8Array | null = null,
  ): Promise<FindingRef | null> {
    return this.#call({ name: 'neighbour', parameters: [from, direction, within] });
  }

  filter(text: string, within: Uint8Array | null): Promise<FilterResult> {
    return this.#call({ name: 'filter', parameters: [text, within] });
  }

  exportPart(wish: ExportWish, stamp: number | null, reveal: Reveal): Promise<ExportPart> {
    return this.#call({ name: 'exportPart', parameters: [wish, stamp, reveal] });
  }

  filterValues(key: FilterKey, typed: string): Promise<readonly FilterSuggestion[]> {
    return this.#call({ name: 'filterValues', parameters: [key, typed] });
  }

  filterOf(view: PanelView, node: string, reveal: Reveal): Promise<FilterWish | null> {
    return this.#call({ name: 'filterOf', parameters: [view, node, reveal] });
  }

  value(ref: FindingRef): Promise<string> {
    return this.#call({ name: 'value', parameters: [ref] });
  }

  markedPlace(ref: FindingRef): Promise<MarkedPlace> {
    return this.#call({ name: 'markedPlace', parameters: [ref] });
  }

  blockText(exchange: number, blockId: string): Promise<string> {
    return this.#call({ name: 'blockText', parameters: [exchange, blockId] });
  }

  meant(exchange: number, place: PagePlace): Promise<Uint8Array> {
    return this.#call({ name: 'meant', parameters: [exchange, place] });
  }

  fileRange(ref: FindingRef): Promise<ByteRange | null> {
    return this.#call({ name: 'fileRange', parameters: [ref] });
  }

  hover(offset: number, reveal: Reveal): Promise<HoverView | null> {
    return this.#call({ name: 'hover', parameters: [offset, reveal] });
  }

  marks(): Promise<readonly TextMark[]> {
    return this.#call({ name: 'marks', parameters: [] });
  }

  segments(within: ByteRange): Promise<readonly TextSegment[]> {
    return this.#call({ name: 'segments', parameters: [within] });
  }

  side(): Promise<CompareSide> {
    return this.#call({ name: 'side', parameters: [] });
  }

  compare(before: CompareSide, isRevealed: boolean): Promise<CompareView> {
    return this.#call({ name: 'compare', parameters: [before, isRevealed] });
  }

  refresh(): Promise<FileChange> {
    return this.#call({ name: 'refresh', parameters: [] });
  }

  stop(): Promise<void> {
    this.#isStopped = true;
    return this.#call({ name: 'stop', parameters: [] });
  }

  setClaims(claims: readonly Claim[]): Promise<void> {
    this.#claims = claims;
    return this.#call({ name: 'setClaims', parameters: [claims] });
  }

  claims(): Promise<readonly ClaimResult[]> {
    return this.#call({ name: 'claims', parameters: [] });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#end();
    this.#rejectAll('closed', told('session.closed'));
    this.#closed();
  }

  #call<Name extends SessionCallName>(
    call: Extract<SessionCall, { name: Name }>,
  ): ReturnType<SessionApi[Name]> {
    const answer = new Promise<unknown>((resolve, reject) => {
      if (this.#isClosed || this.#worker === null) {
        reject(new SessionError('closed', told('session.closed')));
        return;
      }
      const id = this.#nextId++;
      this.#pending.set(id, { call, resolve, reject, wasStuck: false });
      this.#post({ type: 'call', id, call });
      this.#watchdog.watch();
    });
    // The worker answers a call with the result of the function of that name, and nothing else.
    return answer as ReturnType<SessionApi[Name]>;
  }

  #start(): void {
    this.#working = null;
    this.#isIndexed = false;
    this.#isIdle = false;
    const worker = this.#host.spawn({
      message: (message) => {
        if (worker === this.#worker) this.#receive(message as WorkerReport);
      },
      ended: (reason) => {
        if (worker === this.#worker) this.#replace(whys[reason]);
      },
    });
    this.#worker = worker;
    const options = this.#host.options();
    const lifted = this.#lifted.size === 0 ? {} : { lifted: [...this.#lifted] };
    const stopped = [...this.#stopped];
    this.#post({ type: 'open', input: this.#input, options, stopped, ...lifted });
    for (const [id, { call }] of this.#pending) this.#post({ type: 'call', id, call });
    if (this.#isStopped) void this.stop().catch(() => {});
    // A worker that was started again knows of no claims.
    if (this.#claims.length > 0) void this.setClaims(this.#claims).catch(() => {});
    this.#watchdog.watch();
  }

  #post(message: WorkerRequest): void {
    this.#worker?.post(message);
  }

  #receive(report: WorkerReport): void {
    this.#watchdog.sign();
    switch (report.type) {
      case 'summary':
        this.#isIndexed = report.summary.isComplete || report.summary.analysed > 0;
        // A worker that was started again counts from nothing: what is known already stays shown.
        if (!this.#isBehind(report.summary)) {
          this.#last = report.summary;
          this.#events.summary(report.summary);
        }
        break;
      case 'analysed':
        this.#isIndexed = true;
        this.#events.analysed(report.start, report.end);
        break;
      case 'failed':
        this.#end();
        this.#rejectAll('failed', told('session.not-opened'));
        this.#events.failed(report.failure);
        break;
      case 'working':
        this.#working = report.exchange;
        break;
      case 'alive':
        break;
      case 'idle':
        this.#isIdle = true;
        this.#working = null;
        this.#restIfIdle();
        break;
      case 'result':
        this.#settle(report.id)?.resolve(report.result);
        break;
      case 'error':
        this.#settle(report.id)?.reject(new SessionError(report.code, report.message));
        break;
    }
  }

  #settle(id: number): PendingCall | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    this.#restIfIdle();
    return pending;
  }

  #restIfIdle(): void {
    if (this.#isIdle && this.#pending.size === 0) this.#watchdog.rest();
  }

  #isBehind(summary: CaptureSummary): boolean {
    const last = this.#last;
    if (last === null || summary.isComplete) return false;
    return summary.exchanges < last.exchanges || summary.analysed < last.analysed;
  }

  /** The worker is stuck or gone: leave out what it was looking at, and begin again. */
  #replace(why: Why): void {
    this.#end();
    const culprit = this.#working;
    // What went too far once its limits were lifted is fine within them.
    const wasLifted = culprit !== null && this.#lifted.delete(culprit);
    for (const [id, pending] of this.#pending) {
      const { call } = pending;
      if (wasLifted && call.name === 'lift' && call.parameters[0] === culprit) {
        this.#pending.delete(id);
        pending.reject(new SessionError(why.code, told(why.call)));
        continue;
      }
      // A call that no exchange is to blame for, or that was there twice, would do it again.
      if (culprit !== null && !pending.wasStuck) pending.wasStuck = true;
      else {
        this.#pending.delete(id);
        pending.reject(new SessionError(why.code, told(why.call)));
      }
    }
    if (culprit !== null && !wasLifted) this.#stopped.push(culprit);
    if (++this.#restarts > maxRestarts || (culprit === null && !this.#isIndexed)) {
      this.#giveUp(told(why.reading));
    } else this.#start();
  }

  #giveUp(message: string): void {
    this.#end();
    this.#rejectAll('failed', message);
    this.#events.failed({
      message,
      advice: told('session.as-text'),
      canOpenAsText: true,
    });
  }

  #end(): void {
    this.#watchdog.rest();
    this.#worker?.terminate();
    this.#worker = null;
  }

  #rejectAll(code: SessionError['code'], message: string): void {
    for (const { reject } of this.#pending.values()) reject(new SessionError(code, message));
    this.#pending.clear();
  }
}
