/**
 * Finds and shows large captures as the editor does: the index of files from small to large with the
 * ratio to a plain read, what it keeps of each exchange, and, with a worker as it ships, how soon the
 * first rows are there and how much memory the whole process takes at most.
 */
import { rmSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openCapture } from '../../../../src/capture/open';
import { openFile } from '../../../../src/platform/files.node';
import { nodePlatform } from '../../../../src/platform/platform.node';
import { ExchangeRefs } from '../../../../src/session/exchangeRefs';
import {
  asked,
  megabyte,
  openAsPage,
  plainReadSpeed,
  residentBytes,
  tell,
  usedUs,
  watchPeak,
  workerHost,
  writeFile,
} from './common';

const { folder, mb } = asked(100);
const context = { inflate: nodePlatform.inflate, maxContentBytes: 64 * megabyte };
/** Milliseconds for which a large file is analysed before its memory is read. */
const mostMs = 120_000;

interface Indexed {
  readonly ms: number;
  readonly ownMs: number;
  readonly bytesEach: number;
}

async function index(file: string): Promise<Indexed> {
  const before = await usedBytes();
  const source = await openFile(file);
  const startedAt = performance.now();
  const startedUs = usedUs();
  const capture = await openCapture(source, file, context);
  const refs = new ExchangeRefs();
  for await (const item of capture.index()) if (item.kind === 'exchange') refs.push(item.ref);
  const ms = performance.now() - startedAt;
  const ownMs = (usedUs() - startedUs) / 1000;
  // What the file was read in goes with it; what is kept of it is used below.
  await source.close();
  const bytesEach = ((await usedBytes()) - before) / refs.length;
  if (capture.label === '' || refs.at(0) === undefined) throw new Error('nothing found');
  return { ms, ownMs, bytesEach };
}

async function usedBytes(): Promise<number> {
  // Buffers are let go of in the turn after they were found to be free.
  globalThis.gc?.();
  await delay(50);
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function indexAll(format: 'har' | 'mitmproxy'): Promise<void> {
  const sizes = [...new Set([Math.min(10, mb), Math.min(100, mb), mb])];
  const perByte: number[] = [];
  for (const size of sizes) {
    const file = writeFile(folder, format, size);
    const runs = [await index(file), await index(file), await index(file)];
    const ms = Math.min(...runs.map((run) => run.ms));
    const ownMs = Math.min(...runs.map((run) => run.ownMs));
    const bytes = statSync(file).size;
    const speed = (bytes / megabyte / ownMs) * 1000;
    const wall = (bytes / megabyte / ms) * 1000;
    const plain = plainReadSpeed(file);
    perByte.push(ownMs / bytes);
    tell(`${format}, ${size} MB: index`, speed, 'MB/s', 200, true);
    console.log(
      `    of processor time; ${wall.toFixed(0)} MB/s by the clock, and a plain read is ${(plain / speed).toFixed(1)} times as fast`,
    );
    // The first time through, the engine keeps what it makes of our code.
    const bytesEach = Math.min(...runs.slice(1).map((run) => run.bytesEach));
    if (size === mb) tell(`${format}, ${size} MB: kept of an exchange`, bytesEach, 'bytes', 64);
    rmSync(file);
  }
  const slope = perByte.at(-1)! / perByte[0]!;
  console.log(
    `  ${format}: ${slope.toFixed(2)} times the time for a byte at ${mb} MB as at ${sizes[0]} MB`,
  );
}

async function openAll(format: 'har' | 'mitmproxy'): Promise<void> {
  const file = writeFile(folder, format, mb);
  const idle = residentBytes();
  const peak = watchPeak();
  const host = workerHost(folder);
  const opening = openAsPage(host, file);
  tell(`${format}, ${mb} MB: first rows`, await opening.firstRowsMs, 'ms', 500);
  const found = await opening.found;
  const speed = (statSync(file).size / megabyte / found.ms) * 1000;
  console.log(
    `    ${found.exchanges} exchanges found at ${speed.toFixed(0)} MB/s, opening included`,
  );
  const startedAt = performance.now();
  const timer = setTimeout(() => opening.session.close(), mostMs);
  const isOver = await Promise.race([
    opening.complete.then(() => true),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), mostMs)),
  ]);
  clearTimeout(timer);
  const tookS = (performance.now() - startedAt) / 1000;
  const share = opening.analysed() / found.exchanges;
  console.log(
    `    ${isOver ? 'all' : `${(100 * share).toFixed(0)} % of them`} judged in ${tookS.toFixed(1)} s more`,
  );
  tell(`${format}, ${mb} MB: memory at most`, peak() / megabyte, 'MB', 600);
  console.log(`    of which ${(idle / megabyte).toFixed(0)} MB before it was opened`);
  host.dispose();
  rmSync(file);
}

async function main(): Promise<void> {
  for (const format of ['har', 'mitmproxy'] as const) {
    await openAll(format);
    await indexAll(format);
  }
}

void main();
