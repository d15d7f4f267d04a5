import type { Line } from '../../http/lines';
import { shownLine } from '../../text/block';
import type { Blocks, Splitter } from '../../text/blocks';

/** What ZAP writes before each message: `==== 12 ==========`. */
const separator = /^={3,4} ?\d{0,18} ?={10}[ \t]*$/;

export function isSeparator(line: string): boolean {
  return separator.test(line);
}

/** An exchange begins with its separator. */
export class ZapSplitter implements Splitter {
  readonly #blocks: Blocks;

  constructor(blocks: Blocks) {
    this.#blocks = blocks;
  }

  take(bytes: Uint8Array, line: Line, base: number): void {
    if (bytes[line.start] !== 0x3d || !isSeparator(shownLine(bytes, line, 64))) return;
    this.#blocks.begin(base + line.start);
  }
}
