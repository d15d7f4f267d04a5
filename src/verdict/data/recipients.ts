import { getDomain } from 'tldts';
import { advertising } from './advertising';
import { asianServices } from './asianServices';
import type { CompanyRows } from './companyRows';
import { deviceMakers } from './deviceMakers';
import { platforms } from './platforms';
import { services } from './services';
import { webRecipients } from './webRecipients';

/** Who runs a host, and what for where the host serves one purpose alone. */
export interface KnownRecipient {
  readonly company: string;
  readonly purpose: string | null;
}

/** Our own tables, each with its sources. A suffix stands in one of them, once. */
export const companyTables: readonly CompanyRows[] = [
  deviceMakers,
  asianServices,
  platforms,
  services,
  advertising,
];

const own = new Map<string, KnownRecipient>();
for (const table of companyTables) {
  for (const [company, rows] of Object.entries(table)) {
    for (const [purpose, suffixes] of Object.entries(rows)) {
      for (const suffix of suffixes) own.set(suffix, { company, purpose: purpose || null });
    }
  }
}

let web: Map<string, KnownRecipient> | undefined;

/** What the web table says; read when it is asked for first, which takes some milliseconds. */
function webTable(): ReadonlyMap<string, KnownRecipient> {
  if (web !== undefined) return web;
  web = new Map();
  for (const line of webRecipients.split('\n')) {
    const [company, purpose, suffixes] = line.split('\t');
    if (company === undefined || suffixes === undefined) continue;
    for (const suffix of suffixes.split(' '))
      web.set(suffix, { company, purpose: purpose || null });
  }
  return web;
}

/**
 * Who runs `host` (lower-case), or undefined where no table knows. Our own tables come first: what
 * they say is looked after; the web's table fills in.
 */
export function knownRecipient(host: string): KnownRecipient | undefined {
  const known = longestSuffix(own, host);
  if (known !== undefined) return known;
  // Below a domain that is let to tenants (a bucket, an app), the landlord is not the recipient.
  const domain = getDomain(host, { allowPrivateDomains: true });
  return domain === null ? undefined : longestSuffix(webTable(), host, domain);
}

function longestSuffix(
  table: ReadonlyMap<string, KnownRecipient>,
  host: string,
  shortest = '',
): KnownRecipient | undefined {
  for (let suffix = host; ; suffix = suffix.slice(suffix.indexOf('.') + 1)) {
    const known = table.get(suffix);
    if (known !== undefined || suffix === shortest || !suffix.includes('.')) return known;
  }
}
