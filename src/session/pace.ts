/** Milliseconds of work between two pauses. */
const sliceMs = 8;

/** Divides a long piece of work into slices, and lets answers be made in between. */
export class Pace {
  readonly #pause: () => Promise<void>;
  readonly #due: () => void;
  #pausedAt = 0;
  /** Answers that are under way: long work waits for them. */
  #urgent = 0;

  /**
   * @param pause lets calls that wait come in.
   * @param due is called before each pause.
   */
  constructor(pause: () => Promise<void>, due: () => void) {
    this.#pause = pause;
    this.#due = due;
  }

  /** Pauses where the slice is over. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#pausedAt < sliceMs) return;
    this.#due();
    await this.pause();
    this.#pausedAt = performance.now();
  }

  /** Lets calls that wait be answered, and answers that are under way be made. */
  async pause(): Promise<void> {
    do await this.#pause();
    while (this.#urgent > 0);
  }

  /** Has an answer made before all else goes on. It must not wait for long work. */
  async first<T>(answer: () => Promise<T>): Promise<T> {
    this.#urgent++;
    try {
      return await answer();
    } finally {
      this.#urgent--;
    }
  }
}
