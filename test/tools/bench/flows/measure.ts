/**
 * Reads flow files of small and of large bodies: the index alone, and each flow loaded, beside a plain
 * read of the same file and `mitmdump -n -q -r` where there is one on the path.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ByteSource } from '../../../../src/bytes/source';
import type { ExchangeRef } from '../../../../src/capture/model';
import { mitmproxyReader } from '../../../../src/capture/readers/mitmproxy/reader';
import { openFile } from '../../../../src/platform/files.node';
import { nodePlatform } from '../../../../src/platform/platform.node';
import { joinBytes } from '../../../capture/writers/message';
import { writeMitmproxy } from '../../../capture/writers/mitmproxy';
import { session, type SessionExchange } from '../../../capture/writers/session';

const megabyte = 1024 * 1024;
const fileMegabytes = 128;
const rounds = 3;
const context = { inflate: nodePlatform.inflate, maxContentBytes: 64 * megabyte };
const folder = process.argv[2]!;

/** The best of some rounds, in milliseconds: others use the machine too. */
async function best(run: () => Promise<void>): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now();
    await run();
    least = Math.min(least, performance.now() - startedAt);
  }
  return least;
}

/** Writes a file of flows, each with a body of `bodyBytes`; the version is one that 8.1 reads too. */
function writeFile(bodyBytes: number): string {
  const file = path.join(folder, `${bodyBytes}.mitm`);
  const body = Uint8Array.from({ length: bodyBytes }, (_, i) => 0x20 + ((i * 31) % 90));
  const flow: SessionExchange = { ...session[0]!, responseBody: body };
  const one = writeMitmproxy([flow], 17);
  const batch = joinBytes(...Array.from({ length: Math.ceil(megabyte / one.length) }, () => one));
  writeFileSync(file, '');
  for (let size = 0; size < fileMegabytes * megabyte; size += batch.length) {
    appendFileSync(file, batch);
  }
  return file;
}

async function readPlain(source: ByteSource): Promise<void> {
  for (let at = 0; at < source.size; at += megabyte) await source.read(at, megabyte);
}

async function index(source: ByteSource): Promise<ExchangeRef[]> {
  const refs: ExchangeRef[] = [];
  for await (const item of mitmproxyReader.index(source, context)) {
    if (item.kind === 'exchange') refs.push(item.ref);
  }
  return refs;
}

async function loadAll(source: ByteSource): Promise<void> {
  const refs = await index(source);
  for (const [i, ref] of refs.entries()) {
    const { problems } = await mitmproxyReader.load(source, ref, i, context);
    if (problems.length > 0) throw new Error(problems[0]!.code);
  }
}

async function main(): Promise<void> {
  const hasPeer = spawnSync('mitmdump', ['--version']).status === 0;
  for (const bodyBytes of [1_000, 20_000, 1_000_000]) {
    const file = writeFile(bodyBytes);
    const source = await openFile(file);
    const size = source.size / megabyte;
    const count = (await index(source)).length;
    console.log(`${count} flows of ${bodyBytes} bytes, ${size.toFixed(0)} MB`);
    const show = (name: string, ms: number): void => {
      const speed = ((size * 1000) / ms).toFixed(0).padStart(7);
      console.log(`  ${name.padEnd(22)}${ms.toFixed(0).padStart(7)} ms ${speed} MB/s`);
    };
    show('plain read', await best(() => readPlain(source)));
    show('index', await best(async () => void (await index(source))));
    const loaded = await best(() => loadAll(source));
    show('index and load all', loaded);
    if (hasPeer) {
      const args = ['-n', '-q', '--set', `confdir=${folder}`, '-r'];
      const startedAt = performance.now();
      const peer = spawnSync('mitmdump', [...args, file]);
      const ms = performance.now() - startedAt;
      if (peer.status === 0) show('mitmdump -n -q -r', ms);
      console.log(`  ${(ms / loaded).toFixed(1)} times as fast as mitmdump (exit ${peer.status})`);
    } else console.log('  no mitmdump on the path: nothing to compare with');
    await source.close();
    rmSync(file);
  }
  await memory();
}

/** What the index itself keeps for each flow. */
async function memory(): Promise<void> {
  const file = writeFile(0);
  const source = await openFile(file);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const refs = await index(source);
  globalThis.gc?.();
  const kept = process.memoryUsage().heapUsed - before;
  console.log(`references: ${(kept / refs.length).toFixed(0)} bytes for each of ${refs.length}`);
  await source.close();
}

void main();
