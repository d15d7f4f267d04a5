import type { WorkerHandle } from '../bytes/worker';
import type { DecodeAnswer } from '../decode/answer';
import { SessionError } from './api';
import type { WorkerReport, WorkerRequest } from './protocol';
import { defaultWatchdogMs, Watchdog } from './watchdog';
import type { WorkerHostOptions } from './workerHost';

/** Milliseconds after which a worker that nobody asks anything is let go. */
const idleMs = 30_000;

interface Pending {
  readonly resolve: (answer: DecodeAnswer) => void;
  readonly reject: (error: SessionError) => void;
}

/** Decodes loose text in one worker, which is started when needed and let go when idle. */
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
      this.#end('overrun', 'Decoding took too long and was stopped.');
    });
  }

  /** @throws {SessionError} `overrun` when it takes too long, `closed` when disposed meanwhile. */
  decode(bytes: Uint8Array): Promise<DecodeAnswer> {
    clearTimeout(this.#idleTimer);
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#pending.set(id, { resolve, reject });
      this.#worker ??= this.#start();
      const options = this.#host.options();
      this.#worker.post({ type: 'decode', id, bytes, options } satisfies WorkerRequest);
      this.#watchdog.watch();
    });
  }

  /** Stops all work. It may be used again. */
  dispose(): void {
    this.#end('closed', 'Decoding was stopped.');
  }

  #start(): WorkerHandle {
    const worker = this.#host.spawn({
      message: (message) => {
        if (worker === this.#worker) this.#receive(message as WorkerReport);
      },
      ended: () => {
        if (worker === this.#worker) this.#end('failed', 'Decoding ended unexpectedly.');
      },
    });
    return worker;
  }

  #receive(report: WorkerReport): void {
    this.#watchdog.sign();
    if (report.type !== 'result' && report.type !== 'error') return;
    const pending = this.#pending.get(report.id);
    this.#pending.delete(report.id);
    if (report.type === 'result') pending?.resolve(report.result as DecodeAnswer);
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
