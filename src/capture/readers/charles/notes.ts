import { headerValue } from '../../http/headers';
import { bareAddress, parseAuthority } from '../../http/hosts';
import type { HeaderField } from '../../model';

/** ISO 8601 with milliseconds, as Charles writes it, or milliseconds since 1970. */
const isoTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([.,]\d{1,9})?(Z|[+-]\d\d:?\d\d)$/;

/** A time in milliseconds since 1970, or null also where no zone says which moment is meant. */
export function timeOf(text: string): number | null {
  const trimmed = text.trim();
  if (/^\d{12,14}$/.test(trimmed)) return Number(trimmed);
  const match = isoTime.exec(trimmed);
  if (!match) return null;
  const zone = match[3] === 'Z' ? 'Z' : `${match[3]!.slice(0, 3)}:${match[3]!.slice(-2)}`;
  const fraction = (match[2] ?? '').replace(',', '.').slice(0, 4);
  const time = Date.parse(match[1]! + fraction + zone);
  return Number.isNaN(time) ? null : time;
}

/** The address of `name/address`, which Java writes of a host that it has looked up, or of either alone. */
export function remoteAddress(text: string): string | null {
  const bare = bareAddress(text.slice(text.lastIndexOf('/') + 1));
  // A name of letters that hexadecimal knows would pass for an address.
  return bare !== null && (text.includes('/') || /^[\d.]+$|:/.test(bare)) ? bare : null;
}

/** Status and reason of a status line, as far as it says them. */
export function statusOf(line: string): { readonly status: number; readonly reason: string } {
  const match = /^HTTP\/[\d.]{1,5} (\d{3})(?: (.{0,200}))?/.exec(line);
  return { status: match ? Number(match[1]) : 0, reason: match?.[2]?.trim() ?? '' };
}

/** Where a request went. */
export interface Peer {
  /** Name or address, without brackets, or ''. */
  readonly host: string;
  readonly port: number | null;
}

/**
 * What the request calls its host where Charles knows the address alone, as it does of phones whose
 * traffic is led to it below HTTP.
 */
export function peerOf(connected: Peer, headers: readonly HeaderField[]): Peer {
  const isAddress = /^[\d.]+$|:/.test(connected.host) && bareAddress(connected.host) !== null;
  const named = isAddress
    ? (headerValue(headers, ':authority') ?? headerValue(headers, 'host'))
    : null;
  if (named === null) return connected;
  const { host, port } = parseAuthority(named);
  if (host === null) return connected;
  return { host, port: port === '' ? connected.port : Number(port) };
}

/** The host as an exchange has it, or null. */
export function hostOf({ host }: Peer): string | null {
  return parseAuthority(host.includes(':') ? `[${host}]` : host).host;
}
