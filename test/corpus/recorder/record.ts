/**
 * Records what real SDKs send: `npm run corpus`, or with names for some of them. Each runs in a headless
 * Chromium on a page of its own, with an invented person's values, against the loopback; what it
 * sends is written to `test/corpus/fixtures/` as HAR together with what was planted.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { installModules } from '../../tools/corpusPackages';
import { ensureBrowser } from '../../vscode/install';
import { Collector, type Answers, type Heard } from './collector';
import { personas, type Persona } from './plant';
import { seenIn, type Seen } from './seen';

const here = import.meta.dirname;
const pages = path.join(here, 'pages');
const target = path.join(here, '../fixtures');

/** How long a page is given to send what it has, in milliseconds. */
const settleMs = 4000;

/** No single request is kept that is longer: session replays, in bytes. */
const longestBodyBytes = 60_000;

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const names = readdirSync(pages)
    .map((file) => path.basename(file, '.js'))
    .sort();
  const modules = installModules(path.join(here, 'packages'), 'corpus');
  const collector = new Collector();
  const port = await collector.listen();
  const browser = await launch(port);
  mkdirSync(target, { recursive: true });
  for (const [at, name] of names.entries()) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const persona = personas[at % personas.length]!;
    try {
      const seen = await visit(browser, collector, name, persona, modules);
      const har = harOf(name, persona, seen, collector.heard);
      const count = har.log.entries.length;
      if (count > 0)
        writeFileSync(path.join(target, `${name}.har`), JSON.stringify(har, null, 1) + '\n');
      console.log(`${name}: ${String(count)} requests`);
    } catch (error) {
      console.log(`${name}: ${String(error).slice(0, 300)}`);
    }
  }
  await browser.close();
  collector.close();
}

async function launch(port: number): Promise<Browser> {
  const { executablePath, env, args } = await ensureBrowser();
  const own = Object.entries(process.env).filter((pair): pair is [string, string] => !!pair[1]);
  return chromium.launch({
    executablePath,
    headless: true,
    env: { ...Object.fromEntries(own), ...env },
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${String(port)}`,
      '--ignore-certificate-errors',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...args,
    ],
  });
}

async function visit(
  browser: Browser,
  collector: Collector,
  name: string,
  persona: Persona,
  modules: string,
): Promise<Seen> {
  const file = path.join(pages, `${name}.js`);
  const result = await build({
    stdin: {
      contents: `import { run } from ${JSON.stringify(file)}; globalThis.start = (p) => run(p);`,
      resolveDir: here,
    },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    minify: true,
    nodePaths: [modules],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'silent',
  });
  collector.begin(
    { host: persona.site, page: pageOf(persona), script: result.outputFiles[0]!.text },
    await answersOf(file),
  );
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: persona.locale,
    timezoneId: persona.timezone,
    viewport: { width: persona.width, height: persona.height },
    screen: { width: persona.width, height: persona.height },
    geolocation: { latitude: persona.latitude, longitude: persona.longitude },
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    if (process.env['SHOW'] === '1') console.log(name, String(error).slice(0, 200));
  });
  for (const place of [persona.landing, persona.next]) {
    await page.goto(`https://${persona.site}${place}`);
    await page.evaluate(start, persona as unknown as Record<string, unknown>);
    await act(page);
  }
  const seen = await page.evaluate(seenIn);
  const cookies = await context.cookies();
  await page.goto('about:blank');
  await page.waitForTimeout(500);
  await context.close();
  return { ...seen, cookies: cookies.map(({ name: key, value }) => [key, value] as const) };
}

function start(p: Record<string, unknown>): void {
  const { start: run } = globalThis as unknown as { start: (p: unknown) => unknown };
  // An SDK that waits for an answer that never comes must not hold the recording.
  void run(p);
}

async function act(page: Page): Promise<void> {
  await page.waitForTimeout(700);
  await page.click('#book');
  await page.waitForTimeout(settleMs);
}

function pageOf({ title, locale }: Persona): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><button id="book" class="cta">OK</button><script src="/app.js"></script></body></html>`;
}

async function answersOf(file: string): Promise<Answers> {
  const source = readFileSync(file, 'utf8');
  const at = source.indexOf('export const answers');
  if (at < 0) return {};
  const text = encodeURIComponent(source.slice(at));
  const found = (await import(`data:text/javascript,${text}`)) as { answers: Answers };
  return found.answers;
}

const kept = /^(?:content-type|content-encoding|authorization|cookie|x-[a-z-]+)$/;

/** The recording: HAR as browsers write it, less what says nothing about what the SDK sends. */
function harOf(
  name: string,
  persona: Persona,
  seen: Seen,
  heard: readonly Heard[],
): { log: { entries: unknown[] } } {
  const source = readFileSync(path.join(pages, `${name}.js`), 'utf8');
  const from = /from '((?:@[\w-]+\/)?[\w.-]+)/.exec(source)?.[1] ?? name;
  const { dependencies } = JSON.parse(
    readFileSync(path.join(here, 'packages/package.json'), 'utf8'),
  ) as { dependencies: Record<string, string> };
  const known = new Set<string>();
  const entries = heard.flatMap(({ method, url, headers, body, startedAt }) => {
    const key = `${method} ${url} ${body.toString('latin1')}`;
    if (body.length > longestBodyBytes || known.has(key)) return [];
    known.add(key);
    const text = body.toString('utf8');
    const isText = Buffer.from(text).equals(body);
    const type = headers.find(([header]) => header === 'content-type')?.[1] ?? '';
    const request = {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headers
        .filter(([header]) => kept.test(header))
        .map(([n, value]) => ({ name: n, value })),
      queryString: [],
      headersSize: -1,
      bodySize: body.length,
      ...(body.length === 0
        ? {}
        : {
            postData: isText
              ? { mimeType: type, text }
              : { mimeType: type, text: body.toString('base64'), encoding: 'base64' },
          }),
    };
    return [
      {
        startedDateTime: startedAt,
        time: 0,
        request,
        response: noResponse,
        cache: {},
        timings: { send: 0, wait: 0, receive: 0 },
      },
    ];
  });
  const creator = { name: 'payload-lens corpus', version: `${from}@${dependencies[from] ?? '?'}` };
  return { log: { version: '1.2', creator, _planted: { persona, seen }, entries } } as never;
}

const noResponse = {
  status: 200,
  statusText: 'OK',
  httpVersion: 'HTTP/1.1',
  cookies: [],
  headers: [],
  content: { size: 2, mimeType: 'application/json', text: '{}' },
  redirectURL: '',
  headersSize: -1,
  bodySize: 2,
};

void main();
