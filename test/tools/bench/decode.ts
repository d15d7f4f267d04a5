/**
 * Measures decoding as it ships: bundled. A loader that translates file by file puts a getter in front of
 * everything imported, which makes tight loops three times as slow.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

const folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-bench-'));
const outfile = path.join(folder, 'decode.cjs');
try {
  buildSync({
    entryPoints: [path.join(__dirname, 'decode', 'measure.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    outfile,
  });
  process.exitCode = spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
