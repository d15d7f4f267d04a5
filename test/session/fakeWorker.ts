import type { SpawnWorker, WorkerEnd } from '../../src/bytes/worker';
import type { WorkerReport, WorkerRequest } from '../../src/session/protocol';

/** A worker that does what a test tells it to. */
export interface FakeWorker {
  readonly received: WorkerRequest[];
  isTerminated: boolean;
  report(report: WorkerReport): void;
  end(reason: WorkerEnd): void;
}

/** Hands out fake workers and keeps them; `started` is told of each. */
export function fakeWorkers(started: (worker: FakeWorker, index: number) => void = () => {}): {
  readonly workers: FakeWorker[];
  readonly spawn: SpawnWorker;
} {
  const workers: FakeWorker[] = [];
  const spawn: SpawnWorker = (events) => {
    const worker: FakeWorker = {
      received: [],
      isTerminated: false,
      report: (report) => events.message(report),
      end: (reason) => events.ended(reason),
    };
    const index = workers.push(worker) - 1;
    return {
      post: (message) => {
        worker.received.push(message as WorkerRequest);
        // As with a real one, nothing comes back before the caller has gone on.
        if (worker.received.length === 1) setImmediate(() => started(worker, index));
      },
      terminate: () => {
        worker.isTerminated = true;
      },
    };
  };
  return { workers, spawn };
}
