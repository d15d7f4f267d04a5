import type { TlsFacts } from '../capture/model';

/**
 * Names in the certificates that debugging proxies make for every host they read along with. Sources:
 * mitmproxy documentation, "Certificates"; Charles documentation, "SSL certificates"; Burp Suite
 * documentation, "CA certificate"; Fiddler Classic's `FiddlerCore` defaults; ZAP's dynamic
 * certificates; the certificate pages of Proxyman, HTTP Toolkit and Reqable.
 */
const interceptors: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bmitmproxy\b/i, 'mitmproxy'],
  [/\bCharles Proxy\b/i, 'Charles'],
  [/\bPortSwigger\b/i, 'Burp Suite'],
  [/Fiddler/i, 'Fiddler'],
  [/\bProxyman\b/i, 'Proxyman'],
  [/\bHTTP Toolkit\b/i, 'HTTP Toolkit'],
  [/\b(?:OWASP )?Zed Attack Proxy\b|\bZAP Root CA\b/i, 'ZAP'],
  [/\bReqable\b/i, 'Reqable'],
];

/** The proxy that made the certificate to read along, or null where none that is known did. */
export function interceptorOf({ issuer }: Pick<TlsFacts, 'issuer'>): string | null {
  if (issuer === null) return null;
  return interceptors.find(([pattern]) => pattern.test(issuer))?.[1] ?? null;
}
