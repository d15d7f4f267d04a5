import type { Line } from '../../http/lines';
import { shownLine } from '../../text/block';
import type { Blocks, Splitter } from '../../text/blocks';
import { isEnd, mayBeMark, readMark } from './marks';

/** An exchange begins with its request, and with a response whose request is not there. */
export class SqlmapSplitter implements Splitter {
  readonly #blocks: Blocks;
  #openId: number | null = null;
  #isAnswered = false;

  constructor(blocks: Blocks) {
    this.#blocks = blocks;
  }

  take(bytes: Uint8Array, line: Line, base: number): void {
    if (!mayBeMark(bytes, line)) return;
    const text = shownLine(bytes, line, 320);
    const mark = readMark(text);
    if (mark?.kind === 'request') {
      this.#blocks.begin(base + line.start);
      this.#openId = mark.id;
      this.#isAnswered = false;
    } else if (mark) {
      if (mark.id !== this.#openId || this.#isAnswered) this.#blocks.begin(base + line.start);
      this.#openId = mark.id;
      this.#isAnswered = true;
    } else if (this.#isAnswered && isEnd(text)) this.#blocks.end(base + line.start);
  }
}
