import type { MemberText } from '../../containers/zip/text';
import { noBody, type Body } from '../../http/content';
import { contentLength, headerList } from '../../http/headers';
import type { HeaderField } from '../../model';
import type { ProblemLog } from '../../problemLog';

/** A body's file is as on the wire but for the transfer coding; an empty body has none. */
export function readBody(
  text: MemberText | null,
  headers: readonly HeaderField[],
  isBodiless: boolean,
  log: ProblemLog,
): Body {
  const isFramed =
    headerList(headers, 'content-encoding').length > 0 ||
    headerList(headers, 'transfer-encoding').length > 0;
  const declared = isFramed || isBodiless ? null : contentLength(headers);
  if (!text) return noBody(declared !== null && declared > 0 ? 'elided' : 'absent');
  const { bytes, map, origin, state } = text;
  const sourced = { bytes, map, origin };
  const actual = bytes.length;
  if (state !== 'complete') return { sourced, fidelity: 'lossy', state };
  if (declared !== null && declared > actual) {
    log.add('truncated-body', text.dataAt, { declared, actual });
    return { sourced, fidelity: 'lossy', state: 'truncated' };
  }
  return actual === 0 ? noBody('absent') : { sourced, fidelity: 'unframed', state };
}
