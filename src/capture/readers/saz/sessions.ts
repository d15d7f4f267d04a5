import type { Numbering } from '../../containers/zip/numbered';

/** What a session's files are: what the client and the server sent, metadata, WebSocket messages. */
export type SazFile = 'c' | 's' | 'm' | 'w';

const files: readonly SazFile[] = ['c', 's', 'm', 'w'];

const pattern = /(?:^|[/\\])raw[/\\]0{0,9}(\d{1,9})_([csmw])\.(?:txt|xml)$/i;

/** Number and kind of the file called `name`, or null where it is no session's. */
export function sessionFile(
  name: string,
): { readonly number: number; readonly file: SazFile } | null {
  const match = name.length > 256 ? null : pattern.exec(name);
  if (!match) return null;
  return { number: Number(match[1]), file: match[2]!.toLowerCase() as SazFile };
}

/** Where the record of a session's file is looked up. */
export function columnOf(file: SazFile): number {
  return files.indexOf(file);
}

/** Metadata alone are no session. */
export const sazNumbering: Numbering = {
  columns: files.length,
  ownColumns: 2,
  fileOf(name) {
    const known = sessionFile(name);
    return known && { number: known.number, column: columnOf(known.file) };
  },
};
