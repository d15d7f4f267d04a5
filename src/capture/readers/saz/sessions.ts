import { PackedOffsets } from '../../../bytes/packedOffsets';
import { openZip, type ZipArchive } from '../../containers/zip/archive';
import type { ByteSource } from '../../../bytes/source';

/** What a session's files are: what the client and the server sent, metadata, WebSocket messages. */
export type SazFile = 'c' | 's' | 'm' | 'w';

const files: readonly SazFile[] = ['c', 's', 'm', 'w'];
const columns = files.length;
const missing = 0;
/** Larger sizes are lies, and sums of them would not be exact any more. */
const mostSize = 2 ** 40;

const pattern = /(?:^|[/\\])raw[/\\]0{0,9}(\d{1,9})_([csmw])\.(?:txt|xml)$/i;

/** Number and kind of the file called `name`, or null where it is no session's. */
export function sessionFile(
  name: string,
): { readonly number: number; readonly file: SazFile } | null {
  const match = name.length > 256 ? null : pattern.exec(name);
  if (!match) return null;
  return { number: Number(match[1]), file: match[2]!.toLowerCase() as SazFile };
}

/** Files of sessions as they turn up, each value in a list of its own: objects would take three times as much. */
interface FoundFiles {
  /** Number of the session and column of the file. */
  readonly keys: number[];
  readonly records: number[];
  readonly sizes: number[];
}

/**
 * Sessions of an archive in the order of their numbers: archives that were packed again have their
 * files in any order. Of each stand 20 bytes in memory, beside the 4 for each file in the archive.
 */
export class SazSessions {
  /** Behind where the records of files stand, four of each session; 0 where it has no such file. */
  readonly #records = new PackedOffsets();
  /** Where sessions begin when what they unpack to stands in a row, and where the last one ends. */
  readonly #starts = new PackedOffsets();
  /** What requests and responses are encrypted with, if all of them are. */
  readonly cipher: string | null;

  private constructor(found: FoundFiles, cipher: string | null) {
    this.#fold(found);
    this.cipher = this.count > 0 ? cipher : null;
  }

  static async of(archive: ZipArchive): Promise<SazSessions> {
    const found: FoundFiles = { keys: [], records: [], sizes: [] };
    let plain = 0;
    let cipher: string | null = null;
    for await (const entry of archive.entries()) {
      const known = sessionFile(entry.name);
      if (!known) continue;
      const column = files.indexOf(known.file);
      if (column < 2 && entry.cipher === null) plain++;
      else if (column < 2) cipher ??= entry.cipher;
      found.keys.push(known.number * columns + column);
      found.records.push(entry.recordAt);
      found.sizes.push(column < 2 ? Math.min(entry.size ?? 0, mostSize) : 0);
    }
    return new SazSessions(found, plain === 0 ? cipher : null);
  }

  #fold({ keys, records, sizes }: FoundFiles): void {
    const order = Uint32Array.from(keys, (_, i) => i);
    // Of several with one name the first counts, as it does in a directory.
    order.sort((a, b) => keys[a]! - keys[b]! || records[a]! - records[b]!);
    const own = [missing, missing, missing, missing];
    let number = -1;
    let end = 0;
    const close = (): void => {
      if (number >= 0) for (const record of own) this.#records.push(record);
      own.fill(missing);
    };
    for (const i of order) {
      const column = keys[i]! % columns;
      const next = (keys[i]! - column) / columns;
      // Metadata alone are no session.
      if (next !== number && column >= 2) continue;
      if (next !== number) {
        close();
        number = next;
        this.#starts.push(end);
        // A session without content takes a place, too.
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

  /** What the session at `index` unpacks to, when all stand in a row. */
  rangeOf(index: number): { readonly start: number; readonly end: number } {
    return { start: this.#starts.at(index)!, end: this.#starts.at(index + 1)! };
  }

  /** The session that begins at `start`. */
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

  /** Where the record of a session's file stands, or null where it has none. */
  recordOf(index: number, file: SazFile): number | null {
    const behind = this.#records.at(index * columns + files.indexOf(file)) ?? missing;
    return behind === missing ? null : behind - 1;
  }
}

/** An archive and the sessions in it. */
export interface OpenedSaz {
  readonly archive: ZipArchive;
  readonly sessions: SazSessions;
}

const opened = new WeakMap<ByteSource, Promise<OpenedSaz>>();

/** The sessions in `source`, found once however often they are asked for. */
export function openSaz(source: ByteSource): Promise<OpenedSaz> {
  let saz = opened.get(source);
  if (!saz) {
    saz = openZip(source).then(async (archive) => ({
      archive,
      sessions: await SazSessions.of(archive),
    }));
    opened.set(source, saz);
    saz.catch(() => opened.delete(source));
  }
  return saz;
}
