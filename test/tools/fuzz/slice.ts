import { Worker } from 'node:worker_threads';
import { mostBytes } from './mutators/mutate';

/** What a thread is told. */
export interface Slice {
  readonly target: string;
  readonly seed: number;
  readonly ms: number;
  /** Number of the run and length of its input, then the input: what is left when a run never ends. */
  readonly shared: SharedArrayBuffer;
  /** File name of the bundle, for coverage. */
  readonly script: string;
}

export interface SliceResult {
  readonly executions: number;
  readonly ms: number;
  readonly kept: number;
  /** Characters of code that were reached. */
  readonly reached: number;
  /** What was found, each kind of fault once. */
  readonly finds: readonly { readonly input: Uint8Array; readonly stack: string }[];
}

/** A run that has not ended by then never will. Generous, as the machine may be busy. */
const stuckMs = 60_000;

/** Fuzzes one target in a thread of its own; ends it where a run hangs. */
export function runSlice(bundle: string, slice: Omit<Slice, 'shared'>): Promise<SliceResult> {
  const shared = new SharedArrayBuffer(8 + mostBytes);
  const state = new Int32Array(shared, 0, 2);
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const worker = new Worker(bundle, { workerData: { ...slice, shared } satisfies Slice });
    let seen = -1;
    let seenAt = performance.now();
    const timer = setInterval(() => {
      const count = Atomics.load(state, 0);
      const now = performance.now();
      if (count !== seen) {
        seen = count;
        seenAt = now;
      } else if (now - seenAt > stuckMs) {
        const input = new Uint8Array(shared, 8, state[1]).slice();
        end({
          executions: count,
          ms: now - startedAt,
          kept: 0,
          reached: 0,
          finds: [{ input, stack: `a run that did not end within ${stuckMs / 1000} s` }],
        });
      }
    }, 500);
    const end = (result: SliceResult): void => {
      clearInterval(timer);
      void worker.terminate();
      resolve(result);
    };
    worker.on('message', end);
    worker.on('error', (error) => {
      clearInterval(timer);
      // Out of memory, say: the input is what matters.
      const input = new Uint8Array(shared, 8, state[1]).slice();
      const finds = [{ input, stack: error.stack ?? String(error) }];
      if (Atomics.load(state, 0) === 0) reject(error);
      else
        end({
          executions: state[0]!,
          ms: performance.now() - startedAt,
          kept: 0,
          reached: 0,
          finds,
        });
    });
  });
}
