import type { TlsFacts, Transport } from '../capture/model';
import { interceptorOf } from '../verdict/interceptor';
import type { Recipient } from '../verdict/model';

const transportWords: Readonly<Record<Transport, string>> = {
  tls: 'over TLS',
  cleartext: 'in the clear, without TLS',
  unknown: '',
};

/** What an exchange travelled over. */
export interface Way {
  readonly transport: Transport;
  readonly tls?: TlsFacts;
}

/** Who gets an exchange, where, over what: one line. Parts that are not known are left out. */
export function recipientLine(recipient: Recipient, way: Way): string {
  const { company, companyCountry, domain, host, network, asn, country, purpose, party } =
    recipient;
  const number = asn === null ? '' : `AS${String(asn)}`;
  const home = companyCountry === null ? '' : ` (${countryName(companyCountry)})`;
  const parts = [
    company === null ? (domain ?? host ?? '') : `${company}${home}`,
    party === 'unknown' ? '' : `${party} party`,
    purpose ?? '',
    [number, network ?? ''].filter((part) => part !== '').join(' '),
    country === null ? '' : countryName(country),
    wayWords(way),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** `over TLS 1.3`; a version that was spoken with a proxy in between is not the recipient's. */
function wayWords({ transport, tls }: Way): string {
  const version = tls === undefined || interceptorOf(tls) !== null ? null : tls.version;
  return transport === 'tls' && version !== null ? `over ${version}` : transportWords[transport];
}

let names: Intl.DisplayNames | undefined;

/** English name of an ISO 3166-1 alpha-2 code, or the code where there is none. */
export function countryName(code: string): string {
  names ??= new Intl.DisplayNames('en', { type: 'region' });
  try {
    return names.of(code) ?? code;
  } catch {
    // Not shaped like a region code.
    return code;
  }
}
