import type { IndexItem, Problem } from '../../capture/model';
import type { AnalystPool } from './pool';
import type { PoolAnswer, PoolTask } from './protocol';

/** Exchanges and bytes of a batch, about: enough to be worth a message, and little to wait for. */
const batchExchanges = 64;
const batchBytes = 256 * 1024;

/** A capture's exchanges and problems, each where it stands. */
export type OrderedItem<Share> =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'share'; readonly share: Share }
  /** A batch was answered; what it said beside its shares. */
  | { readonly kind: 'answer'; readonly answer: Omit<PoolAnswer<Share>, 'shares'> };

interface Pending<Share> {
  /** Problems, and null for each exchange, in the file's order. */
  readonly entries: readonly (Problem | null)[];
  readonly answer: Promise<PoolAnswer<Share>>;
}

const nothing = { shares: [], problems: [], addressNote: null };

/** Where in a capture an index begins, and what is known of its exchanges. */
export interface OrderStart {
  /** Number of the first exchange that the index yields. */
  readonly first: number;
  /** How often an attempt at an exchange had to be stopped before. */
  stopsOf(index: number): number;
}
const fromStart: OrderStart = { first: 0, stopsOf: () => 0 };

/**
 * Has a pool analyse the exchanges that an index yields, and hands back what they brought in the
 * index's order. No more is under way than keeps all analysts busy.
 * @throws {SessionError} where the pool cannot go on.
 */
export async function* analyseInOrder<Share>(
  pool: AnalystPool<Share>,
  capture: number,
  index: AsyncIterable<IndexItem>,
  { first, stopsOf }: OrderStart = fromStart,
): AsyncIterable<OrderedItem<Share>> {
  const pending: Pending<Share>[] = [];
  const most = 2 * pool.size + 1;
  let entries: (Problem | null)[] = [];
  let tasks: PoolTask[] = [];
  let bytes = 0;
  let count = 0;
  const send = (): void => {
    const answer = tasks.length > 0 ? pool.analyse(capture, tasks) : Promise.resolve(nothing);
    // Heard of when its turn comes.
    answer.catch(() => {});
    pending.push({ entries, answer });
    entries = [];
    tasks = [];
    bytes = 0;
  };
  for await (const item of index) {
    if (item.kind === 'problem') entries.push(item.problem);
    else {
      const { range } = item.ref;
      entries.push(null);
      const number = first + count++;
      tasks.push({ index: number, range, stops: stopsOf(number) });
      bytes += range.end - range.start;
    }
    // The first ones alone, so that something can be shown soon.
    const isFull = count <= pool.size || tasks.length >= batchExchanges || bytes >= batchBytes;
    if (tasks.length > 0 && isFull) send();
    if (pending.length >= most) yield* settled(pending.shift()!);
  }
  if (entries.length > 0) send();
  for (const one of pending) yield* settled(one);
}

async function* settled<Share>({
  entries,
  answer,
}: Pending<Share>): AsyncIterable<OrderedItem<Share>> {
  const { shares, ...rest } = await answer;
  let next = 0;
  for (const problem of entries) {
    if (problem !== null) yield { kind: 'problem', problem };
    else yield { kind: 'share', share: shares[next++]! };
  }
  yield { kind: 'answer', answer: rest };
}
