import type { TlsFacts, Transport } from '../capture/model';
import { interceptorOf } from '../verdict/interceptor';
import type { Purpose } from '../verdict/data/companyRows';
import type { Recipient } from '../verdict/model';
import { language, wording, type Language } from './language';

/** What an exchange travelled over. */
export interface Way {
  readonly transport: Transport;
  readonly tls?: TlsFacts;
}

/** Who gets an exchange, where, over what: one line. Parts that are not known are left out. */
export function recipientLine(recipient: Recipient, way: Way): string {
  const { company, companyCountry, domain, host, network, asn, country, purpose, party } =
    recipient;
  const { words } = wording();
  const number = asn === null ? '' : `AS${String(asn)}`;
  const home = companyCountry === null ? '' : ` (${countryName(companyCountry)})`;
  const parts = [
    company === null ? (domain ?? host ?? '') : `${company}${home}`,
    party === 'unknown' ? '' : words.party[party],
    purpose === null ? '' : (words.purpose[purpose as Purpose] ?? purpose),
    [number, network ?? ''].filter((part) => part !== '').join(' '),
    country === null ? '' : countryName(country),
    wayWords(way),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** `over TLS 1.3`; a version that was spoken with a proxy in between is not the recipient's. */
function wayWords({ transport, tls }: Way): string {
  const version = tls === undefined || interceptorOf(tls) !== null ? null : tls.version;
  const { words, phrases } = wording();
  return transport === 'tls' && version !== null
    ? phrases.over(version)
    : words.transport[transport];
}

const names = new Map<Language, Intl.DisplayNames>();

/** Name of an ISO 3166-1 alpha-2 code, or the code where there is none. */
export function countryName(code: string): string {
  const spoken = language();
  const known = names.get(spoken) ?? new Intl.DisplayNames(spoken, { type: 'region' });
  names.set(spoken, known);
  try {
    return known.of(code) ?? code;
  } catch {
    // Not shaped like a region code.
    return code;
  }
}
