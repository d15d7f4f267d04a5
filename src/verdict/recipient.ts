import type { Exchange } from '../capture/model';
import type { JudgeContext } from './context';
import { homeOf } from './data/homes';
import { knownRecipient } from './data/recipients';
import type { Evidence, Recipient } from './model';
import { callerOf, domainOf, partyOf } from './party';
import { placeOf } from './place';
import { evidence } from './statement';

export { domainOf } from './party';

/** Who gets an exchange, and what says so. */
export interface RecipientFinding {
  readonly recipient: Recipient;
  readonly evidence: readonly Evidence[];
  /** Registrable domain of the page that called it, or null where nothing tells. */
  readonly pageDomain: string | null;
}

/**
 * The recipient as this exchange alone shows it: whose host it is, first or third party, and where
 * it stands. Nothing is looked up but in the tables that come along, and nothing is guessed.
 */
export function recipientOf(exchange: Exchange, context: JudgeContext): RecipientFinding {
  const { host } = exchange;
  const known = host === null ? undefined : knownRecipient(host);
  const company = known?.company ?? null;
  const who = {
    host,
    domain: host === null ? null : domainOf(host),
    company,
    companyCountry: company === null ? null : homeOf(company),
    purpose: known?.purpose ?? null,
  };
  const caller = callerOf(exchange);
  const { party, reason } = partyOf({ exchange, caller, recipient: who, rules: context.parties });
  const { evidence: placeLines, ...place } = placeOf(
    host,
    exchange.serverAddress,
    context.addresses,
  );
  const lines = [...belongsTo(who), ...(reason === null ? [] : [reason]), ...placeLines];
  return { recipient: { ...who, party, ...place }, evidence: lines, pageDomain: caller.page };
}

function belongsTo(
  who: Pick<Recipient, 'host' | 'domain' | 'company' | 'companyCountry' | 'purpose'>,
): Evidence[] {
  const { host, domain, company, companyCountry, purpose } = who;
  if (host === null) return [evidence('recipient', 'verdict.evidence.no-recipient')];
  if (company === null) {
    return [evidence('recipient', 'verdict.evidence.domain', { host, domain: domain ?? '' })];
  }
  const lines = [
    evidence('recipient', 'verdict.evidence.company', { host, company, purpose: purpose ?? '' }),
  ];
  if (companyCountry !== null) {
    lines.push(
      evidence('recipient', 'verdict.evidence.home', { company, country: companyCountry }),
    );
  }
  return lines;
}
