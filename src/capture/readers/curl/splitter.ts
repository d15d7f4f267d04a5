import type { Line } from '../../http/lines';
import { shownLine } from '../../text/block';
import type { Blocks, Splitter } from '../../text/blocks';
import { isLastWord, isRequestLine, mayBeMark, readMark, type Mark } from './marks';

/** Most transfers that may run side by side before the oldest is forgotten. */
const maxTransfers = 1000;

/**
 * An exchange begins with its request header, and with what curl said of the connection right before.
 */
export class CurlSplitter implements Splitter {
  readonly #blocks: Blocks;
  /** Where the run of curl's own words begins that goes on up to here. */
  #runAt: number | null = null;
  /** Transfers whose last mark was a request header: another one goes on with it. */
  readonly #sending = new Set<string>();
  #isTrace: boolean | null = null;

  constructor(blocks: Blocks) {
    this.#blocks = blocks;
  }

  take(bytes: Uint8Array, line: Line, base: number): void {
    if (!mayBeMark(bytes, line)) {
      this.#runAt = null;
      return;
    }
    const text = shownLine(bytes, line);
    const mark = readMark(text);
    // A body may quote the other dialect.
    if (!mark || (this.#isTrace !== null && mark.isTrace !== this.#isTrace)) {
      this.#runAt = null;
      return;
    }
    const at = base + line.start;
    const words = text.slice(mark.length);
    if (mark.kind === 'send-header' && this.#begins(mark, words)) {
      this.#isTrace = mark.isTrace;
      this.#blocks.begin(this.#runAt ?? at);
    }
    if (mark.kind === 'send-header' && this.#sending.size < maxTransfers) {
      this.#sending.add(mark.transfer);
    } else this.#sending.delete(mark.transfer);
    if (mark.kind === 'info') this.#runAt = isLastWord(words) ? null : (this.#runAt ?? at);
    else if (mark.kind !== 'other') this.#runAt = null;
  }

  #begins(mark: Mark, words: string): boolean {
    if (!mark.isTrace) return isRequestLine(words);
    return !this.#sending.has(mark.transfer);
  }
}
