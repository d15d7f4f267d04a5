import { getDomain, getPublicSuffix, parse } from 'tldts';

/** Names kept for documentation and tests (RFC 2606, RFC 6761): real enough beside a key. */
const reservedTlds: ReadonlySet<string> = new Set(['example', 'test', 'invalid', 'localhost']);

/** Whether a host name ends in a public suffix that exists. */
export function hasPublicSuffix(host: string): boolean {
  if (host.length > 253) return false;
  const { isIcann, isPrivate, domain } = parse(host);
  return domain !== null && (isIcann === true || isPrivate === true);
}

/** Whether a host name ends in a name that is kept for documentation. */
export function isReservedHost(host: string): boolean {
  const suffix = getPublicSuffix(host);
  return suffix !== null && reservedTlds.has(suffix);
}

/** Registrable domain of a host or URL, the host itself where it has none (an address), or null. */
export function siteOf(hostOrUrl: string): string | null {
  if (hostOrUrl.length > 4096) return null;
  const domain = getDomain(hostOrUrl, { allowPrivateDomains: true });
  return domain ?? parse(hostOrUrl).hostname;
}
