/**
 * Records `shop` with real tools, each on its way to a server on this machine: `npx tsx
 * test/capture/recorders/shop.ts`. Needs `curl` and `mitmdump` on the path, and with the latter its
 * `har_dump.py`, which `HAR_DUMP` names where it is not where Debian puts it.
 */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { MemorySource } from '../../../src/bytes/source';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { openZip } from '../../../src/capture/containers/zip/archive';
import { inflate } from '../../../src/platform/inflate.node';
import { ensureBrowser } from '../../vscode/install';
import type { SessionExchange } from '../writers/session';
import { shop } from '../writers/shop';
import { writeZip, type ZipMember } from '../writers/zip';
import { startShop } from './shopServer';

const fixtures = path.join(__dirname, '../fixtures/shop');
const harDump = process.env.HAR_DUMP ?? '/usr/share/doc/mitmproxy/examples/contrib/har_dump.py';
const run = promisify(execFile);
const invented = 'Mozilla/5.0 (Example)';

/** What curl is told of an exchange; bodies come from files, or it would change them. */
function curlArguments(exchange: SessionExchange, folder: string): string[] {
  const { method, url, requestHeaders, requestBody } = exchange;
  const args = ['-sS', '-A', 'curl (Example)', method === 'HEAD' ? '-I' : `-X${method}`];
  for (const [name, value] of requestHeaders) args.push('-H', `${name}: ${value}`);
  if (requestBody.length > 0) {
    const file = path.join(folder, 'body');
    writeFileSync(file, requestBody);
    args.push('--data-binary', `@${file}`);
  }
  return [...args, url];
}

/** One call of curl's for each exchange, with what it says of them in a row. */
async function recordCurl(port: number, folder: string): Promise<void> {
  const modes = {
    'curl-v': ['-v'],
    'curl-trace': ['--trace', '-'],
    'curl-trace-ascii': ['--trace-ascii', '-'],
  };
  for (const [name, mode] of Object.entries(modes)) {
    const said: Buffer[] = [];
    for (const exchange of shop) {
      const args = [...curlArguments(exchange, folder), ...mode];
      // A trace holds the body already; `-v` stands on the terminal with the body behind it.
      const out = name === 'curl-v' ? [] : ['-o', '/dev/null'];
      const to = ['--connect-to', `::127.0.0.1:${port}`, '--compressed'];
      const command = ['curl', ...args, ...to, ...out].map((word) => `'${word}'`).join(' ');
      const { stdout } = await run('sh', ['-c', `${command} 2>&1`], { encoding: 'buffer' });
      said.push(stdout);
    }
    // Ports differ from run to run.
    const text = Buffer.concat(said).toString('latin1').replaceAll(`${port}`, '8000');
    writeFileSync(path.join(fixtures, `${name}.txt`), text, 'latin1');
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Flows and a HAR, of what curl sends through the proxy. */
async function recordMitmproxy(port: number, folder: string): Promise<void> {
  const own = await freePort();
  const flows = path.join(folder, 'flows');
  const har = path.join(folder, 'flows.har');
  const redirect = path.join(folder, 'redirect.py');
  writeFileSync(
    redirect,
    `def server_connect(data):\n    data.server.address = ("127.0.0.1", ${port})\n`,
  );
  const proxy = spawn('mitmdump', [
    ...['-q', '--listen-host', '127.0.0.1', '--listen-port', String(own)],
    ...['-s', redirect, '--set', `confdir=${folder}`],
    ...['-w', flows, '-s', harDump, '--set', `hardump=${har}`],
  ]);
  const ended = new Promise((resolve) => proxy.once('exit', resolve));
  await delay(6000);
  for (const exchange of shop) {
    const args = curlArguments(exchange, folder);
    await run('curl', [...args, '--compressed', '-x', `http://127.0.0.1:${own}`]);
  }
  proxy.kill('SIGINT');
  await ended;
  writeFileSync(path.join(fixtures, 'mitmproxy.mitm'), readFileSync(flows));
  writeFileSync(path.join(fixtures, 'mitmproxy.har'), readFileSync(har));
}

/** Everything but the page and what a redirect leads to, one after another. */
async function play(list: readonly PageRequest[]): Promise<void> {
  for (const { url, method, headers, body } of list) {
    const bytes = body === '' ? null : Uint8Array.from(atob(body), (c) => c.charCodeAt(0));
    const response = await fetch(url, { method, headers, body: bytes });
    await response.arrayBuffer();
  }
}

interface PageRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

async function visit(
  browser: Browser,
  recordHar: object | null,
  trace: string | null,
): Promise<void> {
  const context = await browser.newContext({
    userAgent: invented,
    ...(recordHar === null ? {} : { recordHar: recordHar as { path: string } }),
  });
  if (trace !== null) await context.tracing.start({ snapshots: true });
  const page = await context.newPage();
  // What the loader puts around functions; those that are sent to the page have it too.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(shop[0]!.url);
  const rest = shop
    .slice(1)
    .filter(({ url, method }) => !(method === 'GET' && url.endsWith('/new')));
  await page.evaluate(
    play,
    rest.map(({ url, method, requestHeaders, requestBody }) => ({
      url,
      method,
      headers: Object.fromEntries(requestHeaders),
      body: Buffer.from(requestBody).toString('base64'),
    })),
  );
  if (trace !== null) await context.tracing.stop({ path: trace });
  await context.close();
}

/** Playwright's HAR in both ways of keeping bodies, and its trace. */
async function recordBrowser(port: number, folder: string): Promise<string> {
  const { executablePath, env, args } = await ensureBrowser();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const browser = await chromium.launch({
    executablePath,
    env: { ...Object.fromEntries(inherited), ...env },
    args: [
      `--host-resolver-rules=MAP shop.example:80 127.0.0.1:${port}, MAP * ~NOTFOUND`,
      '--disable-features=LocalNetworkAccessChecks,HttpsUpgrades',
      ...['--no-first-run', '--disable-background-networking', '--disable-sync', ...args],
    ],
  });
  const file = (name: string): string => path.join(fixtures, name);
  await visit(browser, { path: file('playwright.har'), content: 'embed' }, null);
  await visit(browser, { path: file('playwright.har.zip'), content: 'attach' }, null);
  const trace = path.join(folder, 'trace.zip');
  await visit(browser, null, trace);
  const kept = await slimTrace(new Uint8Array(readFileSync(trace)));
  writeFileSync(file('playwright-trace.zip'), kept);
  const version = browser.version();
  await browser.close();
  for (const name of ['playwright.har']) {
    writeFileSync(file(name), readFileSync(file(name), 'utf8').replaceAll(`:${port}`, ':80'));
  }
  return version;
}

/** The trace without what names files of the machine that it was made on. */
async function slimTrace(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = await openZip(new MemorySource(bytes));
  const members: ZipMember[] = [];
  for await (const entry of archive.entries()) {
    if (!/^(?:trace\.(?:trace|network)|resources\/)/.test(entry.name)) continue;
    const { bytes: content } = await archive.read(entry, 2 ** 24, inflate);
    const isTrace = entry.name === 'trace.trace';
    const head = encodeUtf8(decodeUtf8(content).split('\n')[0] ?? '');
    members.push({ name: entry.name, content: isTrace ? head : content });
  }
  return writeZip(members);
}

async function main(): Promise<void> {
  mkdirSync(fixtures, { recursive: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'recording-'));
  const server = await startShop();
  try {
    await recordCurl(server.port, folder);
    const browser = await recordBrowser(server.port, folder);
    await recordMitmproxy(server.port, folder);
    const firstLine = (command: string): string =>
      spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0]!;
    const playwright = JSON.parse(
      readFileSync(require.resolve('playwright-core/package.json'), 'utf8'),
    ) as { version: string };
    const tools = {
      curl: firstLine('curl').split(' ').slice(0, 2).join(' '),
      mitmproxy: firstLine('mitmdump').toLowerCase().replace(': ', ' '),
      playwright: `playwright-core ${playwright.version}`,
      browser: `Chromium ${browser}`,
    };
    writeFileSync(path.join(fixtures, 'tools.json'), `${JSON.stringify(tools, null, 2)}\n`);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

void main();
