import type { Identifier } from '../model';
import type { VerdictStatement } from '../statement';

/** Hosts of the exchanges that a value stands in, whether it was sent to them or came from them. */
export class Surroundings {
  readonly hosts = new Set<string>();
  readonly companies = new Set<string>();
  /** Whether the company of some host is not known. */
  isPartly = false;

  add(host: string | null, company: string | null): void {
    if (host !== null) this.hosts.add(host);
    if (company !== null) this.companies.add(company);
    else this.isPartly = true;
  }
}

/**
 * What one identifier ties together, and nothing beyond. Where the company of some host is not
 * known, those that are known are a least number and not the number.
 */
export function identifierSentence(
  identifier: Omit<Identifier, 'sentence'>,
  { hosts, companies, isPartly }: Surroundings,
): VerdictStatement {
  const { exchanges, privateExchanges, forms, ordinaryExchanges } = identifier;
  const entity = identifier.entities[0] ?? 'device_id';
  if (exchanges.length < 2) return { id: 'verdict.ties-nothing', arguments: { entity } };
  const isAllPrivate = privateExchanges > 0 && privateExchanges === exchanges.length;
  const also = forms.includes('plain') ? forms.filter((form) => form !== 'plain') : forms.slice(1);
  return {
    id: 'verdict.ties',
    arguments: {
      entity,
      exchanges: exchanges.length,
      hosts: hosts.size,
      companies: isPartly ? 0 : companies.size,
      leastCompanies: isPartly && companies.size > 1 ? companies.size : 0,
      private: isAllPrivate ? 0 : privateExchanges,
      allPrivate: isAllPrivate ? 1 : 0,
      ordinary: privateExchanges > 0 ? ordinaryExchanges : 0,
      apps: identifier.apps.length > 1 ? identifier.apps.length : 0,
      sessions: identifier.sessions > 1 ? identifier.sessions : 0,
      forms: also.join(', '),
    },
  };
}
