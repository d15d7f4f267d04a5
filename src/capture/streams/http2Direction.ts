import { joinSourced, sliceSourced, type SourcedBytes } from '../../bytes/sourced';
import type { HeaderField } from '../model';
import type { ProblemLog } from '../problemLog';
import type { DirectedBytes, Segment } from './directed';
import { HpackDecoder } from './hpack/decoder';
import { frameTypes, hasPreface, http2FrameAt, preface, type Http2Frame } from './http2Frame';

/** Streams of one connection that are told apart, and frames of one direction that are read. */
const mostStreams = 100_000;
const mostFrames = 500_000;
/** Frames that one header block may be split over. */
const mostContinuations = 1000;

/** What went one way in a stream: a message, its content in the frames that carried it. */
export interface Http2Side {
  /** Those of the message; interim responses left out, trailers behind the others. */
  readonly fields: HeaderField[];
  readonly pieces: Segment[];
  /** Whether header fields could not all be read. */
  readonly isBroken: boolean;
  /** The sender said that this is all. */
  readonly isEnded: boolean;
  /** Where the first and behind where the last frame stands in the direction's bytes. */
  readonly start: number;
  readonly end: number;
}

type Open = { -readonly [Key in keyof Http2Side]: Http2Side[Key] };

/** What one direction of a connection holds. */
export interface Http2Direction {
  /** Messages by the number of their stream, in the order in which they began. */
  readonly sides: ReadonlyMap<number, Http2Side>;
  /** Requests that a server promised to answer unasked, by the stream that it does so in. */
  readonly promises: ReadonlyMap<number, Http2Side>;
  /** Streams that were given up in this direction. */
  readonly resets: ReadonlySet<number>;
}

/** Reads the frames of one direction (RFC 9113); behind a broken one nothing can be found any more. */
export function readHttp2Direction(stream: DirectedBytes, log: ProblemLog): Http2Direction {
  return new DirectionReader(stream, log).read();
}

class DirectionReader {
  readonly #sides = new Map<number, Open>();
  readonly #promises = new Map<number, Open>();
  readonly #resets = new Set<number>();
  readonly #hpack = new HpackDecoder();
  #hasSaidBroken = false;
  /** The header block that CONTINUATION frames go on with. */
  #block: {
    readonly first: Http2Frame;
    readonly at: number;
    readonly parts: SourcedBytes[];
  } | null = null;

  constructor(
    private readonly stream: DirectedBytes,
    private readonly log: ProblemLog,
  ) {}

  read(): Http2Direction {
    const { bytes } = this.stream;
    let at = hasPreface(bytes) ? preface.length : 0;
    for (let count = 0; at < bytes.length; count++) {
      if (count >= mostFrames) {
        this.log.add('over-budget', this.stream.placeOf(at), { limit: 'messages' });
        break;
      }
      const frame = http2FrameAt(bytes, at);
      if (frame === 'cut') break;
      if (frame === 'broken' || !this.#take(frame, at)) {
        this.log.add('malformed-stream', this.stream.placeOf(at), { protocol: 'HTTP/2' });
        break;
      }
      at = frame.end;
    }
    return { sides: this.#sides, promises: this.#promises, resets: this.#resets };
  }

  /** Whether the frame may stand here: a header block is split by nothing (section 6.10). */
  #take(frame: Http2Frame, at: number): boolean {
    const isContinuation = frame.type === frameTypes.continuation;
    const block = this.#block;
    if (isContinuation !== (block !== null)) return false;
    if (block) {
      if (frame.stream !== block.first.stream || block.parts.length > mostContinuations)
        return false;
      block.parts.push(this.#payload(frame));
      if (frame.endsHeaders) this.#endBlock(frame);
      return true;
    }
    switch (frame.type) {
      case frameTypes.headers:
      case frameTypes.pushPromise:
        this.#block = { first: frame, at, parts: [this.#payload(frame)] };
        if (frame.endsHeaders) this.#endBlock(frame);
        return true;
      case frameTypes.data:
        this.#data(frame, at);
        return true;
      case frameTypes.reset:
        if (this.#resets.size < mostStreams) this.#resets.add(frame.stream);
        return true;
      default:
        return true;
    }
  }

  #payload({ payload }: Http2Frame): SourcedBytes {
    return sliceSourced(this.stream.sourced, payload.start, payload.end);
  }

  #endBlock(last: Http2Frame): void {
    const { first, at, parts } = this.#block!;
    this.#block = null;
    // What is cut may end in the middle of anything.
    if (last.isCut) return;
    const { fields, state } = this.#hpack.decode(
      parts.length === 1 ? parts[0]! : joinSourced(parts),
    );
    if (state !== 'complete' && !this.#hasSaidBroken) {
      this.#hasSaidBroken = true;
      const offset = this.stream.placeOf(first.payload.start);
      if (state === 'failed') this.log.add('malformed-stream', offset, { protocol: 'HPACK' });
      else this.log.add('over-budget', offset, { limit: 'header-bytes' });
    }
    const isPromise = first.type === frameTypes.pushPromise;
    const side = isPromise
      ? this.#sideOf(this.#promises, first.promised, at)
      : this.#sideOf(this.#sides, first.stream, at);
    if (!side) return;
    if (isInterim(side.fields)) side.fields.length = 0;
    side.fields.push(...fields);
    side.isBroken ||= state !== 'complete';
    side.isEnded ||= first.endsStream || isPromise;
    side.end = last.end;
  }

  #data(frame: Http2Frame, at: number): void {
    const side = this.#sideOf(this.#sides, frame.stream, at);
    if (!side) return;
    const sourced = this.#payload(frame);
    if (sourced.bytes.length > 0) {
      side.pieces.push({ sourced, ...this.stream.momentAt(frame.payload.end - 1) });
    }
    side.isEnded ||= frame.endsStream && !frame.isCut;
    side.end = frame.end;
  }

  #sideOf(sides: Map<number, Open>, stream: number, at: number): Open | null {
    let side = sides.get(stream);
    if (!side && sides.size < mostStreams) {
      side = { fields: [], pieces: [], isBroken: false, isEnded: false, start: at, end: at };
      sides.set(stream, side);
    } else if (!side) this.log.add('over-budget', this.stream.placeOf(at), { limit: 'messages' });
    return side ?? null;
  }
}

/** Whether the fields are those of an interim response (1xx), which a final one follows. */
function isInterim(fields: readonly HeaderField[]): boolean {
  const status = fields.find(({ name }) => name === ':status')?.value.bytes;
  return status?.length === 3 && status[0] === 0x31;
}
