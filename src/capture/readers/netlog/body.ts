import { joinSourced, type SourcedBytes } from '../../../bytes/sourced';
import { noBody, type Body } from '../../http/content';
import type { Fidelity, ReadContext } from '../../model';
import type { ProblemLog } from '../../problemLog';
import type { NetLogEvent } from './event';

/** Most pieces of one body that are joined. */
const mostPieces = 100_000;

/**
 * A response's body from the events in which it was read: as its filters gave it, or where none of
 * that was logged, as it came. Only logs of everything hold the bytes; others count them.
 */
export function readResponseBody(
  events: readonly NetLogEvent[],
  context: ReadContext,
  log: ProblemLog,
): Body {
  const filtered = piecesOf(events, 'URL_REQUEST_JOB_FILTERED_BYTES_READ');
  if (filtered.pieces.length > 0) return bodyOf(filtered, 'decoded', context, log);
  const raw = piecesOf(events, 'URL_REQUEST_JOB_BYTES_READ');
  if (raw.pieces.length > 0) return bodyOf(raw, 'unframed', context, log);
  return noBody(filtered.count + raw.count > 0 ? 'elided' : 'absent');
}

interface Pieces {
  readonly pieces: readonly SourcedBytes[];
  /** Bytes that the events say there were. */
  readonly count: number;
}

function piecesOf(events: readonly NetLogEvent[], name: NetLogEvent['name']): Pieces {
  const pieces: SourcedBytes[] = [];
  let count = 0;
  for (const event of events) {
    if (event.name !== name) continue;
    const bytes = event.parameters.bytes();
    count += Math.max(event.parameters.number('byte_count') ?? 0, bytes?.bytes.length ?? 0);
    if (bytes && bytes.bytes.length > 0) pieces.push(bytes);
  }
  return { pieces, count };
}

function bodyOf(
  { pieces, count }: Pieces,
  fidelity: Fidelity,
  { maxContentBytes }: ReadContext,
  log: ProblemLog,
): Body {
  const kept: SourcedBytes[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (length + piece.bytes.length > maxContentBytes || kept.length >= mostPieces) break;
    kept.push(piece);
    length += piece.bytes.length;
  }
  const sourced = kept.length === 1 ? kept[0]! : joinSourced(kept);
  if (kept.length < pieces.length) {
    const at = pieces[kept.length]!.map.parentRange.start;
    log.add('over-budget', at, { limit: 'content-bytes' });
    return { sourced, fidelity: 'lossy', state: 'skipped' };
  }
  if (length < count) {
    const at = pieces[0]!.map.parentRange.start;
    log.add('truncated-body', at, { declared: count, actual: length });
    return { sourced, fidelity: 'lossy', state: 'truncated' };
  }
  return { sourced, fidelity, state: 'complete' };
}
