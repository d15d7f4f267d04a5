import type { Numbering } from '../../containers/zip/numbered';

const pattern = /(?:^|[/\\])request_(\d{1,6})_(\d{1,9})(?:\.json)?$/;
const mostIds = 1e9;

/** One file for each request, `request_<position>_<id>`, in the archive in any order. */
export const proxymanNumbering: Numbering = {
  columns: 1,
  ownColumns: 1,
  fileOf(name) {
    const match = name.length > 256 ? null : pattern.exec(name);
    return match && { number: Number(match[1]) * mostIds + Number(match[2]), column: 0 };
  },
};
