/**
 * `npm run fuzz -- [--minutes 1] [--target NAME] [--seed N] [--mutants 2000] [--replay FILE]`: mutated
 * inputs for everything that takes bytes from outside, the time spread evenly; before them, unless a
 * target is named, so many mutants of a file in every format, the same each time. What it finds is
 * written to `out/fuzz/`; once mended, it belongs into `test/safety/regressions/`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { matrixFiles } from '../capture/matrixFiles';
import { Find, runOne } from './fuzz/fuzzer';
import { runMutants } from './fuzz/mutants';
import { runSlice } from './fuzz/slice';
import { targets } from './fuzz/targets';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'out/fuzz');
const options = {
  minutes: { type: 'string', default: '1' },
  target: { type: 'string' },
  seed: { type: 'string' },
  mutants: { type: 'string', default: '2000' },
  replay: { type: 'string' },
} as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  const chosen = targets.filter(
    ({ name }) => values.target === undefined || name === values.target,
  );
  const minutes = Number(values.minutes);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (chosen.length === 0 || !(minutes > 0) || !Number.isInteger(seed)) {
    console.error(
      `Targets: ${targets.map(({ name }) => name).join(', ')}; minutes and seed are numbers`,
    );
    return 2;
  }
  // Inputs are found relative to the repository.
  process.chdir(root);
  if (values.replay !== undefined) {
    const input = new Uint8Array(readFileSync(values.replay));
    for (const target of chosen) {
      await runOne(target, input);
      console.log(`${target.name}: passes`);
    }
    return 0;
  }
  mkdirSync(folder, { recursive: true });
  let finds = 0;
  if (values.target === undefined) finds += await readMutants(Number(values.mutants));
  const bundle = await build();
  console.log(`seed ${seed}, ${minutes} min over ${chosen.length} targets`);
  const ms = (minutes * 60_000) / chosen.length;
  for (const { name } of chosen) {
    const slice = { target: name, seed, ms, script: path.basename(bundle) };
    const { executions, ms: tookMs, kept, reached, finds: found } = await runSlice(bundle, slice);
    const perSecond = Math.round((executions * 1000) / tookMs);
    const line = `${name.padEnd(13)} ${String(executions).padStart(8)} runs ${String(perSecond).padStart(6)} /s`;
    console.log(`${line}  ${Math.round(reached / 1024)} KB of code reached, ${kept} inputs kept`);
    for (const { input, stack } of found) {
      tell(name, `seed ${seed}`, input, stack);
    }
    finds += found.length;
  }
  rmSync(bundle, { force: true });
  return finds > 0 ? 1 : 0;
}

/** Reads mutants of a file in every format; gives the number of files that something is wrong with. */
async function readMutants(count: number): Promise<number> {
  let finds = 0;
  for (const file of count > 0 ? matrixFiles : []) {
    try {
      await runMutants(file, count);
      console.log(`${file.name.padEnd(24)} ${count} mutants`);
    } catch (error) {
      if (!(error instanceof Find)) throw error;
      finds++;
      tell(file.format, file.name, error.input, error.message);
    }
  }
  return finds;
}

/** Keeps an input that something is wrong with, and says so. */
function tell(name: string, from: string, input: Uint8Array, stack: string): void {
  const hash = createHash('sha256').update(input).digest('hex').slice(0, 12);
  const file = path.join(folder, `${name}-${hash}.bin`);
  writeFileSync(file, input);
  console.log(`FOUND ${name} with ${from}: ${path.relative(root, file)}\n${stack}\n`);
}

/** One bundle: coverage counts what is in it, and threads start at once. */
async function build(): Promise<string> {
  const outfile = path.join(folder, `worker-${process.pid}.js`);
  await esbuild.build({
    entryPoints: [path.join(__dirname, 'fuzz/worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return outfile;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
