import type { JoinedText } from '../../view/search/joined';

/** Units of text that are kept: at most twice as many bytes, and mostly as many. */
const defaultMaxUnits = 32 * 1024 * 1024;

/** The searched texts of the exchanges that were looked into last, as far as they fit. */
export class TextStore {
  readonly #maxUnits: number;
  readonly #texts = new Map<number, JoinedText>();
  #units = 0;

  constructor(maxUnits = defaultMaxUnits) {
    this.#maxUnits = maxUnits;
  }

  has(exchange: number): boolean {
    return this.#texts.has(exchange);
  }

  get(exchange: number): JoinedText | undefined {
    return this.#texts.get(exchange);
  }

  /**
   * Keeps a text while there is room. Nothing is thrown out for it: a search goes through everything
   * in the same order again, and would always find gone what it needs next.
   */
  add(exchange: number, joined: JoinedText): void {
    this.remove(exchange);
    const { length } = joined.text;
    if (this.#units + length > this.#maxUnits) return;
    this.#texts.set(exchange, joined);
    this.#units += length;
  }

  remove(exchange: number): void {
    this.#units -= this.#texts.get(exchange)?.text.length ?? 0;
    this.#texts.delete(exchange);
  }
}
