import { decodeLatin1, tryDecodeUtf8 } from '../../../bytes/text';

/** Signatures and fixed lengths of a zip's records (APPNOTE 6.3.10, section 4.3). */
export const localSignature = 0x04034b50;
export const centralSignature = 0x02014b50;
export const endSignature = 0x06054b50;
export const end64Signature = 0x06064b50;
export const locator64Signature = 0x07064b50;
export const descriptorSignature = 0x08074b50;
export const localLength = 30;
export const centralLength = 46;
export const endLength = 22;
export const end64Length = 56;
export const locator64Length = 20;

/** Longest variable part of a record: name, extra fields and comment of 65,535 bytes each. */
export const mostVariable = 3 * 0xffff;

/** One member of a zip, as the directory or its own header tells of it. Any of it may be a lie. */
export interface ZipEntry {
  readonly name: string;
  /** Where the record that this was read from begins. */
  readonly recordAt: number;
  /** Where the local header begins. */
  readonly headerAt: number;
  /** Compression method (section 4.4.5): 0 stored, 8 deflate; behind AES encryption its own. */
  readonly method: number;
  /** CRC-32 of the content, or null where only a data descriptor tells it. */
  readonly checksum: number | null;
  /** Size as it stands in the file, or null where only a data descriptor tells it. */
  readonly packedSize: number | null;
  /** Size of the content, or null likewise. */
  readonly size: number | null;
  /** What the member is encrypted with, or null. */
  readonly cipher: string | null;
}

/** An entry and where its record ends. */
export interface ParsedRecord {
  readonly entry: ZipEntry;
  readonly end: number;
}

/** Little-endian numbers of a record; past its end they are 0. */
export class Fields {
  readonly #view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u16(at: number): number {
    return at + 2 <= this.bytes.length ? this.#view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return at + 4 <= this.bytes.length ? this.#view.getUint32(at, true) : 0;
  }

  /** A size of 64 bits; above 2^53 it is no longer exact, which no file is large enough to notice. */
  u64(at: number): number {
    return this.u32(at) + this.u32(at + 4) * 0x1_0000_0000;
  }
}

/**
 * The record of the central directory (section 4.3.12) at `at` of `bytes`, which stand at `base` in
 * the file, or null where none stands there whole. `shift` is what stands before the archive.
 */
export function parseCentral(
  bytes: Uint8Array,
  at: number,
  base: number,
  shift: number,
): ParsedRecord | null {
  const fields = new Fields(bytes);
  if (at + centralLength > bytes.length || fields.u32(at) !== centralSignature) return null;
  const nameAt = at + centralLength;
  const extraAt = nameAt + fields.u16(at + 28);
  const commentAt = extraAt + fields.u16(at + 30);
  const end = commentAt + fields.u16(at + 32);
  if (end > bytes.length) return null;
  const extra = readExtra(fields, extraAt, commentAt, [
    fields.u32(at + 24),
    fields.u32(at + 20),
    fields.u32(at + 42),
  ]);
  const [size, packedSize, headerAt] = extra.sizes;
  const flags = fields.u16(at + 8);
  const entry: ZipEntry = {
    name: nameOf(bytes.subarray(nameAt, extraAt)),
    recordAt: base + at,
    headerAt: headerAt! + shift,
    ...coding(flags, fields.u16(at + 10), extra.aes),
    checksum: fields.u32(at + 16),
    packedSize: packedSize!,
    size: size!,
  };
  return { entry, end };
}

/** The local header (section 4.3.7) at `at` of `bytes`, as {@link parseCentral}. */
export function parseLocal(bytes: Uint8Array, at: number, base: number): ParsedRecord | null {
  const fields = new Fields(bytes);
  if (at + localLength > bytes.length || fields.u32(at) !== localSignature) return null;
  const nameAt = at + localLength;
  const extraAt = nameAt + fields.u16(at + 26);
  const end = extraAt + fields.u16(at + 28);
  if (end > bytes.length) return null;
  const extra = readExtra(fields, extraAt, end, [fields.u32(at + 22), fields.u32(at + 18)]);
  const [size, packedSize] = extra.sizes;
  const flags = fields.u16(at + 6);
  // Bit 3: the numbers follow behind the data, in a descriptor.
  const isKnown = (flags & 8) === 0;
  const entry: ZipEntry = {
    name: nameOf(bytes.subarray(nameAt, extraAt)),
    recordAt: base + at,
    headerAt: base + at,
    ...coding(flags, fields.u16(at + 8), extra.aes),
    checksum: isKnown ? fields.u32(at + 14) : null,
    packedSize: isKnown ? packedSize! : null,
    size: isKnown ? size! : null,
  };
  return { entry, end };
}

interface Aes {
  readonly bits: number;
  readonly method: number;
}

interface Extra {
  /** The sizes and offset of the record, those that were too large for it put in. */
  readonly sizes: readonly number[];
  readonly aes: Aes | null;
}

/** Extra fields (section 4.5): zip64 sizes (4.5.3), and what WinZip says of its AES encryption. */
function readExtra(fields: Fields, from: number, end: number, sizes: number[]): Extra {
  let aes: Aes | null = null;
  for (let at = from; at + 4 <= end;) {
    const id = fields.u16(at);
    const start = at + 4;
    const stop = Math.min(end, start + fields.u16(at + 2));
    if (id === 0x0001) {
      // Only what is all ones in the record stands here, in the record's order.
      let next = start;
      for (let i = 0; i < sizes.length; i++) {
        if (sizes[i] !== 0xffff_ffff || next + 8 > stop) continue;
        sizes[i] = fields.u64(next);
        next += 8;
      }
    } else if (id === 0x9901 && stop - start >= 7) {
      const strength = fields.bytes[start + 4]!;
      aes = { bits: 64 + 64 * Math.min(3, strength), method: fields.u16(start + 5) };
    }
    at = stop;
  }
  return { sizes, aes };
}

function coding(
  flags: number,
  method: number,
  aes: Aes | null,
): Pick<ZipEntry, 'method' | 'cipher'> {
  // Method 99 stands for AES; bit 0 says that there is encryption, bit 6 that it is PKWARE's strong one.
  if (method === 99) return { method: aes?.method ?? 99, cipher: aes ? `AES-${aes.bits}` : 'AES' };
  const cipher = (flags & 1) === 0 ? null : (flags & 0x40) === 0 ? 'ZipCrypto' : 'PKWARE';
  return { method, cipher };
}

/** Names are UTF-8 where they can be (bit 11 is often forgotten), and else one byte a character. */
function nameOf(bytes: Uint8Array): string {
  return tryDecodeUtf8(bytes) ?? decodeLatin1(bytes);
}
