import { getDomain } from 'tldts';
import { countryWords, countryWordsBelow, regions, regionsBelow } from './data/regions';

/** What a host name says of a country. */
export interface NamedCountry {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The part of the name that says it. */
  readonly token: string;
  /** Whether it is a cloud's region: that is where the server stands, not only whom it serves. */
  readonly isRegion: boolean;
}

type Codes = ReadonlyMap<string, string>;

/** Longest host name that DNS allows (RFC 1035, section 2.3.4); longer ones say nothing. */
const longestHost = 253;
/** Parts of a label that one code may have: `us-gov-west-1`. */
const mostParts = 4;

const allRegions = codes(regions);
const allWords = codes(countryWords);
const regionsOf = new Map(
  Object.entries(regionsBelow).map(([domain, rows]) => [domain, codes(rows)]),
);
const wordsOf = new Map(
  Object.entries(countryWordsBelow).map(([domain, rows]) => [domain, codes(rows)]),
);

function codes(rows: Readonly<Record<string, string>>): Codes {
  return new Map(
    Object.entries(rows).flatMap(([country, list]) =>
      list.split(' ').map((code) => [code, country] as const),
    ),
  );
}

/**
 * The country that a host name (lower-case) says, by a cloud's region or by a word for a country, or
 * null where it says none, or several. Whole labels count, and whole parts between hyphens; what
 * stands in the registrable domain itself is a name that somebody has chosen, and says nothing.
 */
export function countryInHost(host: string): NamedCountry | null {
  if (host.length > longestHost) return null;
  const cloud = getDomain(host);
  if (cloud === null) return null;
  const region = find(host, cloud, [regionsOf.get(cloud), allRegions]);
  if (region !== null) return region === 'several' ? null : { ...region, isRegion: true };
  const domain = getDomain(host, { allowPrivateDomains: true });
  if (domain === null) return null;
  const word = find(host, domain, [wordsOf.get(cloud), allWords]);
  return word === null || word === 'several' ? null : { ...word, isRegion: false };
}

function find(
  host: string,
  domain: string,
  tables: readonly (Codes | undefined)[],
): { country: string; token: string } | 'several' | null {
  let found: { country: string; token: string } | null = null;
  for (const label of host.slice(0, -domain.length).split('.')) {
    const parts = label.split('-');
    for (const token of runs(parts)) {
      const country = tables.find((table) => table?.has(token))?.get(token);
      if (country === undefined) continue;
      if (found !== null && found.country !== country) return 'several';
      found ??= { country, token };
    }
  }
  return found;
}

/** All runs of parts, the longest first, as they were spelt. */
function* runs(parts: readonly string[]): Iterable<string> {
  for (let length = Math.min(mostParts, parts.length); length > 0; length--) {
    for (let start = 0; start + length <= parts.length; start++) {
      yield parts.slice(start, start + length).join('-');
    }
  }
}
