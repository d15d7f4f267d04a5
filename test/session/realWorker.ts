import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { SpawnWorker } from '../../src/bytes/worker';
import { nodeWorkers } from '../../src/platform/worker.node';

/** A worker script, bundled as it ships. */
export interface BuiltWorker {
  readonly spawn: SpawnWorker;
  remove(): void;
}

/** Bundles a worker's entry, by default the product's own, with its data beside it, and hands out real threads that run it. */
export async function buildWorker(entry = 'src/session/worker.ts'): Promise<BuiltWorker> {
  const folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-worker-'));
  const outfile = path.join(folder, 'worker.js');
  const root = path.resolve(__dirname, '../..');
  const data = 'addresses.bin';
  copyFileSync(path.join(root, 'src/verdict/data', data), path.join(folder, data));
  await esbuild.build({
    entryPoints: [path.join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  return {
    spawn: nodeWorkers(outfile),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
