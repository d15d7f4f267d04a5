import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../vscode/install';

const files = ['package.json', 'package-lock.json', '.npmrc'];

/** The `node_modules` of a folder with a package.json and a lock file of its own, or null before it is installed. */
export function installedModules(source: string, name: string): string | null {
  const folder = folderOf(source, name);
  return existsSync(path.join(folder, 'whole')) ? path.join(folder, 'node_modules') : null;
}

/** Fetches such packages once for each content of the lock file; none of their scripts runs. */
export function installModules(source: string, name: string): string {
  const found = installedModules(source, name);
  if (found !== null) return found;
  const folder = folderOf(source, name);
  mkdirSync(folder, { recursive: true });
  for (const file of files) cpSync(path.join(source, file), path.join(folder, file));
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('npm ci failed');
  writeFileSync(path.join(folder, 'whole'), '');
  return path.join(folder, 'node_modules');
}

function folderOf(source: string, name: string): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(path.join(source, file)));
  return path.join(cacheFolder, `${name}-${hash.digest('hex').slice(0, 12)}`);
}
