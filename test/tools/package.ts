/**
 * Packs the extension into `payload-lens-<version>.vsix` and checks that nothing is in it that
 * should not be, and that it is small.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
/** Half of it is address data. */
const maxBytes = 5_000_000;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const file = path.join(root, `payload-lens-${version}.vsix`);

// Everything is bundled, so no node_modules go in; the store shows the licence file itself.
const result = spawnSync(
  path.join(root, 'node_modules/.bin/vsce'),
  [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    // The pictures of the README lie in the repository alone.
    '--no-rewrite-relative-links',
    '--out',
    file,
  ],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
);
if (result.status !== 0) process.exit(1);

const sizeBytes = statSync(file).size;
console.log(`${path.basename(file)}: ${(sizeBytes / 1000).toFixed(0)} kB of ${maxBytes / 1000} kB`);
if (sizeBytes >= maxBytes) {
  console.error(`The package has grown past ${maxBytes / 1000} kB.`);
  process.exit(1);
}
