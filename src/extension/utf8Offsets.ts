/** UTF-16 units between two remembered places: a lookup reads at most this many. */
const stride = 4096;

/**
 * Leads between offsets in a JavaScript string and in its UTF-8, both ways, without holding the
 * UTF-8. Lone surrogates count three bytes, as the U+FFFD that encoding puts in their place.
 */
export class Utf8Offsets {
  readonly #text: string;
  /** UTF-8 offset at every `stride` units; null where both count alike. */
  readonly #checkpoints: Float64Array | null;
  readonly byteLength: number;

  /** `byteLength` is that of the text's UTF-8, where it is known: text of ASCII alone needs no table. */
  constructor(text: string, byteLength?: number) {
    this.#text = text;
    if (byteLength === text.length) {
      this.byteLength = byteLength;
      this.#checkpoints = null;
      return;
    }
    const checkpoints = new Float64Array(Math.floor(text.length / stride) + 1);
    let bytes = 0;
    for (let unit = 0; unit < text.length; unit++) {
      if (unit % stride === 0) checkpoints[unit / stride] = bytes;
      bytes += this.#bytesAt(unit);
    }
    if (text.length % stride === 0) checkpoints[text.length / stride] = bytes;
    this.byteLength = bytes;
    this.#checkpoints = bytes === text.length ? null : checkpoints;
  }

  /** UTF-8 offset of a UTF-16 offset; in the middle of a pair, that of its character. */
  toByte(unit: number): number {
    const wanted = Math.max(0, Math.min(unit, this.#text.length));
    if (this.#checkpoints === null) return wanted;
    const checkpoint = Math.floor(wanted / stride);
    let bytes = this.#checkpoints[checkpoint]!;
    for (let at = checkpoint * stride; at < wanted; at++) bytes += this.#bytesAt(at);
    return this.#isSecondHalf(wanted) ? bytes - 4 : bytes;
  }

  /** UTF-16 offset of a UTF-8 offset; inside a character, that of the character. */
  toUnit(byte: number): number {
    const wanted = Math.max(0, Math.min(byte, this.byteLength));
    const checkpoints = this.#checkpoints;
    if (checkpoints === null) return wanted;
    let low = 0;
    let high = checkpoints.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (checkpoints[middle]! <= wanted) low = middle;
      else high = middle - 1;
    }
    let bytes = checkpoints[low]!;
    let unit = low * stride;
    for (; unit < this.#text.length; unit++) {
      // A pair's four bytes are counted at its first half, so the second never ends a search.
      const next = bytes + this.#bytesAt(unit);
      if (next > wanted) break;
      bytes = next;
    }
    return unit;
  }

  /** Bytes that the unit puts out: four at the first half of a pair, none at the second. */
  #bytesAt(unit: number): number {
    const code = this.#text.charCodeAt(unit);
    if (code < 0x80) return 1;
    if (code < 0x800) return 2;
    if (code < 0xd800 || code > 0xdfff) return 3;
    if (this.#isSecondHalf(unit)) return 0;
    return this.#isSecondHalf(unit + 1) ? 4 : 3;
  }

  /** Whether the unit is the second half of a surrogate pair. */
  #isSecondHalf(unit: number): boolean {
    if (unit <= 0 || unit >= this.#text.length) return false;
    const code = this.#text.charCodeAt(unit);
    if (code < 0xdc00 || code > 0xdfff) return false;
    const before = this.#text.charCodeAt(unit - 1);
    return before >= 0xd800 && before <= 0xdbff;
  }
}
