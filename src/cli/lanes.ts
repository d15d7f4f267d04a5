/** What waits in one lane, about, before its source has to wait, in the unit of `weigh`. */
const mostWaiting = 32 * 1024 * 1024;

/** Items of one source, kept until their turn comes. */
class Lane<Item> {
  readonly #weigh: (item: Item) => number;
  #items: Item[] = [];
  #waiting = 0;
  #isDone = false;
  #error: unknown = null;
  #isStopped = false;
  /** Woken when something has changed on the other side. */
  #wake: () => void = () => {};

  constructor(weigh: (item: Item) => number) {
    this.#weigh = weigh;
  }

  /** Takes in everything that the source yields, as far as there is room. */
  async fill(source: AsyncIterable<Item>): Promise<void> {
    try {
      for await (const item of source) {
        this.#items.push(item);
        this.#waiting += this.#weigh(item);
        this.#wake();
        while (this.#waiting > mostWaiting && !this.#isStopped) await this.#change();
        if (this.#isStopped) return;
      }
    } catch (error) {
      this.#error = error;
    } finally {
      this.#isDone = true;
      this.#wake();
    }
  }

  /** Whoever filled it need not go on. */
  stop(): void {
    this.#isStopped = true;
    this.#wake();
  }

  async *drain(): AsyncIterable<Item> {
    for (;;) {
      const items = this.#items;
      this.#items = [];
      this.#waiting = 0;
      this.#wake();
      yield* items;
      if (this.#items.length > 0) continue;
      if (this.#error !== null) throw this.#error;
      if (this.#isDone) return;
      await this.#change();
    }
  }

  #change(): Promise<void> {
    const others = this.#wake;
    return new Promise((resolve) => {
      this.#wake = () => {
        others();
        resolve();
      };
    });
  }
}

/**
 * Opens up to `ahead` sources at once and hands out their items source by source, in order. What a
 * later one has ready waits for the earlier ones; an error of a source comes where its items end.
 */
export async function* inLanes<Key, Item>(
  keys: readonly Key[],
  ahead: number,
  open: (key: Key) => AsyncIterable<Item>,
  weigh: (item: Item) => number,
): AsyncIterable<{ readonly key: Key; readonly items: AsyncIterable<Item> }> {
  const lanes: Lane<Item>[] = [];
  const filled: Promise<void>[] = [];
  try {
    for (const [at, key] of keys.entries()) {
      while (lanes.length < Math.min(keys.length, at + ahead)) {
        const lane = new Lane<Item>(weigh);
        filled.push(lane.fill(open(keys[lanes.length]!)));
        lanes.push(lane);
      }
      yield { key, items: lanes[at]!.drain() };
    }
  } finally {
    for (const lane of lanes) lane.stop();
    await Promise.all(filled);
  }
}
