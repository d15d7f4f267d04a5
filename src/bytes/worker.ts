/** Why a worker is gone without having been terminated. */
export type WorkerEnd = 'ended' | 'out-of-memory' | 'crashed';

/** What a worker tells its owner. Messages are structured clones and not yet checked. */
export interface WorkerEvents {
  message(message: unknown): void;
  /** It ended by itself; it is not called after `terminate`. */
  ended(reason: WorkerEnd): void;
}

/** A worker as its owner holds it. */
export interface WorkerHandle {
  post(message: unknown): void;
  /** Ends it at once, whatever it is doing. */
  terminate(): void;
}

/** Starts one worker; differs by platform. */
export type SpawnWorker = (events: WorkerEvents) => WorkerHandle;
