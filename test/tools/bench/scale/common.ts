/** What measuring at scale and measuring the editor share. */
import { closeSync, openSync, readSync, readdirSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { nodeWorkers } from '../../../../src/platform/worker.node';
import type { SessionApi, SessionHost } from '../../../../src/session/api';
import { sessionOptions } from '../../../../src/session/options';
import { createWorkerHost } from '../../../../src/session/workerHost';
import type { CaptureSummary } from '../../../../src/view/model';
import { benchFiles } from '../formats/files';

export const megabyte = 1024 * 1024;
const masked = { all: false, findings: [] };
/** Milliseconds between two looks at what the process takes. */
const lookMs = 25;

/** Our folder, and the megabytes that `--mb=` asks for. */
export function asked(usualMb: number): { readonly folder: string; readonly mb: number } {
  const [folder = '.', ...options] = process.argv.slice(2);
  const given = options.map((one) => /^--mb=(\d+)$/.exec(one)?.[1]).find(Boolean);
  return { folder, mb: given === undefined ? usualMb : Number(given) };
}

/** A file of invented exchanges in the format, of about `mb` megabytes. */
export function writeFile(folder: string, format: 'har' | 'mitmproxy', mb: number): string {
  const { name, write } = benchFiles.find((file) => file.format === format)!;
  const file = path.join(folder, `${mb}-${name}`);
  const handle = openSync(file, 'w');
  for (const piece of write(mb * megabyte)) writeSync(handle, piece);
  closeSync(handle);
  return file;
}

/** A host as the extension has it. */
export function workerHost(folder: string): SessionHost {
  const spawn = nodeWorkers(path.join(folder, 'worker.js'));
  return createWorkerHost({ spawn, options: () => sessionOptions() });
}

/** A capture that opens as a page does it. */
export interface Opening {
  readonly session: SessionApi;
  /** Milliseconds until the first rows were there. */
  readonly firstRowsMs: Promise<number>;
  /** Resolves when all exchanges are found, to the milliseconds that took, and how many there are. */
  readonly found: Promise<{ readonly ms: number; readonly exchanges: number }>;
  /** Resolves when all is judged. */
  readonly complete: Promise<CaptureSummary>;
  /** Exchanges that are judged. */
  analysed(): number;
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

function deferred<T>(): Deferred<T> {
  let settle: Omit<Deferred<T>, 'promise'> | undefined;
  const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }));
  // Not every measurement waits for all of it.
  promise.catch(() => {});
  return { promise, ...settle! };
}

/** Opens a file, and asks for the first rows as soon as there are any. */
export function openAsPage(host: SessionHost, file: string): Opening {
  const startedAt = performance.now();
  const rows = deferred<number>();
  const found = deferred<{ ms: number; exchanges: number }>();
  const complete = deferred<CaptureSummary>();
  let analysed = 0;
  let exchanges = 0;
  const failed = (): void => {
    const error = new Error('The capture could not be opened.');
    for (const one of [rows, found, complete]) one.reject(error);
  };
  const session = host.open(
    { kind: 'file', path: file, name: path.basename(file) },
    {
      summary: (summary) => {
        analysed = summary.analysed;
        if (exchanges === 0 && summary.exchanges > 0) {
          void session.rows(0, 50, masked).then((list) => {
            if (list.length > 0) rows.resolve(performance.now() - startedAt);
          }, failed);
          // Answered when all are found.
          void session.segments({ start: 0, end: 0 }).then(
            () => {
              found.resolve({ ms: performance.now() - startedAt, exchanges });
            },
            () => {},
          );
        }
        exchanges = summary.exchanges;
        if (summary.isComplete) complete.resolve(summary);
      },
      analysed: () => {},
      failed,
    },
  );
  return {
    session,
    firstRowsMs: rows.promise,
    found: found.promise,
    complete: complete.promise,
    analysed: () => analysed,
  };
}

/** Microseconds of processor time that the process has used: others use the machine, too. */
export function usedUs(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Bytes that the process takes of the machine's memory. */
export function residentBytes(): number {
  return process.memoryUsage.rss();
}

/** Watches what the process takes, until stopped; the most of it, in bytes. */
export function watchPeak(): () => number {
  let peak = residentBytes();
  const timer = setInterval(() => (peak = Math.max(peak, residentBytes())), lookMs);
  return () => {
    clearInterval(timer);
    return Math.max(peak, residentBytes());
  };
}

/** Threads of the process, where the system tells. */
export function threadCount(): number | null {
  return count('/proc/self/task');
}

/** Open files and sockets of the process, where the system tells. */
export function handleCount(): number | null {
  return count('/proc/self/fd');
}

function count(folder: string): number | null {
  try {
    return readdirSync(folder).length;
  } catch {
    return null;
  }
}

/** Waits until `isSo`; the milliseconds that took, or null where it did not come to be in time. */
export async function until(isSo: () => boolean, mostMs: number): Promise<number | null> {
  const startedAt = performance.now();
  while (!isSo()) {
    if (performance.now() - startedAt > mostMs) return null;
    await delay(5);
  }
  return performance.now() - startedAt;
}

/** Best of some reads of the whole file in megabytes a second, as a reader could have it at most. */
export function plainReadSpeed(file: string): number {
  const buffer = new Uint8Array(megabyte);
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const startedAt = performance.now();
    const handle = openSync(file, 'r');
    while (readSync(handle, buffer) > 0);
    closeSync(handle);
    best = Math.min(best, performance.now() - startedAt);
  }
  return (statSync(file).size / megabyte / best) * 1000;
}

/** Says a figure with its limit, and whether it is kept. */
export function tell(
  what: string,
  value: number,
  unit: string,
  limit: number,
  isLeast = false,
): void {
  const isMet = isLeast ? value >= limit : value <= limit;
  const by = limit === 0 ? '' : `, ${((100 * Math.abs(value - limit)) / limit).toFixed(0)} %`;
  const verdict = isMet ? 'met' : `MISSED${by}`;
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(1);
  const bound = `${isLeast ? '≥' : '≤'} ${limit}`;
  console.log(
    `  ${what.padEnd(44)}${shown.padStart(9)} ${unit.padEnd(5)} ${bound.padEnd(8)} ${verdict}`,
  );
}
