/** Runs every script in `test/tools/bench/`, or those whose names are given; options go to each. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, 'bench');
const given = process.argv.slice(2);
const asked = given.filter((one) => !one.startsWith('--'));
const options = given.filter((one) => one.startsWith('--'));
const scripts = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .filter((name) => asked.length === 0 || asked.includes(path.basename(name, '.ts')))
  .sort();
let failed = 0;
for (const script of scripts) {
  console.log(`\n== ${path.basename(script, '.ts')}`);
  const result = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--expose-gc', path.join(folder, script), ...options],
    { stdio: 'inherit' },
  );
  if (result.status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
