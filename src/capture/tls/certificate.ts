import { decodeDeclaredBase64 } from '../../bytes/base64';
import type { ByteRange } from '../../bytes/range';
import { decodeLatin1, decodeUtf8 } from '../../bytes/text';

/** What is read of a certificate (RFC 5280, section 4.1). */
export interface CertificateFacts {
  /** Common name of whom it is for, else the organisation; null where it names neither. */
  readonly subject: string | null;
  readonly issuer: string | null;
  /** Milliseconds since 1970. */
  readonly validFromMs: number | null;
  readonly validToMs: number | null;
}

/** Longer names are cut (a common name has 64 characters at most, RFC 5280, appendix A). */
const longestName = 256;
/** Longest certificate in PEM that is read. */
const longestPem = 64 * 1024;
/** Most parts of a name that are looked at. */
const maxNameParts = 50;

const sequence = 0x30;
const set = 0x31;
const objectIdentifier = 0x06;
/** `version`, which certificates of the first version leave out. */
const explicitVersion = 0xa0;
/** 2.5.4.3 and 2.5.4.10 as DER spells them. */
const commonName = '\x55\x04\x03';
const organisation = '\x55\x04\x0a';

const pem = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/;

/** Facts of the first certificate of a PEM text (RFC 7468), or null where there is none to read. */
export function readCertificate(text: string): CertificateFacts | null {
  const base64 = pem.exec(text.slice(0, longestPem))?.[1];
  if (base64 === undefined) return null;
  const der = decodeDeclaredBase64(Uint8Array.from(base64, (letter) => letter.charCodeAt(0)));
  return der && readDer(der.bytes);
}

/** A value of DER (X.690, section 8.1): its tag and its contents. */
interface Tlv extends ByteRange {
  readonly tag: number;
}

function readDer(bytes: Uint8Array): CertificateFacts | null {
  const whole = readTlv(bytes, 0, bytes.length);
  const toBeSigned = whole && readTlv(bytes, whole.start, whole.end);
  if (whole?.tag !== sequence || toBeSigned?.tag !== sequence) return null;
  const fields = children(bytes, toBeSigned, 7);
  // Serial number, algorithm, issuer, validity, subject.
  const first = fields[0]?.tag === explicitVersion ? 3 : 2;
  const [issuer, validity, subject] = [fields[first], fields[first + 1], fields[first + 2]];
  if (!issuer || !validity || !subject) return null;
  const [from, to] = children(bytes, validity, 2);
  return {
    subject: nameOf(bytes, subject),
    issuer: nameOf(bytes, issuer),
    validFromMs: from ? timeOf(bytes, from) : null,
    validToMs: to ? timeOf(bytes, to) : null,
  };
}

function readTlv(bytes: Uint8Array, at: number, end: number): Tlv | null {
  if (at + 2 > end) return null;
  const first = bytes[at + 1]!;
  let length = first;
  let start = at + 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    // No length without end in DER, and none that a certificate would need five bytes for.
    if (count === 0 || count > 4 || start + count > end) return null;
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + bytes[start + i]!;
    start += count;
  }
  return length > end - start ? null : { tag: bytes[at]!, start, end: start + length };
}

function children(bytes: Uint8Array, { start, end }: ByteRange, most: number): Tlv[] {
  const found: Tlv[] = [];
  for (let at = start; at < end && found.length < most;) {
    const next = readTlv(bytes, at, end);
    if (!next) break;
    found.push(next);
    at = next.end;
  }
  return found;
}

/** A name is a list of sets of pairs (RFC 5280, section 4.1.2.4). */
function nameOf(bytes: Uint8Array, name: Tlv): string | null {
  let fallback: string | null = null;
  for (const part of children(bytes, name, maxNameParts)) {
    if (part.tag !== set) continue;
    for (const pair of children(bytes, part, maxNameParts)) {
      const [type, value] = children(bytes, pair, 2);
      if (type?.tag !== objectIdentifier || !value) continue;
      const id = decodeLatin1(bytes.subarray(type.start, type.end));
      if (id === commonName) return stringOf(bytes, value);
      if (id === organisation) fallback ??= stringOf(bytes, value);
    }
  }
  return fallback;
}

/** Text of a DirectoryString: UTF-8, UTF-16 (BMPString), or one of those that are ASCII in earnest. */
function stringOf(bytes: Uint8Array, { tag, start, end }: Tlv): string | null {
  const slice = bytes.subarray(start, Math.min(end, start + 4 * longestName));
  if (tag === 0x0c) return bounded(decodeUtf8(slice));
  return bounded(tag === 0x1e ? decodeWide(slice) : decodeLatin1(slice));
}

function bounded(text: string): string | null {
  return text.slice(0, longestName).trim() || null;
}

function decodeWide(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(bytes[at]! * 256 + bytes[at + 1]!);
  }
  return text;
}

/** UTCTime and GeneralizedTime as certificates hold them: to the second, in UTC (section 4.1.2.5). */
function timeOf(bytes: Uint8Array, { tag, start, end }: Tlv): number | null {
  const text = decodeLatin1(bytes.subarray(start, Math.min(end, start + 20)));
  const match = /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match || (tag === 0x17) !== (match[1]!.length === 2)) return null;
  const [, digits, month, day, hours, minutes, seconds] = match;
  const year = digits!.length === 4 ? digits! : `${Number(digits) < 50 ? 20 : 19}${digits!}`;
  const time = Date.parse(`${year}-${month!}-${day!}T${hours!}:${minutes!}:${seconds!}Z`);
  return Number.isNaN(time) ? null : time;
}
