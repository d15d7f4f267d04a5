/** Fuzzes one target for a while, in a thread that can be stopped where a run never ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { Coverage } from './coverage';
import { Find, Fuzzer } from './fuzzer';
import { kindOf, shrink } from './shrink';
import type { Slice, SliceResult } from './slice';
import { targets } from './targets';

/** Share of the time that may go into asking for coverage. */
const coverageShare = 0.15;
/** Runs between two questions, at most. */
const mostBatch = 64;
/** Milliseconds that making a find smaller may take. */
const shrinkMs = 5_000;
/** Kinds of faults after which a target has shown enough. */
const mostFinds = 8;

async function main({ target: name, seed, ms, shared, script }: Slice): Promise<SliceResult> {
  process.setSourceMapsEnabled(true);
  const target = targets.find((one) => one.name === name)!;
  const state = new Int32Array(shared, 0, 2);
  const copy = new Uint8Array(shared, 8);
  const fuzzer = new Fuzzer(target, seed);
  fuzzer.onInput = (input) => {
    copy.set(input.subarray(0, copy.length));
    Atomics.store(state, 1, Math.min(input.length, copy.length));
    Atomics.add(state, 0, 1);
  };
  const startedAt = performance.now();
  const finds = new Map<string, Find>();
  const coverage = new Coverage(script);
  /** Runs one step; what it finds is kept where it is of a new kind. */
  const attempt = async <Result>(step: () => Promise<Result>): Promise<Result | null> => {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof Find)) throw error;
      const kind = kindOf(error);
      if (!finds.has(kind)) finds.set(kind, await shrink(target, error, shrinkMs));
      return null;
    }
  };

  await attempt(() => fuzzer.runSeeds());
  coverage.hasNew();
  let batch: Uint8Array[] = [];
  let batchSize = 4;
  let batchAt = performance.now();
  while (performance.now() - startedAt < ms && finds.size < mostFinds) {
    const input = await attempt(() => fuzzer.step());
    if (input !== null) batch.push(input);
    if (batch.length < batchSize) continue;
    const askedAt = performance.now();
    if (coverage.hasNew()) fuzzer.keep(batch);
    // Asking costs the same for one run as for many: as many as make it cheap.
    const now = performance.now();
    const isDear = now - askedAt > (askedAt - batchAt) * coverageShare;
    batchSize = isDear ? Math.min(mostBatch, batchSize * 2) : Math.max(1, batchSize - 1);
    batchAt = now;
    batch = [];
  }
  return {
    executions: Atomics.load(state, 0),
    ms: performance.now() - startedAt,
    kept: fuzzer.kept,
    reached: coverage.size,
    finds: [...finds.values()].map(({ input, message }) => ({ input, stack: message })),
  };
}

void main(workerData as Slice).then((result) => parentPort?.postMessage(result));
