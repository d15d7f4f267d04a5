/** What one task may spend. Each figure can be raised for a single item by the user. */
export interface Limits {
  /** Bytes that decoding may put out, over all layers. */
  readonly bytesOut: number;
  /** Layers that may be opened. */
  readonly layers: number;
  /** How deep layers may nest. */
  readonly depth: number;
  /** Milliseconds of work. */
  readonly timeMs: number;
}

/** Ceilings per exchange that hold unless the user lifts them for one item. */
export const defaultLimits: Limits = {
  bytesOut: 64 * 1024 * 1024,
  layers: 2_000,
  depth: 16,
  timeMs: 5_000,
};

/** Which limit a task ran into. */
export type BudgetLimit = keyof Limits;

/**
 * Counts what a task has spent. It never throws: a spender asks first, and what it is refused
 * becomes a layer in state `skipped` with the limit that stopped it.
 */
export class Budget {
  readonly limits: Limits;
  #bytesOut = 0;
  #layers = 0;
  readonly #startedAt: number;
  readonly #now: () => number;
  readonly #hit = new Set<BudgetLimit>();

  constructor(limits: Limits = defaultLimits, now: () => number = () => performance.now()) {
    this.limits = limits;
    this.#now = now;
    this.#startedAt = now();
  }

  /** Bytes that may still be put out. */
  get bytesLeft(): number {
    return Math.max(0, this.limits.bytesOut - this.#bytesOut);
  }

  /** The limits this task ran into, in the order it met them. */
  get exceeded(): readonly BudgetLimit[] {
    return [...this.#hit];
  }

  /** Whether `count` more bytes may be put out; counts them if so. */
  spendBytes(count: number): boolean {
    if (count > this.bytesLeft) return this.#refuse('bytesOut');
    this.#bytesOut += count;
    return true;
  }

  /** Whether one more layer at `depth` may be opened; counts it if so. */
  spendLayer(depth: number): boolean {
    if (depth > this.limits.depth) return this.#refuse('depth');
    if (this.#layers >= this.limits.layers) return this.#refuse('layers');
    if (this.outOfTime()) return false;
    this.#layers++;
    return true;
  }

  /** Notes that a limit cut something which did not ask first, as inflating does. */
  noteCut(limit: BudgetLimit): void {
    this.#refuse(limit);
  }

  /** Whether the time is used up. */
  outOfTime(): boolean {
    if (this.#now() - this.#startedAt <= this.limits.timeMs) return false;
    this.#hit.add('timeMs');
    return true;
  }

  #refuse(limit: BudgetLimit): false {
    this.#hit.add(limit);
    return false;
  }
}
