import { readdirSync } from 'node:fs';
import path from 'node:path';

export { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Files below `root` that match a pattern of the form `folder/**\/*suffix`, sorted, `/`-separated. */
export function globSync(pattern: string, root: string): string[] {
  const [folder, suffix] = pattern.split('/**/*');
  if (folder === undefined || suffix === undefined) throw new Error(`Not a pattern: ${pattern}`);
  const files = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && file.name.endsWith(suffix))
    .map((file) => path.relative(root, path.join(file.parentPath, file.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
