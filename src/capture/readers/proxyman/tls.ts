import { tlsVersion } from '../../http/tlsVersion';
import type { EntryFields } from '../../json/fields';
import type { TlsFacts } from '../../model';

/** Longer names of a certificate are cut (a common name has 64 characters at most, RFC 5280). */
const longestName = 256;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** `Wednesday, 7 May 2025 16:04:59 +01:00`, as a computer set to English writes it. */
const longDate =
  /(\d{1,2}) ([a-z]{3})[a-z]{0,9} (\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d):(\d\d)$/i;

/** What `extraInfo` says of the connection, or null where it says nothing. */
export function readTls(fields: EntryFields): TlsFacts | null {
  const extra = objectIn(fields, 0, 'extraInfo');
  if (extra === null) return null;
  const version = textIn(fields, extra, 'tlsVersion');
  const certificate = objectIn(fields, extra, 'certificateData');
  const subject = nameIn(fields, certificate, 'issueToPayload', 'commonName');
  const issuer = nameIn(fields, certificate, 'issueByPayload', 'commonName');
  // An issuer that is called as what it vouches for says nothing; its organisation does.
  const organisation = nameIn(fields, certificate, 'issueByPayload', 'orgName');
  const facts: TlsFacts = {
    version: version === null ? null : tlsVersion(version),
    subject,
    issuer: issuer === null || issuer === subject ? (organisation ?? issuer) : issuer,
    validFromMs: dateIn(fields, certificate, 'notValidBefore'),
    validToMs: dateIn(fields, certificate, 'notValidAfter'),
    state: null,
  };
  return Object.values(facts).every((fact) => fact === null) ? null : facts;
}

// These members are documented nowhere: one of another type is as good as none, and no problem.

function objectIn({ document }: EntryFields, node: number, key: string): number | null {
  const member = document.member(node, key);
  return member !== null && document.type(member) === 'object' ? member : null;
}

function textIn({ document }: EntryFields, node: number, key: string): string | null {
  const member = document.member(node, key);
  if (member === null || document.type(member) !== 'string') return null;
  return document.text(member).slice(0, longestName).trim() || null;
}

function nameIn(
  fields: EntryFields,
  certificate: number | null,
  holder: string,
  key: string,
): string | null {
  const node = certificate === null ? null : objectIn(fields, certificate, holder);
  return node === null ? null : textIn(fields, node, key);
}

function dateIn(fields: EntryFields, certificate: number | null, key: string): number | null {
  const text = certificate === null ? null : textIn(fields, certificate, key);
  const match = text === null ? null : longDate.exec(text);
  const month = match ? months.indexOf(match[2]!.toLowerCase()) : -1;
  if (!match || month < 0) return null;
  const [day, year, hours, minutes, seconds] = [1, 3, 4, 5, 6].map((i) => Number(match[i]));
  const zone = (Number(match[8]) * 60 + Number(match[9])) * (match[7] === '-' ? -1 : 1);
  return Date.UTC(year!, month, day, hours!, minutes! - zone, seconds);
}
