import type { IndexItem } from '../capture/model';
import type { PooledShare } from './exchangeShare';
import { analyseInOrder, type OrderedItem, type OrderStart } from './pool/inOrder';
import { AnalystPool, type PoolOptions } from './pool/pool';
import type { PoolCapture } from './pool/protocol';

/** Smaller captures are done before a thread has started. */
const smallestBytes = 2 * 1024 * 1024;
/** Fewer exchanges are worth threads only where they are large. */
const fewExchanges = 200;
const largeBytes = 16 * 1024 * 1024;
/** Milliseconds between two signs of life while others work. */
const aliveMs = 2_000;

/** Whether a capture is worth a pool; null where it depends on what is still to be found. */
export function isWorthPool(sizeBytes: number, found: number, isIndexed: boolean): boolean | null {
  if (sizeBytes < smallestBytes) return false;
  if (sizeBytes >= largeBytes || found >= fewExchanges) return true;
  return isIndexed ? false : null;
}

/** What is to be gone through in the background, and who takes what it brings. */
export interface BulkWork {
  readonly analysts: PoolOptions;
  readonly about: Omit<PoolCapture, 'wish'>;
  /** The exchanges, as they are found. */
  readonly found: AsyncIterable<IndexItem>;
  readonly start: OrderStart;
  take(item: OrderedItem<PooledShare>): Promise<void>;
  /** Called now and then while all that is done is to wait. */
  alive(): void;
}

/**
 * Goes through the exchanges of a capture in a pool of its own, which is gone when all is done.
 * @throws {SessionError} where the pool cannot go on; what was taken by then stands.
 */
export async function analyseInBulk(work: BulkWork): Promise<void> {
  const pool = new AnalystPool<PooledShare>(work.analysts);
  const timer = setInterval(() => work.alive(), aliveMs);
  try {
    const capture = pool.take({ ...work.about, wish: null });
    for await (const item of analyseInOrder(pool, capture, work.found, work.start)) {
      await work.take(item);
    }
  } finally {
    clearInterval(timer);
    pool.close();
  }
}
