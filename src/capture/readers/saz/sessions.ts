import { openZip, type ZipArchive } from '../../containers/zip/archive';
import type { ByteSource } from '../../../bytes/source';

/** What a session's files are: what the client and the server sent, metadata, WebSocket messages. */
export type SazFile = 'c' | 's' | 'm' | 'w';

const files: readonly SazFile[] = ['c', 's', 'm', 'w'];
const columns = files.length;
const missing = -1;
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

/**
 * Sessions of an archive in the order of their numbers: archives that were packed again have their
 * files in any order. Of each stand 40 bytes in memory, beside the 8 for each file in the archive.
 */
export class SazSessions {
  /** Where the records of files stand, four of each session. */
  readonly #records: Float64Array;
  /** Where sessions begin when what they unpack to stands in a row. */
  readonly #starts: Float64Array;
  /** What requests and responses are encrypted with, if all of them are. */
  readonly cipher: string | null;

  private constructor(records: Float64Array, starts: Float64Array, cipher: string | null) {
    this.#records = records;
    this.#starts = starts;
    this.cipher = cipher;
  }

  static async of(archive: ZipArchive): Promise<SazSessions> {
    const found: { key: number; recordAt: number; size: number }[] = [];
    let plain = 0;
    let cipher: string | null = null;
    for await (const entry of archive.entries()) {
      const known = sessionFile(entry.name);
      if (!known) continue;
      const column = files.indexOf(known.file);
      if (column < 2 && entry.cipher === null) plain++;
      else if (column < 2) cipher ??= entry.cipher;
      const size = column < 2 ? Math.min(entry.size ?? 0, mostSize) : 0;
      found.push({ key: known.number * columns + column, recordAt: entry.recordAt, size });
    }
    // Of several with one name the first counts, as it does in a directory.
    found.sort((a, b) => a.key - b.key || a.recordAt - b.recordAt);
    return SazSessions.#fold(found, plain === 0 ? cipher : null);
  }

  static #fold(
    found: readonly { key: number; recordAt: number; size: number }[],
    cipher: string | null,
  ): SazSessions {
    const records = new Float64Array(found.length * columns).fill(missing);
    const starts = new Float64Array(found.length + 1);
    let count = 0;
    let number = -1;
    let end = 0;
    for (const { key, recordAt, size } of found) {
      const column = key % columns;
      const own = (key - column) / columns;
      // Metadata alone are no session.
      if (own !== number && column >= 2) continue;
      if (own !== number) {
        number = own;
        starts[count++] = end;
        // A session without content takes a place, too.
        end++;
      }
      const at = (count - 1) * columns + column;
      if (records[at] !== missing) continue;
      records[at] = recordAt;
      end += size;
    }
    starts[count] = end;
    return new SazSessions(
      records.slice(0, count * columns),
      starts.slice(0, count + 1),
      count > 0 ? cipher : null,
    );
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** What the session at `index` unpacks to, when all stand in a row. */
  rangeOf(index: number): { readonly start: number; readonly end: number } {
    return { start: this.#starts[index]!, end: this.#starts[index + 1]! };
  }

  /** The session that begins at `start`. */
  indexOf(start: number): number {
    let low = 0;
    let high = Math.max(0, this.count - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= start) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where the record of a session's file stands, or null where it has none. */
  recordOf(index: number, file: SazFile): number | null {
    const recordAt = this.#records[index * columns + files.indexOf(file)];
    return recordAt === undefined || recordAt === missing ? null : recordAt;
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
