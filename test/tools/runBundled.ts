import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

const root = path.resolve(__dirname, '../..');
/** Data that the bundles of the product read beside themselves. */
const dataFiles = ['src/verdict/data/addresses.bin'];

/**
 * Runs a measurement as the product ships: bundled. A loader that translates file by file puts a getter in
 * front of everything imported, which makes tight loops three times as slow. The program is handed a
 * folder of its own, which is removed behind it, and our own arguments; its exit status becomes ours.
 * @param entry path of its source, from `test/tools/bench`.
 * @param flags of Node's.
 * @param beside bundles of the product that it finds in its folder, by name, from their source.
 */
export function runBundled(
  entry: string,
  flags: readonly string[] = [],
  beside: Readonly<Record<string, string>> = {},
): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-bench-'));
  const outfile = path.join(folder, 'measure.cjs');
  try {
    bundle(path.join(__dirname, 'bench', entry), outfile);
    for (const [name, source] of Object.entries(beside)) {
      bundle(path.join(root, source), path.join(folder, `${name}.js`), true);
    }
    for (const file of dataFiles) {
      copyFileSync(path.join(root, file), path.join(folder, path.basename(file)));
    }
    const { status } = spawnSync(
      process.execPath,
      [...flags, outfile, folder, ...process.argv.slice(2)],
      { stdio: 'inherit' },
    );
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bundle(source: string, outfile: string, minify = false): void {
  buildSync({
    entryPoints: [source],
    bundle: true,
    minify,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'error',
    outfile,
  });
}
