/** Milliseconds without a sign of life after which a busy worker counts as stuck. */
export const defaultWatchdogMs = 10_000;

/**
 * Notices that work has stopped making progress. A machine that was asleep wakes up with its time
 * already over, so the limit has to pass twice: the second time is a tenth of it.
 */
export class Watchdog {
  readonly #limitMs: number;
  readonly #stuck: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastSignAt = 0;
  #isWarned = false;

  constructor(limitMs: number, stuck: () => void) {
    this.#limitMs = limitMs;
    this.#stuck = stuck;
  }

  /** There is work: expect signs of life from now on. Calling it again changes nothing. */
  watch(): void {
    if (this.#timer !== undefined) return;
    this.sign();
    this.#arm(this.#limitMs);
  }

  /** A sign of life. */
  sign(): void {
    this.#lastSignAt = performance.now();
    this.#isWarned = false;
  }

  /** Nothing is to be done: silence is fine. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #arm(delayMs: number): void {
    this.#timer = setTimeout(() => this.#check(), delayMs);
  }

  #check(): void {
    const leftMs = this.#lastSignAt + this.#limitMs - performance.now();
    if (leftMs > 0) return this.#arm(leftMs);
    if (!this.#isWarned) {
      this.#isWarned = true;
      return this.#arm(this.#limitMs / 10);
    }
    this.#timer = undefined;
    this.#stuck();
  }
}
