import { joinSourced, sourcedContent, type SourcedBytes } from '../../bytes/sourced';
import { encodeUtf8 } from '../../bytes/text';

/** A URL that a capture holds in pieces. */
export interface UrlParts {
  readonly method: string;
  /** Lower-case, or ''. */
  readonly scheme: string;
  /** Name or address, or ''. */
  readonly host: string;
  readonly port: number | null;
  readonly path: SourcedBytes | null;
  /** Without the question mark; null where there is none. */
  readonly query: SourcedBytes | null;
}

/** Puts the pieces together; path and query keep their places where they stand in this order. */
export function joinUrl({ method, scheme, host, port, path, query }: UrlParts): SourcedBytes {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  // What CONNECT asks for is the authority itself (RFC 9112, section 3.2.3).
  if (method === 'CONNECT') return made(port === null ? name : `${name}:${port}`);
  const isDefault = port === null || port === (scheme === 'http' || scheme === 'ws' ? 80 : 443);
  const authority = name === '' ? '' : `//${name}${isDefault ? '' : `:${port}`}`;
  const origin = `${scheme === '' || authority === '' ? '' : `${scheme}:`}${authority}`;
  const start = path?.bytes[0] === 0x2f ? '' : '/';
  const parts = [`${origin}${start}`, ...(path ? [path] : []), ...(query ? ['?', query] : [])];
  const isInOrder = !path || !query || path.map.parentRange.end <= query.map.parentRange.start;
  const joined = joinSourced(isInOrder ? parts : [`${origin}${start}`]);
  if (isInOrder) return joined;
  const bytes = joinSourced(
    parts.map((part) => (typeof part === 'string' ? part : sourcedContent(part.bytes))),
  ).bytes;
  return sourcedContent(bytes);
}

function made(text: string): SourcedBytes {
  return sourcedContent(encodeUtf8(text));
}
