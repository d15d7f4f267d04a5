import type { SourcedBytes } from '../../bytes/sourced';
import { decodeUtf8 } from '../../bytes/text';
import type { Transport } from '../model';

/** Longest authority that is looked at; DNS names end at 253 characters. */
const maxAuthority = 1024;

/** Scheme and authority of a URL. */
export interface UrlOrigin {
  /** Lower-case, without the colon, or '' where the URL names none. */
  readonly scheme: string;
  /** Lower-case A-label (RFC 5890) or address without brackets, or null. */
  readonly host: string | null;
  /** As it is spelt, or ''. */
  readonly port: string;
}

/** Takes scheme, host and port off an absolute URL or a network-path reference (`//host/path`). */
export function urlOrigin(url: string): UrlOrigin {
  const match = /^(?:([a-z][a-z0-9+.-]{0,20}):)?\/\/([^/?#]*)/i.exec(url.slice(0, maxAuthority));
  if (!match) return { scheme: '', host: null, port: '' };
  return { scheme: (match[1] ?? '').toLowerCase(), ...parseAuthority(match[2] ?? '') };
}

/** As {@link urlOrigin}, of a URL as it stands; nothing is taken off where there is none. */
export function originOf(url: SourcedBytes | null | undefined): UrlOrigin {
  return urlOrigin(url ? decodeUtf8(url.bytes.subarray(0, maxAuthority)) : '');
}

/** Host and port of an authority (RFC 3986, section 3.2) or a Host field. */
export function parseAuthority(authority: string): Pick<UrlOrigin, 'host' | 'port'> {
  if (authority.length > maxAuthority) return { host: null, port: '' };
  const bare = authority.slice(authority.lastIndexOf('@') + 1).trim();
  const isBareIpv6 = !bare.startsWith('[') && bare.indexOf(':') !== bare.lastIndexOf(':');
  const port = isBareIpv6 ? '' : (/:(\d{0,5})$/.exec(bare)?.[1] ?? '');
  const name = isBareIpv6 ? bare : bare.replace(/:\d{0,5}$/, '');
  if (name === '' || /[\s/?#\\]/.test(name)) return { host: null, port };
  // The URL parser does what browsers do: punycode, lower case, the odd spellings of IPv4.
  try {
    const { hostname } = new URL(`http://${isBareIpv6 ? `[${name}]` : name}/`);
    return { host: hostname.replace(/^\[(.*)\]$/, '$1') || null, port };
  } catch {
    return { host: null, port };
  }
}

/** How a URL of this scheme travels. */
export function transportOfScheme(scheme: string): Transport {
  if (scheme === 'https' || scheme === 'wss') return 'tls';
  return scheme === 'http' || scheme === 'ws' ? 'cleartext' : 'unknown';
}

/** What spells an IPv4 or IPv6 address (RFC 4291, section 2.2), with the zone it is reached by. */
const addressPattern = /^[\da-f]{0,4}[.:][\da-f.:]{1,60}(?:%[\w.-]{1,32})?$/i;

/** An IP address without port or brackets, or null where there is none: a field may hold anything. */
export function bareAddress(text: string): string | null {
  const trimmed = text.trim();
  const bracketed = /^\[([^\]]{1,64})\]/.exec(trimmed);
  const ipv4 = /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(trimmed);
  const address = bracketed?.[1] ?? ipv4?.[1] ?? trimmed;
  return addressPattern.test(address) ? address : null;
}
