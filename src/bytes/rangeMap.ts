import type { ByteRange } from './range';

/** `count` units in a row: unit k covers child bytes from `child + k * unitChild` on. */
export interface MapRun {
  readonly child: number;
  readonly parent: number;
  readonly unitChild: number;
  readonly unitParent: number;
  readonly count: number;
}

/**
 * The runs stand in one array, five numbers each: a text full of escapes has hundreds of thousands
 * of them, and a document has as many maps of just one.
 */
const stride = 5;
const parentColumn = 1;
const unitChildColumn = 2;
const unitParentColumn = 3;
const countColumn = 4;

/**
 * Leads every byte of a derived run back to the bytes it came from.
 *
 * The derived bytes (the child) are described as runs of equal units: unit k of a run covers
 * `unitChild` bytes of the child and `unitParent` bytes of the parent. Verbatim text has units of
 * 1:1, base64 of 3:4, hex of 1:2, a percent escape is one unit of 1:3, `\u00e9` in JSON one of 2:6,
 * and a compressed segment is a single unit that covers everything. A unit is never split: the
 * smallest run of the parent that decodes to a byte is its unit.
 *
 * Parent bytes that no unit covers (line breaks in MIME base64, quotes) decode to nothing, and
 * child bytes whose units cover no parent bytes were put in by the reader.
 */
export class RangeMap {
  /** Length of the child, in bytes. */
  readonly childLength: number;
  /** The parent bytes from the first to the last unit. */
  readonly parentRange: ByteRange;
  /** Number of runs. */
  readonly runCount: number;

  readonly #runs: Float64Array;
  /** Where the parent of the runs begins in the parent of this map. */
  readonly #shift: number;

  /** Use {@link RangeMapBuilder}, or one of the static makers. */
  constructor(
    runs: Float64Array,
    runCount: number,
    childLength: number,
    parentRange: ByteRange,
    shift = 0,
  ) {
    this.#runs = runs;
    this.#shift = shift;
    this.runCount = runCount;
    this.childLength = childLength;
    this.parentRange = parentRange;
  }

  /** The child is a slice of the parent as it stands. */
  static slice(parentStart: number, length: number): RangeMap {
    return new RangeMapBuilder(parentStart).verbatim(length).build();
  }

  /** The child can only be read as a whole (compression, encryption). */
  static opaque(parentRange: ByteRange, childLength: number): RangeMap {
    return new RangeMapBuilder(parentRange.start)
      .unit(childLength, parentRange.end - parentRange.start)
      .build();
  }

  /** The same map where its parent stands `by` bytes further on in a larger one. */
  shifted(by: number): RangeMap {
    const { start, end } = this.parentRange;
    const range = { start: start + by, end: end + by };
    return new RangeMap(this.#runs, this.runCount, this.childLength, range, this.#shift + by);
  }

  /** Run `index`, in the order of the child and of the parent. */
  run(index: number): MapRun {
    const at = index * stride;
    return {
      child: this.#runs[at]!,
      parent: this.#runs[at + parentColumn]! + this.#shift,
      unitChild: this.#runs[at + unitChildColumn]!,
      unitParent: this.#runs[at + unitParentColumn]!,
      count: this.#runs[at + countColumn]!,
    };
  }

  /**
   * The smallest run of parent bytes that decodes to `range` of the child. An empty range gives the
   * empty range in front of the byte at its start. Ranges outside the child are clamped.
   */
  toParent(range: ByteRange): ByteRange {
    if (this.runCount === 0) return { start: this.parentRange.start, end: this.parentRange.start };
    const start = clamp(range.start, 0, this.childLength);
    const end = clamp(range.end, start, this.childLength);
    if (start === this.childLength) {
      return { start: this.parentRange.end, end: this.parentRange.end };
    }
    const first = this.runOfChild(start);
    const parentStart = this.#unitStart(first, start);
    if (end === start) return { start: parentStart, end: parentStart };
    const last = this.runOfChild(end - 1);
    const unitParent = this.#runs[last * stride + unitParentColumn]!;
    return { start: parentStart, end: this.#unitStart(last, end - 1) + unitParent };
  }

  /**
   * The run of child bytes that `range` of the parent takes part in, or undefined where it takes
   * part in none (a line break inside MIME base64, a quote).
   */
  toChild(range: ByteRange): ByteRange | undefined {
    let start: number | undefined;
    let end: number | undefined;
    // Runs are in parent order as well, so a binary search finds the first that can overlap.
    for (let index = this.#firstRunEndingAfter(range.start); index < this.runCount; index++) {
      const { child, parent, unitChild, unitParent, count } = this.run(index);
      if (parent >= range.end) break;
      if (unitParent === 0) continue;
      const from = Math.max(0, Math.floor((range.start - parent) / unitParent));
      const to = Math.min(count, Math.ceil((range.end - parent) / unitParent));
      if (from >= to) continue;
      start ??= child + from * unitChild;
      end = child + to * unitChild;
    }
    if (start === undefined || end === undefined) return undefined;
    return { start, end };
  }

  /** Index of the run that holds the child's byte at `offset`. */
  runOfChild(offset: number): number {
    let low = 0;
    let high = this.runCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#runs[middle * stride]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #unitStart(index: number, offset: number): number {
    const { child, parent, unitChild, unitParent } = this.run(index);
    return parent + Math.floor((offset - child) / unitChild) * unitParent;
  }

  #firstRunEndingAfter(offset: number): number {
    let low = 0;
    let high = this.runCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { parent, unitParent, count } = this.run(middle);
      if (parent + unitParent * count > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Builds a {@link RangeMap} from front to back. */
export class RangeMapBuilder {
  #runs = new Float64Array(stride);
  #runCount = 0;
  #childAt = 0;
  #parentAt: number;
  #first: number | undefined;
  #lastEnd: number;

  /** `parentStart` is where in the parent the first call begins. */
  constructor(parentStart = 0) {
    this.#parentAt = parentStart;
    this.#lastEnd = parentStart;
  }

  /** Offset in the parent where the next call begins. */
  get parentAt(): number {
    return this.#parentAt;
  }

  /** `length` bytes stand in the parent as they are. */
  verbatim(length: number): this {
    return this.units(length, 1, 1);
  }

  /** One unit: `childLength` bytes that came from `parentLength` bytes as a whole. */
  unit(childLength: number, parentLength: number): this {
    if (childLength === 0) return this.skip(parentLength);
    return this.units(1, childLength, parentLength);
  }

  /** `count` units of `unitChild` bytes, each from `unitParent` bytes. */
  units(count: number, unitChild: number, unitParent: number): this {
    if (count <= 0) return this;
    const last = (this.#runCount - 1) * stride;
    const extends_ =
      last >= 0 &&
      this.#runs[last + unitChildColumn] === unitChild &&
      this.#runs[last + unitParentColumn] === unitParent &&
      this.#parentAt ===
        this.#runs[last + parentColumn]! + this.#runs[last + countColumn]! * unitParent;
    if (extends_) this.#runs[last + countColumn]! += count;
    else this.#push(count, unitChild, unitParent);
    this.#first ??= this.#parentAt;
    this.#childAt += count * unitChild;
    this.#parentAt += count * unitParent;
    this.#lastEnd = this.#parentAt;
    return this;
  }

  /** `length` bytes that no parent byte stands for: the reader put them in. */
  inserted(length: number): this {
    return this.units(length, 1, 0);
  }

  /** All runs of a map whose parent begins here or further on. */
  append(map: RangeMap): this {
    for (let index = 0; index < map.runCount; index++) {
      const run = map.run(index);
      this.skip(run.parent - this.#parentAt).units(run.count, run.unitChild, run.unitParent);
    }
    return this;
  }

  /** `length` parent bytes that decode to nothing. */
  skip(length: number): this {
    this.#parentAt += length;
    return this;
  }

  build(): RangeMap {
    const start = this.#first ?? this.#parentAt;
    const end = Math.max(start, this.#lastEnd);
    return new RangeMap(this.#runs, this.#runCount, this.#childAt, { start, end });
  }

  #push(count: number, unitChild: number, unitParent: number): void {
    const at = this.#runCount++ * stride;
    if (at === this.#runs.length) {
      const larger = new Float64Array(at * 4);
      larger.set(this.#runs);
      this.#runs = larger;
    }
    this.#runs[at] = this.#childAt;
    this.#runs[at + parentColumn] = this.#parentAt;
    this.#runs[at + unitChildColumn] = unitChild;
    this.#runs[at + unitParentColumn] = unitParent;
    this.#runs[at + countColumn] = count;
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
