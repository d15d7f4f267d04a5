import type { Protection } from '../decode/model';
import { compareSensitivity } from '../detect/entities';
import type { EntityId } from '../detect/model';
import { servesOthers } from './data/companyRows';
import {
  severities,
  type CountryClaim,
  type Party,
  type Recipient,
  type RecipientSummary,
  type Severity,
} from './model';
import type { Contribution } from './contribution';
import { isSent } from './severity';
import { TraitTally } from './traits';

interface Tally {
  readonly name: string;
  readonly first: Recipient;
  readonly hosts: Set<string>;
  readonly exchanges: number[];
  readonly parties: Map<Party, number>;
  readonly purposes: Set<string>;
  readonly domains: Set<string>;
  readonly addresses: Set<string>;
  readonly networks: Map<string, Pick<Recipient, 'asn' | 'network'>>;
  readonly countries: Set<string>;
  readonly claims: Map<string, CountryClaim>;
  /** Of some exchange the sources disagree on the country. */
  disagrees: boolean;
  readonly entities: Set<EntityId>;
  readonly protections: Partial<Record<Protection, number>>;
  findings: number;
  level: number;
  privateExchanges: number;
  readonly traits: TraitTally;
}

/** Below this many exchanges, that most go to one recipient says nothing. */
const leastForMajority = 4;

/** Puts together what each recipient got: by company, or else by domain, or else by host. */
export class RecipientTallies {
  readonly #tallies = new Map<string, Tally>();

  /** Counts one exchange in. Exchanges without a host reach nobody that could be named. */
  add({ index, verdict, findings }: Contribution): void {
    const { recipient } = verdict;
    if (recipient.host === null) return;
    const name = recipient.company ?? recipient.domain ?? recipient.host;
    let tally = this.#tallies.get(name);
    if (tally === undefined) {
      tally = newTally(name, recipient);
      this.#tallies.set(name, tally);
    }
    tally.hosts.add(recipient.host);
    tally.exchanges.push(index);
    tally.parties.set(recipient.party, (tally.parties.get(recipient.party) ?? 0) + 1);
    if (recipient.purpose !== null) tally.purposes.add(recipient.purpose);
    if (recipient.domain !== null) tally.domains.add(recipient.domain);
    if (recipient.address !== null) tally.addresses.add(recipient.address);
    addPlace(tally, recipient);
    if (verdict.isPrivate) tally.privateExchanges++;
    tally.level = Math.max(tally.level, severities.indexOf(verdict.severity));
    for (const finding of findings) {
      if (!isSent(finding)) continue;
      const { protection, count } = finding;
      tally.findings += count;
      tally.traits.add(finding, finding.field);
      tally.entities.add(finding.entity);
      tally.protections[protection] = (tally.protections[protection] ?? 0) + count;
    }
  }

  /** All recipients, the most severe first. */
  finish(): RecipientSummary[] {
    const summaries = [...this.#tallies.values()]
      .sort((a, b) => b.level - a.level || b.findings - a.findings)
      .map(summary);
    return withMajority(summaries);
  }
}

/**
 * Where no exchange shows a first party, the recipient of more than half of them is taken for it,
 * unless it is there to serve others. What the exchanges showed by themselves stays as it is.
 */
function withMajority(summaries: RecipientSummary[]): RecipientSummary[] {
  const all = summaries.reduce((sum, { exchanges }) => sum + exchanges.length, 0);
  if (all < leastForMajority) return summaries;
  if (summaries.some(({ recipient }) => recipient.party === 'first')) return summaries;
  return summaries.map((one): RecipientSummary => {
    const { party, purpose } = one.recipient;
    const isMost = one.exchanges.length * 2 > all;
    if (!isMost || party !== 'unknown' || (purpose !== null && servesOthers.has(purpose))) {
      return one;
    }
    return { ...one, recipient: { ...one.recipient, party: 'first' }, partyBy: 'majority' };
  });
}

function addPlace(tally: Tally, { network, asn, country, countries }: Recipient): void {
  if (network !== null || asn !== null) {
    tally.networks.set(`${asn ?? ''} ${network ?? ''}`, { network, asn });
  }
  if (country !== null) tally.countries.add(country);
  else if (countries.some(({ source }) => source === 'address')) tally.disagrees = true;
  for (const claim of countries) tally.claims.set(`${claim.source} ${claim.country}`, claim);
}

function newTally(name: string, first: Recipient): Tally {
  return {
    name,
    first,
    hosts: new Set(),
    exchanges: [],
    parties: new Map(),
    purposes: new Set(),
    domains: new Set(),
    addresses: new Set(),
    networks: new Map(),
    countries: new Set(),
    claims: new Map(),
    disagrees: false,
    entities: new Set(),
    protections: {},
    findings: 0,
    level: 0,
    privateExchanges: 0,
    traits: new TraitTally(),
  };
}

function summary(tally: Tally): RecipientSummary {
  return {
    name: tally.name,
    recipient: {
      ...tally.first,
      host: only(tally.hosts),
      domain: only(tally.domains),
      purpose: only(tally.purposes),
      address: only(tally.addresses),
      ...onlyNetwork(tally.networks),
      country: tally.disagrees ? null : only(tally.countries),
      countries: [...tally.claims.values()],
      party: mostFrequentParty(tally.parties),
    },
    partyBy: 'exchanges',
    countries: [...tally.countries].sort(),
    hosts: [...tally.hosts],
    exchanges: [...tally.exchanges],
    findings: tally.findings,
    entities: [...tally.entities].sort(compareSensitivity),
    severity: severities[tally.level] as Severity,
    protections: { ...tally.protections },
    privateExchanges: tally.privateExchanges,
    traits: tally.traits.size,
    traitNames: tally.traits.names,
  };
}

/** The one member, or null where there are none or several: then none of them is the answer. */
function only(set: ReadonlySet<string>): string | null {
  const [first] = set;
  return set.size === 1 && first !== undefined ? first : null;
}

function onlyNetwork(networks: Tally['networks']): Pick<Recipient, 'asn' | 'network'> {
  const [first] = networks.values();
  return networks.size === 1 && first !== undefined ? first : { network: null, asn: null };
}

/** The party that most exchanges show; where some show one, those that show nothing do not count. */
function mostFrequentParty(counts: ReadonlyMap<Party, number>): Party {
  const first = counts.get('first') ?? 0;
  const third = counts.get('third') ?? 0;
  if (first === third) return first === 0 ? 'unknown' : 'third';
  return first > third ? 'first' : 'third';
}
