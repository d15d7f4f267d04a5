/**
 * Brings what the tests need and the system may lack: a VS Code and a browser, both from npm.
 *
 * Everything lies below `.vscode-test/`, in folders named after a hash of what they are made from, so
 * a second run finds them and a changed lock file makes new ones. A folder appears by one rename when
 * it is whole: who finds it may use it, and processes that ask at the same time can't harm each other.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import {
  access,
  chmod,
  constants,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { standIns } from './standins';

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the checkout. */
export const repositoryRoot = resolve(here, '../..');

/** What is fetched, downloaded or left by a failed test; ignored by git, and safe to delete. */
export const cacheFolder = join(repositoryRoot, '.vscode-test');

/** A VS Code server that is ready to run with `node serverMain`. */
export interface Vscode {
  /** The server's entry, a file to run with Node. */
  serverMain: string;
  /** The version of VS Code it carries. */
  version: string;
}

/** A Chromium that is ready to start. */
export interface BrowserProgram {
  executablePath: string;
  /** What must stand in its environment besides the caller's own. */
  env: Record<string, string>;
  args: string[];
}

let vscode: Promise<Vscode> | undefined;
let browser: Promise<BrowserProgram> | undefined;

/** Fetches the VS Code server from npm unless it is there, and says where it lies. */
export function ensureVscode(): Promise<Vscode> {
  vscode ??= findVscode();
  return vscode;
}

/**
 * Finds a Chromium: the one that `CHROME` names, else the system's, else one from npm that brings its
 * own libraries and fonts, so that a machine with nothing but Node can take screenshots.
 */
export function ensureBrowser(): Promise<BrowserProgram> {
  browser ??= findBrowser();
  return browser;
}

async function findVscode(): Promise<Vscode> {
  const folder = await once('server', 'VS Code 1.100.3', async (staging) => {
    await npm(['ci', '--ignore-scripts'], staging);
    const server = join(staging, 'node_modules/code-server/lib/vscode');
    // Its lock file was written without peer dependencies; npm ci takes it only when told so.
    await npm(['ci', '--ignore-scripts', '--omit=dev', '--legacy-peer-deps'], server);
    await bringRipgrep(staging, server);
    for (const [file, source] of Object.entries(standIns)) {
      await writeFile(join(server, 'node_modules', file), source);
    }
  });
  const home = join(folder, 'node_modules/code-server/lib/vscode');
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { serverMain: join(home, 'out/server-main.js'), version };
}

/** Search and findFiles need ripgrep, which the server would download; a newer package ships it. */
async function bringRipgrep(staging: string, server: string): Promise<void> {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const platform = `ripgrep-${process.platform}-${process.arch}`;
  const source = join(staging, 'node_modules/@vscode', platform, 'bin', name);
  if (!existsSync(source)) return;
  const target = join(server, 'node_modules/@vscode/ripgrep/bin');
  await mkdir(target, { recursive: true });
  await cp(source, join(target, name));
  await chmod(join(target, name), 0o755);
}

async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env.CHROME;
  if (named) {
    if (!(await isExecutable(named))) throw new Error(`CHROME names no program: ${named}`);
    return { executablePath: named, env: {}, args: [] };
  }
  for (const candidate of systemBrowsers()) {
    if (await isExecutable(candidate)) return { executablePath: candidate, env: {}, args: [] };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found: install Chrome or Chromium, or name one in CHROME');
  }
  const folder = await once('browser', 'Chromium 143', fillBrowser);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      // Where the font configuration keeps its cache.
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
    // Hinting depends on the machine; without it, pictures are the same everywhere.
    args: ['--disable-gpu', '--font-render-hinting=none'],
  };
}

/** Where a system's own Chromium lies, the most wanted first. */
function systemBrowsers(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (process.platform === 'darwin') {
    return [...found, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']];
    const below = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.flatMap((root) => (root ? below.map((path) => join(root, path)) : []));
  }
  return found;
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** Unpacks the browser of the npm package, its libraries, and fonts for text and code. */
async function fillBrowser(staging: string): Promise<void> {
  await npm(['ci', '--ignore-scripts'], staging);
  const modules = join(staging, 'node_modules');
  const packed = join(modules, '@sparticuz/chromium/bin');
  const fonts = join(staging, 'fonts');
  const program = join(staging, 'chromium');
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(program, { mode: 0o755 }),
  );
  await untar(join(packed, 'al2023.tar.br'), join(staging, 'al2023'), staging);
  await untar(join(packed, 'fonts.tar.br'), fonts, staging);
  await rename(join(staging, 'al2023/lib'), join(staging, 'lib'));
  await rm(join(staging, 'al2023'), { recursive: true });
  await cp(join(modules, 'dejavu-fonts-ttf/ttf'), join(fonts, 'dejavu'), { recursive: true });
  await cp(join(modules, 'dejavu-fonts-ttf/LICENSE'), join(fonts, 'dejavu/LICENSE'));
  await cp(join(modules, '@sparticuz/chromium/LICENSE'), join(staging, 'LICENSE'));
  await writeFile(join(staging, 'fonts.conf'), fontconfig);
  // 65 MB of packed files have done their work.
  await rm(modules, { recursive: true, force: true });
}

/** Our fonts first, so that pictures agree between machines; the system's fill the gaps (CJK). */
const fontconfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
${[
  ['sans-serif', 'Open Sans', 'DejaVu Sans'],
  ['system-ui', 'Open Sans', 'DejaVu Sans'],
  ['monospace', 'DejaVu Sans Mono', 'DejaVu Sans'],
  ['serif', 'DejaVu Serif', 'DejaVu Sans'],
]
  .map(([family, ...preferred]) => {
    const names = preferred.map((name) => `<family>${name}</family>`).join('');
    return `  <alias binding="same"><family>${family}</family><prefer>${names}</prefer></alias>`;
  })
  .join('\n')}
</fontconfig>
`;

async function untar(file: string, target: string, packages: string): Promise<void> {
  const load = createRequire(join(packages, 'package.json'));
  const tar = load('tar-fs') as { extract(folder: string): NodeJS.WritableStream };
  await pipeline(createReadStream(file), createBrotliDecompress(), tar.extract(target));
}

/**
 * Makes the folder of one of `packages/` by `fill`, once for each content of its lock file.
 * `fill` works in a folder of its own, which is renamed when it is whole.
 */
async function once(
  name: 'server' | 'browser',
  title: string,
  fill: (staging: string) => Promise<void>,
): Promise<string> {
  const source = join(here, 'packages', name);
  const files = ['package.json', 'package-lock.json'];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(join(source, file)));
  hash.update(JSON.stringify([standIns, fontconfig]));
  const target = join(cacheFolder, `${name}-${hash.digest('hex').slice(0, 12)}`);
  if (existsSync(target)) return target;

  await mkdir(cacheFolder, { recursive: true });
  const unlock = await lock(join(cacheFolder, `${name}.lock`), title);
  try {
    if (existsSync(target)) return target;
    // Whoever held the lock before is gone: what it left half done and what older lock files made go.
    for (const entry of await readdir(cacheFolder)) {
      if (entry.startsWith(`${name}-`)) {
        await rm(join(cacheFolder, entry), { recursive: true, force: true });
      }
    }
    process.stderr.write(`Fetching ${title} for tests (once) …\n`);
    const started = Date.now();
    const staging = await mkdtemp(join(cacheFolder, `${name}-staging-`));
    for (const file of files) await cp(join(source, file), join(staging, file));
    await fill(staging);
    await rename(staging, target);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stderr.write(`${title} is ready (${seconds} s)\n`);
    return target;
  } finally {
    await unlock();
  }
}

/** Holds `file` for this process; waits while another living process holds it. */
async function lock(file: string, title: string): Promise<() => Promise<void>> {
  for (let tries = 0; ; tries += 1) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (await isStale(file)) await rm(file, { force: true });
    else if (tries === 0) process.stderr.write(`Waiting: another process fetches ${title} …\n`);
    await delay(200);
  }
}

/** Whether the process that made the lock is gone; a lock still being written is taken as alive. */
async function isStale(file: string): Promise<boolean> {
  try {
    const owner = Number(await readFile(file, 'utf8'));
    if (!owner) return Date.now() - (await stat(file)).mtimeMs > 10_000;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Runs npm quietly in `folder`; its output is shown only when it fails. */
async function npm(args: string[], folder: string): Promise<void> {
  // An npm that runs this script hands its own project's settings down; they are not for this one.
  const foreign =
    /^(?:INIT_CWD|npm_(?:package|lifecycle)_.*|npm_config_(?:(?:local_)?prefix|omit|include|production|workspace))$/;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !foreign.test(name)),
  );
  const child = spawn('npm', [...args, '--no-audit', '--no-fund'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail).once('close', done);
  });
  if (code !== 0)
    throw new Error(`npm ${args.join(' ')} failed (${code}):\n${output.slice(-4000)}`);
}
