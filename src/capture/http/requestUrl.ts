import type { SourcedBytes } from '../../bytes/sourced';
import { decodeUtf8 } from '../../bytes/text';
import type { Request, Transport } from '../model';
import { headerValue } from './headers';
import { originOf, parseAuthority, transportOfScheme } from './hosts';
import { isAbsolute, targetUrl } from './messageUrl';
import { provenScheme } from './scheme';

/** What a capture says of where a request went, besides the request. */
export interface RequestOrigin {
  /** Lower-case, or '' where nothing says it. */
  readonly scheme?: string;
  /** Host and, where it is not the scheme's own, port; '' leaves it to the request. */
  readonly authority?: string;
}

/** Where a request went, as far as it can be known. */
export interface Destination {
  /** Absolute where the target was a path and something names the host. */
  readonly url: SourcedBytes;
  readonly host: string | null;
  readonly transport: Transport;
}

/** Where the request went, by its target, the host it names and what is known of its `origin`. */
export function destinationOf(request: Request, origin: RequestOrigin = {}): Destination {
  const authority = origin.authority || authorityOf(request);
  const url = absoluteUrl(request, authority, origin.scheme ?? '');
  const named = originOf(url);
  return {
    url,
    host: named.host ?? parseAuthority(authority).host,
    transport: transportOfScheme(named.scheme || (origin.scheme ?? '')),
  };
}

function authorityOf(request: Request): string {
  // What CONNECT asks for is the authority itself (RFC 9112, section 3.2.3).
  if (request.method === 'CONNECT') return decodeUtf8(request.url.bytes.subarray(0, 1024));
  return headerValue(request.headers, ':authority') ?? headerValue(request.headers, 'host') ?? '';
}

function absoluteUrl(request: Request, authority: string, scheme: string): SourcedBytes {
  const { url, headers, httpVersion } = request;
  const first = url.bytes[0];
  const isPath = first === 0x2f || first === 0x2a || first === 0x3f;
  if (!isPath || isAbsolute(url)) return url;
  const { host, port } = parseAuthority(authority);
  if (host === null) return url;
  return targetUrl(scheme || provenScheme(headers, httpVersion, host, port), authority, url);
}
