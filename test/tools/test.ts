/**
 * The whole test run: types, lint, format, unit tests, the bundles, the suites inside VS Code and
 * the walk through the packaged extension. `npm test -- unit` runs just the named stages.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-test-'));
const counts = path.join(folder, 'counts');

const reporter = ['--reporter', 'test/tools/countingReporter.cjs'];
const stages: Readonly<Record<string, readonly string[]>> = {
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  types: ['tsc', '--noEmit'],
  lint: ['eslint', '.'],
  unit: ['tsx', 'test/tools/unit.ts', ...reporter],
  build: ['tsx', 'test/tools/build.ts', '--tests'],
  host: ['tsx', 'test/extension/run.ts'],
  package: ['tsx', 'test/tools/package.ts'],
  walk: ['mocha', ...reporter, '--config', 'test/ui/mocharc.json'],
};

function bin(name: string): string {
  return path.join(root, 'node_modules', '.bin', name);
}

function totals(): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  if (!existsSync(counts)) return { passed, failed };
  for (const line of readFileSync(counts, 'utf8').trim().split('\n')) {
    const [passes, failures] = line.split(' ').map(Number);
    passed += passes ?? 0;
    failed += failures ?? 0;
  }
  return { passed, failed };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. Stages: ${Object.keys(stages).join(', ')}`);
  process.exit(2);
}

const broken: string[] = [];
for (const [name, [command, ...args]] of Object.entries(stages)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const startedAt = performance.now();
  console.log(`\n== ${name}`);
  const result = spawnSync(bin(command!), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PAYLOAD_LENS_COUNTS: counts },
  });
  console.log(`== ${name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  if (result.status !== 0) broken.push(name);
}

const { passed, failed } = totals();
rmSync(folder, { recursive: true, force: true });
if (broken.length > 0) console.log(`\nStages that failed: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${Math.max(failed, broken.length > 0 ? 1 : 0)} failed`);
process.exit(broken.length > 0 ? 1 : 0);
