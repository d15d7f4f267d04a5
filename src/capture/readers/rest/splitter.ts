import type { Line } from '../../http/lines';
import { shownLine } from '../../text/block';
import type { Blocks, Splitter } from '../../text/blocks';
import { beginsScript, isNote, isSeparator, readRequestLine } from './lines';

/** A request begins with the first line behind a separator that is neither blank nor a note. */
export class RestSplitter implements Splitter {
  readonly #blocks: Blocks;
  #state: 'before' | 'script' | 'request' | 'nothing' = 'before';

  constructor(blocks: Blocks) {
    this.#blocks = blocks;
  }

  take(bytes: Uint8Array, line: Line, base: number): void {
    if (this.#state === 'request' || this.#state === 'nothing') {
      if (bytes[line.start] !== 0x23) return;
    }
    const text = shownLine(bytes, line);
    if (isSeparator(text)) {
      this.#blocks.end(base + line.start);
      this.#state = 'before';
    } else if (this.#state === 'script') {
      if (text.includes('%}')) this.#state = 'before';
    } else if (this.#state === 'before') this.#begin(text, base + line.start);
  }

  #begin(text: string, at: number): void {
    if (text.trim() === '' || isNote(text)) return;
    if (beginsScript(text)) {
      this.#state = text.includes('{%') && !text.includes('%}') ? 'script' : 'before';
    } else if (readRequestLine(text)) {
      this.#state = 'request';
      this.#blocks.begin(at);
    } else this.#state = 'nothing';
  }
}
