import type { Inflate, Inflated } from '../../bytes/platform';

/** How far back deflate refers at most (RFC 1951, section 2). */
const windowLength = 32 * 1024;
/** What a sender takes off each message (RFC 7692, section 7.2.1), and an empty last block. */
const tail = Uint8Array.of(0x00, 0x00, 0xff, 0xff, 0x01, 0x00, 0x00, 0xff, 0xff);
const blockHead = 5;

/**
 * Undoes permessage-deflate (RFC 7692) for the messages of one direction. A message may refer to
 * those before it, so the end of what they held is put in front of it as a stored block (RFC 1951,
 * section 3.2.4). One that was compressed without context never refers to it.
 */
export class MessageInflater {
  readonly #inflate: Inflate;
  #window = new Uint8Array(0);

  constructor(inflate: Inflate) {
    this.#inflate = inflate;
  }

  /** A message's content, at most `maxOut` bytes; a message that is cut gives what it can. */
  undo(bytes: Uint8Array, isCut: boolean, maxOut: number): Inflated {
    const before = this.#window;
    const head = before.length === 0 ? new Uint8Array(0) : storedBlock(before);
    const coded = new Uint8Array(head.length + bytes.length + (isCut ? 0 : tail.length));
    coded.set(head);
    coded.set(bytes, head.length);
    if (!isCut) coded.set(tail, head.length + bytes.length);
    const inflated = this.#inflate('deflate', coded, maxOut + before.length);
    const own = inflated.bytes.subarray(Math.min(before.length, inflated.bytes.length));
    // Behind what could not be undone the window is not known: what refers to it has to fail as well.
    this.#window = inflated.state === 'complete' ? lastOf(inflated.bytes) : new Uint8Array(0);
    const consumed = Math.max(0, Math.min(bytes.length, inflated.consumed - head.length));
    return { bytes: own, state: inflated.state, consumed };
  }
}

function lastOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes.subarray(Math.max(0, bytes.length - windowLength)));
}

/** The bytes as a block that is stored and not the last: shorter than 64 KiB. */
function storedBlock(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  const block = new Uint8Array(blockHead + length);
  block.set([0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff]);
  block.set(bytes, blockHead);
  return block;
}
