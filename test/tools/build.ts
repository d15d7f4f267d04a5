/**
 * Bundles the doors into `dist/` (and, with `--tests`, the suites that run inside VS Code into
 * `out/`). One bundle each for the extension host, the worker, the page and the command line;
 * what they share is shared source.
 */
import {
  chmodSync,
  copyFileSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from './fileSystem';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { writeNotices } from './notices';

const root = path.resolve(__dirname, '../..');
const isWatching = process.argv.includes('--watch');
const withTests = process.argv.includes('--tests');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
};

/** Data that is too large to be code: lies beside the bundles, read when it is first needed. */
const dataFiles = ['src/verdict/data/addresses.bin'];

const common: esbuild.BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: !isWatching,
  keepNames: false,
  sourcemap: isWatching ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  target: 'node20',
  define: { PAYLOAD_LENS_VERSION: JSON.stringify(manifest.version) },
};

const node: esbuild.BuildOptions = { ...common, platform: 'node', format: 'cjs' };

const bundles: esbuild.BuildOptions[] = [
  {
    ...node,
    entryPoints: { extension: 'src/extension/extension.ts' },
    outdir: 'dist',
    external: ['vscode'],
  },
  { ...node, entryPoints: { worker: 'src/session/worker.ts' }, outdir: 'dist' },
  {
    ...node,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: ['chrome132'],
    entryPoints: { webview: 'src/webview/main.tsx', compare: 'src/webview/compareMain.tsx' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'dist',
  },
];

/** The suites found below test/extension, loaded by one generated entry. */
function testBundle(): esbuild.BuildOptions {
  const suites = globSync('test/extension/**/*.test.ts', root);
  const imports = suites.map((suite) => `import ${JSON.stringify(path.join(root, suite))};`);
  const entry = path.join(root, 'out/extension-tests/suites.generated.ts');
  mkdirSync(path.dirname(entry), { recursive: true });
  writeFileSync(entry, `${imports.join('\n')}\nexport const suiteCount = ${suites.length};\n`);
  return {
    ...node,
    minify: false,
    sourcemap: 'inline',
    entryPoints: { index: 'test/extension/index.ts' },
    outdir: 'out/extension-tests',
    external: ['vscode', 'mocha'],
    alias: { 'payload-lens-suites': entry },
  };
}

function copyData(): void {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  for (const file of dataFiles) {
    const target = path.join(root, 'dist', path.basename(file));
    copyFileSync(path.join(root, file), target);
  }
}

async function main(): Promise<void> {
  if (isWatching) {
    copyData();
    const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)));
    await Promise.all(contexts.map((context) => context.watch()));
    console.log('Watching for changes.');
    return;
  }
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  copyData();
  const inputs = new Set<string>(dataFiles);
  const results = await Promise.all(
    [...bundles, ...(withTests ? [testBundle()] : [])].map((bundle) => esbuild.build(bundle)),
  );
  for (const result of results) {
    for (const [file, output] of Object.entries(result.metafile!.outputs)) {
      if (!file.startsWith('dist/')) continue;
      console.log(`${file}  ${(output.bytes / 1024).toFixed(1)} KiB`);
      for (const input of Object.keys(output.inputs)) inputs.add(input);
    }
  }
  chmodSync(path.join(root, 'dist/cli.js'), 0o755);
  writeNotices(root, inputs, path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
