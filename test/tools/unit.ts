/**
 * `npm test -- unit` runs the unit tests, with options of mocha's: room by room, as many side by side
 * as there are processors (two at most, as some tests start programs of their own); then those that
 * drive a browser, in as many parts; and then, alone, those that measure.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { globSync } from './fileSystem';

const root = path.resolve(__dirname, '../..');
const mocha = path.join(root, 'node_modules/.bin/mocha');
const mostLanes = 2;
const lanes = Math.min(mostLanes, availableParallelism());
/** Milliseconds that a test may take beside others, unless it says so itself: those that measure run alone. */
const timeoutMs = 60_000;
/** Rooms that take longest go first, so that no lane waits for long in the end; the others as they are. */
const longest = ['safety', 'capture', 'cli', 'decode', 'view', 'verdict'];
/** Folders with tests that are stages of their own. */
const otherStages = ['extension', 'ui', 'vscode', 'tools'];
/** What a test that measures time or memory has in it. */
const measures =
  /\bslowness\(|\b(?:performance|Date)\.now\(|\b(?:cpuUsage|resourceUsage|memoryUsage|hrtime)\b/;

interface Plan {
  /** Files of each room whose tests may run beside others. */
  readonly rooms: ReadonlyMap<string, readonly string[]>;
  /** Files whose tests drive a browser, in parts that may run beside each other, but not beside more work. */
  readonly browsers: readonly (readonly string[])[];
  /** Files whose tests may run beside nothing. */
  readonly alone: readonly string[];
}

/** Every unit test's file, in one of the three. */
function planOf(files: readonly string[]): Plan {
  const rooms = new Map<string, string[]>(longest.map((room) => [room, []]));
  const browsers: string[][] = Array.from({ length: lanes }, () => []);
  const alone: string[] = [];
  let page = 0;
  for (const file of files) {
    const room = file.split('/')[1]!;
    if (otherStages.includes(room)) continue;
    if (measures.test(readFileSync(path.join(root, file), 'utf8'))) alone.push(file);
    else if (room === 'webview') browsers[page++ % lanes]!.push(file);
    else if (rooms.get(room)?.push(file) === undefined) rooms.set(room, [file]);
  }
  return { rooms, browsers, alone };
}

/** Runs them all; what a room prints comes in one piece. Answers whether all have passed. */
async function runUnitTests(options: readonly string[]): Promise<boolean> {
  const { rooms, browsers, alone } = planOf(globSync('test/**/*.test.ts', root));
  const patient = [...options, '--timeout', `${timeoutMs}`];
  const passed = [
    await runBeside(patient, [...rooms.values()]),
    await runBeside(patient, browsers),
    await runMocha([...options, ...alone], 'inherit'),
  ];
  return passed.every(Boolean);
}

/** Runs lists of files, a few at a time. */
async function runBeside(
  options: readonly string[],
  lists: readonly (readonly string[])[],
): Promise<boolean> {
  const waiting = lists.filter((files) => files.length > 0);
  let hasPassed = true;
  const lane = async (): Promise<void> => {
    for (let files = waiting.shift(); files !== undefined; files = waiting.shift()) {
      const isFine = await runMocha([...options, ...files], 'pipe');
      hasPassed &&= isFine;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return hasPassed;
}

function runMocha(args: readonly string[], output: 'pipe' | 'inherit'): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(mocha, args, {
      cwd: root,
      stdio: ['ignore', output, output],
      shell: process.platform === 'win32',
    });
    const pieces: Buffer[] = [];
    child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(pieces));
      resolve(code === 0);
    });
  });
}

void runUnitTests(process.argv.slice(2)).then((hasPassed) => {
  process.exitCode = hasPassed ? 0 : 1;
});
