import type { TlsFacts } from '../../model';
import { tlsVersion } from '../../http/tlsVersion';
import type { EntryFields } from '../../json/fields';

/** Longer names of a certificate are cut (a common name has 64 characters at most, RFC 5280). */
const longestName = 256;
/** Last moment that a date can hold, in seconds since 1970. */
const lastSecond = 8_640_000_000_000;

const states: Readonly<Record<string, TlsFacts['state']>> = {
  secure: 'secure',
  weak: 'weak',
  broken: 'broken',
};

/**
 * What an entry says of its TLS connection, or null where it says nothing. `_securityDetails` is what
 * Playwright writes, and those who write what Chrome's DevTools protocol tells (Network.SecurityDetails:
 * names, and seconds since 1970), some of them below `response`; `_tls_version` is WebPageTest's,
 * `_securityState` Firefox's.
 */
export function readTls(fields: EntryFields): TlsFacts | null {
  const response = fields.document.member(0, 'response');
  const details =
    objectMember(fields, 0, '_securityDetails') ??
    (response === null ? null : objectMember(fields, response, '_securityDetails'));
  const text = (key: string): string | null =>
    details === null ? null : textMember(fields, details, key);
  const facts: TlsFacts = {
    version: tlsVersion(text('protocol') ?? textMember(fields, 0, '_tls_version') ?? ''),
    subject: text('subjectName'),
    issuer: text('issuer'),
    validFromMs: details === null ? null : timeMember(fields, details, 'validFrom'),
    validToMs: details === null ? null : timeMember(fields, details, 'validTo'),
    state: stateOf(textMember(fields, 0, '_securityState')),
  };
  return Object.values(facts).every((fact) => fact === null) ? null : facts;
}

function stateOf(text: string | null): TlsFacts['state'] {
  return text !== null && Object.hasOwn(states, text) ? states[text]! : null;
}

// These members are nobody's standard: one of another type is as good as none, and no problem.

function objectMember({ document }: EntryFields, node: number, key: string): number | null {
  if (document.type(node) !== 'object') return null;
  const member = document.member(node, key);
  return member !== null && document.type(member) === 'object' ? member : null;
}

function textMember({ document }: EntryFields, node: number, key: string): string | null {
  const member = document.member(node, key);
  if (member === null || document.type(member) !== 'string') return null;
  const text = document.text(member).slice(0, longestName).trim();
  return text === '' ? null : text;
}

function timeMember({ document }: EntryFields, node: number, key: string): number | null {
  const member = document.member(node, key);
  if (member === null || document.type(member) !== 'number') return null;
  const seconds = Number(document.text(member));
  // 0 and -1 are what writers put where they do not know.
  return seconds > 0 && seconds < lastSecond ? seconds * 1000 : null;
}
