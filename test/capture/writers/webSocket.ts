import zlib from 'node:zlib';
import { Buffer } from 'node:buffer';

/** What one WebSocket frame is made of; what is left out is as in a whole text message. */
export interface FrameParts {
  readonly opcode?: number;
  readonly isFinal?: boolean;
  readonly isCompressed?: boolean;
  /** Four bytes; clients have to send one. */
  readonly mask?: readonly number[];
}

/** A frame as RFC 6455, section 5.2 lays it out. */
export function webSocketFrame(payload: Uint8Array | string, parts: FrameParts = {}): Uint8Array {
  const { opcode = 1, isFinal = true, isCompressed = false, mask } = parts;
  const body = Buffer.from(payload);
  const first = (isFinal ? 0x80 : 0) | (isCompressed ? 0x40 : 0) | opcode;
  const flag = mask ? 0x80 : 0;
  const { length } = body;
  const head =
    length < 126
      ? [first, flag | length]
      : length < 0x10000
        ? [first, flag | 126, length >> 8, length & 0xff]
        : [first, flag | 127, 0, 0, 0, 0, length >>> 24, length >> 16, length >> 8, length];
  const masked = mask ? body.map((byte, i) => byte ^ mask[i & 3]!) : body;
  return Buffer.concat([
    Buffer.from(head.map((byte) => byte & 0xff)),
    Buffer.from(mask ?? []),
    masked,
  ]);
}

/** Compresses the messages of one direction as RFC 7692, section 7.2.1 says, with context takeover. */
export class MessageDeflater {
  #before = Buffer.alloc(0);

  compress(message: Uint8Array | string): Uint8Array {
    const bytes = Buffer.from(message);
    const dictionary = this.#before.subarray(-32_768);
    const coded = zlib.deflateRawSync(bytes, {
      finishFlush: zlib.constants.Z_SYNC_FLUSH,
      ...(dictionary.length > 0 ? { dictionary } : {}),
    });
    this.#before = Buffer.concat([this.#before, bytes]);
    return coded.subarray(0, -4);
  }
}
