import type { Inflate, InflateKind } from '../../bytes/platform';

/** Most packed bytes that are read at once. */
export const mostPacked = 256 * 1024 * 1024;
/** Most bytes that a container may unpack to in memory: a session's share of the machine. */
export const mostUnpacked = 256 * 1024 * 1024;
/** The same for what begins like a bomb. */
const mostOfBomb = 64 * 1024 * 1024;

const probeLength = 16 * 1024;
const probeOut = 4 * 1024 * 1024;
/** JSON and XML shrink to a twentieth, a log of one line again and again to a hundredth. */
const bombRatio = 200;

/** The beginning of a compressed stream. */
export interface Probe {
  /** What it unpacks to: enough to tell a format by. */
  readonly head: Uint8Array;
  /**
   * How many bytes the whole may unpack to. All of them stand in memory before it is clear that they
   * are too many, so a stream that grows as only bombs do gets less.
   */
  readonly limit: number;
}

/** Looks at the stream that begins with `packed`. */
export function probeStream(kind: InflateKind, packed: Uint8Array, inflate: Inflate): Probe {
  const first = packed.subarray(0, probeLength);
  const { bytes, state } = inflate(kind, first, probeOut);
  const isBomb = state === 'skipped' || bytes.length > first.length * bombRatio;
  return { head: bytes, limit: isBomb ? mostOfBomb : mostUnpacked };
}
