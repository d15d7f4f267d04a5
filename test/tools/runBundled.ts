import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Runs a measurement as the product ships: bundled. A loader that translates file by file puts a getter in
 * front of everything imported, which makes tight loops three times as slow. The program is handed a
 * folder of its own, which is removed behind it; its exit status becomes ours.
 * @param entry path of its source, from `test/tools/bench`.
 * @param flags of Node's.
 */
export function runBundled(entry: string, flags: readonly string[] = []): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-bench-'));
  const outfile = path.join(folder, 'measure.cjs');
  try {
    buildSync({
      entryPoints: [path.join(__dirname, 'bench', entry)],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
      outfile,
    });
    const { status } = spawnSync(process.execPath, [...flags, outfile, folder], {
      stdio: 'inherit',
    });
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
