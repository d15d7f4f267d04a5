import type { SpawnWorker, WorkerHandle } from '../../bytes/worker';
import { SessionError } from '../api';
import { defaultWatchdogMs, Watchdog } from '../watchdog';
import { told } from '../../view/told';
import type { AnalystReport, AnalystRequest, PoolAnswer, PoolCapture, PoolTask } from './protocol';

/** Analysts that have to be replaced before a pool gives up: each costs the watchdog's time. */
const maxRestarts = 8;
/** Batches that one analyst is handed at a time: while one is answered, the next is there. */
const batchesAhead = 2;

/** What a pool is made of. */
export interface PoolOptions {
  /** Starts a worker that does `analystWork`. */
  readonly spawn: SpawnWorker;
  /** Analysts at most; they are started when there is work for them. */
  readonly size: number;
  /** Milliseconds without a sign of life after which a busy analyst is stopped. */
  readonly watchdogMs?: number;
}

interface Batch<Share> {
  readonly id: number;
  readonly capture: number;
  tasks: readonly PoolTask[];
  readonly resolve: (answer: PoolAnswer<Share>) => void;
  readonly reject: (error: SessionError) => void;
}

interface Member<Share> {
  readonly worker: WorkerHandle;
  readonly watchdog: Watchdog;
  /** Captures that it was told of. */
  readonly captures: Set<number>;
  /** Batches that it was handed, the one it works on first. */
  readonly batches: Batch<Share>[];
  /** What it looks at, or null before its first exchange. */
  looking: number | null;
}

/**
 * Analyses exchanges of captures in several workers. An analyst that is stuck or dies is replaced,
 * and the exchange it was looking at is looked at less closely the next time: only read, then not
 * even that.
 */
export class AnalystPool<Share> {
  readonly #options: PoolOptions;
  readonly #captures = new Map<number, PoolCapture>();
  readonly #members = new Set<Member<Share>>();
  readonly #queue: Batch<Share>[] = [];
  #nextCapture = 0;
  #nextBatch = 0;
  #restarts = 0;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Analysts that work side by side. */
  get size(): number {
    return this.#options.size;
  }

  /** Takes on a capture; its number for {@link analyse} and {@link release}. */
  take(about: PoolCapture): number {
    const capture = this.#nextCapture++;
    this.#captures.set(capture, about);
    return capture;
  }

  /** Lets a capture go. Its batches must have been answered. */
  release(capture: number): void {
    this.#captures.delete(capture);
    for (const { worker, captures } of this.#members) {
      if (captures.delete(capture)) {
        worker.post({ type: 'analyst-close', capture } satisfies AnalystRequest);
      }
    }
  }

  /**
   * Analyses exchanges of a capture, in one analyst, when their turn comes.
   * @throws {SessionError} `closed`; `overrun` where analysts had to be stopped too often; `failed` for
   * a fault of ours.
   */
  analyse(capture: number, tasks: readonly PoolTask[]): Promise<PoolAnswer<Share>> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(closed());
      const id = this.#nextBatch++;
      this.#queue.push({ id, capture, tasks, resolve, reject });
      this.#distribute();
    });
  }

  /** Stops all work and frees all workers. */
  close(): void {
    this.#isClosed = true;
    this.#giveUp(closed());
  }

  #distribute(): void {
    while (this.#queue.length > 0) {
      const member = this.#idlest();
      if (member === null) return;
      this.#hand(member, this.#queue.shift()!);
    }
  }

  /** The analyst that has least to do; a new one as long as there may be more; null where all have enough. */
  #idlest(): Member<Share> | null {
    let best: Member<Share> | null = null;
    for (const member of this.#members) {
      if (best === null || member.batches.length < best.batches.length) best = member;
    }
    if (best === null || best.batches.length > 0) {
      if (this.#members.size < this.#options.size) return this.#start();
    }
    return best !== null && best.batches.length < batchesAhead ? best : null;
  }

  #start(): Member<Share> {
    const worker = this.#options.spawn({
      message: (message) => this.#receive(member, message as AnalystReport<Share>),
      ended: () => this.#replace(member),
    });
    const limitMs = this.#options.watchdogMs ?? defaultWatchdogMs;
    const watchdog = new Watchdog(limitMs, () => this.#replace(member));
    const member: Member<Share> = {
      worker,
      watchdog,
      captures: new Set(),
      batches: [],
      looking: null,
    };
    this.#members.add(member);
    return member;
  }

  #hand(member: Member<Share>, batch: Batch<Share>): void {
    const { worker, captures } = member;
    const { capture, id, tasks } = batch;
    if (!captures.has(capture)) {
      captures.add(capture);
      const about = this.#captures.get(capture)!;
      worker.post({ type: 'analyst-open', capture, about } satisfies AnalystRequest);
    }
    member.batches.push(batch);
    worker.post({ type: 'analyst-batch', batch: id, capture, tasks } satisfies AnalystRequest);
    member.watchdog.watch();
  }

  #receive(member: Member<Share>, report: AnalystReport<Share>): void {
    if (!this.#members.has(member)) return;
    member.watchdog.sign();
    if (report.type === 'looking') {
      member.looking = report.exchange;
      return;
    }
    member.looking = null;
    const at = member.batches.findIndex(({ id }) => id === report.batch);
    const [batch] = at < 0 ? [] : member.batches.splice(at, 1);
    if (member.batches.length === 0) member.watchdog.rest();
    if (report.type === 'answer') batch?.resolve(report.answer);
    else batch?.reject(new SessionError('failed', `An analyst failed: ${report.kind}.`));
    this.#distribute();
  }

  /** The analyst is stuck or gone: what it was looking at gets less care, and others take over. */
  #replace(member: Member<Share>): void {
    if (!this.#members.delete(member)) return;
    member.watchdog.rest();
    member.worker.terminate();
    const [current] = member.batches;
    if (current !== undefined) {
      current.tasks = current.tasks.map((task) =>
        task.index === member.looking ? { ...task, stops: task.stops + 1 } : task,
      );
    }
    this.#queue.unshift(...member.batches);
    if (++this.#restarts > maxRestarts) {
      this.#giveUp(new SessionError('overrun', 'Reading this file was stopped too often.'));
    } else this.#distribute();
  }

  #giveUp(error: SessionError): void {
    for (const { worker, watchdog, batches } of this.#members) {
      watchdog.rest();
      worker.terminate();
      this.#queue.push(...batches);
    }
    this.#members.clear();
    for (const { reject } of this.#queue.splice(0)) reject(error);
  }
}

function closed(): SessionError {
  return new SessionError('closed', told('session.closed'));
}
