import type { Transport } from '../../capture/model';
import type { Protection } from '../../decode/model';
import type { EntityId, Finding } from '../../detect/model';
import { readBody } from '../body';
import type { AnalysedExchange } from '../model';
import { isPersonal } from '../sentence';
import { isSent, saysPrivate } from '../severity';

/** An entity that was sent under one protection, however often. */
export interface SentFact {
  readonly entity: EntityId;
  readonly protection: Protection;
  /** Number of the first such finding in its exchange. */
  readonly finding: number;
  /** Whether it tells something about a person, and not only of the device or of the connection. */
  readonly isPersonal: boolean;
}

/**
 * What claims need to know of an exchange, and no more: no value, no name, no path. A few hundred
 * bytes at most, so that all of a capture's can be kept and claims changed without a new analysis.
 */
export interface ExchangeFacts {
  readonly exchange: number;
  readonly host: string | null;
  readonly domain: string | null;
  readonly company: string | null;
  /** Countries that the server may stand in: one where sources agree, several where they do not. */
  readonly countries: readonly string[];
  readonly transport: Transport;
  readonly isPrivate: boolean;
  /** What could be made of the request: `absent` where there is none, `unknown` where not looked at. */
  readonly content: 'absent' | 'readable' | 'encrypted' | 'unknown';
  /** What was sent, each entity once under each protection. */
  readonly sent: readonly SentFact[];
}

/** They open or name a session and go with every request; no claim is about them. */
const ofSession = new Set<EntityId>(['session_id', 'session_cookie', 'auth_token', 'api_key']);

/** The facts of one exchange. */
export function exchangeFacts({
  exchange,
  parts,
  findings,
  verdict,
}: Pick<AnalysedExchange, 'exchange' | 'parts' | 'findings' | 'verdict'>): ExchangeFacts {
  const { host, domain, company } = verdict.recipient;
  const sent = new Map<string, SentFact>();
  findings.forEach((finding, index) => {
    if (!isSent(finding)) return;
    const { entity, protection } = finding;
    const tells = isPersonalData(finding);
    const key = `${entity} ${protection} ${tells ? 1 : 0}`;
    if (!sent.has(key)) sent.set(key, { entity, protection, finding: index, isPersonal: tells });
  });
  return {
    exchange: exchange.index,
    host,
    domain,
    company,
    countries: countriesOf(verdict.recipient),
    transport: exchange.transport,
    isPrivate: verdict.isPrivate,
    content: exchange.request === null ? 'absent' : contentOf(parts),
    sent: [...sent.values()],
  };
}

function isPersonalData(finding: Finding): boolean {
  const { entity } = finding;
  if (entity === 'incognito_flag') return saysPrivate(finding);
  return isPersonal(finding) && !ofSession.has(entity);
}

/** Registration says where an address's holder is at home, not where it stands. */
function countriesOf({
  country,
  countries,
}: Pick<AnalysedExchange['verdict']['recipient'], 'country' | 'countries'>): string[] {
  if (country !== null) return [country];
  const located = countries.filter(({ source }) => source !== 'registration');
  return [...new Set(located.map((claim) => claim.country))];
}

function contentOf(parts: AnalysedExchange['parts']): ExchangeFacts['content'] {
  if (parts.length === 0) return 'unknown';
  const body = parts.find(({ part }) => part === 'request-body');
  const { protection } = readBody(body?.root ?? null);
  return protection === 'encrypted' || protection === 'unknown' ? protection : 'readable';
}
