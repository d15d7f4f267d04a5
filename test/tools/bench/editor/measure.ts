/**
 * What the editor costs: this process plays the extension host, with the extension and its worker as
 * they ship. How long activating takes; how late the event loop is while a large capture is found
 * through and analysed and its rows are asked for; how soon all threads are gone when the tab is
 * closed, and how much memory with them; and whether opening and closing again and again leaves
 * anything behind.
 */
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { SessionHost } from '../../../../src/session/api';
import {
  asked,
  handleCount,
  megabyte,
  openAsPage,
  residentBytes,
  tell,
  threadCount,
  until,
  usedUs,
  watchPeak,
  workerHost,
  writeFile,
} from '../scale/common';

const { folder, mb } = asked(100);
const masked = { all: false, findings: [] };
/** Milliseconds for which the event loop is watched. */
const watchedMs = 20_000;
/** What the histogram counts in; an idle loop shows as much. */
const resolutionMs = 10;
/** A hundred exchanges. */
const smallMb = 0.01;
const cycles = 200;
/** Cycles before which threads, caches and the heap have not found their size. */
const warmCycles = 20;

/** Anything that an API may be: a function, a class, a namespace; it does nothing, and nothing comes of it. */
function anything(): unknown {
  const target = function (): void {};
  return new Proxy(target, {
    get: (_, name) => {
      if (name === Symbol.iterator) return () => [].values();
      if (name === Symbol.toPrimitive) return () => '';
      return anything();
    },
    set: () => true,
    apply: () => anything(),
    construct: () => anything() as object,
  });
}

/** Stands in for the editor's API: events can be listened to, and nothing ever happens. */
function standInVscode(): void {
  class EventEmitter {
    readonly event = (): { dispose(): void } => ({ dispose() {} });
    fire(): void {}
    dispose(): void {}
  }
  // A bundle copies what the module has as its own, by name.
  const source = readFileSync(path.join(folder, 'extension.js'), 'utf8');
  const names = new Set(source.match(/(?<=\b\w{1,3}\.)[a-z]\w+/gi));
  const api = Object.fromEntries([...names].map((name) => [name, anything()]));
  api['EventEmitter'] = EventEmitter;
  const loader = Module as unknown as { _load(name: string, ...rest: unknown[]): unknown };
  const load = loader._load.bind(loader);
  loader._load = (name, ...rest) => (name === 'vscode' ? api : load(name, ...rest));
}

function measureActivation(): void {
  standInVscode();
  const ownRequire = Module.createRequire(path.join(folder, 'measure.cjs'));
  const startedUs = usedUs();
  const { activate } = ownRequire('./extension.js') as { activate(context: unknown): void };
  const loadedUs = usedUs();
  const subscriptions: unknown[] = [];
  activate(
    new Proxy(
      { subscriptions },
      { get: (own, name) => (name === 'subscriptions' ? own.subscriptions : anything()) },
    ),
  );
  tell('activation, processor time', (usedUs() - startedUs) / 1000, 'ms', 50);
  console.log(`    of which ${((loadedUs - startedUs) / 1000).toFixed(0)} ms to load the script`);
}

async function measureLoop(host: SessionHost, file: string): Promise<void> {
  const quiet = monitorEventLoopDelay({ resolution: resolutionMs });
  quiet.enable();
  await delay(2_000);
  quiet.disable();
  const histogram = monitorEventLoopDelay({ resolution: resolutionMs });
  histogram.enable();
  const opening = openAsPage(host, file);
  const { session } = opening;
  tell('first rows', await opening.firstRowsMs, 'ms', 500);
  const stopAt = performance.now() + watchedMs;
  let asked = 0;
  let isComplete = false;
  void opening.complete.then(
    () => (isComplete = true),
    () => {},
  );
  while (performance.now() < stopAt && !isComplete) {
    await session.rows((asked++ * 50) % 5_000, 50, masked);
    await delay(100);
  }
  histogram.disable();
  const p99 = (one: typeof histogram): number => one.percentile(99) / 1e6 - resolutionMs;
  tell('event loop, 99 of 100 delays', p99(histogram), 'ms', 50);
  console.log(
    `    ${p99(quiet).toFixed(1)} ms with nothing open; ${asked} lists asked for, ${opening.analysed()} exchanges judged`,
  );
  session.close();
}

async function measureClosing(host: SessionHost, file: string): Promise<void> {
  // Threads that Node itself keeps are there from the first file on.
  const first = openAsPage(host, writeFile(folder, 'har', smallMb));
  await first.firstRowsMs;
  first.session.close();
  await delay(1_000);
  globalThis.gc?.();
  await delay(500);
  const threads = threadCount();
  const before = residentBytes();
  const peak = watchPeak();
  const opening = openAsPage(host, file);
  await opening.found;
  await until(() => opening.analysed() > 500, 20_000);
  const most = peak();
  const pending = opening.session.exchange(3, masked).catch(() => {});
  const startedAt = performance.now();
  opening.session.close();
  await pending;
  const rejectedMs = performance.now() - startedAt;
  if (threads !== null) {
    const endedMs = await until(() => threadCount()! <= threads, 5_000);
    tell('closing: threads are gone', endedMs ?? Infinity, 'ms', 200);
  }
  console.log(`    what was asked for was let go after ${rejectedMs.toFixed(1)} ms`);
  await delay(3_000);
  globalThis.gc?.();
  await until(() => residentBytes() - before < 0.05 * (most - before), 7_000);
  const freed = (100 * (most - residentBytes())) / (most - before);
  tell('closing: memory that is free 10 s later', freed, '%', 95, true);
  console.log(`    of ${((most - before) / megabyte).toFixed(0)} MB`);
}

async function measureCycles(host: SessionHost): Promise<void> {
  const file = writeFile(folder, 'har', smallMb);
  let warm = 0;
  let handles: number | null = 0;
  for (let cycle = 0; cycle < cycles; cycle++) {
    const opening = openAsPage(host, file);
    await opening.firstRowsMs;
    opening.session.close();
    if (cycle !== warmCycles) continue;
    await delay(1_000);
    globalThis.gc?.();
    warm = residentBytes();
    handles = handleCount();
  }
  await delay(1_000);
  globalThis.gc?.();
  const grown = (residentBytes() - warm) / megabyte;
  tell(`${cycles} times opened and closed: growth`, grown, 'MB', 10);
  if (handles !== null) {
    tell('    and open handles more', Math.max(0, handleCount()! - handles), '', 0);
  }
}

async function main(): Promise<void> {
  measureActivation();
  const file = writeFile(folder, 'har', mb);
  const host = workerHost(folder);
  await measureClosing(host, file);
  await measureLoop(host, file);
  await measureCycles(host);
  host.dispose();
}

void main();
