import type { ByteRange } from '../../bytes/range';
import { holdsAt } from '../http/lines';

/** Types of frames that are read (RFC 9113, section 6); all others are passed over. */
export const frameTypes = {
  data: 0,
  headers: 1,
  priority: 2,
  reset: 3,
  settings: 4,
  pushPromise: 5,
  ping: 6,
  goAway: 7,
  windowUpdate: 8,
  continuation: 9,
} as const;

const headLength = 9;
const endStream = 0x01;
const endHeaders = 0x04;
const padded = 0x08;
const priority = 0x20;

/** What a client begins with (section 3.4). */
export const preface = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';

/** A frame where it stands. */
export interface Http2Frame {
  readonly type: number;
  readonly stream: number;
  readonly endsStream: boolean;
  readonly endsHeaders: boolean;
  /** What it carries, padding and fields in front of it left out, as far as it is there. */
  readonly payload: ByteRange;
  /** The stream that a PUSH_PROMISE reserves, or 0. */
  readonly promised: number;
  /** Behind the frame. */
  readonly end: number;
  /** The bytes end inside it. */
  readonly isCut: boolean;
}

/** Sizes that leave no choice (section 6); a frame of another one is broken. */
const fixedSizes: ReadonlyMap<number, number> = new Map<number, number>([
  [frameTypes.priority, 5],
  [frameTypes.reset, 4],
  [frameTypes.ping, 8],
  [frameTypes.windowUpdate, 4],
]);

/** Frames that are about one stream, and those that are about the connection. */
const ofStream = new Set<number>([
  frameTypes.data,
  frameTypes.headers,
  frameTypes.priority,
  frameTypes.reset,
  frameTypes.pushPromise,
  frameTypes.continuation,
]);
const ofConnection = new Set<number>([frameTypes.settings, frameTypes.ping, frameTypes.goAway]);

/** The frame at `at`; `cut` where its head is not whole, `broken` where none can begin so. */
export function http2FrameAt(bytes: Uint8Array, at: number): Http2Frame | 'cut' | 'broken' {
  if (at + headLength > bytes.length) return 'cut';
  const length = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
  const type = bytes[at + 3]!;
  const flags = bytes[at + 4]!;
  const stream = streamAt(bytes, at + 5);
  if (stream === 0 ? ofStream.has(type) : ofConnection.has(type)) return 'broken';
  const fixed = fixedSizes.get(type);
  if (fixed !== undefined && fixed !== length) return 'broken';
  if (type === frameTypes.settings && length % 6 !== 0) return 'broken';
  const end = at + headLength + length;
  const isCut = end > bytes.length;
  let start = at + headLength;
  let stop = Math.min(end, bytes.length);
  let promised = 0;
  const isHeaders = type === frameTypes.headers;
  const isPromise = type === frameTypes.pushPromise;
  if ((flags & padded) !== 0 && (isHeaders || isPromise || type === frameTypes.data)) {
    const padding = bytes[start] ?? 0;
    start++;
    // Of a frame that is cut, the padding is what is missing first.
    stop = Math.min(stop, end - padding);
    if (padding >= length) return 'broken';
  }
  if (isPromise) {
    if (start + 4 <= bytes.length) promised = streamAt(bytes, start);
    start += 4;
  }
  if (isHeaders && (flags & priority) !== 0) start += 5;
  if (start > stop && !isCut) return 'broken';
  return {
    type,
    stream,
    endsStream: (flags & endStream) !== 0 && (isHeaders || type === frameTypes.data),
    endsHeaders: (flags & endHeaders) !== 0,
    payload: { start: Math.min(start, stop), end: stop },
    promised,
    end: Math.min(end, bytes.length),
    isCut,
  };
}

/** Whether a client's side of HTTP/2 begins here, as far as there are bytes. */
export function hasPreface(bytes: Uint8Array): boolean {
  return bytes.length > 0 && holdsAt(bytes, 0, preface.slice(0, bytes.length));
}

/** A stream's number, the reserved bit left out (section 4.1). */
function streamAt(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at]! & 0x7f) << 8) | bytes[at + 1]!;
  return high * 0x10000 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
}
