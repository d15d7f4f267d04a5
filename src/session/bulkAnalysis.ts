import type { IndexItem } from '../capture/model';
import type { ExchangeRefs } from './exchangeRefs';
import type { PooledShare } from './exchangeShare';
import { analyseInOrder, type OrderedItem, type OrderStart } from './pool/inOrder';
import { AnalystPool, type PoolOptions } from './pool/pool';
import type { PoolCapture } from './pool/protocol';

/** Milliseconds between two signs of life while others work. */
const aliveMs = 2_000;

/** What is to be gone through in the background, and who takes what it brings. */
export interface BulkWork {
  readonly analysts: PoolOptions;
  readonly about: Omit<PoolCapture, 'wish'>;
  readonly refs: Pick<ExchangeRefs, 'at'>;
  /** Whether no more of them are to be looked at. */
  isOver(): boolean;
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
    for await (const item of analyseInOrder(pool, capture, found(work), work.start)) {
      await work.take(item);
    }
  } finally {
    clearInterval(timer);
    pool.close();
  }
}

async function* found({ refs, start, isOver }: BulkWork): AsyncIterable<IndexItem> {
  for (let index = start.first; ; index++) {
    const ref = refs.at(index);
    if (ref === undefined || isOver()) return;
    yield { kind: 'exchange', ref };
  }
}
