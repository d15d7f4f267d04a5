import { ZstdDamage } from './damage';
import { firstState, nextState, readTable } from './fse';
import { ReverseBits } from './reverseBits';

/** A Huffman code (RFC 8878, section 4.2) as a table over the next `log` bits. */
export interface HuffmanTable {
  readonly log: number;
  readonly symbols: Uint8Array;
  /** Length of the code of each. */
  readonly lengths: Uint8Array;
}

const maxLog = 11;
const maxWeightLog = 6;
const maxSymbols = 256;
/** Header bytes from here on say how many weights stand behind them, four bits each. */
const direct = 128;

/** Reads the code at `start`, and says where what follows it begins. */
export function readHuffman(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly table: HuffmanTable; readonly at: number } {
  if (start >= end) throw new ZstdDamage();
  const header = bytes[start]!;
  const count = header - direct + 1;
  const at = start + 1 + (header < direct ? header : (count + 1) >> 1);
  if (at > end) throw new ZstdDamage();
  const weights = header < direct ? coded(bytes, start + 1, at) : plain(bytes, start + 1, count);
  return { table: makeTable(weights), at };
}

function plain(bytes: Uint8Array, start: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const two = bytes[start + (i >> 1)]!;
    return i % 2 === 0 ? two >> 4 : two & 15;
  });
}

/** Weights that two states give by turns, until the bits are used up. */
function coded(bytes: Uint8Array, start: number, end: number): number[] {
  const { table, at } = readTable(bytes, start, end, maxWeightLog, maxLog + 1);
  const input = new ReverseBits(bytes, at, end);
  const states = [firstState(table, input), firstState(table, input)];
  const weights: number[] = [];
  for (let turn = 0; weights.length < maxSymbols; turn ^= 1) {
    const state = states[turn]!;
    weights.push(table.symbols[state]!);
    states[turn] = nextState(table, state, input);
    if (input.left >= 0) continue;
    weights.push(table.symbols[states[turn ^ 1]!]!);
    return weights;
  }
  throw new ZstdDamage();
}

function makeTable(weights: readonly number[]): HuffmanTable {
  let sum = 0;
  for (const weight of weights) {
    if (weight > maxLog) throw new ZstdDamage();
    if (weight > 0) sum += 1 << (weight - 1);
  }
  // The weight of the last symbol is what is missing to a power of two.
  const log = 32 - Math.clz32(sum);
  const rest = (1 << log) - sum;
  if (sum === 0 || log > maxLog || (rest & (rest - 1)) !== 0) throw new ZstdDamage();
  const all = [...weights, 32 - Math.clz32(rest)];
  if (all.length > maxSymbols) throw new ZstdDamage();
  const symbols = new Uint8Array(1 << log);
  const lengths = new Uint8Array(1 << log);
  let at = 0;
  for (let weight = 1; weight <= log; weight++) {
    all.forEach((own, symbol) => {
      if (own !== weight) return;
      const next = at + (1 << (weight - 1));
      symbols.fill(symbol, at, next);
      lengths.fill(log + 1 - weight, at, next);
      at = next;
    });
  }
  if (at !== 1 << log) throw new ZstdDamage();
  return { log, symbols, lengths };
}

/** Undoes one stream of codes in [start, end) of `bytes` into all of `out`. */
export function undoHuffman(
  { log, symbols, lengths }: HuffmanTable,
  bytes: Uint8Array,
  start: number,
  end: number,
  out: Uint8Array,
): void {
  const input = new ReverseBits(bytes, start, end);
  const mask = (1 << log) - 1;
  let state = input.read(log);
  for (let to = 0; to < out.length; to++) {
    out[to] = symbols[state]!;
    const length = lengths[state]!;
    state = ((state << length) & mask) | input.read(length);
  }
  if (input.left !== -log) throw new ZstdDamage();
}
