import type { Inflated, InflateKind } from '../../bytes/platform';
import { RangeMapBuilder, RangeMap } from '../../bytes/rangeMap';
import type { SourcedBytes } from '../../bytes/sourced';
import type { State } from '../../bytes/statement';
import { tryDecodeUtf8 } from '../../bytes/text';
import type { ReadContext } from '../model';
import type { ProblemLog } from '../problemLog';

/** Content codings that may lie over one another; nobody stacks more in earnest. */
const maxCodings = 4;

/** What is known of how a body came into the capture. */
export interface CodingWriter {
  /** The writer may have undone codings which the header fields still name. */
  readonly mayBeUndone: boolean;
  /** The body is cut or too long, as has been said already: so is then what was coded. */
  readonly hasWrongLength: boolean;
  /** Lower-case media type: bytes that are no text do not belong into a textual one. */
  readonly mediaType: string;
}

/** A content after its codings (RFC 9110, section 8.4) were undone as far as they go. */
export interface Uncoded {
  readonly body: SourcedBytes;
  readonly state: State;
  /** Codings undone, in the order in which they had been applied. */
  readonly undone: readonly string[];
}

/**
 * Undoes the declared `codings`, the last first. Where the writer of the capture may have undone
 * them already, only bytes that prove to be coded are touched and nothing is said about others. What comes out of a broken stream is kept, and so are bytes behind its end.
 */
export function undoCodings(
  body: SourcedBytes,
  codings: readonly string[],
  writer: CodingWriter,
  context: ReadContext,
  log: ProblemLog,
): Uncoded {
  const declared = codings.filter((coding) => coding !== 'identity');
  const undone: string[] = [];
  let current = body;
  let state: State = 'complete';
  for (let i = declared.length - 1; i >= 0 && current.bytes.length > 0; i--) {
    const coding = declared[i]!;
    const offset = current.map.parentRange.start;
    if (undone.length >= maxCodings) {
      log.add('over-budget', offset, { limit: 'content-codings' });
      return { body: current, state: 'skipped', undone };
    }
    const mayBeUndone = writer.mayBeUndone && !isStrayBinary(current.bytes, writer.mediaType);
    const kind = inflateKind(coding, current.bytes);
    const inflated = kind && context.inflate(kind, current.bytes, context.maxContentBytes);
    if (!kind || !inflated || !isProven(kind, current.bytes, inflated, mayBeUndone)) {
      if (mayBeUndone) break;
      if (!writer.hasWrongLength)
        log.add('content-coding-failed', offset, { coding: shown(coding) });
      return { body: current, state: 'failed', undone };
    }
    if (inflated.state === 'skipped') {
      log.add('over-budget', offset, { limit: 'content-bytes' });
    } else if (
      inflated.state === 'failed' ||
      (inflated.state === 'truncated' && !writer.hasWrongLength)
    ) {
      log.add('content-coding-failed', offset, { coding: shown(coding) });
    }
    if (inflated.bytes.length === 0) return { body: current, state: inflated.state, undone };
    current = withRest(current, inflated, writer.hasWrongLength ? null : log);
    undone.unshift(coding);
    if (inflated.state !== 'complete') {
      state = inflated.state;
      break;
    }
  }
  return { body: current, state, undone };
}

function inflateKind(coding: string, bytes: Uint8Array): InflateKind | undefined {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? 'gzip' : undefined;
    case 'deflate':
      // Many servers left the zlib header out, against RFC 9110, section 8.4.1.2.
      return isZlib(bytes) ? 'zlib' : 'deflate';
    case 'br':
      return 'brotli';
    case 'zstd':
      return isZstd(bytes) ? 'zstd' : undefined;
    default:
      return undefined;
  }
}

/** Whether a text is none: then its codings are still on it, or it is damaged. */
function isStrayBinary(bytes: Uint8Array, mediaType: string): boolean {
  const isTextual = /^text\/|json|xml|javascript|x-www-form-urlencoded/.test(mediaType);
  return isTextual && tryDecodeUtf8(bytes) === null;
}

/** RFC 1950, section 2.2: method 8, a window of 32 KiB at most, and a check over both bytes. */
function isZlib(bytes: Uint8Array): boolean {
  const [method, flags] = [bytes[0] ?? 0, bytes[1] ?? 0];
  return (method & 0x0f) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0;
}

/** RFC 8878: a frame (section 3.1.1), or a skippable one before it (section 3.1.2). */
function isZstd(bytes: Uint8Array): boolean {
  if (bytes[1] === 0xb5) return bytes[0] === 0x28 && bytes[2] === 0x2f && bytes[3] === 0xfd;
  const isSkippable = (bytes[0]! & 0xf0) === 0x50 && bytes[1] === 0x2a;
  return isSkippable && bytes[2] === 0x4d && bytes[3] === 0x18;
}

/** Whether the output may be believed: brotli and raw deflate make something of any bytes. */
function isProven(
  kind: InflateKind,
  bytes: Uint8Array,
  inflated: Inflated,
  mayBeUndone: boolean,
): boolean {
  const { state, consumed } = inflated;
  const hasMagic = kind === 'gzip' || kind === 'zlib' || kind === 'zstd';
  if (state === 'complete' && (hasMagic || consumed === bytes.length)) return true;
  if (hasMagic) return state === 'skipped' || inflated.bytes.length > 0;
  if (state !== 'skipped' && inflated.bytes.length === 0) return false;
  return !mayBeUndone && tryDecodeUtf8(bytes) === null;
}

function withRest(coded: SourcedBytes, inflated: Inflated, log: ProblemLog | null): SourcedBytes {
  const whole = coded.map.parentRange;
  const rest = coded.bytes.subarray(inflated.consumed);
  if (inflated.state !== 'complete' || rest.every((byte) => isBlank(byte))) {
    const map = RangeMap.opaque(whole, inflated.bytes.length);
    return { bytes: inflated.bytes, map, origin: coded.origin };
  }
  const { start } = coded.map.toParent({ start: inflated.consumed, end: coded.bytes.length });
  log?.add('length-mismatch', start, { declared: inflated.consumed, actual: coded.bytes.length });
  const bytes = new Uint8Array(inflated.bytes.length + rest.length);
  bytes.set(inflated.bytes);
  bytes.set(rest, inflated.bytes.length);
  const map = new RangeMapBuilder(whole.start)
    .unit(inflated.bytes.length, start - whole.start)
    .unit(rest.length, whole.end - start)
    .build();
  return { bytes, map, origin: coded.origin };
}

function isBlank(byte: number): boolean {
  return byte === 0 || byte === 0x0a || byte === 0x0d;
}

/** A coding's name as far as it can be shown: it is captured content. */
function shown(coding: string): string {
  return /^[a-z0-9-]{1,20}$/.test(coding) ? coding : 'unknown';
}
