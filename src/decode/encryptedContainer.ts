import { startsWith } from './byteClass';
import { indexOf } from './search';

/** Marks that stand at the start of armoured or binary containers of encrypted data. */
const marks: readonly (readonly [mark: string, container: string])[] = [
  ['-----BEGIN PGP MESSAGE-----', 'PGP'],
  ['-----BEGIN AGE ENCRYPTED FILE-----', 'age'],
  ['-----BEGIN CMS-----', 'CMS'],
  ['-----BEGIN ENCRYPTED PRIVATE KEY-----', 'PKCS #8'],
  ['age-encryption.org/v1\n', 'age'],
  ['Salted__', 'OpenSSL'],
];

/** Object identifiers 1.2.840.113549.1.7.3 and .6: enveloped and encrypted data (RFC 5652). */
const cmsTypes = [
  Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x03),
  Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x06),
];

/** Name of the container of encrypted data that the bytes are, or null. Only what proves itself. */
export function encryptedContainer(bytes: Uint8Array): string | null {
  for (const [mark, container] of marks) if (startsWith(bytes, 0, mark)) return container;
  if (isTls(bytes)) return 'TLS';
  if (isCms(bytes)) return 'CMS';
  if (isFernet(bytes)) return 'Fernet';
  return isPgp(bytes) ? 'PGP' : null;
}

/** Records of TLS (RFC 8446, section 5.1) from the first byte to the last, application data among them. */
function isTls(bytes: Uint8Array): boolean {
  let at = 0;
  let hasData = false;
  while (at + 5 <= bytes.length) {
    const type = bytes[at]!;
    if (type < 0x14 || type > 0x17 || bytes[at + 1] !== 3 || bytes[at + 2]! > 4) return false;
    if (type === 0x17) hasData = true;
    const length = (bytes[at + 3]! << 8) | bytes[at + 4]!;
    if (length === 0 || length > 16_640) return false;
    at += 5 + length;
  }
  return hasData && at === bytes.length;
}

/** A ContentInfo (RFC 5652, section 3) whose type is enveloped or encrypted data. */
function isCms(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return false;
  return cmsTypes.some((type) => {
    const at = indexOf(bytes, type, 0, Math.min(bytes.length, 24));
    return at > 0 && bytes[at - 2] === 6 && bytes[at - 1] === type.length;
  });
}

/** Version 0x80, a time between 2001 and 2106, whole AES blocks between vector and HMAC (Fernet spec). */
function isFernet(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x80 || bytes.length < 73 || (bytes.length - 57) % 16 !== 0) return false;
  return bytes[1] === 0 && bytes[2] === 0 && bytes[3] === 0 && bytes[4] === 0 && bytes[5]! >= 0x3b;
}

/** A public-key encrypted session key packet of version 3 (RFC 9580, section 5.1) comes first. */
function isPgp(bytes: Uint8Array): boolean {
  const first = bytes[0]!;
  const isNew = first === 0xc1;
  const isOld = first === 0x84 || first === 0x85;
  if (!isNew && !isOld) return false;
  const head = isNew ? (bytes[1]! < 192 ? 2 : 3) : first === 0x84 ? 2 : 3;
  const algorithm = bytes[head + 9];
  const length =
    head === 2
      ? bytes[1]!
      : isNew
        ? ((bytes[1]! - 192) << 8) + bytes[2]! + 192
        : (bytes[1]! << 8) | bytes[2]!;
  const next = bytes[head + length];
  // A session key packet is followed by another one, or by encrypted data (tags 9, 18, 20).
  const followers = [0xc1, 0x84, 0x85, 0xc9, 0xd2, 0xd4, 0xa4, 0xa5, 0xa6, 0xa7];
  const isKey = bytes[head] === 3 && [1, 2, 16, 18].includes(algorithm ?? 0);
  return isKey && next !== undefined && followers.includes(next);
}
