/**
 * Reads files of 64 MB in each format: the index of a half and of the whole, what it keeps in memory,
 * each exchange loaded, and in the same run what else reads such a file. Times are the best of some
 * rounds: others use the machine too.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { MemorySource, type ByteSource } from '../../../../src/bytes/source';
import { openCapture } from '../../../../src/capture/open';
import { openFile } from '../../../../src/platform/files.node';
import { nodePlatform } from '../../../../src/platform/platform.node';
import { ExchangeRefs } from '../../../../src/session/exchangeRefs';
import { benchFiles, type BenchFile } from './files';

const megabyte = 1024 * 1024;
const fileBytes = 64 * megabyte;
const rounds = 3;
const context = { inflate: nodePlatform.inflate, maxContentBytes: 64 * megabyte };
const [folder = '.'] = process.argv.slice(2);

async function best(run: () => unknown, times = rounds): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < times; round++) {
    const startedAt = performance.now();
    await run();
    least = Math.min(least, performance.now() - startedAt);
  }
  return least;
}

function writeFile({ name, write }: BenchFile, sizeBytes: number): string {
  const file = path.join(folder, name);
  const handle = openSync(file, 'w');
  for (const piece of write(sizeBytes)) writeSync(handle, piece);
  closeSync(handle);
  return file;
}

/** Runs `use` over the file's source. */
async function withSource<T>(file: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const source = await openFile(file);
  try {
    return await use(source);
  } finally {
    await source.close();
  }
}

function index(file: string): Promise<number> {
  return withSource(file, async (source) => {
    const capture = await openCapture(source, file, context);
    const refs = new ExchangeRefs();
    for await (const item of capture.index()) {
      if (item.kind === 'problem') throw new Error(item.problem.code);
      refs.push(item.ref);
    }
    return refs.length;
  });
}

function loadAll(file: string): Promise<number> {
  return withSource(file, async (source) => {
    const capture = await openCapture(source, file, context);
    let count = 0;
    let size = 0;
    for await (const item of capture.index()) {
      if (item.kind === 'problem') throw new Error(item.problem.code);
      const { request, response, problems } = await capture.load(item.ref, count++);
      if (problems.length > 0) throw new Error(problems[0]!.code);
      size += (request?.content.bytes.length ?? 0) + (response?.content.bytes.length ?? 0);
    }
    return size;
  });
}

/** Bytes that the index keeps for each exchange, what its reader keeps included. */
async function keptBytes(file: string): Promise<number> {
  const source = new MemorySource(readFileSync(file));
  const before = usedBytes();
  const capture = await openCapture(source, file, context);
  const refs = new ExchangeRefs();
  for await (const item of capture.index()) if (item.kind === 'exchange') refs.push(item.ref);
  const kept = usedBytes() - before;
  // What is measured is still in use.
  await capture.load(refs.at(0)!, 0);
  return kept / refs.length;
}

function usedBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Looks at each byte once: what no reader of text in this language can be faster than. */
function passOver(file: string): Promise<number> {
  return withSource(file, async (source) => {
    let sum = 0;
    for (let at = 0; at < source.size; at += megabyte) {
      const bytes = await source.read(at, megabyte);
      for (let i = 0; i < bytes.length; i++) sum = (sum + bytes[i]!) | 0;
    }
    return sum;
  });
}

/** Milliseconds that the peer takes, or null where it is not there. */
async function peerMs(peer: BenchFile['peer'], file: string): Promise<number | null> {
  if (peer === 'bytes') return best(() => passOver(file));
  if (peer === 'JSON.parse') return best(() => void JSON.parse(readFileSync(file, 'utf8')));
  const [command, args]: readonly [string, readonly string[]] =
    peer === 'unzip'
      ? ['unzip', ['-p', file]]
      : ['mitmdump', ['-n', '-q', '--set', `confdir=${folder}`, '-r', file]];
  if (spawnSync(command, ['--version'], { stdio: 'ignore' }).error !== undefined) return null;
  let status: number | null = 0;
  // A minute and more for one round of mitmdump's where the machine is busy.
  const times = peer === 'mitmdump' ? 1 : rounds;
  const ms = await best(() => {
    status = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] }).status;
  }, times);
  return status === 0 ? ms : null;
}

function show(what: string, ms: number, sizeBytes: number): void {
  const speed = ((sizeBytes / megabyte) * 1000) / ms;
  console.log(
    `  ${what.padEnd(20)}${ms.toFixed(0).padStart(7)} ms${speed.toFixed(0).padStart(7)} MB/s`,
  );
}

async function measure(file: BenchFile): Promise<void> {
  const half = writeFile(file, fileBytes / 2);
  const halfBytes = statSync(half).size;
  const halfMs = await best(() => index(half));
  const whole = writeFile(file, fileBytes);
  const sizeBytes = statSync(whole).size;
  const count = await index(whole);
  console.log(
    `${file.format}, ${file.name}: ${count} exchanges, ${(sizeBytes / megabyte).toFixed(0)} MB`,
  );
  const indexMs = await best(() => index(whole));
  show('index', indexMs, sizeBytes);
  const growth = indexMs / halfMs / (sizeBytes / halfBytes);
  console.log(`  ${growth.toFixed(2)} times the time for a byte that a file half as large takes`);
  console.log(`  ${(await keptBytes(whole)).toFixed(0)} bytes kept for each exchange`);
  const loadMs = await best(() => loadAll(whole));
  show('index and load', loadMs, sizeBytes);
  const peer = await peerMs(file.peer, whole);
  if (peer === null) console.log(`  no ${file.peer} on the path: nothing to compare with`);
  else {
    show(file.peer, peer, sizeBytes);
    console.log(`  ${(peer / loadMs).toFixed(2)} times as fast as ${file.peer}`);
  }
  rmSync(whole);
}

async function main(): Promise<void> {
  for (const file of benchFiles) await measure(file);
}

void main();
