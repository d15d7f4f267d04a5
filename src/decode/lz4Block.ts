import type { State } from '../bytes/statement';
import type { BlockSink } from '../bytes/outputBuffer';

/** How far a block could be undone: its state, and where in the source it ended. */
export interface BlockEnd {
  readonly state: State;
  readonly at: number;
}

const minMatch = 4;
/** A length of four bits that goes on in the bytes behind it. */
const more = 15;

/**
 * Undoes an LZ4 block (LZ4 block format, 1.6) in [start, end) into `out`. Matches may reach back to
 * `floor` of the output: where the blocks of a frame hang together, that is where the frame began.
 */
export function undoLz4Block(
  source: Uint8Array,
  start: number,
  end: number,
  out: BlockSink,
  floor: number,
): BlockEnd {
  let at = start;
  while (at < end) {
    const token = source[at++]!;
    let literals = token >> 4;
    if (literals === more) {
      let byte = 255;
      while (byte === 255 && at < end) literals += byte = source[at++]!;
      if (byte === 255) return { state: 'truncated', at };
    }
    const stop = Math.min(end, at + literals);
    if (!out.literals(source, at, stop)) return { state: 'skipped', at };
    if (stop < at + literals) return { state: 'truncated', at: stop };
    at = stop;
    if (at === end) return { state: 'complete', at };
    if (at + 2 > end) return { state: 'truncated', at };
    const distance = source[at]! | (source[at + 1]! << 8);
    if (distance === 0 || distance > out.length - floor) return { state: 'failed', at };
    at += 2;
    let count = token & 15;
    if (count === more) {
      let byte = 255;
      while (byte === 255 && at < end) count += byte = source[at++]!;
      if (byte === 255) return { state: 'truncated', at };
    }
    if (!out.copy(distance, count + minMatch)) return { state: 'skipped', at };
  }
  // A block ends with literals, so there is more of it.
  return { state: 'truncated', at };
}
