/**
 * Runs a VS Code server on loopback: a whole VS Code whose workbench is a page in a browser.
 *
 * Where settings go (measured with VS Code 1.100.3): this build keeps user settings with the server,
 * in `<userDataDir>/User/settings.json`, and reads them for every page it serves. `startServer` writes
 * its `settings` there, so application settings such as `workbench.colorTheme`,
 * `security.workspace.trust.enabled` and `workbench.startupEditor` work as they do on a desktop.
 * An open page does not see that file change. It does see `<userDataDir>/Machine/settings.json`, which
 * may hold all but application settings (so any setting that an extension brings, and the theme).
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureVscode } from './install';

/** What a server is started with; everything may be left out. */
export interface ServerOptions {
  /** Where VS Code keeps its data; a temporary folder unless given. */
  userDataDir?: string;
  /** Where extensions are installed; a temporary folder unless given. */
  extensionsDir?: string;
  /** Packaged extensions to install before the start. */
  installVsix?: string[];
  /** User settings, added to quiet ones. */
  settings?: Record<string, unknown>;
  /** A file that every page opens, in the editor VS Code chooses for it. */
  openFile?: string;
  /** Whether a page must know a random token to get in; it must, unless this is false. */
  connectionToken?: boolean;
  /** Added to the environment of the server and its extension host. */
  env?: Record<string, string | undefined>;
}

/** What the page shows when it opens. */
export interface PageOptions {
  folder?: string;
  workspace?: string;
  /** Pairs that VS Code's web workbench understands, such as `['openFile', uri]`. */
  payload?: readonly (readonly [string, string])[];
}

/** A running server. */
export interface Server {
  port: number;
  /** The connection token; empty when none is asked for. */
  token: string;
  userDataDir: string;
  /** The address of a page of the workbench. */
  url(page?: PageOptions): string;
  /** A file of this machine, as the workbench names it. */
  remoteUri(path: string): string;
  /** Its exit code, when it has ended for whatever reason. */
  closed: Promise<number | null>;
  /** Ends the server with all its processes and removes its temporary folders. */
  dispose(): Promise<void>;
}

/** Nothing asks, greets, updates, counts or colours on its own. */
const quietSettings: Record<string, unknown> = {
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'security.workspace.trust.enabled': false,
  'task.autoDetect': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Runs before the server in its process: when the process that started it is gone, however it died,
 * the pipe between them closes and the whole process group ends.
 */
const guard = `process.argv.splice(1, 1);
process.stdin.resume().on('end', () => {
  if (process.platform === 'win32') process.exit(1);
  process.kill(-process.pid, 'SIGKILL');
});
await import((await import('node:url')).pathToFileURL(process.argv[1]).href);
`;

const startTimeoutMs = 60_000;

/** Starts a server on 127.0.0.1, on a port that the system picks. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { serverMain } = await ensureVscode();
  const temporary = await mkdtemp(join(tmpdir(), 'payload-lens-vscode-'));
  const userDataDir = options.userDataDir ?? join(temporary, 'data');
  const extensionsDir = options.extensionsDir ?? join(temporary, 'extensions');
  const guardFile = join(temporary, 'guard.mjs');
  const token = options.connectionToken === false ? '' : randomBytes(16).toString('hex');
  await mkdir(extensionsDir, { recursive: true });
  if (options.openFile) await writeOpener(extensionsDir, options.openFile);
  await writeFile(guardFile, guard);
  await writeSettings(userDataDir, 'User', { ...quietSettings, ...options.settings });

  const folders = [
    ...['--server-data-dir', userDataDir],
    ...['--user-data-dir', userDataDir],
    ...['--extensions-dir', extensionsDir],
  ];
  const run = (args: string[]): Running =>
    start([guardFile, serverMain, '--accept-server-license-terms', ...folders, ...args], {
      env: serverEnvironment(options.env),
      temporary,
    });
  try {
    for (const vsix of options.installVsix ?? []) {
      const installer = run(['--install-extension', vsix]);
      const code = await installer.closed;
      await installer.end(false);
      if (code !== 0) throw new Error(`Installing ${vsix} failed (${code}):\n${installer.tail()}`);
    }
    // In a file, since every user of the machine may read the arguments of a process.
    const tokenFile = join(temporary, 'token');
    await writeFile(tokenFile, token, { mode: 0o600 });
    const tokenArgs = token
      ? ['--connection-token-file', tokenFile]
      : ['--without-connection-token'];
    const running = run(['--host', '127.0.0.1', '--port', '0', ...tokenArgs]);
    const port = await running.listening;
    return {
      port,
      token,
      userDataDir,
      url: (page = {}) => pageUrl(port, token, page),
      remoteUri: (path) => remoteUri(port, path),
      closed: running.closed,
      dispose: () => running.end(true),
    };
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Adds settings to those a data folder already has: for the user (`User`, read when a page opens), or
 * for this machine (`Machine`, which pages watch, and which wins over the user's).
 */
export async function writeSettings(
  userDataDir: string,
  level: 'User' | 'Machine',
  settings: Record<string, unknown>,
): Promise<void> {
  const file = join(userDataDir, level, 'settings.json');
  let present: Record<string, unknown> = {};
  try {
    present = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...present, ...settings }, null, 2)}\n`);
}

/**
 * Writes an extension that opens a file when all other extensions are known. The page's own `openFile`
 * comes too early in a fresh profile: VS Code knows no custom editor yet and shows plain text.
 */
async function writeOpener(extensionsDir: string, file: string): Promise<void> {
  const folder = join(extensionsDir, 'payload-lens.opener-1.0.0');
  const manifest = {
    name: 'opener',
    publisher: 'payload-lens',
    version: '1.0.0',
    engines: { vscode: '^1.0.0' },
    activationEvents: ['onStartupFinished'],
    main: './main.js',
  };
  const main = `const { commands, Uri } = require('vscode');
exports.activate = () => commands.executeCommand('vscode.open', Uri.file(${JSON.stringify(file)}));
`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'main.js'), main);
}

function remoteUri(port: number, path: string): string {
  const absolute = path.replaceAll('\\', '/').replace(/^(?!\/)/, '/');
  return `vscode-remote://127.0.0.1:${port}${encodeURI(absolute).replace(/[?#]/g, encodeURIComponent)}`;
}

function pageUrl(port: number, token: string, page: PageOptions): string {
  const url = new URL(`http://127.0.0.1:${port}/`);
  if (token) url.searchParams.set('tkn', token);
  if (page.folder) url.searchParams.set('folder', page.folder);
  if (page.workspace) url.searchParams.set('workspace', page.workspace);
  if (page.payload?.length) url.searchParams.set('payload', JSON.stringify(page.payload));
  return url.href;
}

/** The caller's environment, less what an editor or a test runner around it left there for itself. */
function serverEnvironment(extra: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  const foreign =
    /^(?:NODE_TEST_CONTEXT|ELECTRON_RUN_AS_NODE|VSCODE_(?:CWD|PID|NLS_CONFIG|IPC_HOOK.*|HANDLES_.*))$/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  // Without a gallery: VS Code would ask it at each start, and nothing here may leave the machine.
  return { EXTENSIONS_GALLERY: '{}', ...Object.fromEntries(own), ...extra };
}

interface Running {
  /** The port, as soon as it listens; rejects when it ends before. */
  listening: Promise<number>;
  /** The exit code, when the process has ended. */
  closed: Promise<number | null>;
  /** The last lines it wrote. */
  tail(): string;
  end(removeTemporary: boolean): Promise<void>;
}

/** Processes that must not outlive this one, with the folder to remove after each. */
const alive = new Map<ChildProcess, string>();

function start(args: string[], options: { env: NodeJS.ProcessEnv; temporary: string }): Running {
  const child = spawn(process.execPath, args, {
    env: options.env,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own, so that the extension hosts can be ended with it.
    detached: process.platform !== 'win32',
  });
  guardExit();
  alive.set(child, options.temporary);
  const output: string[] = [];
  const closed = new Promise<number | null>((done) => {
    child.once('error', () => done(-1)).once('close', done);
  });
  const listening = new Promise<number>((done, fail) => {
    const timer = setTimeout(() => {
      fail(new Error(`The VS Code server did not listen in ${startTimeoutMs} ms:\n${tail()}`));
      kill(child, 'SIGKILL');
    }, startTimeoutMs);
    const keep = (line: string): void => {
      // A component that is licensed apart, which the page asks for and does without.
      if (!line.trim() || line.includes('/vsda/')) return;
      output.push(line);
      if (output.length > 200) output.shift();
      if (process.env.DEBUG) process.stderr.write(`[vscode] ${line}\n`);
      const port = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port) {
        clearTimeout(timer);
        done(Number(port));
      }
    };
    lines(child.stdout, keep);
    lines(child.stderr, keep);
    void closed.then((code) => {
      clearTimeout(timer);
      fail(new Error(`The VS Code server ended (${code}):\n${tail()}`));
    });
  });
  // A run that only installs an extension never listens; nobody waits for that then.
  listening.catch(() => undefined);
  const tail = (): string => output.slice(-40).join('\n');
  return {
    listening,
    closed,
    tail,
    async end(removeTemporary) {
      kill(child, 'SIGTERM');
      const timer = setTimeout(() => kill(child, 'SIGKILL'), 3000);
      await closed;
      clearTimeout(timer);
      kill(child, 'SIGKILL');
      alive.delete(child);
      if (removeTemporary) await rm(options.temporary, { recursive: true, force: true });
    },
  };
}

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It is gone, which is what was wanted.
  }
}

let guarded = false;

/** Ends every server when this process ends, also by a signal. */
function guardExit(): void {
  if (guarded) return;
  guarded = true;
  process.once('exit', () => {
    for (const [child, temporary] of alive) {
      kill(child, 'SIGKILL');
      rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
    }
  });
  for (const [signal, code] of [
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => process.exit(code));
  }
}

function lines(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    parts.forEach(take);
  });
  stream.on('end', () => rest && take(rest));
}
