import type { SpawnWorker } from '../bytes/worker';
import type { SessionApi, SessionEvents, SessionHost, SessionInput } from './api';
import type { SessionOptions } from './options';
import { WorkerDecoder } from './workerDecoder';
import { WorkerSession } from './workerSession';

/** What a host of sessions is made of. */
export interface WorkerHostOptions {
  /** Starts a worker that runs `session/worker`. */
  readonly spawn: SpawnWorker;
  /** Read anew for each capture that is opened. */
  readonly options: () => SessionOptions;
  /** Milliseconds without a sign of life after which a busy worker is stopped. */
  readonly watchdogMs?: number;
}

/** Opens each capture in a worker of its own, and decodes loose text in one that is shared. */
export function createWorkerHost(host: WorkerHostOptions): SessionHost {
  const sessions = new Set<WorkerSession>();
  const decoder = new WorkerDecoder(host);
  return {
    open(input: SessionInput, events: SessionEvents): SessionApi {
      const session = new WorkerSession(host, input, events, () => sessions.delete(session));
      sessions.add(session);
      return session;
    },
    decode: (bytes) => decoder.perform<'decode'>({ name: 'decode' }, bytes),
    decodeAs: (bytes, how) => decoder.perform<'decodeAs'>({ name: 'decodeAs', how }, bytes),
    explain: (bytes) => decoder.perform<'explain'>({ name: 'explain' }, bytes),
    dispose(): void {
      for (const session of [...sessions]) session.close();
      decoder.dispose();
    },
  };
}
