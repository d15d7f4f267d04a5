/** Measures how fast files of every format are read, as it ships: bundled (see `decode.ts`). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

const folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-bench-'));
const outfile = path.join(folder, 'formats.cjs');
try {
  buildSync({
    entryPoints: [path.join(__dirname, 'formats', 'measure.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    outfile,
  });
  process.exitCode =
    spawnSync(process.execPath, ['--expose-gc', outfile, folder], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
