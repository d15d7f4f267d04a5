import { startsWith } from './byteClass';

/** Formats of files, by bytes that stand at their start. All at least four bytes long. */
const signatures: readonly (readonly [format: string, magic: string])[] = [
  ['PNG', '\x89PNG\r\n\x1a\n'],
  ['JPEG', '\xff\xd8\xff\xe0'],
  ['JPEG', '\xff\xd8\xff\xe1'],
  ['JPEG', '\xff\xd8\xff\xdb'],
  ['GIF', 'GIF87a'],
  ['GIF', 'GIF89a'],
  ['PDF', '%PDF-'],
  ['ZIP', 'PK\x03\x04'],
  ['WOFF2', 'wOF2'],
  ['WOFF', 'wOFF'],
  ['OGG', 'OggS'],
  ['SQLite', 'SQLite format 3\0'],
  ['ELF', '\x7fELF'],
  ['DEX', 'dex\n0'],
  ['WebAssembly', '\0asm\x01'],
  ['Java class', '\xca\xfe\xba\xbe'],
  ['Zstandard', '\x28\xb5\x2f\xfd'],
  ['XZ', '\xfd7zXZ\0'],
  ['7z', "7z\xbc\xaf'\x1c"],
];

const firstBytes = new Set(signatures.map(([, magic]) => magic.charCodeAt(0)));

/** Name of the file format whose magic bytes stand at the start, or null. */
export function fileMagic(bytes: Uint8Array): string | null {
  if (firstBytes.has(bytes[0]!)) {
    for (const [format, magic] of signatures) if (startsWith(bytes, 0, magic)) return format;
  }
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return 'WebP';
  if (startsWith(bytes, 4, 'ftyp')) return 'MP4';
  return isDer(bytes) ? 'DER' : null;
}

/** A SEQUENCE whose two length bytes say just how long the rest is: a key or certificate (X.690). */
function isDer(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30 || bytes[1] !== 0x82 || bytes.length < 132) return false;
  return ((bytes[2]! << 8) | bytes[3]!) === bytes.length - 4;
}
