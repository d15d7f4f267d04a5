import { RangeMap } from '../../bytes/rangeMap';
import { sourcedContent, type SourcedBytes } from '../../bytes/sourced';
import type { State } from '../../bytes/statement';
import type { Content, Fidelity, HeaderField, ReadContext } from '../model';
import type { ProblemLog } from '../problemLog';
import { undoCodings } from './coding';
import { headerList, headerValue } from './headers';
import { parseMediaType } from './mediaType';

/** A body as a reader found it, transfer coding undone. */
export interface Body {
  readonly sourced: SourcedBytes;
  readonly fidelity: Fidelity;
  readonly state: State;
  /** Whether there is more of it than declared, as a problem says. */
  readonly isOverlong?: boolean;
}

/** No body at all; `state` is `skipped` where the writer left it out. */
export function noBody(fidelity: 'absent' | 'elided', at: number | null = null): Body {
  const none = sourcedContent(new Uint8Array(0));
  const sourced: SourcedBytes =
    at === null ? none : { bytes: none.bytes, map: RangeMap.slice(at, 0), origin: 'file' };
  return { sourced, fidelity, state: fidelity === 'absent' ? 'complete' : 'skipped' };
}

/**
 * Makes a message's content of its body: content codings undone, types read. `mayBeUndone` says
 * that the writer may have undone codings which the header fields still name, and `fallbackType`
 * stands in for a missing Content-Type.
 */
export function makeContent(
  body: Body,
  headers: readonly HeaderField[],
  options: { readonly mayBeUndone: boolean; readonly fallbackType?: string },
  context: ReadContext,
  log: ProblemLog,
): Content {
  const contentType = headerValue(headers, 'content-type') ?? options.fallbackType ?? '';
  const codings = headerList(headers, 'content-encoding');
  const type = parseMediaType(contentType);
  const writer = {
    mayBeUndone: options.mayBeUndone,
    hasWrongLength: body.state === 'truncated' || body.isOverlong === true,
    mediaType: type.mediaType,
  };
  const uncoded = undoCodings(body.sourced, codings, writer, context, log);
  const isUncoded = uncoded.undone.length > 0;
  return {
    ...uncoded.body,
    ...type,
    contentType,
    fidelity: isUncoded && body.fidelity !== 'wire' ? 'unframed' : body.fidelity,
    state: uncoded.state === 'complete' ? body.state : uncoded.state,
    undoneCodings: uncoded.undone,
  };
}
