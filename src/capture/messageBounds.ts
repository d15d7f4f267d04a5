import type { ProblemLog } from './problemLog';

/** Messages of one exchange that are read; a connection that stays open for a day has as many. */
export const mostMessages = 20_000;

/** Counts what the messages of one exchange take, and tells of those that are left out. */
export class MessageBounds {
  readonly #kind: string;
  #bytesLeft: number;
  #count = 0;
  #leftOut = 0;
  #offset: number | null = null;

  /** `kind` is how people call the messages; all of them together take at most `maxBytes`. */
  constructor(kind: string, maxBytes: number) {
    this.#kind = kind;
    this.#bytesLeft = maxBytes;
  }

  /** Whether one more message may be kept; one that may not is counted. `offset` is its own. */
  admits(sizeBytes: number, offset: number): boolean {
    if (this.#leftOut === 0 && this.#count < mostMessages && sizeBytes <= this.#bytesLeft) {
      this.#count++;
      this.#bytesLeft -= sizeBytes;
      return true;
    }
    this.#offset ??= offset;
    this.#leftOut++;
    return false;
  }

  /** Tells how many messages were left out, if any. */
  tell(log: ProblemLog): void {
    if (this.#leftOut === 0) return;
    log.add('messages-left-out', this.#offset, { kind: this.#kind, count: this.#leftOut });
  }
}
