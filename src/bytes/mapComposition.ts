import { RangeMapBuilder, type MapRun, type RangeMap } from './rangeMap';

/**
 * The way from the child of `inner` straight to the parent of `outer`, where the parent of `inner`
 * is the child of `outer`. Exact where the units of one fit into those of the other (verbatim text,
 * base64 over JSON without escapes inside a group); where they do not, units that share bytes of the
 * parent become one: coarser, and never wrong.
 */
export function composeMaps(inner: RangeMap, outer: RangeMap): RangeMap {
  const first = inner.runCount > 0 ? outer.toParent(inner.parentRange).start : 0;
  const out = new Composition(first);
  for (let index = 0; index < inner.runCount; index++) {
    const run = inner.run(index);
    for (let unit = 0; unit < run.count; unit += composeUnits(run, unit, outer, out));
  }
  return out.build();
}

/** Puts out one unit of `run` from `unit` on, or many where they fit, and answers how many. */
function composeUnits(run: MapRun, unit: number, outer: RangeMap, out: Composition): number {
  const left = run.count - unit;
  if (run.unitParent === 0) {
    out.units(left, run.unitChild, out.parentAt, 0);
    return left;
  }
  const at = run.parent + unit * run.unitParent;
  if (at >= outer.childLength) {
    out.units(left, run.unitChild, out.parentAt, 0);
    return left;
  }
  const over = outer.run(outer.runOfChild(at));
  const into = at - over.child;
  if (over.unitChild === 1) {
    const whole = Math.min(left, Math.floor((over.count - into) / run.unitParent));
    if (whole > 0) {
      const start = over.parent + into * over.unitParent;
      out.units(whole, run.unitChild, start, run.unitParent * over.unitParent);
      return whole;
    }
  } else if (run.unitChild === 1 && run.unitParent === 1) {
    const skipped = Math.floor(into / over.unitChild);
    const inUnit = into - skipped * over.unitChild;
    const start = over.parent + skipped * over.unitParent;
    const whole = Math.min(Math.floor(left / over.unitChild), over.count - skipped);
    if (inUnit === 0 && whole > 0) {
      out.units(whole, over.unitChild, start, over.unitParent);
      return whole * over.unitChild;
    }
    const part = Math.min(left, over.unitChild - inUnit);
    out.unit(part, start, start + over.unitParent);
    return part;
  }
  const parent = outer.toParent({ start: at, end: at + run.unitParent });
  out.unit(run.unitChild, parent.start, parent.end);
  return 1;
}

/** Holds the last single unit back, as the next may share parent bytes with it. */
class Composition {
  readonly #map: RangeMapBuilder;
  #length = 0;
  #start = 0;
  #end = 0;

  constructor(parentStart: number) {
    this.#map = new RangeMapBuilder(parentStart);
    this.#end = parentStart;
  }

  get parentAt(): number {
    return Math.max(this.#end, this.#map.parentAt);
  }

  unit(childLength: number, start: number, end: number): void {
    if (this.#length > 0 && start < this.#end) {
      this.#length += childLength;
      this.#end = Math.max(this.#end, end);
      return;
    }
    this.#flush();
    this.#length = childLength;
    this.#start = start;
    this.#end = end;
  }

  units(count: number, unitChild: number, start: number, unitParent: number): void {
    this.#flush();
    this.#map.skip(start - this.#map.parentAt).units(count, unitChild, unitParent);
    this.#end = this.#map.parentAt;
  }

  build(): RangeMap {
    this.#flush();
    return this.#map.build();
  }

  #flush(): void {
    if (this.#length === 0) return;
    this.#map.skip(this.#start - this.#map.parentAt).unit(this.#length, this.#end - this.#start);
    this.#length = 0;
  }
}
