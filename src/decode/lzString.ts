import type { State } from '../bytes/statement';

/** What came out of an LZ-string stream. */
export interface LzString {
  /** UTF-16 code units. */
  readonly units: Uint16Array;
  /** `complete` where the end mark stands in the last unit of the input; `skipped` at `most`. */
  readonly state: State;
  /** Codes that named an earlier phrase: by chance, one in four of these would name none. */
  readonly references: number;
}

/** Codes that are no phrase: a character of 8 or 16 bits follows, or the stream ends. */
const character8 = 0;
const character16 = 1;
const endMark = 2;
const firstPhrase = 3;

/**
 * Undoes LZ-string (as the library of that name packs it): phrases of an LZ78 dictionary in codes of
 * growing width, low bit first, spread over `count` units of `bits` bits each, high bit first. Stops
 * at `most` code units. Zero units at the end may be missing.
 */
export function undoLzString(
  unitAt: (index: number) => number,
  count: number,
  bits: number,
  most: number,
): LzString {
  let out = new Uint16Array(Math.min(most, count * 4 + 16));
  let length = 0;
  // Each phrase is a run of the output: the phrase before it with the character that came next.
  let starts = new Int32Array(Math.min(256, most * 2 + 8));
  let lengths = new Int32Array(starts.length);
  let phrases = firstPhrase;
  let references = 0;
  let index = 0;
  let unit = count > 0 ? unitAt(0) : 0;
  let mask = 1 << (bits - 1);

  const read = (width: number): number => {
    let value = 0;
    for (let i = 0; i < width; i++) {
      if ((unit & mask) !== 0) value |= 1 << i;
      mask >>= 1;
      if (mask !== 0) continue;
      mask = 1 << (bits - 1);
      index++;
      unit = index < count ? unitAt(index) : 0;
    }
    return value;
  };
  const add = (start: number, size: number): void => {
    if (phrases === starts.length) {
      starts = grown(starts);
      lengths = grown(lengths);
    }
    starts[phrases] = start;
    lengths[phrases++] = size;
  };
  const done = (state: State): LzString => ({ units: out.subarray(0, length), state, references });

  let width = 2;
  let room = 1;
  let previous = -1;
  let previousSize = 0;
  for (;;) {
    if (index > count) return done('truncated');
    const code = read(width);
    if (code === endMark) {
      // The rest of the last unit is zero, and never empty.
      return done(index >= count - 1 && (unit & (mask * 2 - 1)) === 0 ? 'complete' : 'failed');
    }
    let start: number;
    let size: number;
    if (code === character8 || code === character16) {
      const value = read(code === character8 ? 8 : 16);
      if (length >= most) return done('skipped');
      if (length === out.length) out = grownUnits(out, most);
      out[length] = value;
      [start, size] = [length++, 1];
      add(start, size);
      if (previous >= 0 && --room === 0) room = 2 ** width++;
    } else {
      if (previous < 0 || code > phrases) return done('failed');
      references++;
      const isNew = code === phrases;
      const from = isNew ? previous : starts[code]!;
      size = isNew ? previousSize + 1 : lengths[code]!;
      const fits = Math.min(size, most - length);
      while (length + fits > out.length) out = grownUnits(out, most);
      for (let i = 0; i < fits; i++) out[length + i] = out[from + i]!;
      start = length;
      length += fits;
      if (fits < size) return done('skipped');
    }
    if (previous < 0) {
      // The first character stands alone: two bits for its kind, three for the next code.
      width = 3;
      room = 4;
    } else {
      add(previous, previousSize + 1);
      if (--room === 0) room = 2 ** width++;
    }
    previous = start;
    previousSize = size;
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function grownUnits(array: Uint16Array<ArrayBuffer>, most: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.min(most, array.length * 2 + 64));
  larger.set(array);
  return larger;
}
