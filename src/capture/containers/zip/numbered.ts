import { PackedOffsets } from '../../../bytes/packedOffsets';
import type { ByteRange } from '../../../bytes/range';
import type { ByteSource } from '../../../bytes/source';
import type { IndexItem } from '../../model';
import { makeProblem } from '../../problemLog';
import { openZip, type ZipArchive } from './archive';

/** How a format that is a zip names the files of its entries. */
export interface Numbering {
  /** How many files an entry may have. */
  readonly columns: number;
  /** So many of them make an entry; the others only go with one. */
  readonly ownColumns: number;
  /** Number of the entry that the member belongs to (2^50 at most) and which of its files it is, or null. */
  fileOf(name: string): { readonly number: number; readonly column: number } | null;
}

/** An archive and the entries in it. */
export interface NumberedArchive {
  readonly archive: ZipArchive;
  readonly members: NumberedMembers;
}

const missing = 0;
/** Larger sizes are lies, and sums of them would not be exact any more. */
const mostSize = 2 ** 40;

/** Files of entries as they turn up, each value in a list of its own: objects would take three times as much. */
interface FoundFiles {
  /** Number of the entry and column of the file. */
  readonly keys: number[];
  readonly records: number[];
  readonly sizes: number[];
}

/**
 * Entries of an archive in the order of their numbers: archives that were packed again have their
 * files in any order. Of each stand four bytes and four for each column in memory, beside the four
 * for each file in the archive.
 */
export class NumberedMembers {
  readonly #columns: number;
  /** Behind where the records of files stand, all columns of each entry; 0 where it has no such file. */
  readonly #records = new PackedOffsets();
  /** Where entries begin when what they unpack to stands in a row, and where the last one ends. */
  readonly #starts = new PackedOffsets();
  /** What the files that make entries are encrypted with, if all of them are. */
  readonly cipher: string | null;

  private constructor(numbering: Numbering, found: FoundFiles, cipher: string | null) {
    this.#columns = numbering.columns;
    this.#fold(numbering, found);
    this.cipher = this.count > 0 ? cipher : null;
  }

  static async of(archive: ZipArchive, numbering: Numbering): Promise<NumberedMembers> {
    const found: FoundFiles = { keys: [], records: [], sizes: [] };
    let plain = 0;
    let cipher: string | null = null;
    for await (const entry of archive.entries()) {
      const known = numbering.fileOf(entry.name);
      if (!known) continue;
      const isOwn = known.column < numbering.ownColumns;
      if (isOwn && entry.cipher === null) plain++;
      else if (isOwn) cipher ??= entry.cipher;
      found.keys.push(known.number * numbering.columns + known.column);
      found.records.push(entry.recordAt);
      found.sizes.push(isOwn ? Math.min(entry.size ?? 0, mostSize) : 0);
    }
    return new NumberedMembers(numbering, found, plain === 0 ? cipher : null);
  }

  #fold({ columns, ownColumns }: Numbering, { keys, records, sizes }: FoundFiles): void {
    const order = Uint32Array.from(keys, (_, i) => i);
    // Of several with one name the first counts, as it does in a directory.
    order.sort((a, b) => keys[a]! - keys[b]! || records[a]! - records[b]!);
    const own = new Array<number>(columns).fill(missing);
    let number = -1;
    let end = 0;
    const close = (): void => {
      if (number >= 0) for (const record of own) this.#records.push(record);
      own.fill(missing);
    };
    for (const i of order) {
      const column = keys[i]! % columns;
      const next = (keys[i]! - column) / columns;
      // What only goes with an entry is none by itself.
      if (next !== number && column >= ownColumns) continue;
      if (next !== number) {
        close();
        number = next;
        this.#starts.push(end);
        // An entry without content takes a place, too.
        end++;
      }
      if (own[column] !== missing) continue;
      own[column] = records[i]! + 1;
      end += sizes[i]!;
    }
    close();
    this.#starts.push(end);
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** What the entry at `index` unpacks to, when all stand in a row. */
  rangeOf(index: number): ByteRange {
    return { start: this.#starts.at(index)!, end: this.#starts.at(index + 1)! };
  }

  /** The entry that begins at `start`. */
  indexOf(start: number): number {
    let low = 0;
    let high = Math.max(0, this.count - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts.at(middle)! <= start) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where the record of an entry's file stands, or null where it has none. */
  recordOf(index: number, column: number): number | null {
    const behind = this.#records.at(index * this.#columns + column) ?? missing;
    return behind === missing ? null : behind - 1;
  }
}

const opened = new WeakMap<Numbering, WeakMap<ByteSource, Promise<NumberedArchive>>>();

/** The entries in `source`, found once however often they are asked for. */
export function openNumbered(source: ByteSource, numbering: Numbering): Promise<NumberedArchive> {
  let ofFormat = opened.get(numbering);
  if (!ofFormat) opened.set(numbering, (ofFormat = new WeakMap()));
  const known = ofFormat.get(source);
  if (known) return known;
  const found = openZip(source).then(async (archive) => ({
    archive,
    members: await NumberedMembers.of(archive, numbering),
  }));
  ofFormat.set(source, found);
  // A source that failed may be asked again.
  found.catch(() => ofFormat.delete(source));
  return found;
}

/** Indexes an archive by its entries, and says what is wrong with it. */
export async function* indexNumbered(
  source: ByteSource,
  numbering: Numbering,
): AsyncIterable<IndexItem> {
  const { archive, members } = await openNumbered(source, numbering);
  for (const problem of archive.problems) yield { kind: 'problem', problem };
  if (members.cipher !== null) {
    const args = { cipher: members.cipher, count: members.count };
    yield { kind: 'problem', problem: makeProblem('encrypted-member', null, args) };
    return;
  }
  for (let index = 0; index < members.count; index++) {
    yield { kind: 'exchange', ref: { range: members.rangeOf(index) } };
  }
  if (members.count === 0 && archive.problems.length === 0) {
    yield { kind: 'problem', problem: makeProblem('no-exchanges', null) };
  }
}
