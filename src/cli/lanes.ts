/** What waits in one lane, about, before its source has to wait, in the unit of `weigh`. */
const mostWaiting = 32 * 1024 * 1024;

/** Tells those who wait that something has changed. */
class Change {
  #waiting: (() => void)[] = [];

  wait(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** Items of one source, kept until their turn comes. */
class Lane<Item> {
  readonly #weigh: (item: Item) => number;
  #items: Item[] = [];
  #waiting = 0;
  #isDone = false;
  #error: unknown = null;
  #isStopped = false;
  /** Something has changed on the other side. */
  readonly #change = new Change();

  constructor(weigh: (item: Item) => number) {
    this.#weigh = weigh;
  }

  /** Takes in everything that the source yields, as far as there is room. */
  async fill(source: AsyncIterable<Item>): Promise<void> {
    try {
      for await (const item of source) {
        this.#items.push(item);
        this.#waiting += this.#weigh(item);
        this.#change.tell();
        while (this.#waiting > mostWaiting && !this.#isStopped) await this.#change.wait();
        if (this.#isStopped) return;
      }
    } catch (error) {
      this.#error = error;
    } finally {
      this.#isDone = true;
      this.#change.tell();
    }
  }

  /** Whoever filled it need not go on. */
  stop(): void {
    this.#isStopped = true;
    this.#change.tell();
  }

  async *drain(): AsyncIterable<Item> {
    for (;;) {
      const items = this.#items;
      this.#items = [];
      this.#waiting = 0;
      this.#change.tell();
      yield* items;
      if (this.#items.length > 0) continue;
      if (this.#error !== null) throw this.#error;
      if (this.#isDone) return;
      await this.#change.wait();
    }
  }
}

/** A source that was opened, and has not been handed out to its end. */
interface Opened<Key, Item> {
  readonly key: Key;
  readonly lane: Lane<Item>;
}

/**
 * Opens up to `ahead` sources at once, as their keys come, and hands out their items source by source,
 * in order. What a later one has ready waits for the earlier ones; an error of a source comes where its
 * items end, one of the keys behind the last of them. Whoever listens no longer does not wait for keys.
 */
export async function* inLanes<Key, Item>(
  keys: AsyncIterable<Key>,
  ahead: number,
  open: (key: Key) => AsyncIterable<Item>,
  weigh: (item: Item) => number,
): AsyncIterable<{ readonly key: Key; readonly items: AsyncIterable<Item> }> {
  const opened: Opened<Key, Item>[] = [];
  const filled = new Set<Promise<void>>();
  const change = new Change();
  const keysRead = { isDone: false, isStopped: false, error: null as unknown };
  const openAll = async (): Promise<void> => {
    try {
      for await (const key of keys) {
        while (opened.length >= ahead && !keysRead.isStopped) await change.wait();
        if (keysRead.isStopped) return;
        const lane = new Lane<Item>(weigh);
        const filling = lane.fill(open(key)).finally(() => filled.delete(filling));
        filled.add(filling);
        opened.push({ key, lane });
        change.tell();
      }
    } catch (error) {
      keysRead.error = error;
    } finally {
      keysRead.isDone = true;
      change.tell();
    }
  };
  void openAll();
  try {
    for (;;) {
      const [first] = opened;
      if (first !== undefined) {
        yield { key: first.key, items: first.lane.drain() };
        opened.shift();
        change.tell();
      } else if (!keysRead.isDone) await change.wait();
      else if (keysRead.error !== null) throw keysRead.error;
      else return;
    }
  } finally {
    keysRead.isStopped = true;
    change.tell();
    for (const { lane } of opened) lane.stop();
    await Promise.all(filled);
  }
}
