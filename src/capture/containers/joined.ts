import { encodeUtf8 } from '../../bytes/text';
import { checksumOf } from './zip/checksum';

/** A file that is to be read together with others. */
export interface JoinedFile {
  /** Its name among the others, with slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Most files that are joined; as many captures as one container is read for. */
export const mostJoined = 256;

const utf8Name = 0x800;
/** 1980-01-01, the earliest that a zip can say: it stands for no date. */
const noDate = 0x0021;

/**
 * Files as one that opens as a capture: an archive that holds them as they stand (APPNOTE 4.3, method
 * 0), so that what is found leads to the file it is in by `member:<name>` and to its very bytes.
 */
export function joinFiles(files: readonly JoinedFile[]): Uint8Array {
  const records = files.map(({ name, bytes }) => ({
    name: encodeUtf8(name),
    bytes,
    checksum: checksumOf(bytes),
  }));
  const namesSize = records.reduce((sum, { name }) => sum + name.length, 0);
  const size = records.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const total = size + 2 * namesSize + records.length * (30 + 46) + 22;
  const out = new Writer(total);
  const starts: number[] = [];
  for (const { name, bytes, checksum } of records) {
    starts.push(out.at);
    out.u32(0x04034b50);
    shared(out, name, bytes, checksum);
    out.raw(name).raw(bytes);
  }
  const directoryAt = out.at;
  records.forEach(({ name, bytes, checksum }, index) => {
    out.u32(0x02014b50).u16(20);
    shared(out, name, bytes, checksum);
    // No comment, the first disk, no attributes.
    out.u16(0).u16(0).u16(0).u32(0).u32(starts[index]!).raw(name);
  });
  const directorySize = out.at - directoryAt;
  out.u32(0x06054b50).u16(0).u16(0).u16(records.length).u16(records.length);
  out.u32(directorySize).u32(directoryAt).u16(0);
  return out.bytes;
}

/** What the local header and the directory say alike. */
function shared(out: Writer, name: Uint8Array, bytes: Uint8Array, checksum: number): void {
  out.u16(20).u16(utf8Name).u16(0).u16(0).u16(noDate).u32(checksum);
  out.u32(bytes.length).u32(bytes.length).u16(name.length).u16(0);
}

class Writer {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  at = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  u16(value: number): this {
    this.#view.setUint16(this.at, value, true);
    this.at += 2;
    return this;
  }

  u32(value: number): this {
    this.#view.setUint32(this.at, value, true);
    this.at += 4;
    return this;
  }

  raw(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
    return this;
  }
}
