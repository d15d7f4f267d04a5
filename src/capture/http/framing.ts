import { sliceSourced, sourcedThrough, type SourcedBytes } from '../../bytes/sourced';
import type { Fidelity, HeaderField } from '../model';
import type { ProblemLog } from '../problemLog';
import { dechunk, looksChunked } from './chunked';
import { noBody, type Body } from './content';
import { contentLength, headerList } from './headers';
import { trimLineEnds } from './lines';

/** What is known about a body besides its header fields. */
export interface Framing {
  /** The message has none by its kind (RFC 9112, section 6.3): what it declares says nothing. */
  readonly isBodiless: boolean;
  /** The writer may have taken the chunks away and left the field. */
  readonly mayBeUnchunked: boolean;
  /** The file ends inside the message: that is a problem of the file, and not of the body too. */
  readonly isCut: boolean;
  /** Line ends behind the body are the text file's own. */
  readonly trimsLineEnds: boolean;
  /** What the writer made of the body; its declared length and transfer coding then say nothing. */
  readonly rewrittenAs?: Fidelity;
}

/**
 * The body in [start, end) of `text` with its transfer coding undone. Where it is shorter or longer
 * than declared, all that is there is kept and a problem says so.
 */
export function readBody(
  text: SourcedBytes,
  start: number,
  end: number,
  headers: readonly HeaderField[],
  framing: Framing,
  log: ProblemLog,
): Body {
  if (framing.rewrittenAs) return rewrittenBody(text, start, end, headers, framing);
  const isChunked = headerList(headers, 'transfer-encoding').includes('chunked');
  if (isChunked && start < end && !framing.isBodiless) {
    const isBare = !looksChunked(text.bytes, start, end);
    if (!isBare) return readChunks(text, start, end, framing.isCut ? null : log);
    if (!framing.mayBeUnchunked) log.add('malformed-chunk', placeOf(text, start));
  }

  const trimmed = trimLineEnds(text.bytes, start, end);
  const declared = isChunked ? null : contentLength(headers);
  const least = framing.trimsLineEnds ? trimmed - start : end - start;
  const most = end - start;
  if (declared === null || framing.isBodiless) {
    if (least === 0) return noBody('absent', placeOf(text, start));
    const fidelity = isChunked ? 'unframed' : 'wire';
    return { sourced: sliceSourced(text, start, start + least), fidelity, state: 'complete' };
  }
  if (declared >= least && declared <= most) {
    if (declared === 0) return noBody('absent', placeOf(text, start));
    const sourced = sliceSourced(text, start, start + declared);
    return { sourced, fidelity: 'wire', state: 'complete' };
  }
  const sourced = sliceSourced(text, start, start + least);
  if (declared > most) {
    if (declared === least + lineFeeds(sourced.bytes)) {
      return { sourced, fidelity: 'text', state: 'complete' };
    }
    if (!framing.isCut)
      log.add('truncated-body', placeOf(text, start), { declared, actual: least });
    return { sourced, fidelity: 'lossy', state: 'truncated' };
  }
  log.add('length-mismatch', placeOf(text, start), { declared, actual: least });
  return { sourced, fidelity: 'wire', state: 'complete', isOverlong: true };
}

/** A length is believed only where it lies between the text with and without its last line ends. */
function rewrittenBody(
  text: SourcedBytes,
  start: number,
  end: number,
  headers: readonly HeaderField[],
  framing: Framing,
): Body {
  const trimmed = framing.trimsLineEnds ? trimLineEnds(text.bytes, start, end) : end;
  const declared = start + (contentLength(headers) ?? 0);
  const stop = trimmed <= declared && declared <= end ? declared : trimmed;
  if (stop === start) return noBody('absent', placeOf(text, start));
  const fidelity = framing.rewrittenAs ?? 'text';
  return { sourced: sliceSourced(text, start, stop), fidelity, state: 'complete' };
}

function readChunks(text: SourcedBytes, start: number, end: number, log: ProblemLog | null): Body {
  const { bytes, map, state, end: stop } = dechunk(text.bytes, start, end);
  const sourced = sourcedThrough({ bytes, map }, text);
  if (state === 'complete') return { sourced, fidelity: 'wire', state };
  log?.add('malformed-chunk', placeOf(text, stop));
  const isCut = state === 'truncated';
  return isCut
    ? { sourced, fidelity: 'lossy', state }
    : { sourced, fidelity: 'wire', state: 'complete', isOverlong: true };
}

/** Where the byte at `at` of `text` stands in the file. */
function placeOf(text: SourcedBytes, at: number): number {
  return text.map.toParent({ start: at, end: at }).start;
}

/** Line feeds that an editor may have made of CRLF: each took a byte away. */
function lineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 0x0a && bytes[i - 1] !== 0x0d) count++;
  }
  return count;
}
