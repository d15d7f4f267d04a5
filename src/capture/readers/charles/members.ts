import type { Numbering } from '../../containers/zip/numbered';

/** Where what is said of a transaction, and the bodies of its request and response are looked up. */
export const metaColumn = 0;
export const requestColumn = 1;
export const responseColumn = 2;

const pattern = /^(?:[^/\\]{1,100}[/\\])?0{0,9}(\d{1,9})-(?:(meta)\.json|(req|res)\.\w{1,10})$/;

/** `7-meta.json`, `7-req.json`, `7-res.html`: the extension of a body is that of its media type. */
export const charlesNumbering: Numbering = {
  columns: 3,
  ownColumns: 3,
  fileOf(name) {
    const match = name.length > 256 ? null : pattern.exec(name);
    if (!match) return null;
    const column = match[2] ? metaColumn : match[3] === 'req' ? requestColumn : responseColumn;
    return { number: Number(match[1]), column };
  },
};

/** Whether the member called `name` says what a transaction was. */
export function isMeta(name: string): boolean {
  return charlesNumbering.fileOf(name)?.column === metaColumn;
}
