/**
 * Makes `src/verdict/data/addresses.bin`: networks and countries of internet addresses, from three
 * packages of the npm registry that are fetched into a temporary folder. Needs `npm` and `tar`.
 *
 * The packages' own notes say that countries by registration hold errors and that npm gets no more
 * of them; hence the country of an address is DB-IP's, and the registry's is only shown beside it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeAddresses, type Facts } from './addresses/encode';
import { boundsOf, csvLines, rowsOf, type Family } from './addresses/rows';

/** What the data is made of: versions are fixed, and so is what is in them. */
const packages = {
  asn: {
    version: '2.3.2026061719',
    sha256: 'b9425daf2f011c28f8586685d4f89166e77627e2c15fd93c6262c3e2dead6153',
  },
  'dbip-country': {
    version: '2.3.2026060120',
    sha256: '78a6009a9c18434e6b690d703431241900d6127ddcd7c26ed48852549ee0df4f',
  },
  'asn-country': {
    version: '2.3.2026061719',
    sha256: 'f1ba738e7a4c3f5b5fd1ccef47576ad797625a9d8efd5f2fb06a3abef3db3b91',
  },
} as const;
type PackageName = keyof typeof packages;

/** Of the two dates of the packages the older one: no part of the data is older than it says. */
const date = '2026-06-01';

const origin =
  'Network and country data: IP Geolocation by DB-IP (https://db-ip.com), Route Views (https://www.routeviews.org) and the Number Resource Organization (https://www.nro.net), each under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), joined by ip-location-db (https://github.com/sapics/ip-location-db), changed: neighbours merged, IPv6 cut to /48, names without control characters.';

const root = path.resolve(__dirname, '../..');
const target = path.join(root, 'src/verdict/data/addresses.bin');

function run(program: string, args: readonly string[], cwd: string): void {
  const result = spawnSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')} did not succeed`);
}

/** Folder with the files of a package. */
function fetched(name: PackageName, folder: string): string {
  const { version, sha256 } = packages[name];
  run('npm', ['pack', '--silent', `@ip-location-db/${name}@${version}`], folder);
  const archive = path.join(folder, `ip-location-db-${name}-${version}.tgz`);
  const found = createHash('sha256').update(readFileSync(archive)).digest('hex');
  if (found !== sha256) throw new Error(`${name} ${version} is not what it was: ${found}`);
  const into = path.join(folder, name);
  mkdirSync(into);
  run('tar', ['-xzf', archive, '-C', into], folder);
  return path.join(into, 'package');
}

function main(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-addresses-'));
  try {
    const names = new Map<number, string>();
    const factsOf = (name: PackageName): Facts => {
      const files = fetched(name, folder);
      const read = (family: Family): string =>
        readFileSync(path.join(files, `${name}-ipv${family}-num.csv`), 'utf8');
      const texts = { ipv4: read(4), ipv6: read(6) };
      if (name === 'asn') {
        for (const [, , asn, holder] of [...csvLines(texts.ipv4), ...csvLines(texts.ipv6)]) {
          // Where the register has no name, the files repeat the number.
          if (holder !== `AS${asn}`) names.set(Number(asn), holder ?? '');
        }
      }
      return { ipv4: boundsOf(rowsOf(texts.ipv4), 4), ipv6: boundsOf(rowsOf(texts.ipv6), 6) };
    };
    const networks = factsOf('asn');
    const located = factsOf('dbip-country');
    const registered = factsOf('asn-country');
    const bytes = encodeAddresses({ date, origin, networks, located, registered, names });
    writeFileSync(target, bytes);
    for (const [what, { ipv4, ipv6 }] of Object.entries({ networks, located, registered })) {
      console.log(`${what}: ${ipv4.length} ranges of IPv4, ${ipv6.length} of IPv6`);
    }
    console.log(`${path.relative(root, target)}: ${(bytes.length / 1000).toFixed(0)} kB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
