import { ExchangeBits } from '../../view/filter/bits';
import type { Word } from '../../view/search/word';

/** Words whose answers are kept: those that were typed on the way to this one, and some before. */
const mostWords = 32;

interface Answers {
  readonly literal: string;
  /** Exchanges whose content was looked into. */
  readonly looked: ExchangeBits;
  /** Those of them that hold the word. */
  readonly found: ExchangeBits;
}

/**
 * Which exchanges hold which words, as far as they were looked into. What does not hold `abc` does
 * not hold `abcd` either, and what holds `abcd` holds `abc`: so a word begins with what is known of
 * others, and typing on only looks at what was left.
 */
export class WordMemory {
  readonly #answers = new Map<string, Answers>();

  /** Whether the exchange's content holds the word; undefined where nobody looked. */
  get({ key }: Pick<Word, 'key'>, exchange: number): boolean | undefined {
    const answers = this.#answers.get(key);
    return answers?.looked.has(exchange) === true ? answers.found.has(exchange) : undefined;
  }

  set({ key }: Pick<Word, 'key'>, exchange: number, isFound: boolean): void {
    const answers = this.#answers.get(key);
    if (answers === undefined) return;
    answers.looked.add(exchange);
    if (isFound) answers.found.add(exchange);
  }

  /** Makes room for answers about a word, of `total` exchanges, and takes over what is known. */
  begin({ key, literal }: Pick<Word, 'key' | 'literal'>, total: number): void {
    const known = this.#answers.get(key);
    this.#answers.delete(key);
    const looked = new ExchangeBits(total);
    const found = new ExchangeBits(total);
    const add = (bits: ExchangeBits, at: number, more: number): void => {
      if (at < bits.bytes.length) bits.bytes[at]! |= more;
    };
    if (known !== undefined && known.looked.bytes.length === looked.bytes.length) {
      this.#answers.set(key, known);
      return;
    }
    known?.looked.bytes.forEach((byte, at) => add(looked, at, byte));
    known?.found.bytes.forEach((byte, at) => add(found, at, byte));
    for (const other of literal === '' ? [] : this.#answers.values()) {
      if (other.literal === '') continue;
      const isPart = literal.includes(other.literal);
      if (!isPart && !other.literal.includes(literal)) continue;
      other.looked.bytes.forEach((byte, at) => {
        const hits = other.found.bytes[at]!;
        add(looked, at, isPart ? byte & ~hits : hits);
        if (!isPart) add(found, at, hits);
      });
    }
    this.#answers.set(key, { literal, looked, found });
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= mostWords) break;
      this.#answers.delete(oldest);
    }
  }

  /** The exchange's content is another now. */
  forget(exchange: number): void {
    for (const { looked, found } of this.#answers.values()) {
      if (!looked.has(exchange)) continue;
      looked.remove(exchange);
      found.remove(exchange);
    }
  }
}
