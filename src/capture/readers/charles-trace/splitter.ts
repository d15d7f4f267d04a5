import { holdsAt, type Line } from '../../http/lines';
import type { Blocks, Splitter } from '../../text/blocks';
import { firstField, isLine, openingOf } from './marks';

/** A transaction begins with its method, outside of the parts of others. */
export class TraceSplitter implements Splitter {
  readonly #blocks: Blocks;
  /** What closes the part that is open, or null. */
  #closing: string | null = null;

  constructor(blocks: Blocks) {
    this.#blocks = blocks;
  }

  /** Whether a part has begun and not ended. */
  get isInside(): boolean {
    return this.#closing !== null;
  }

  take(bytes: Uint8Array, line: Line, base: number): void {
    if (this.#closing !== null) {
      if (isLine(bytes, line, this.#closing)) this.#closing = null;
    } else if (holdsAt(bytes, line.start, firstField)) this.#blocks.begin(base + line.start);
    else this.#closing = openingOf(bytes, line)?.closing ?? null;
  }
}
