/**
 * What stands behind `bin/code`: runs extension tests as `code --extensionTestsPath=…` would, in a VS
 * Code server with a headless page, so that `@vscode/test-electron` works where no desktop is.
 *
 * The tests run in the server's extension host (or in the page's worker, with
 * `--extensionDevelopmentKind=web`); the page calls `codeAutomationExit` with their result.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ConsoleMessage, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { cacheFolder } from './install';
import { startServer } from './server';

interface Arguments {
  /** The last value of each `--name=value` or `--name value`. */
  named: Map<string, string>;
  /** A folder or workspace file to open. */
  open?: string;
}

const defaultTimeoutMs = 8 * 60_000;

function parse(argv: readonly string[]): Arguments {
  const named = new Map<string, string>();
  const separate = new Set(['--user-data-dir', '--extensions-dir', '--extensionTestsPath']);
  let open: string | undefined;
  for (let index = 0; index < argv.length; index += 1) {
    const [name = '', value] = splitOnce(argv[index] ?? '');
    if (!name.startsWith('-')) {
      if (existsSync(name)) open ??= resolve(name);
    } else if (value !== undefined) {
      named.set(name, value);
    } else if (separate.has(name)) {
      named.set(name, argv[(index += 1)] ?? '');
    }
  }
  return { named, open };
}

function splitOnce(argument: string): [string, string | undefined] {
  const at = argument.startsWith('-') ? argument.indexOf('=') : -1;
  return at < 0 ? [argument, undefined] : [argument.slice(0, at), argument.slice(at + 1)];
}

/**
 * Stands before the tests' module in the extension host. VS Code mixes what tests print with its own
 * log; a mark before each line tells them apart.
 */
function reporter(tests: string, mark: string): string {
  // The host's own methods can't be assigned to, but defined anew.
  return `const { format } = require('node:util');
const define = (on, name, value) => Object.defineProperty(on, name, { value });
const print = { out: console.log.bind(console), err: console.error.bind(console) };
const line = (to, text) => print[to](${JSON.stringify(mark)} + text);
for (const [name, to] of Object.entries({ debug: 'out', info: 'out', log: 'out', warn: 'err', error: 'err' })) {
  define(console, name, (...parts) => line(to, format(...parts)));
}
for (const [stream, to] of [['stdout', 'out'], ['stderr', 'err']]) {
  let rest = '';
  const write = (chunk, encoding, done = encoding) => {
    const lines = (rest + chunk).split('\\n');
    rest = lines.pop();
    for (const text of lines) line(to, text);
    if (typeof done === 'function') done();
    return true;
  };
  define(process, stream, Object.create(process[stream], { write: { value: write } }));
}
exports.run = () => require(${JSON.stringify(tests)}).run();
`;
}

/** Copies what the tests print, and all that VS Code logs when DEBUG is set. */
function mirror(message: ConsoleMessage, mark: RegExp): void {
  const text = message.text();
  const found = mark.exec(text);
  if (found) {
    const stream = message.type() === 'error' ? process.stderr : process.stdout;
    stream.write(`${text.slice(found.index + found[0].length)}\n`);
  } else if (process.env.DEBUG) {
    process.stderr.write(`[page] ${text}\n`);
  }
}

async function screenshot(page: Page): Promise<string> {
  const folder = join(cacheFolder, 'failures');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `extension-tests-${Date.now()}.png`);
  await page.screenshot({ path: file, timeout: 10_000 });
  return file;
}

async function run(argv: readonly string[]): Promise<number> {
  const { named, open } = parse(argv);
  const tests = named.get('--extensionTestsPath');
  if (!tests) throw new Error('This stand-in for VS Code needs --extensionTestsPath=MODULE');
  const timeoutMs = Number(process.env.VSCODE_TEST_TIMEOUT_MS) || defaultTimeoutMs;

  // A web extension host can't load a module that requires another; its log stays as it comes.
  const web = named.get('--extensionDevelopmentKind') === 'web';
  const mark = `${randomUUID()} `;
  const marked = web ? /^%c ?(?:INFO|WARN|ERR) color: #\w+ / : new RegExp(mark);
  const temporary = await mkdtemp(join(tmpdir(), 'payload-lens-tests-'));
  const entry = join(temporary, 'tests.cjs');
  await writeFile(entry, reporter(resolve(tests), mark));

  const [server, browser] = await Promise.all([
    startServer({
      userDataDir: named.get('--user-data-dir'),
      extensionsDir: named.get('--extensions-dir'),
    }),
    launchBrowser(),
  ]);
  try {
    const payload: [string, string][] = [
      ['extensionTestsPath', server.remoteUri(web ? resolve(tests) : entry)],
      ['skipWelcome', 'true'],
    ];
    const extension = named.get('--extensionDevelopmentPath');
    if (extension) {
      payload.push(['extensionDevelopmentPath', server.remoteUri(resolve(extension))]);
    }
    const kind = named.get('--extensionDevelopmentKind');
    if (kind) payload.push(['extensionDevelopmentKind', kind]);
    const opened = open && (statSync(open).isDirectory() ? { folder: open } : { workspace: open });

    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('console', (message) => mirror(message, marked));
    let timer: NodeJS.Timeout | undefined;
    const exit = new Promise<number>((done, fail) => {
      const broken = (what: string) => () => fail(new Error(what));
      page.once('crash', broken('The page of VS Code crashed'));
      browser.once('disconnected', broken('The browser of VS Code ended'));
      timer = setTimeout(broken(`The tests did not end in ${timeoutMs / 1000} s`), timeoutMs);
      void page.exposeFunction('codeAutomationExit', done);
    });
    exit.catch(() => undefined);
    // VS Code logs to the console only while nobody takes its log; this one is told everything.
    await page.exposeFunction('codeAutomationLog', () => undefined);
    try {
      await page.goto(server.url({ ...(opened || {}), payload }));
      const code = await exit;
      // One more answer from the page: what was printed before the end has arrived by then.
      await page.evaluate(() => undefined);
      return code;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const file = await screenshot(page).catch(() => undefined);
      throw new Error(file ? `${reason}; a picture of VS Code: ${file}` : reason, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  } finally {
    await Promise.all([browser.close(), server.dispose()]);
    await rm(temporary, { recursive: true, force: true });
  }
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
