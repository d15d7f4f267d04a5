import type { ByteRange } from '../../bytes/range';

/** A WebSocket frame (RFC 6455, section 5.2) where it stands. */
export interface WebSocketFrame {
  readonly isFinal: boolean;
  /** RSV1, which permessage-deflate sets on a message's first frame (RFC 7692, section 6). */
  readonly isCompressed: boolean;
  readonly opcode: number;
  /** The payload as far as it is there. */
  readonly payload: ByteRange;
  /** Where the masking key stands, or -1. */
  readonly maskAt: number;
  /** The bytes end inside the payload. */
  readonly isCut: boolean;
}

export const opcodes = {
  continuation: 0,
  text: 1,
  binary: 2,
  close: 8,
  ping: 9,
  pong: 10,
} as const;

/** Above it the length no longer is exact, and no program sends as much. */
const mostLengthHigh = 2 ** 21;

/** The frame at `at`; `cut` where its head is not whole, `broken` where none can begin so. */
export function webSocketFrameAt(bytes: Uint8Array, at: number): WebSocketFrame | 'cut' | 'broken' {
  const first = bytes[at];
  const second = bytes[at + 1];
  if (first === undefined) return 'cut';
  const opcode = first & 0x0f;
  const isControl = opcode >= 8;
  const isKnown = opcode <= opcodes.binary || (isControl && opcode <= opcodes.pong);
  // RSV2 and RSV3 belong to no extension that was ever registered.
  if (!isKnown || (first & 0x30) !== 0) return 'broken';
  // Control frames are neither split nor compressed (section 5.5).
  if (isControl && (first & 0xc0) !== 0x80) return 'broken';
  if (second === undefined) return 'cut';
  let length = second & 0x7f;
  if (isControl && length > 125) return 'broken';
  let next = at + 2;
  if (length === 126) {
    if (next + 2 > bytes.length) return 'cut';
    length = (bytes[next]! << 8) | bytes[next + 1]!;
    next += 2;
  } else if (length === 127) {
    if (next + 8 > bytes.length) return 'cut';
    const high = unsigned32(bytes, next);
    if (high >= mostLengthHigh) return 'broken';
    length = high * 2 ** 32 + unsigned32(bytes, next + 4);
    next += 8;
  }
  const isMasked = (second & 0x80) !== 0;
  if (isMasked && next + 4 > bytes.length) return 'cut';
  const start = isMasked ? next + 4 : next;
  const isCut = length > bytes.length - start;
  return {
    isFinal: (first & 0x80) !== 0,
    isCompressed: (first & 0x40) !== 0,
    opcode,
    payload: { start, end: isCut ? bytes.length : start + length },
    maskAt: isMasked ? next : -1,
    isCut,
  };
}

/** The frame's payload without its mask (section 5.3): a copy where there is one. */
export function unmasked(bytes: Uint8Array, { payload, maskAt }: WebSocketFrame): Uint8Array {
  if (maskAt < 0) return bytes.subarray(payload.start, payload.end);
  const out = new Uint8Array(bytes.subarray(payload.start, payload.end));
  for (let i = 0; i < out.length; i++) out[i]! ^= bytes[maskAt + (i & 3)]!;
  return out;
}

function unsigned32(bytes: Uint8Array, at: number): number {
  const high = (bytes[at]! << 8) | bytes[at + 1]!;
  return high * 0x10000 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
}
