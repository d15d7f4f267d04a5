import path from 'node:path';
import * as esbuild from 'esbuild';

/** A program as it ships. */
export interface Bundle {
  readonly text: string;
  /** Modules that it imports when it runs. */
  readonly imports: readonly string[];
}

const entries = {
  extension: 'src/extension/extension.ts',
  worker: 'src/session/worker.ts',
  cli: 'src/cli/main.ts',
  webview: 'src/webview/main.tsx',
  compare: 'src/webview/compareMain.tsx',
} as const;

export type BundleName = keyof typeof entries;
export const bundleNames = Object.keys(entries) as readonly BundleName[];

/** Bundles one of the doors, in memory. */
export async function bundle(name: BundleName, minify = false): Promise<Bundle> {
  const isPage = name === 'webview' || name === 'compare';
  const result = await esbuild.build({
    absWorkingDir: path.resolve(__dirname, '../..'),
    entryPoints: [entries[name]],
    bundle: true,
    minify,
    write: false,
    metafile: true,
    outdir: 'out/memory',
    external: ['vscode'],
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
    ...(isPage
      ? { platform: 'browser', format: 'iife', target: 'chrome132' }
      : { platform: 'node', format: 'cjs', target: 'node20' }),
  });
  const imports = Object.values(result.metafile.outputs)
    .flatMap((output) => output.imports)
    .filter(({ external }) => external)
    .map((one) => one.path);
  const text = result.outputFiles.find((file) => file.path.endsWith('.js'))!.text;
  return { text, imports: [...new Set(imports)].sort() };
}
