import type { WorkerHandle } from '../bytes/worker';
import { SessionError } from './api';
import type { LooseTasks, WorkerReport, WorkerRequest } from './protocol';
import { defaultWatchdogMs, Watchdog } from './watchdog';
import type { WorkerHostOptions } from './workerHost';
import { told } from '../view/told';

/** Milliseconds after which a worker that nobody asks anything is let go. */
const idleMs = 30_000;

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: SessionError) => void;
}

/** Looks at loose text in one worker, which is started when needed and let go when idle. */
export class WorkerDecoder {
  readonly #host: WorkerHostOptions;
  readonly #watchdog: Watchdog;
  readonly #pending = new Map<number, Pending>();
  #worker: WorkerHandle | null = null;
  #nextId = 0;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WorkerHostOptions) {
    this.#host = host;
    this.#watchdog = new Watchdog(host.watchdogMs ?? defaultWatchdogMs, () => {
      this.#end('overrun', told('session.decoding-slow'));
    });
  }

  /** @throws {SessionError} `overrun` when it takes too long, `closed` when disposed meanwhile. */
  perform<Name extends keyof LooseTasks>(
    task: LooseTasks[Name]['task'],
    bytes: Uint8Array,
  ): Promise<LooseTasks[Name]['answer']> {
    clearTimeout(this.#idleTimer);
    const answer = new Promise<unknown>((resolve, reject) => {
      const id = this.#nextId++;
      this.#pending.set(id, { resolve, reject });
      this.#worker ??= this.#start();
      const options = this.#host.options();
      this.#worker.post({ type: 'loose', id, task, bytes, options } satisfies WorkerRequest);
      this.#watchdog.watch();
    });
    // The worker answers a task with what belongs to its name, and nothing else.
    return answer as Promise<LooseTasks[Name]['answer']>;
  }

  /** Stops all work. It may be used again. */
  dispose(): void {
    this.#end('closed', told('session.decoding-stopped'));
  }

  #start(): WorkerHandle {
    const worker = this.#host.spawn({
      message: (message) => {
        if (worker === this.#worker) this.#receive(message as WorkerReport);
      },
      ended: () => {
        if (worker === this.#worker) this.#end('failed', told('session.decoding-ended'));
      },
    });
    return worker;
  }

  #receive(report: WorkerReport): void {
    this.#watchdog.sign();
    if (report.type !== 'result' && report.type !== 'error') return;
    const pending = this.#pending.get(report.id);
    this.#pending.delete(report.id);
    if (report.type === 'result') pending?.resolve(report.result);
    else pending?.reject(new SessionError(report.code, report.message));
    if (this.#pending.size > 0) return;
    this.#watchdog.rest();
    this.#idleTimer = setTimeout(() => this.dispose(), idleMs);
  }

  #end(code: SessionError['code'], message: string): void {
    clearTimeout(this.#idleTimer);
    this.#watchdog.rest();
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#pending.values()) reject(new SessionError(code, message));
    this.#pending.clear();
  }
}
