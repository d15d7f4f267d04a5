import { Buffer } from 'node:buffer';
import zlib from 'node:zlib';
import { encodeUtf8 } from '../../../src/bytes/text';
import { checksumOf } from '../../../src/capture/containers/zip/checksum';
import { joinBytes } from './message';

/** A member as a writer is told of it; what is left out is made right. */
export interface ZipMember {
  readonly name: string;
  readonly content: Uint8Array;
  readonly method?: number;
  /** Flag bits besides those that the other options ask for. */
  readonly flags?: number;
  /** Sizes and checksum stand behind the data (APPNOTE, section 4.3.9). */
  readonly hasDescriptor?: boolean;
  /** Sizes and offset stand in extra fields of 64 bits (section 4.5.3). */
  readonly isLarge?: boolean;
  readonly extra?: Uint8Array;
  /** What the directory says instead of the truth. */
  readonly lies?: {
    readonly size?: number;
    readonly packedSize?: number;
    readonly headerAt?: number;
    readonly checksum?: number;
  };
}

/** How the archive is written. */
export interface ZipOptions {
  readonly comment?: string;
  /** End records of 64 bits (section 4.3.14). */
  readonly isLarge?: boolean;
  /** Stands before the archive, and is not counted. */
  readonly prefix?: Uint8Array;
}

const allOnes = 0xffff_ffff;

function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => bytes.writeUInt16LE(value, i * 2));
  return bytes;
}

function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => bytes.writeUInt32LE(value, i * 4));
  return bytes;
}

function u64(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8);
  values.forEach((value, i) => bytes.writeBigUInt64LE(BigInt(value), i * 8));
  return bytes;
}

/** A zip as the specification lays it out. */
export function writeZip(members: readonly ZipMember[], options: ZipOptions = {}): Uint8Array {
  const prefix = options.prefix ?? new Uint8Array(0);
  const parts: Uint8Array[] = [prefix];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const member of members) {
    const { local, central } = writeMember(member, at);
    parts.push(local);
    records.push(central);
    at += local.length;
  }
  const directory = joinBytes(...records);
  const count = members.length;
  const comment = encodeUtf8(options.comment ?? '');
  parts.push(directory);
  if (options.isLarge === true) {
    parts.push(
      joinBytes(
        u32(0x06064b50),
        ...[u64(44), u16(45, 45), u32(0, 0), u64(count, count, directory.length, at)],
        ...[u32(0x07064b50, 0), u64(at + directory.length + prefix.length), u32(1)],
      ),
    );
  }
  const [size, start] = options.isLarge === true ? [allOnes, allOnes] : [directory.length, at];
  const shown = Math.min(count, 0xffff);
  parts.push(
    joinBytes(
      u32(0x06054b50),
      ...[u16(0, 0, shown, shown), u32(size, start), u16(comment.length), comment],
    ),
  );
  return joinBytes(...parts);
}

function writeMember(
  member: ZipMember,
  at: number,
): { readonly local: Uint8Array; readonly central: Uint8Array } {
  const { content, method = 8, hasDescriptor = false, isLarge = false, lies = {} } = member;
  const packed = method === 8 ? zlib.deflateRawSync(content) : content;
  const name = encodeUtf8(member.name);
  const flags = (member.flags ?? 0) | (hasDescriptor ? 8 : 0);
  const checksum = lies.checksum ?? checksumOf(content);
  const size = lies.size ?? content.length;
  const packedSize = lies.packedSize ?? packed.length;
  const headerAt = lies.headerAt ?? at;
  const own = member.extra ?? new Uint8Array(0);
  const extra = isLarge ? joinBytes(u16(1, 24), u64(size, packedSize, headerAt), own) : own;
  const inLocal = hasDescriptor ? [0, 0, 0] : [checksumOf(content), packed.length, content.length];
  const local = joinBytes(
    u32(0x04034b50),
    ...[u16(20, flags, method, 0, 0), u32(...inLocal), u16(name.length, own.length), name, own],
    packed,
    ...(hasDescriptor ? [u32(0x08074b50, checksumOf(content), packed.length, content.length)] : []),
  );
  const central = joinBytes(
    u32(0x02014b50),
    u16(20, 20, flags, method, 0, 0),
    u32(checksum, ...(isLarge ? [allOnes, allOnes] : [packedSize, size])),
    u16(name.length, extra.length, 0, 0, 0),
    u32(0, isLarge ? allOnes : headerAt),
    name,
    extra,
  );
  return { local, central };
}
