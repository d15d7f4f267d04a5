import { PackedOffsets } from '../../../bytes/packedOffsets';
import type { Inflate } from '../../../bytes/platform';
import type { ByteSource } from '../../../bytes/source';
import type { Problem } from '../../model';
import { makeProblem } from '../../problemLog';
import { findDirectory, type Directory } from './directory';
import { centralEntries, entryAt, localEntries } from './entries';
import type { ZipEntry } from './layout';
import { readMember, type Member } from './member';
import { NameIndex } from './nameIndex';
import { placeOf, type Place } from './place';

/**
 * A zip (APPNOTE 6.3.10) for reading member by member. In memory stand four bytes for each member;
 * nothing is written anywhere, and a member's name is no path.
 *
 * The directory is read by own code: every library that was tried (zip.js, unzipit, fflate) loses the
 * whole archive where its end is missing, zip.js and unzipit where one record is broken too.
 */
export class ZipArchive {
  /** What is wrong with the archive itself. */
  readonly problems: Problem[] = [];
  readonly #directory: Directory | null;
  /** Where local headers begin, in order. */
  #starts = new PackedOffsets();
  /** Made when the first member is asked for by its name. */
  #names: NameIndex | null = null;

  private constructor(
    readonly source: ByteSource,
    directory: Directory | null,
  ) {
    this.#directory = directory;
  }

  /** Reads the directory once, or where it is missing all local headers. */
  static async open(source: ByteSource): Promise<ZipArchive> {
    const archive = new ZipArchive(source, await findDirectory(source));
    await archive.#survey();
    return archive;
  }

  /** Members that hold something, in the archive's order. */
  async *entries(): AsyncGenerator<ZipEntry> {
    const all = this.#directory
      ? centralEntries(this.source, this.#directory)
      : localEntries(this.source);
    for await (const entry of all) if (!entry.name.endsWith('/')) yield entry;
  }

  /** The entry whose record begins at `recordAt`, or null where it is there no longer. */
  entryAt(recordAt: number): Promise<ZipEntry | null> {
    return entryAt(this.source, this.#directory, recordAt);
  }

  /** The entry called `name`, the first of several, or null. */
  async find(name: string): Promise<ZipEntry | null> {
    this.#names ??= await NameIndex.of(this.entries());
    for (const recordAt of this.#names.recordsOf(name)) {
      const entry = await this.entryAt(recordAt);
      if (entry?.name === name) return entry;
    }
    return null;
  }

  /** Where the data of a member stand. */
  place(entry: ZipEntry): Promise<Place> {
    return placeOf(this.source, entry, this.#limitOf(entry));
  }

  /** The content of a member, `maxOut` bytes at most. Never throws but for the source. */
  async read(entry: ZipEntry, maxOut: number, inflate: Inflate): Promise<Member> {
    return readMember(this.source, entry, await this.place(entry), maxOut, inflate);
  }

  async #survey(): Promise<void> {
    const starts: number[] = [];
    const all = this.#directory
      ? centralEntries(this.source, this.#directory)
      : localEntries(this.source);
    let isWhole = this.#directory !== null;
    for (;;) {
      const next = await all.next();
      if (next.done === true) {
        isWhole &&= next.value === true;
        break;
      }
      starts.push(next.value.headerAt);
    }
    this.#starts = PackedOffsets.of(Float64Array.from(starts).sort());
    if (!this.#directory) this.problems.push(makeProblem('truncated-file', this.source.size));
    else if (!isWhole) this.problems.push(makeProblem('malformed-file', this.#directory.start));
  }

  /**
   * Where the entry's data must end: at the next header, or the directory. Null where another entry
   * begins at the same place, as those of a bomb do that give one kernel many names.
   */
  #limitOf({ headerAt }: ZipEntry): number | null {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts.at(middle)! <= headerAt) low = middle + 1;
      else high = middle;
    }
    if (low >= 2 && starts.at(low - 2) === headerAt) return null;
    const end = this.#directory ? this.#directory.start : this.source.size;
    return low < starts.length ? Math.min(starts.at(low)!, end) : end;
  }
}

const opened = new WeakMap<ByteSource, Promise<ZipArchive>>();

/** The archive in `source`, read once however often it is asked for. */
export function openZip(source: ByteSource): Promise<ZipArchive> {
  let archive = opened.get(source);
  if (!archive) {
    archive = ZipArchive.open(source);
    opened.set(source, archive);
    // A source that failed may be asked again.
    archive.catch(() => opened.delete(source));
  }
  return archive;
}
