import { Session, type Profiler } from 'node:inspector';
import { intersectRanges, type ByteRange } from '../../../src/bytes/range';

/**
 * Which code has been reached, told by V8's block coverage. Of a function it tells the blocks that
 * were not reached since it was asked last, so those that never were are what all answers share.
 * The session is never disconnected: the thread ends with its work.
 */
export class Coverage {
  readonly #session = new Session();
  readonly #script: string;
  /** Blocks of each function that was called, by its place, which were never reached. */
  readonly #missing = new Map<number, readonly ByteRange[]>();
  #reached = 0;

  /** Counts only what lies in the script whose address ends with `script`. */
  constructor(script: string) {
    this.#script = script;
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  }

  /** Characters of code that were reached. */
  get size(): number {
    return this.#reached;
  }

  /** Whether code was reached since the last time that never was before. */
  hasNew(): boolean {
    const before = this.#reached;
    this.#session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error !== null) return;
      for (const { url, functions } of taken.result) {
        if (url.endsWith(this.#script)) for (const { ranges } of functions) this.#note(ranges);
      }
    });
    return this.#reached > before;
  }

  #note(ranges: readonly Profiler.CoverageRange[]): void {
    const whole = ranges[0];
    if (whole === undefined || whole.count === 0) return;
    const key = whole.startOffset * 2 ** 24 + whole.endOffset;
    const known = this.#missing.get(key);
    if (known?.length === 0) return;
    const missed = missedIn(ranges);
    const now =
      known?.flatMap((one) =>
        missed.map((other) => intersectRanges(one, other)).filter((both) => both !== undefined),
      ) ?? missed;
    const before = known === undefined ? whole.endOffset - whole.startOffset : lengthOf(known);
    this.#reached += before - lengthOf(now);
    this.#missing.set(key, now);
  }
}

/** Blocks nest and stand in order: the last that holds a place is the one that counts for it. */
function missedIn(ranges: readonly Profiler.CoverageRange[]): ByteRange[] {
  const missed: ByteRange[] = [];
  const edges = [...new Set(ranges.flatMap((one) => [one.startOffset, one.endOffset]))];
  edges.sort((a, b) => a - b);
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i]!;
    const end = edges[i + 1]!;
    const inner = ranges.findLast((one) => one.startOffset <= start && end <= one.endOffset);
    if (inner?.count === 0) missed.push({ start, end });
  }
  return missed;
}

function lengthOf(ranges: readonly ByteRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
