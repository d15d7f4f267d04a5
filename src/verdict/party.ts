import { getDomain } from 'tldts';
import { decodeLatin1 } from '../bytes/text';
import type { Exchange } from '../capture/model';
import type { PartyRule } from './context';
import { appOf } from './correlate/app';
import { servesOthers } from './data/companyRows';
import { knownRecipient } from './data/recipients';
import type { Evidence, Party, Recipient } from './model';
import { evidence } from './statement';

/** Whether a recipient is first or third party, and what says so. */
export interface PartyFinding {
  readonly party: Party;
  readonly reason: Evidence | null;
}

/** Who called, as far as the request itself tells. */
export interface Caller {
  /** Registrable domain of the page, or null. */
  readonly page: string | null;
  readonly site: string;
  readonly isNavigation: boolean;
}

/** Longer values of Referer and Origin are not looked at. */
const longestUrl = 8_192;

/**
 * Registrable domain of a host (public suffix list, its private section included: a tenant of a
 * hosting domain is not its neighbour), or null for addresses and names that are no domain.
 */
export function domainOf(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}

/** What the Origin, Referer and Sec-Fetch fields say of who called. */
export function callerOf(exchange: Exchange): Caller {
  const fields = {
    referer: '',
    origin: '',
    'sec-fetch-site': '',
    'sec-fetch-mode': '',
    'sec-fetch-dest': '',
  };
  for (const { name, value } of exchange.request?.headers ?? []) {
    const lower = name.toLowerCase();
    if (!Object.hasOwn(fields, lower) || value.bytes.length > longestUrl) continue;
    fields[lower as keyof typeof fields] = decodeLatin1(value.bytes).trim().toLowerCase();
  }
  const page = [fields.origin, fields.referer].map(hostOfUrl).find((found) => found !== null);
  return {
    page: page === undefined || page === null ? null : (domainOf(page) ?? page),
    site: fields['sec-fetch-site'],
    isNavigation:
      fields['sec-fetch-mode'] === 'navigate' && fields['sec-fetch-dest'] === 'document',
  };
}

function hostOfUrl(url: string): string | null {
  if (!url.startsWith('http')) return null;
  try {
    return new URL(url).hostname.replace(/^\[|\]$/g, '') || null;
  } catch {
    return null;
  }
}

/** What the party is told by. */
export interface PartyInput {
  readonly exchange: Exchange;
  readonly caller: Caller;
  readonly recipient: Pick<Recipient, 'host' | 'domain' | 'company' | 'purpose'>;
  /** What the user has set; goes before all else. */
  readonly rules: readonly PartyRule[];
}

/**
 * First or third party: as the user has set it, or else by the page that called, by the app that
 * sent it, or by a host that is known to serve others. What none of them tells is not known.
 */
export function partyOf({ exchange, caller, recipient, rules }: PartyInput): PartyFinding {
  const { host, domain, purpose } = recipient;
  if (host === null) return { party: 'unknown', reason: null };
  const rule = rules.find((one) => fits(one.host, host));
  if (rule !== undefined) return told(rule.party, `${rule.party}-party-set`);
  if (caller.isNavigation) return told('first', 'first-party-navigation', { host });
  const { page } = caller;
  if (page !== null) {
    return page === (domain ?? host)
      ? told('first', 'first-party', { page })
      : told('third', 'third-party');
  }
  if (caller.site === 'cross-site') return told('third', 'third-party-site');
  const app = packageOf(exchange) ?? appOf(exchange);
  if (app !== null && isOfSame(app, recipient)) return told('first', 'first-party-app', { app });
  if (purpose !== null && servesOthers.has(purpose)) {
    return told('third', 'third-party-service', { purpose });
  }
  return { party: 'unknown', reason: null };
}

function told(
  party: Party,
  id:
    | 'first-party'
    | 'first-party-app'
    | 'first-party-navigation'
    | 'first-party-set'
    | 'third-party'
    | 'third-party-service'
    | 'third-party-set'
    | 'third-party-site',
  args: Readonly<Record<string, string>> = {},
): PartyFinding {
  return { party, reason: evidence('recipient', `verdict.evidence.${id}`, args) };
}

/** Whether a rule's pattern is of the host: itself, or `*.` and a domain that it is in. */
function fits(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}

/**
 * Header fields and query parameters that SDKs put the app's package or bundle id into: Google's APIs
 * (`X-Android-Package`, `X-Ios-Bundle-Identifier`, documented under "API key restrictions"), and
 * Adjust's and its like (`package_name`, `bundle_id`; SDK source).
 */
const packageHeaders: ReadonlySet<string> = new Set([
  'x-android-package',
  'x-ios-bundle-identifier',
]);
const packageParameter =
  /[?&](?:package_name|bundle_id|app_package|bundle_identifier)=([\w.-]{3,200})(?:&|#|$)/;

/** The app's package as a field that is meant for it says, or null. */
function packageOf({ request }: Exchange): string | null {
  if (request === null) return null;
  for (const { name, value } of request.headers) {
    if (!packageHeaders.has(name.toLowerCase()) || value.bytes.length > longestUrl) continue;
    return decodeLatin1(value.bytes).trim();
  }
  const url = decodeLatin1(request.url.bytes.subarray(0, longestUrl));
  return packageParameter.exec(url)?.[1] ?? null;
}

/** Whether an app's package name is that of the host's domain or company, read backwards. */
function isOfSame(app: string, { domain, company }: PartyInput['recipient']): boolean {
  if (!/^[\w-]+(?:\.[\w-]+)+$/.test(app)) return false;
  const home = app.toLowerCase().split('.').reverse().join('.');
  const homeDomain = domainOf(home);
  if (homeDomain === null) return false;
  if (homeDomain === domain) return true;
  return company !== null && knownRecipient(home)?.company === company;
}
