import type { Numbering } from '../../containers/zip/numbered';

/** Where the description of an exchange, its request's and its response's body are looked up. */
export const descriptionColumn = 0;
export const requestColumn = 1;
export const responseColumn = 2;

const description = /(?:^|[/\\])exchanges[/\\]\d{1,10}-\d{1,10}[/\\]ex-(\d{1,10})\.(?:mpack|json)$/;
const body = /(?:^|[/\\])contents[/\\](req|res)-(\d{1,10})\.data$/;
/** Descriptions stand in folders of so many. */
const folderLength = 100;

/** `exchanges/0-100/ex-7.mpack` (older: `.json`) and `contents/req-7.data`, `contents/res-7.data`. */
export const fluxzyNumbering: Numbering = {
  columns: 3,
  ownColumns: 3,
  fileOf(name) {
    if (name.length > 256) return null;
    const described = description.exec(name);
    if (described) return { number: Number(described[1]), column: descriptionColumn };
    const held = body.exec(name);
    if (!held) return null;
    const column = held[1] === 'req' ? requestColumn : responseColumn;
    return { number: Number(held[2]), column };
  },
};

/** Whether the member called `name` describes an exchange. */
export function isDescription(name: string): boolean {
  return fluxzyNumbering.fileOf(name)?.column === descriptionColumn;
}

/** Names that the description of connection `id` may have, beside the member called `beside`. */
export function connectionNames(beside: string, id: number): string[] {
  const first = Math.floor(id / folderLength) * folderLength;
  const folder = `${topOf(beside)}connections/${first}-${first + folderLength}`;
  return ['mpack', 'json'].map((extension) => `${folder}/con-${id}.${extension}`);
}

/** Name of the file with a WebSocket message that was too long for the description. */
export function messageName(
  beside: string,
  exchange: number,
  message: number,
  isSent: boolean,
): string {
  return `${topOf(beside)}contents/${isSent ? 'req' : 'res'}-${exchange}-ws-${message}.data`;
}

/** The folder that the archive's own folders stand in, with its slash, or ''. */
function topOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('exchanges')));
}
