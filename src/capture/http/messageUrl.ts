import { joinSourced, type SourcedBytes } from '../../bytes/sourced';
import { decodeUtf8 } from '../../bytes/text';

/**
 * The absolute URL of a target that is only a path (RFC 9112, section 3.2.1): scheme and authority
 * are put in, the path keeps its place. Without a proven scheme it is a network-path reference
 * `//host/path` (RFC 3986, section 4.2): to say `https` would be to claim protection.
 */
export function targetUrl(scheme: string, authority: string, target: SourcedBytes): SourcedBytes {
  if (authority === '' || isAbsolute(target)) return target;
  const start = target.bytes[0] === 0x2f ? '' : '/';
  return joinSourced([`${scheme === '' ? '' : `${scheme}:`}//${authority}${start}`, target]);
}

/** Whether a request target is in absolute form (RFC 9112, section 3.2.2). */
export function isAbsolute(target: SourcedBytes): boolean {
  return /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(decodeUtf8(target.bytes.subarray(0, 32)));
}
