import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface PackageManifest {
  name: string;
  version: string;
  license?: string;
}

/**
 * Writes the licences of every package whose code or data is in a bundle. `inputs` are the paths that
 * the bundler read, relative to `root`.
 */
export function writeNotices(root: string, inputs: Iterable<string>, file: string): void {
  const folders = new Set<string>();
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match) folders.add(match[1]!);
  }
  const notices = [...folders].sort().map((folder) => {
    const at = path.join(root, folder);
    const manifest = JSON.parse(
      readFileSync(path.join(at, 'package.json'), 'utf8'),
    ) as PackageManifest;
    const licence = readdirSync(at).find((name) => /^licen[cs]e/i.test(name));
    const text =
      licence !== undefined && existsSync(path.join(at, licence))
        ? readFileSync(path.join(at, licence), 'utf8').trim()
        : `Licence: ${manifest.license ?? 'not stated'}`;
    return `${manifest.name} ${manifest.version} (${manifest.license ?? 'not stated'})\n\n${text}\n`;
  });
  // Data that was made from others' stands in our own tree, with their licence beside it.
  for (const input of [...inputs].sort()) {
    const licence = path.join(root, input.replace(/\.\w+$/, '.licence.txt'));
    if (input.includes('node_modules/') || !existsSync(licence)) continue;
    notices.push(`Data in ${input}\n\n${readFileSync(licence, 'utf8').trim()}\n`);
  }
  const rule = '\n' + '-'.repeat(80) + '\n\n';
  writeFileSync(
    file,
    `Payload Lens contains code and data of the following packages.\n${rule}${notices.join(rule)}`,
  );
}
