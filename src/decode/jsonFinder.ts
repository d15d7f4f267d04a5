/** Bytes that may be looked at for each byte of the text, over all tries. */
const maxPasses = 4;

/**
 * Finds where the object or array that begins at a bracket ends, inside any text. Every bracket of a
 * script could be a beginning, so the work over all of them is limited to a few passes.
 */
export class JsonFinder {
  private left: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly end: number,
  ) {
    this.left = bytes.length * maxPasses;
  }

  /**
   * Offset behind the bracket that closes the one at `start`; the end of the text where it is cut
   * inside; -1 where brackets do not match or enough has been looked at.
   */
  endOf(start: number): number {
    const { bytes, end } = this;
    const stop = Math.min(end, start + this.left);
    let depth = 0;
    let at = start;
    for (; at < stop; at++) {
      const byte = bytes[at]!;
      if (byte === 0x22) {
        at = this.endOfString(at + 1, stop);
      } else if (byte === 0x7b || byte === 0x5b) depth++;
      else if ((byte === 0x7d || byte === 0x5d) && --depth === 0) {
        this.left -= at + 1 - start;
        return at + 1;
      }
    }
    this.left -= Math.min(at, stop) - start;
    return stop === end ? end : -1;
  }

  private endOfString(start: number, stop: number): number {
    const { bytes } = this;
    let at = start;
    while (at < stop && bytes[at] !== 0x22) at += bytes[at] === 0x5c ? 2 : 1;
    return at;
  }
}
