/**
 * `npm start`: builds the extension and opens a sample capture with it in a real VS Code.
 *
 * That is the user's own `code`, or a desktop build that was downloaded before (`VSCODE=desktop`
 * downloads one); where there is no desktop, and with `VSCODE=web`, it is a workbench on loopback.
 *
 *     npm start                    until Ctrl-C
 *     npm start -- --check         looks whether the sample shows in a custom editor, and ends
 *       --extension FOLDER         another extension
 *       --sample FILE              another capture
 *       --no-build                 take what is built
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { launchBrowser } from '../vscode/browser';
import { cacheFolder, repositoryRoot } from '../vscode/install';
import { startServer } from '../vscode/server';
import { activeEditorFrame, waitForExtensions } from '../vscode/workbench';

const sampleCapture = 'media/samples/redmi-note-8.har';
const checkTimeoutMs = 60_000;

interface Subject {
  extension: string;
  sample: string;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      build: { type: 'boolean', default: true },
      extension: { type: 'string', default: repositoryRoot },
      sample: { type: 'string', default: join(repositoryRoot, sampleCapture) },
    },
    allowNegative: true,
  });
  const subject = { extension: resolve(values.extension), sample: resolve(values.sample) };
  if (values.build) {
    const built = await run('npm', ['run', '--silent', 'build']);
    if (built !== 0) return built;
  }
  await stat(subject.sample);
  const desktop = values.check ? undefined : await findDesktop();
  return desktop ? openDesktop(desktop, subject) : openWorkbench(subject, values.check);
}

interface Desktop {
  program: string;
  args: string[];
}

/** A VS Code with windows of its own, if there is one and a screen to show them. */
async function findDesktop(): Promise<Desktop | undefined> {
  // A build of ours keeps away from the user's settings.
  const own = [`--user-data-dir=${join(cacheFolder, 'start')}`, '--skip-welcome'];
  if (process.env.VSCODE === 'desktop') {
    return { program: await downloadAndUnzipVSCode({ cachePath: cacheFolder }), args: own };
  }
  // VS Code refuses to run as root.
  if (process.env.VSCODE === 'web' || process.env.CI || !hasDisplay() || process.getuid?.() === 0) {
    return undefined;
  }
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const standIn = join(repositoryRoot, 'test/vscode/bin/code');
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const program = join(folder, name);
    if (existsSync(program) && (await realpath(program)) !== (await realpath(standIn))) {
      return { program, args: [] };
    }
  }
  const program = await findDownloaded();
  return program ? { program, args: own } : undefined;
}

async function findDownloaded(): Promise<string | undefined> {
  const below = {
    darwin: 'Visual Studio Code.app/Contents/MacOS/Electron',
    win32: 'Code.exe',
    linux: 'code',
  }[process.platform as string];
  if (!below || !existsSync(cacheFolder)) return undefined;
  const builds = (await readdir(cacheFolder)).filter((name) => name.startsWith('vscode-'));
  return builds.map((build) => join(cacheFolder, build, below)).find((file) => existsSync(file));
}

function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

async function openDesktop(desktop: Desktop, { extension, sample }: Subject): Promise<number> {
  console.log(`Payload Lens opens ${basename(sample)} in ${desktop.program}`);
  const args = [...desktop.args, `--extensionDevelopmentPath=${extension}`, sample];
  return run(desktop.program, args);
}

async function openWorkbench(subject: Subject, check: boolean): Promise<number> {
  // Ctrl-C is how this ends, and no failure.
  process.once('SIGINT', () => process.exit(0));
  const server = await startServer({ openFile: subject.sample });
  const url = server.url({
    folder: dirname(subject.sample),
    payload: [
      ['skipWelcome', 'true'],
      ['extensionDevelopmentPath', server.remoteUri(subject.extension)],
    ],
  });
  try {
    if (check) return await checkPage(url, subject.sample);
    console.log(`Payload Lens is open at ${url}`);
    console.log('Ctrl-C ends it.');
    showInBrowser(url);
    await server.closed;
    throw new Error('VS Code ended by itself; DEBUG=1 shows what it says');
  } finally {
    await server.dispose();
  }
}

/** Looks, with a browser, whether the page shows the sample in a custom editor. */
async function checkPage(url: string, sample: string): Promise<number> {
  const started = Date.now();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    try {
      await page.goto(url);
      await waitForExtensions(page);
      const frame = await activeEditorFrame(page, checkTimeoutMs);
      const end = Date.now() + checkTimeoutMs;
      while (!(await frame.locator('body').innerText()).trim()) {
        if (Date.now() > end) throw new Error('The custom editor stays empty');
        await delay(50);
      }
    } catch (error) {
      const picture = join(cacheFolder, 'failures', `start-${Date.now()}.png`);
      await mkdir(dirname(picture), { recursive: true });
      await page.screenshot({ path: picture });
      console.error(error instanceof Error ? error.message : error);
      console.error(`${basename(sample)} does not show in a custom editor; a picture: ${picture}`);
      return 1;
    }
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${basename(sample)} shows in a custom editor after ${seconds} s`);
    return 0;
  } finally {
    await browser.close();
  }
}

/** Shows the page to the user where there is a screen; the printed address serves everyone else. */
function showInBrowser(url: string): void {
  if (process.env.CI || !hasDisplay()) return;
  const [program, ...args] = {
    darwin: ['open', url],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
  }[process.platform as string] ?? ['xdg-open', url];
  const child = spawn(program ?? '', args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** Runs a program in the foreground and returns its exit code. */
function run(program: string, args: string[]): Promise<number> {
  const child = spawn(program, args, {
    cwd: repositoryRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((done, fail) => {
    child.once('error', fail).once('exit', (code) => done(code ?? 1));
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
