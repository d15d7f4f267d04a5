import type { ByteRange } from './range';

/**
 * Leads every byte of a derived run back to the bytes it came from.
 *
 * The derived bytes (the child) are described as runs of equal units: unit k of a run covers
 * `unitChild` bytes of the child and `unitParent` bytes of the parent. Verbatim text has units of
 * 1:1, base64 of 3:4, hex of 1:2, a percent escape is one unit of 1:3, `\u00e9` in JSON one of 2:6,
 * and a compressed segment is a single unit that covers everything. A unit is never split: the
 * smallest run of the parent that decodes to a byte is its unit.
 *
 * Parent bytes that no unit covers (line breaks in MIME base64, quotes) decode to nothing.
 */
export class RangeMap {
  /** Length of the child, in bytes. */
  readonly childLength: number;
  /** The parent bytes from the first to the last unit. */
  readonly parentRange: ByteRange;

  readonly #child: readonly number[];
  readonly #parent: readonly number[];
  readonly #unitChild: readonly number[];
  readonly #unitParent: readonly number[];
  readonly #count: readonly number[];

  /** Use {@link RangeMapBuilder}, or one of the static makers. */
  constructor(
    child: readonly number[],
    parent: readonly number[],
    unitChild: readonly number[],
    unitParent: readonly number[],
    count: readonly number[],
    childLength: number,
    parentRange: ByteRange,
  ) {
    this.#child = child;
    this.#parent = parent;
    this.#unitChild = unitChild;
    this.#unitParent = unitParent;
    this.#count = count;
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

  /**
   * The smallest run of parent bytes that decodes to `range` of the child. An empty range gives the
   * empty range in front of the byte at its start. Ranges outside the child are clamped.
   */
  toParent(range: ByteRange): ByteRange {
    const runs = this.#child.length;
    if (runs === 0) return { start: this.parentRange.start, end: this.parentRange.start };
    const start = clamp(range.start, 0, this.childLength);
    const end = clamp(range.end, start, this.childLength);
    if (start === this.childLength) {
      return { start: this.parentRange.end, end: this.parentRange.end };
    }
    const first = this.#runOfChild(start);
    const parentStart = this.#unitStart(first, start);
    if (end === start) return { start: parentStart, end: parentStart };
    const last = this.#runOfChild(end - 1);
    return { start: parentStart, end: this.#unitStart(last, end - 1) + this.#unitParent[last]! };
  }

  /**
   * The run of child bytes that `range` of the parent takes part in, or undefined where it takes
   * part in none (a line break inside MIME base64, a quote).
   */
  toChild(range: ByteRange): ByteRange | undefined {
    let start: number | undefined;
    let end: number | undefined;
    // Runs are in parent order as well, so a binary search finds the first that can overlap.
    for (let run = this.#firstRunEndingAfter(range.start); run < this.#parent.length; run++) {
      const parent = this.#parent[run]!;
      if (parent >= range.end) break;
      const unitParent = this.#unitParent[run]!;
      const unitChild = this.#unitChild[run]!;
      const count = this.#count[run]!;
      const from = Math.max(0, Math.floor((range.start - parent) / unitParent));
      const to = Math.min(count, Math.ceil((range.end - parent) / unitParent));
      if (from >= to) continue;
      const runEnd = run + 1 < this.#child.length ? this.#child[run + 1]! : this.childLength;
      start ??= this.#child[run]! + from * unitChild;
      end = Math.min(this.#child[run]! + to * unitChild, runEnd);
    }
    if (start === undefined || end === undefined) return undefined;
    return { start, end };
  }

  #runOfChild(offset: number): number {
    let low = 0;
    let high = this.#child.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#child[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #unitStart(run: number, offset: number): number {
    const unit = Math.floor((offset - this.#child[run]!) / this.#unitChild[run]!);
    return this.#parent[run]! + unit * this.#unitParent[run]!;
  }

  #firstRunEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#parent.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#parent[middle]! + this.#unitParent[middle]! * this.#count[middle]! > offset) {
        high = middle;
      } else low = middle + 1;
    }
    return low;
  }
}

/** Builds a {@link RangeMap} from front to back. */
export class RangeMapBuilder {
  readonly #child: number[] = [];
  readonly #parent: number[] = [];
  readonly #unitChild: number[] = [];
  readonly #unitParent: number[] = [];
  readonly #count: number[] = [];
  #childAt = 0;
  #parentAt: number;
  #first: number | undefined;
  #lastEnd: number;

  /** `parentStart` is where in the parent the first call begins. */
  constructor(parentStart = 0) {
    this.#parentAt = parentStart;
    this.#lastEnd = parentStart;
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
    const last = this.#child.length - 1;
    const extends_ =
      last >= 0 &&
      this.#unitChild[last] === unitChild &&
      this.#unitParent[last] === unitParent &&
      this.#parentAt === this.#parent[last]! + this.#count[last]! * unitParent;
    if (extends_) this.#count[last]! += count;
    else {
      this.#child.push(this.#childAt);
      this.#parent.push(this.#parentAt);
      this.#unitChild.push(unitChild);
      this.#unitParent.push(unitParent);
      this.#count.push(count);
    }
    this.#first ??= this.#parentAt;
    this.#childAt += count * unitChild;
    this.#parentAt += count * unitParent;
    this.#lastEnd = this.#parentAt;
    return this;
  }

  /** `length` parent bytes that decode to nothing. */
  skip(length: number): this {
    this.#parentAt += length;
    return this;
  }

  build(): RangeMap {
    const start = this.#first ?? this.#parentAt;
    return new RangeMap(
      this.#child,
      this.#parent,
      this.#unitChild,
      this.#unitParent,
      this.#count,
      this.#childAt,
      { start, end: Math.max(start, this.#lastEnd) },
    );
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
