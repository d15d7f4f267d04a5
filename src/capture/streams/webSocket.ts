import { RangeMap } from '../../bytes/rangeMap';
import { joinSourced, sourcedThrough, type SourcedBytes } from '../../bytes/sourced';
import type { State } from '../../bytes/statement';
import type { Fidelity, ReadContext, StreamMessage } from '../model';
import type { ProblemLog } from '../problemLog';
import type { Connection, DirectedBytes } from './directed';
import { MessageInflater } from './messageDeflate';
import { opcodes, unmasked, webSocketFrameAt, type WebSocketFrame } from './webSocketFrame';

/** Messages of one connection that are read, in each direction. */
export const mostMessages = 100_000;
/** Frames of one message that are joined, and of one direction that are read: each takes memory. */
const mostFragments = 10_000;
const mostFrames = 1_000_000;

/** A message and where it stands among those of both directions. */
interface Ordered {
  readonly message: StreamMessage;
  readonly order: number;
}

/**
 * The messages of a WebSocket connection (RFC 6455), in the order in which they ended: frames
 * joined, masks and permessage-deflate (RFC 7692) undone, control frames among them. Both
 * directions begin behind the handshake. Behind a broken frame nothing can be found any more.
 */
export function readWebSocket(
  connection: Connection,
  context: ReadContext,
  log: ProblemLog,
): StreamMessage[] {
  const budget = { bytes: context.maxContentBytes };
  const sent = new DirectionReader('sent', connection.sent, context, budget, log).read();
  const received = new DirectionReader(
    'received',
    connection.received,
    context,
    budget,
    log,
  ).read();
  return [...sent, ...received].sort((a, b) => a.order - b.order).map(({ message }) => message);
}

/** The message that is being put together. */
interface Open {
  readonly kind: 'text' | 'binary';
  readonly isCompressed: boolean;
  readonly parts: SourcedBytes[];
}

class DirectionReader {
  readonly #inflater: MessageInflater;
  readonly #found: Ordered[] = [];
  #open: Open | null = null;

  constructor(
    private readonly direction: StreamMessage['direction'],
    private readonly stream: DirectedBytes,
    context: ReadContext,
    /** What undoing compression may put out yet, for the whole connection. */
    private readonly budget: { bytes: number },
    private readonly log: ProblemLog,
  ) {
    this.#inflater = new MessageInflater(context.inflate);
  }

  read(): Ordered[] {
    const { bytes } = this.stream;
    let at = 0;
    for (let count = 0; at < bytes.length; count++) {
      if (this.#found.length >= mostMessages || count >= mostFrames) {
        this.log.add('over-budget', this.stream.placeOf(at), { limit: 'messages' });
        return this.#found;
      }
      const frame = webSocketFrameAt(bytes, at);
      if (frame === 'broken' || (frame !== 'cut' && !this.#take(frame))) {
        const args = { protocol: 'WebSocket' };
        this.log.add('malformed-stream', this.stream.placeOf(at), args);
        break;
      }
      if (frame === 'cut') break;
      at = frame.payload.end;
    }
    // What the capture ends in the middle of.
    if (this.#open) this.#finish('truncated', bytes.length - 1);
    return this.#found;
  }

  /** Whether the frame may stand here. */
  #take(frame: WebSocketFrame): boolean {
    const { opcode, payload } = frame;
    const part = this.#partOf(frame);
    const last = payload.end - 1;
    if (opcode >= opcodes.close) {
      this.#emit('control', part, 'wire', frame.isCut ? 'truncated' : 'complete', last);
      return true;
    }
    const isContinuation = opcode === opcodes.continuation;
    if (isContinuation !== (this.#open !== null)) return false;
    this.#open ??= {
      kind: opcode === opcodes.text ? 'text' : 'binary',
      isCompressed: frame.isCompressed,
      parts: [],
    };
    const { parts } = this.#open;
    const isOver = parts.length >= mostFragments;
    if (!isOver) parts.push(part);
    if (!frame.isFinal && !frame.isCut) return true;
    if (isOver) this.log.add('over-budget', this.stream.placeOf(last), { limit: 'messages' });
    this.#finish(frame.isCut ? 'truncated' : isOver ? 'skipped' : 'complete', last);
    return true;
  }

  #partOf(frame: WebSocketFrame): SourcedBytes {
    const bytes = unmasked(this.stream.bytes, frame);
    const map = RangeMap.slice(frame.payload.start, bytes.length);
    return sourcedThrough({ bytes, map }, this.stream.sourced);
  }

  #finish(state: State, last: number): void {
    const { kind, isCompressed, parts } = this.#open!;
    this.#open = null;
    const whole = parts.length === 1 ? parts[0]! : joinSourced(parts);
    if (!isCompressed) return this.#emit(kind, whole, 'wire', state, last);
    const isCut = state !== 'complete';
    const inflated = this.#inflater.undo(whole.bytes, isCut, this.budget.bytes);
    this.budget.bytes -= inflated.bytes.length;
    const offset = whole.map.parentRange.start;
    if (inflated.state === 'skipped') {
      this.log.add('over-budget', offset, { limit: 'content-bytes' });
    } else if (inflated.state === 'failed') {
      this.log.add('content-coding-failed', offset, { coding: 'permessage-deflate' });
    }
    const ownState = isCut && inflated.state !== 'failed' ? state : inflated.state;
    // Nothing came out: what there is is shown as it was sent.
    if (inflated.bytes.length === 0 && whole.bytes.length > 0 && ownState !== 'complete') {
      return this.#emit(kind, whole, 'wire', ownState, last);
    }
    const map = RangeMap.opaque(whole.map.parentRange, inflated.bytes.length);
    const content = { bytes: inflated.bytes, map, origin: whole.origin };
    this.#emit(kind, content, 'unframed', ownState, last);
  }

  /** `last` is the offset of the message's last byte, which says when it was there. */
  #emit(
    kind: StreamMessage['kind'],
    content: SourcedBytes,
    fidelity: Fidelity,
    state: State,
    last: number,
  ): void {
    const { atMs, order } = this.stream.momentAt(last);
    const { direction } = this;
    this.#found.push({ message: { direction, kind, atMs, content, fidelity, state }, order });
  }
}
