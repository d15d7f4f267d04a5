import type { OpenCapture } from './openCapture';

/** More are not chosen by hand. */
const mostExchanges = 1_000_000;

/**
 * The exchanges that a command was run on: those that the page names for its menu (`exchanges` where
 * several are chosen, else `exchange`), or the one that is chosen; none where there is none. What the
 * page says is checked, each number counts once, and they come in the capture's order.
 */
export function meantExchanges(
  context: unknown,
  capture: Pick<OpenCapture, 'pointed' | 'selection'>,
): readonly number[] {
  const { exchange, exchanges } = (context ?? {}) as {
    readonly exchange?: unknown;
    readonly exchanges?: unknown;
  };
  if (Array.isArray(exchanges) && exchanges.length <= mostExchanges) {
    const counts = exchanges.filter(isCount);
    if (counts.length > 0) return [...new Set(counts)].sort((a, b) => a - b);
  }
  if (isCount(exchange)) return [exchange];
  const chosen = capture.pointed?.exchange ?? capture.selection?.exchange;
  return chosen === undefined ? [] : [chosen];
}

/** Whether something from outside is a number of an exchange or a finding. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
