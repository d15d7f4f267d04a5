import fc from 'fast-check';
import type { ByteRange } from '../../src/bytes/range';
import { RangeMapBuilder, type RangeMap } from '../../src/bytes/rangeMap';

type Step =
  | {
      readonly kind: 'units';
      readonly count: number;
      readonly child: number;
      readonly parent: number;
    }
  | { readonly kind: 'inserted'; readonly length: number }
  | { readonly kind: 'skip'; readonly length: number };

/** A map beside the plainest description of it: for each child byte, the parent bytes it came from. */
export interface ModelledMap {
  readonly map: RangeMap;
  readonly cells: readonly ByteRange[];
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('units' as const),
    count: fc.integer({ min: 1, max: 6 }),
    child: fc.integer({ min: 1, max: 4 }),
    parent: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ kind: fc.constant('inserted' as const), length: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('skip' as const), length: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    kind: fc.constant('units' as const),
    count: fc.integer({ min: 1, max: 20 }),
    child: fc.constant(1),
    parent: fc.constant(1),
  }),
);

function build(start: number, steps: readonly Step[]): ModelledMap {
  const builder = new RangeMapBuilder(start);
  const cells: ByteRange[] = [];
  let at = start;
  for (const one of steps) {
    if (one.kind === 'skip') {
      builder.skip(one.length);
      at += one.length;
    } else if (one.kind === 'inserted') {
      builder.inserted(one.length);
      for (let i = 0; i < one.length; i++) cells.push({ start: at, end: at });
    } else {
      if (one.count === 1) builder.unit(one.child, one.parent);
      else if (one.child === 1 && one.parent === 1) builder.verbatim(one.count);
      else builder.units(one.count, one.child, one.parent);
      for (let unit = 0; unit < one.count; unit++) {
        for (let i = 0; i < one.child; i++) cells.push({ start: at, end: at + one.parent });
        at += one.parent;
      }
    }
  }
  return { map: builder.build(), cells };
}

/** Any map whose parent begins at `maxStart` or before. */
export function modelledMap(maxStart = 10): fc.Arbitrary<ModelledMap> {
  return fc
    .tuple(fc.nat(maxStart), fc.array(step, { maxLength: 8 }))
    .map(([start, steps]) => build(start, steps));
}
