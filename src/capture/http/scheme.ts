import type { HeaderField } from '../model';
import { headerValue } from './headers';

/**
 * The scheme of a message in origin form as far as something proves it, or ''. A browser sends
 * Sec-Fetch-* and Sec-CH-UA to trustworthy origins only (Fetch Metadata, section 2), and no browser
 * speaks HTTP/2 without TLS.
 */
export function provenScheme(
  headers: readonly HeaderField[],
  version: string,
  host: string | null,
  port: string,
): string {
  const pseudo = headerValue(headers, ':scheme');
  if (pseudo) return pseudo.toLowerCase();
  if (port === '443') return 'https';
  if (port === '80') return 'http';
  if (/^HTTP\/[23]/.test(version)) return 'https';
  const isLocal =
    host === null || host === 'localhost' || host.startsWith('127.') || host === '::1';
  const isTrusted =
    headerValue(headers, 'sec-fetch-site') !== null || headerValue(headers, 'sec-ch-ua') !== null;
  return isTrusted && !isLocal ? 'https' : '';
}
