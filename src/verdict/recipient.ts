import { getDomain } from 'tldts';
import { decodeLatin1 } from '../bytes/text';
import type { Exchange } from '../capture/model';
import type { JudgeContext } from './context';
import { knownRecipient } from './data/recipients';
import type { Evidence, Recipient } from './model';
import { evidence } from './statement';

/** Who gets an exchange, and what says so. */
export interface RecipientFinding {
  readonly recipient: Recipient;
  readonly evidence: readonly Evidence[];
  /** Registrable domain of the page that called it, or null where nothing tells. */
  readonly pageDomain: string | null;
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

/**
 * The recipient as this exchange alone shows it. Party is told by the page that called (Sec-Fetch
 * fields, Origin, Referer), or else by a host that is known to serve one purpose for others.
 * Network and country stay null: nothing is guessed.
 */
export function recipientOf(exchange: Exchange, context: JudgeContext): RecipientFinding {
  const { host } = exchange;
  const domain = host === null ? null : domainOf(host);
  const known = host === null ? undefined : knownRecipient(host);
  const called = callerOf(exchange);
  const { party, reason } = partyOf(called, host, domain, known?.purpose ?? null);
  const facts =
    exchange.serverAddress === null ? null : context.addresses?.lookUp(exchange.serverAddress);
  const recipient: Recipient = {
    host,
    domain,
    company: known?.company ?? null,
    companyCountry: null,
    party,
    purpose: known?.purpose ?? null,
    address: exchange.serverAddress,
    network: facts?.network ?? null,
    asn: facts?.asn ?? null,
    country: facts?.country ?? null,
    countries: [],
  };
  const reasons = [belongsTo(recipient), ...(reason === null ? [] : [reason])];
  return { recipient, evidence: reasons, pageDomain: called.page };
}

function belongsTo({ host, domain, company, purpose }: Recipient): Evidence {
  if (host === null) return evidence('recipient', 'verdict.evidence.no-recipient');
  if (company !== null) {
    return evidence('recipient', 'verdict.evidence.company', {
      host,
      company,
      purpose: purpose ?? '',
    });
  }
  return evidence('recipient', 'verdict.evidence.domain', { host, domain: domain ?? '' });
}

interface Caller {
  readonly page: string | null;
  readonly site: string;
  readonly isNavigation: boolean;
}

function callerOf(exchange: Exchange): Caller {
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

function partyOf(
  caller: Caller,
  host: string | null,
  domain: string | null,
  purpose: string | null,
): { party: Recipient['party']; reason: Evidence | null } {
  if (host === null) return { party: 'unknown', reason: null };
  if (caller.isNavigation) {
    return {
      party: 'first',
      reason: evidence('recipient', 'verdict.evidence.first-party-navigation', { host }),
    };
  }
  const { page } = caller;
  if (page !== null) {
    return page === (domain ?? host)
      ? { party: 'first', reason: evidence('recipient', 'verdict.evidence.first-party', { page }) }
      : { party: 'third', reason: evidence('recipient', 'verdict.evidence.third-party') };
  }
  if (caller.site === 'cross-site') {
    return { party: 'third', reason: evidence('recipient', 'verdict.evidence.third-party-site') };
  }
  if (purpose !== null) {
    return {
      party: 'third',
      reason: evidence('recipient', 'verdict.evidence.third-party-service', { purpose }),
    };
  }
  return { party: 'unknown', reason: null };
}
