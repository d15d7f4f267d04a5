import { RangeMapBuilder } from '../../bytes/rangeMap';
import { sourcedThrough, type SourcedBytes } from '../../bytes/sourced';
import { encodeUtf8 } from '../../bytes/text';

/** Puts a message together from pieces of a log, front to back, each led to where it stands. */
export class TextBuilder {
  readonly #block: SourcedBytes;
  readonly #map = new RangeMapBuilder();
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  /** `block` holds the pieces; offsets count in it. */
  constructor(block: SourcedBytes) {
    this.#block = block;
  }

  /** Bytes put in so far. */
  get length(): number {
    return this.#length;
  }

  /** The bytes [start, end) as they are. */
  keep(start: number, end: number): this {
    if (end <= start) return this;
    this.#map.skip(start - this.#map.parentAt).verbatim(end - start);
    return this.#push(this.#block.bytes.subarray(start, end));
  }

  /** `bytes` that [start, end) stand for, `width` bytes of the log for each. */
  decoded(bytes: Uint8Array, start: number, width: number): this {
    if (bytes.length === 0) return this;
    this.#map.skip(start - this.#map.parentAt).units(bytes.length, 1, width);
    return this.#push(bytes);
  }

  /** `text` that the log does not hold. */
  put(text: string): this {
    this.#map.inserted(text.length);
    return this.#push(encodeUtf8(text));
  }

  build(): SourcedBytes {
    const bytes = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return sourcedThrough({ bytes, map: this.#map.build() }, this.#block);
  }

  #push(piece: Uint8Array): this {
    this.#pieces.push(piece);
    this.#length += piece.length;
    return this;
  }
}
