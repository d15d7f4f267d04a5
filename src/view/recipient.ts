import type { Transport } from '../capture/model';
import type { Recipient } from '../verdict/model';

const transportWords: Readonly<Record<Transport, string>> = {
  tls: 'over TLS',
  cleartext: 'in the clear, without TLS',
  unknown: '',
};

/** Who gets an exchange, where, over what: one line. Parts that are not known are left out. */
export function recipientLine(recipient: Recipient, transport: Transport): string {
  const { company, domain, host, network, asn, country, purpose, party } = recipient;
  const number = asn === null ? '' : `AS${String(asn)}`;
  const parts = [
    company ?? domain ?? host ?? '',
    party === 'unknown' ? '' : `${party} party`,
    purpose ?? '',
    [number, network ?? ''].filter((part) => part !== '').join(' '),
    country === null ? '' : countryName(country),
    transportWords[transport],
  ];
  return parts.filter((part) => part !== '').join(' · ');
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
