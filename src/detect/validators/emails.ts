import type { Fit } from '../detector';
import { hasPublicSuffix, isReservedHost } from './domains';

/** Address as a whole (RFC 5321, section 4.1.2, without quoted local parts). */
const emailPattern =
  /^[\w.!#$%&'*+/=?^`{|}~\p{L}-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}[\p{L}\d-]{2,63}$/u;
const fileTail = /\.(?:png|jpe?g|gif|webp|svg|css|js|mjs|ts|json|git|html|md)$/i;
const imageScale = /@[1-4](?:\.\d)?x(?:\.|$)/i;

/** Local parts and domains that stand for "an address" in forms and manuals. */
const genericLocals: ReadonlySet<string> = new Set(
  (
    'name you your user username email mail someone somebody example foo bar test yourname your.name ' +
    'your-email your.email youremail firstname.lastname first.last me info user1 john.doe john jane ' +
    'jane.doe johndoe abc sample demo xxx'
  ).split(' '),
);
const genericDomains: ReadonlySet<string> = new Set(
  (
    'example.com example.org example.net company.com domain.com email.com test.com mail.com ' +
    'yourdomain.com your-domain.com yourcompany.com site.com website.com address.com acme.com ' +
    'example.co.uk domain.tld host.com'
  ).split(' '),
);

/** How far `text` is one e-mail address, or null. */
export function fitEmail(text: string): Fit | null {
  if (text.length < 6 || text.length > 320 || !emailPattern.test(text)) return null;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at).toLowerCase();
  const domain = text.slice(at + 1).toLowerCase();
  if (genericDomains.has(domain) && genericLocals.has(local)) return null;
  if (fileTail.test(domain) || imageScale.test(text) || local.startsWith('.')) return null;
  if (hasPublicSuffix(domain)) return { syntax: 'exact', passed: ['top-level domain'] };
  return isReservedHost(domain) ? { syntax: 'exact', passed: ['country code'] } : null;
}

/** The first address inside a text behind `from`, with its place, or null. Looks at 64 `@` at most. */
export function findEmail(text: string, from = 0): Fit | null {
  let at = text.indexOf('@', from);
  for (let tries = 0; at >= 0 && tries < 64; tries++, at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > from && at - start < 65 && isLocalCode(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && end - at < 254 && isDomainCode(text.charCodeAt(end))) end++;
    while (end > at + 1 && (text[end - 1] === '.' || text[end - 1] === '-')) end--;
    if (isPartOfMore(text, start, end)) continue;
    const fit = fitEmail(text.slice(start, end));
    if (fit !== null) return { ...fit, start, end };
  }
  return null;
}

/** Whether `user@host` stands inside a URL, a path or a package name. */
function isPartOfMore(text: string, start: number, end: number): boolean {
  const after = text[end];
  if (after === ':' || after === '/' || after === '@') return true;
  const before = text[start - 1];
  if (before !== ':') return before === '/' || before === '@';
  // `mailto:` and `E-mail:` stand before an address; `//user:password@host` is none.
  return text.slice(Math.max(0, start - 80), start).includes('//');
}

/** How far `text` is, holds, or names with a display name an e-mail address. */
export function fitEmailText(text: string): Fit | null {
  if (!text.includes('@')) return null;
  const whole = fitEmail(text);
  if (whole !== null) return whole;
  if (text.startsWith('mailto:')) return findEmail(text.replace('mailto:', '       '));
  return findEmail(text);
}

function isLocalCode(code: number): boolean {
  const lower = code | 0x20;
  if ((lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39)) return true;
  // . _ % + -
  return code === 0x2e || code === 0x5f || code === 0x2b || code === 0x2d || code === 0x25;
}

function isDomainCode(code: number): boolean {
  const lower = code | 0x20;
  if ((lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39)) return true;
  return code === 0x2e || code === 0x2d;
}
