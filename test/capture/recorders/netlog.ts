/**
 * Records fixtures of Chromium's NetLog and of the HAR of the same session: `npx tsx
 * test/capture/recorders/netlog.ts`. A browser talks to servers on this machine, over HTTP/1.1 and
 * HTTP/2, in the clear and through TLS, and over WebSocket; all that it sends is invented.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../vscode/install';
import { startServers, type Servers } from './servers';
import { slimNetLog } from './slim';

const fixtures = path.join(__dirname, '../fixtures');

/** What the page does: the same for every mode. */
async function session(servers: Servers, mode: string, folder: string): Promise<void> {
  const { executablePath, env, args } = await ensureBrowser();
  const log = path.join(folder, 'netlog.json');
  const har = path.join(folder, 'session.har');
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    env: { ...Object.fromEntries(inherited), ...env },
    args: [
      `--log-net-log=${log}`,
      `--net-log-capture-mode=${mode}`,
      '--host-resolver-rules=MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--disable-features=LocalNetworkAccessChecks,HttpsUpgrades',
      '--ignore-certificate-errors',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    userAgent: 'Mozilla/5.0 (Example)',
    recordHar: { path: har, content: 'embed' },
  });
  const page = await context.newPage();
  // What the loader puts around functions; those that are sent to the page have it too.
  await page.addInitScript('globalThis.__name = (named) => named');
  for (const origin of [servers.plain, servers.secure]) {
    await page.goto(`${origin}/`);
    await page.evaluate(play, origin);
  }
  await context.close();
  await browser.close();
}

/** Runs in the page. */
async function play(origin: string): Promise<void> {
  const send = async (url: string, init?: RequestInit): Promise<void> => {
    await fetch(url, init).then(
      (response) => response.arrayBuffer(),
      () => null,
    );
  };
  const imei = JSON.stringify({ imei: '356938035643809', email: 'jo.doe@mail.example' });
  await send(`${origin}/collect?lang=de`, { method: 'POST', body: imei });
  await send(`${origin}/coded`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `data=${btoa(imei)}`,
  });
  await send(`${origin}/chunked`);
  await send(`${origin}/moved`);
  await send(`${origin}/nothing`, { method: 'DELETE' });
  await send(`${origin}/head`, { method: 'HEAD' });
  await send(`${origin}/large`, { method: 'PUT', body: new Uint8Array(4000).fill(0xee) });
  await send(`${origin}/missing`);
  await send(`${origin}/hang-up`);
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/live`);
  await new Promise<void>((resolve) => {
    let count = 0;
    socket.onopen = () => {
      socket.send(imei);
      socket.send(imei);
      socket.send(Uint8Array.of(1, 2, 3));
    };
    socket.onmessage = () => {
      if (++count === 3) socket.close(1000, 'done');
    };
    socket.onclose = () => resolve();
    socket.onerror = () => resolve();
  });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'netlog-'));
  try {
    const key = path.join(folder, 'key.pem');
    const certificate = path.join(folder, 'certificate.pem');
    const subject = ['-subj', '/CN=secure.example', '-addext', 'subjectAltName=DNS:secure.example'];
    const days = ['-days', '30', '-newkey', 'rsa:2048', '-keyout', key, '-out', certificate];
    execFileSync('openssl', ['req', '-x509', '-nodes', ...days, ...subject], { stdio: 'ignore' });
    const servers = await startServers(readFileSync(key), readFileSync(certificate));
    for (const mode of ['Everything', 'Default']) {
      await session(servers, mode, folder);
      const log = readFileSync(path.join(folder, 'netlog.json'), 'utf8');
      const name = `netlog-${mode.toLowerCase()}`;
      writeFileSync(path.join(fixtures, `${name}.json`), slimNetLog(log));
      if (mode === 'Everything') {
        const har = readFileSync(path.join(folder, 'session.har'), 'utf8');
        writeFileSync(path.join(fixtures, 'netlog-session.har'), har);
      }
    }
    await servers.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main();
