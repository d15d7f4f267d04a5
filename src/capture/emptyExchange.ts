import type { ByteRange } from '../bytes/range';
import type { Exchange, Problem } from './model';

/** What stands for an entry of which nothing can be read: its number, its place and why. */
export function emptyExchange(
  index: number,
  range: ByteRange,
  problems: readonly Problem[],
): Exchange {
  return {
    index,
    range,
    request: null,
    response: null,
    host: null,
    transport: 'unknown',
    serverAddress: null,
    startedAtMs: null,
    durationMs: null,
    problems,
  };
}
