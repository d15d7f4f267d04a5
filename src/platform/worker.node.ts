import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { SpawnWorker } from '../bytes/worker';

/** Heap of one worker, in MiB: typed arrays and file bytes are not counted in it. */
const maxHeapMib = 1024;

/**
 * Starts workers from a script file on threads of their own, with a heap that has an end: a worker
 * that outgrows it dies alone.
 */
export function nodeWorkers(scriptPath: string): SpawnWorker {
  return (events) => {
    let isOver = false;
    const worker = new Worker(scriptPath, {
      // Nothing of the host's debugging or loaders belongs in there; what it might print is dropped,
      // since an engine's message can quote what it was working on.
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMib },
    });
    worker.stdout.resume();
    worker.stderr.resume();
    const end = (reason: Parameters<typeof events.ended>[0]): void => {
      if (isOver) return;
      isOver = true;
      events.ended(reason);
    };
    worker.on('message', (message: unknown) => {
      if (!isOver) events.message(message);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed');
    });
    worker.on('exit', () => end('ended'));
    return {
      post: (message) => worker.postMessage(message),
      terminate: () => {
        isOver = true;
        void worker.terminate();
      },
    };
  };
}

/** Threads that the machine runs side by side. */
export function threads(): number {
  return availableParallelism();
}

/** The way to whoever started this thread, or null in the first one. */
export function ownPort(): {
  post(message: unknown): void;
  receive(receiver: (message: unknown) => void): void;
} | null {
  const port = parentPort;
  if (isMainThread || port === null) return null;
  return {
    post: (message) => port.postMessage(message),
    receive: (receiver) => port.on('message', receiver),
  };
}
