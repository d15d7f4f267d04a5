import type { OutputBuffer } from '../../bytes/outputBuffer';
import { ZstdDamage } from './damage';
import { constantTable, firstState, makeTable, nextState, readTable, type FseTable } from './fse';
import { ReverseBits } from './reverseBits';

/** Codes of lengths: what each begins at, and the bits that are added (RFC 8878, section 3.1.1.3.2.1). */
interface Codes {
  readonly bases: readonly number[];
  readonly extra: readonly number[];
}

/** What differs between the three kinds of codes that a sequence has. */
interface Kind {
  readonly maxLog: number;
  readonly maxSymbol: number;
  readonly standard: FseTable;
}

const literalCodes = codesOf(
  0,
  [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11,
    12, 13, 14, 15, 16,
  ],
);
const matchCodes = codesOf(3, [
  ...new Array<number>(32).fill(0),
  1,
  1,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  7,
  8,
  9,
  10,
  11,
  12,
  13,
  14,
  15,
  16,
]);

/** Each code begins where the one before it ends. */
function codesOf(first: number, extra: readonly number[]): Codes {
  let base = first;
  const bases = extra.map((bits) => {
    const own = base;
    base += 2 ** bits;
    return own;
  });
  return { bases, extra };
}

/** Standard distributions (RFC 8878, section 3.1.1.3.2.2). */
const literalKind: Kind = {
  maxLog: 9,
  maxSymbol: 35,
  standard: makeTable(
    [
      4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1,
      1, -1, -1, -1, -1,
    ],
    6,
  ),
};
const offsetKind: Kind = {
  maxLog: 8,
  maxSymbol: 31,
  standard: makeTable(
    [1, 1, 1, 1, 1, 1, 2, 2, 2, ...new Array<number>(15).fill(1), -1, -1, -1, -1, -1],
    5,
  ),
};
const matchKind: Kind = {
  maxLog: 9,
  maxSymbol: 52,
  standard: makeTable(
    [1, 4, 3, 2, 2, 2, 2, 2, 2, ...new Array<number>(37).fill(1), -1, -1, -1, -1, -1, -1, -1],
    6,
  ),
};

/** Tables that the next block may use again. */
export interface SequenceTables {
  readonly literals: FseTable;
  readonly offsets: FseTable;
  readonly matches: FseTable;
}

/** What sequences need of the blocks before, and leave to those behind. */
export interface History {
  tables: SequenceTables | null;
  /** The last three distances. */
  readonly distances: [number, number, number];
  /** Length of the output where the frame began. */
  readonly floor: number;
}

/** Bytes that a block may still put out. */
interface Room {
  left: number;
}

/**
 * Undoes the sequences in [start, end) of `bytes` (RFC 8878, section 3.1.1.3.2): runs of literals and
 * repetitions, and the literals that are left. A block never gives more than `most` bytes, which
 * bounds the work. Gives false where there is no room in the output.
 */
export function undoSequences(
  bytes: Uint8Array,
  start: number,
  end: number,
  literals: Uint8Array,
  most: number,
  history: History,
  out: OutputBuffer,
): boolean {
  const { count, at: modesAt } = countOf(bytes, start, end);
  const room: Room = { left: most };
  let done = 0;
  if (count > 0) {
    const { tables, at } = readTables(bytes, modesAt, end, history.tables);
    history.tables = tables;
    const input = new ReverseBits(bytes, at, end);
    let literalState = firstState(tables.literals, input);
    let offsetState = firstState(tables.offsets, input);
    let matchState = firstState(tables.matches, input);
    for (let i = 0; i < count; i++) {
      const offsetCode = tables.offsets.symbols[offsetState]!;
      const offset = 2 ** offsetCode + input.read(offsetCode);
      const match = lengthOf(matchCodes, tables.matches.symbols[matchState]!, input);
      const run = lengthOf(literalCodes, tables.literals.symbols[literalState]!, input);
      if (i + 1 < count) {
        literalState = nextState(tables.literals, literalState, input);
        matchState = nextState(tables.matches, matchState, input);
        offsetState = nextState(tables.offsets, offsetState, input);
      }
      if (input.left < 0) throw new ZstdDamage();
      const stop = done + run;
      spend(room, run + match);
      if (stop > literals.length) throw new ZstdDamage();
      if (!out.literals(literals, done, stop)) return false;
      done = stop;
      const distance = distanceOf(offset, run, history.distances);
      if (distance < 1 || distance > out.length - history.floor) throw new ZstdDamage();
      if (!out.copy(distance, match)) return false;
    }
    if (input.left !== 0) throw new ZstdDamage();
  } else if (modesAt !== end) throw new ZstdDamage();
  spend(room, literals.length - done);
  return out.literals(literals, done, literals.length);
}

function spend(room: Room, count: number): void {
  room.left -= count;
  if (room.left < 0) throw new ZstdDamage();
}

function countOf(bytes: Uint8Array, start: number, end: number): { count: number; at: number } {
  const first = bytes[start];
  if (first === undefined || start >= end) throw new ZstdDamage();
  if (first < 128) return { count: first, at: start + 1 };
  const second = bytes[start + 1] ?? 0;
  if (first < 255) return { count: ((first - 128) << 8) + second, at: start + 2 };
  return { count: second + ((bytes[start + 2] ?? 0) << 8) + 0x7f00, at: start + 3 };
}

function readTables(
  bytes: Uint8Array,
  start: number,
  end: number,
  previous: SequenceTables | null,
): { tables: SequenceTables; at: number } {
  const modes = bytes[start];
  if (modes === undefined || start >= end || (modes & 3) !== 0) throw new ZstdDamage();
  let at = start + 1;
  const read = (mode: number, kind: Kind, before: FseTable | undefined): FseTable => {
    if (mode === 0) return kind.standard;
    if (mode === 1) {
      const symbol = bytes[at++];
      if (symbol === undefined || symbol > kind.maxSymbol || at > end) throw new ZstdDamage();
      return constantTable(symbol);
    }
    if (mode === 3) {
      if (!before) throw new ZstdDamage();
      return before;
    }
    const made = readTable(bytes, at, end, kind.maxLog, kind.maxSymbol);
    ({ at } = made);
    return made.table;
  };
  const literals = read((modes >> 6) & 3, literalKind, previous?.literals);
  const offsets = read((modes >> 4) & 3, offsetKind, previous?.offsets);
  const matches = read((modes >> 2) & 3, matchKind, previous?.matches);
  return { tables: { literals, offsets, matches }, at };
}

function lengthOf({ bases, extra }: Codes, code: number, input: ReverseBits): number {
  const base = bases[code];
  if (base === undefined) throw new ZstdDamage();
  return base + input.read(extra[code]!);
}

/** The distance that an offset stands for: one of the last three, or one of its own (3.1.1.5). */
function distanceOf(offset: number, run: number, distances: [number, number, number]): number {
  const [first, second, third] = distances;
  if (offset > 3) {
    distances.splice(0, 3, offset - 3, first, second);
    return offset - 3;
  }
  const index = offset - 1 + (run === 0 ? 1 : 0);
  if (index === 0) return first;
  const distance = index === 1 ? second : index === 2 ? third : first - 1;
  distances.splice(0, 3, distance, first, index === 1 ? third : second);
  return distance;
}
