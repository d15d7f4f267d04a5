/**
 * The editor's page in an ordinary browser: bundled as in the product, under the same policy, with a
 * stand-in for VS Code and an invented capture. `npx tsx test/tools/webviewHarness.ts` serves it.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { languageFor, type Language } from '../../src/view/language';

const root = path.resolve(import.meta.dirname, '../..');

/** What the page is made of. */
interface Bundles {
  readonly files: ReadonlyMap<string, { readonly type: string; readonly content: Uint8Array }>;
}

/** A running harness. */
export interface Harness {
  /** Address of the page; `play` chooses page, theme, scene and number of rows. */
  url(play?: Readonly<Record<string, string | number>>): string;
  /** Size of the page's script, minified, in bytes. */
  readonly scriptBytes: number;
  close(): Promise<void>;
}

/** The platform's own inflate needs Node; in a browser a stand-in takes its place. */
const withoutPlatform: esbuild.Plugin = {
  name: 'without-platform',
  setup(build) {
    const standIn = path.join(root, 'test/webview/harness/noInflate.ts');
    build.onResolve({ filter: /platform\/inflate\.node$/ }, () => ({ path: standIn }));
  },
};

async function bundle(): Promise<Bundles> {
  const common: esbuild.BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: ['chrome132'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'dist',
    logLevel: 'warning',
  };
  const results = await Promise.all([
    esbuild.build({ ...common, entryPoints: { webview: 'src/webview/main.tsx' } }),
    esbuild.build({
      ...common,
      entryPoints: { fakeHost: 'test/webview/harness/fakeHost.ts' },
      plugins: [withoutPlatform],
    }),
    esbuild.build({ ...common, entryPoints: { compare: 'src/webview/compareMain.tsx' } }),
    esbuild.build({
      ...common,
      entryPoints: { fakeCompareHost: 'test/webview/harness/fakeCompareHost.ts' },
    }),
  ]);
  const outputs = results.flatMap(({ outputFiles }) => outputFiles ?? []);
  return {
    files: new Map(
      outputs.map(({ path: file, contents }) => [
        `/dist/${path.basename(file)}`,
        { type: file.endsWith('.css') ? 'text/css' : 'text/javascript', content: contents },
      ]),
    ),
  };
}

/** What VS Code puts before a page's own head, where the policy does not reach it. */
const vscodeStyle = `<style>
html { scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background); }
body { overscroll-behavior-x: none; background-color: transparent; color: var(--vscode-editor-foreground);
  font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight);
  font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
::-webkit-scrollbar { width: 10px; height: 10px; }
::-webkit-scrollbar-corner { background-color: var(--vscode-editor-background); }
::-webkit-scrollbar-thumb { background-color: var(--vscode-scrollbarSlider-background); }
</style>`;

function pageHtml(
  origin: string,
  nonce: string,
  isComparison: boolean,
  language: Language,
): string {
  const [host, page] = isComparison ? ['fakeCompareHost', 'compare'] : ['fakeHost', 'webview'];
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${origin}`,
    'img-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
${vscodeStyle}
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Payload Lens</title>
<link rel="stylesheet" href="/dist/${page}.css">
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}" src="/dist/${host}.js"></script>
<script nonce="${nonce}" src="/dist/${page}.js"></script>
</body>
</html>`;
}

/** Bundles the page and serves it on 127.0.0.1, on a port that the system picks. */
export async function startHarness(): Promise<Harness> {
  const { files } = await bundle();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = files.get(pathname);
    if (file) {
      response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8` }).end(file.content);
    } else if (pathname === '/') {
      const nonce = randomBytes(16).toString('hex');
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          pageHtml(
            `http://${request.headers.host ?? ''}/dist/`,
            nonce,
            searchParams.get('page') === 'compare',
            languageFor(searchParams.get('language') ?? 'en'),
          ),
        );
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: (play = {}) => {
      const url = new URL(`http://127.0.0.1:${port}/`);
      for (const [name, value] of Object.entries(play)) url.searchParams.set(name, String(value));
      return url.href;
    },
    scriptBytes: files.get('/dist/webview.js')?.content.byteLength ?? 0,
    close: () =>
      new Promise((done, fail) => {
        server.closeAllConnections();
        server.close((error) => (error ? fail(error) : done()));
      }),
  };
}

if (process.argv[1] === import.meta.filename) {
  void startHarness().then((harness) => {
    console.log(harness.url());
    console.log(
      'Play: ?page=compare&language=en|zh-cn&theme=dark|light|hc-dark|hc-light&rows=42&scene=story|tree|hostile|pending|calm|failed|reading|refusing&delay=0',
    );
  });
}
