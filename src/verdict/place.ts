import { addressKind } from './addresses/kind';
import type { AddressTable } from './context';
import { countryInHost } from './hostCountry';
import type { CountryClaim, Evidence } from './model';
import { evidence } from './statement';

/** Where a recipient stands and who hosts it, and what says so. What is not known is null. */
export interface Place {
  readonly address: string | null;
  readonly network: string | null;
  readonly asn: number | null;
  readonly country: string | null;
  readonly countries: readonly CountryClaim[];
  readonly evidence: readonly Evidence[];
}

/**
 * Where an exchange went: by the server's address where the capture gives one, or by a host that is
 * an address itself, and by what the host name says. Location data on the address decides, and a
 * cloud's region where there is none; where address and host name disagree, no country is named. A
 * registration in another country is told: it is the holder's, and does not contradict.
 */
export function placeOf(
  host: string | null,
  serverAddress: string | null,
  addresses: AddressTable | null,
): Place {
  const isAddressHost = host !== null && addressKind(host) !== 'invalid';
  const address = serverAddress ?? (isAddressHost ? host : null);
  const lines: Evidence[] = [];
  const say = (...[id, args]: Line): void => {
    lines.push(evidence('recipient', `verdict.evidence.${id}`, args));
  };
  if (isAddressHost) say('address-host');
  const kind = address === null ? null : addressKind(address);
  const facts = address !== null && kind === 'public' ? addresses?.lookUp(address) : null;
  if (address === null && host !== null) say('no-address');
  else if (kind !== null && kind !== 'public') say('address-kind', { kind });
  const asn = facts?.asn ?? null;
  const network = facts?.network ?? null;
  if (asn !== null || network !== null) say('network', { asn: asn ?? 0, network: network ?? '' });

  const located = facts?.country ?? null;
  const registered = facts?.registered ?? null;
  const named = host === null || isAddressHost ? null : countryInHost(host);
  const countries: CountryClaim[] = [];
  if (located !== null) {
    countries.push({ country: located, source: 'address' });
    say('located', { country: located, date: addresses?.date ?? '' });
  }
  if (registered !== null) {
    countries.push({ country: registered, source: 'registration' });
    if (registered !== located) say('registered', { country: registered });
  }
  if (named !== null) {
    countries.push({ country: named.country, source: 'host-name' });
    say('named', { country: named.country, token: named.token });
  }
  const disagrees = located !== null && named !== null && located !== named.country;
  if (disagrees) {
    say('countries-disagree', { located, named: named.country });
  }
  const byName = named?.isRegion === true ? named.country : null;
  const country = disagrees ? null : (located ?? byName);
  return { address, network, asn, country, countries, evidence: lines };
}

type Line = readonly [
  id:
    | 'address-host'
    | 'address-kind'
    | 'countries-disagree'
    | 'located'
    | 'named'
    | 'network'
    | 'no-address'
    | 'registered',
  args?: Readonly<Record<string, string | number>>,
];
