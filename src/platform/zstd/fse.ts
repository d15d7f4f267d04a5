import { ZstdDamage } from './damage';
import type { ReverseBits } from './reverseBits';

/** A decoding table of finite state entropy (RFC 8878, section 4.1.1): a symbol for each state. */
export interface FseTable {
  /** States are numbers of this many bits. */
  readonly log: number;
  readonly symbols: Uint8Array;
  /** Bits that lead from a state to the next, and what they are added to. */
  readonly bits: Uint8Array;
  readonly bases: Uint16Array;
}

/** A table as it stood in the data, and where what follows it begins. */
export interface ReadFse {
  readonly table: FseTable;
  readonly at: number;
}

/** The table that gives the same symbol for ever. */
export function constantTable(symbol: number): FseTable {
  return {
    log: 0,
    symbols: Uint8Array.of(symbol),
    bits: new Uint8Array(1),
    bases: new Uint16Array(1),
  };
}

/** The state that the bits begin with. */
export function firstState({ log }: FseTable, input: ReverseBits): number {
  return input.read(log);
}

/** The state after `state`. */
export function nextState({ bits, bases }: FseTable, state: number, input: ReverseBits): number {
  return bases[state]! + input.read(bits[state]!);
}

/** The table of a distribution: shares of 2^`log`, -1 for less than one. */
export function makeTable(shares: readonly number[], log: number): FseTable {
  const size = 1 << log;
  const symbols = new Uint8Array(size);
  const bits = new Uint8Array(size);
  const bases = new Uint16Array(size);
  const next = new Uint16Array(shares.length);
  let high = size;
  shares.forEach((share, symbol) => {
    if (share === -1) symbols[--high] = symbol;
    next[symbol] = Math.abs(share);
  });
  const step = (size >> 1) + (size >> 3) + 3;
  let at = 0;
  shares.forEach((share, symbol) => {
    for (let i = 0; i < share; i++) {
      symbols[at] = symbol;
      do at = (at + step) & (size - 1);
      while (at >= high);
    }
  });
  if (at !== 0) throw new ZstdDamage();
  for (let state = 0; state < size; state++) {
    const from = next[symbols[state]!]!++;
    const count = log - (31 - Math.clz32(from));
    bits[state] = count;
    bases[state] = (from << count) - size;
  }
  return { log, symbols, bits, bases };
}

/** Reads the distribution at `start` of `bytes` (RFC 8878, section 4.1.1) and makes its table. */
export function readTable(
  bytes: Uint8Array,
  start: number,
  end: number,
  maxLog: number,
  maxSymbol: number,
): ReadFse {
  let bit = 0;
  const peek = (count: number): number => {
    const at = start + (bit >> 3);
    const three = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    return (three >> (bit & 7)) & ((1 << count) - 1);
  };
  const log = peek(4) + 5;
  bit += 4;
  if (log > maxLog) throw new ZstdDamage();
  const shares: number[] = [];
  let left = 1 << log;
  while (left > 0) {
    if (shares.length > maxSymbol || start + (bit >> 3) >= end) throw new ZstdDamage();
    // Small values take a bit less where not all values of that many bits are possible.
    const count = 32 - Math.clz32(left + 1);
    const low = (1 << (count - 1)) - 1;
    const spared = (1 << count) - 1 - (left + 1);
    let value = peek(count);
    if ((value & low) < spared) {
      value &= low;
      bit += count - 1;
    } else {
      if (value > low) value -= spared;
      bit += count;
    }
    const share = value - 1;
    shares.push(share);
    left -= Math.abs(share);
    if (share !== 0) continue;
    for (let repeats = 3; repeats === 3;) {
      repeats = peek(2);
      bit += 2;
      for (let i = 0; i < repeats; i++) shares.push(0);
      if (shares.length > maxSymbol + 1) throw new ZstdDamage();
    }
  }
  const at = start + ((bit + 7) >> 3);
  if (left < 0 || at > end || shares.length > maxSymbol + 1) throw new ZstdDamage();
  return { table: makeTable(shares, log), at };
}
