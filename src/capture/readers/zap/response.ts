import { lineAt, skipBlanks } from '../../http/lines';
import { parseStatusLine } from '../../http/startLine';
import { linesOf, shownLine } from '../../text/block';

/**
 * Where the response begins behind the request at `start`, or the end. What the request declares as
 * its length is believed where a status line follows there; else the first one counts.
 */
export function responseAt(bytes: Uint8Array, start: number): number {
  let declared = 0;
  let isHead = true;
  for (const line of linesOf(bytes, start)) {
    if (isHead && line.start === line.end) {
      isHead = false;
      const next = skipBlanks(bytes, line.next + declared, bytes.length);
      const isMarked = declared > 0 && declared < bytes.length && isStatusLine(bytes, next);
      if (isMarked) return next;
    } else if (isHead) {
      const length = /^content-length[ \t]*:[ \t]*(\d{1,12})[ \t]*$/i.exec(
        shownLine(bytes, line, 64),
      );
      declared = length ? Number(length[1]) : declared;
    }
    if (bytes[line.start] === 0x48 && parseStatusLine(bytes, line)) return line.start;
  }
  return bytes.length;
}

function isStatusLine(bytes: Uint8Array, at: number): boolean {
  return at < bytes.length && parseStatusLine(bytes, lineAt(bytes, at, bytes.length)) !== null;
}
