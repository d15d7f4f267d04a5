import type { Line } from '../../http/lines';
import { shownLine } from '../../text/block';
import type { Blocks, Splitter } from '../../text/blocks';
import { isFence, readHeader } from './header';

const equalsSign = 0x3d;

/** An exchange begins with a fence that a header line follows. */
export class BurpLogSplitter implements Splitter {
  readonly #blocks: Blocks;
  #fenceAt: number | null = null;

  constructor(blocks: Blocks) {
    this.#blocks = blocks;
  }

  take(bytes: Uint8Array, line: Line, base: number): void {
    const fenceAt = this.#fenceAt;
    this.#fenceAt = null;
    if (bytes[line.start] === equalsSign) {
      if (isFence(shownLine(bytes, line, 256))) this.#fenceAt = base + line.start;
    } else if (fenceAt !== null && readHeader(shownLine(bytes, line))) this.#blocks.begin(fenceAt);
  }
}
