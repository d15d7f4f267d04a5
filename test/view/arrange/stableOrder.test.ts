import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stableOrder } from '../../../src/view/arrange/stableOrder';
import { textRanks } from '../../../src/view/arrange/textRanks';

/** The same by comparing. */
function expected(keys: readonly number[], isDescending: boolean): number[] {
  return [...keys.keys()].sort((a, b) => {
    const [first, second] = [keys[a]!, keys[b]!];
    if (Number.isNaN(first) || Number.isNaN(second)) {
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || a - b;
    }
    if (first === second) return a - b;
    return first < second !== isDescending ? -1 : 1;
  });
}

describe('stableOrder', () => {
  it('gives what comparing gives, both ways, what is unknown last', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(number), fc.boolean(), (keys, isDescending) => {
        const order = stableOrder(Float64Array.from(keys), isDescending);
        assert.deepEqual([...order], expected(keys, isDescending));
      }),
    );
  });

  it('does so for many keys as for few', () => {
    const keys = Array.from({ length: 40_000 }, (_, at) =>
      at % 97 === 0 ? Number.NaN : ((at * 7919) % 5_003) - 2_500.5,
    );
    for (const isDescending of [false, true]) {
      const order = stableOrder(Float64Array.from(keys), isDescending);
      assert.deepEqual([...order], expected(keys, isDescending));
    }
  });
});

describe('textRanks', () => {
  /** Texts of few and of many different ones are ranked in different ways. */
  function check(texts: readonly (string | null)[]): void {
    const ranks = textRanks(texts);
    const known = [...texts.keys()].filter((at) => texts[at]);
    for (const at of texts.keys()) assert.equal(Number.isNaN(ranks[at]), !texts[at]);
    const sorted = [...known].sort((a, b) => ranks[a]! - ranks[b]!);
    sorted.slice(1).forEach((at, before) => {
      const one = texts[sorted[before]!]!;
      const other = texts[at]!;
      const isSame = ranks[at] === ranks[sorted[before]!];
      assert.ok(isSame ? one === other : one < other, `${one} before ${other}`);
    });
  }

  it('orders texts by their units, equal ones alike', () => {
    check(['b', null, 'a', '', 'ä', 'b', '\u{1f600}', '\uffff', 'a\0', 'aa']);
    fc.assert(fc.property(fc.array(fc.option(fc.string({ unit: 'binary' }))), check), {
      numRuns: 40,
    });
  });

  it('orders many different texts with long beginnings in common', () => {
    const texts = Array.from({ length: 12_000 }, (_, at) => {
      const number = (at * 7919) % 11_000;
      if (at % 50 === 0) return null;
      if (at % 7 === 0) return `/v1/überraschung/${number}`;
      return `/api/v1/items/${number}/detail${at % 3 === 0 ? '' : '?lang=en'}`;
    });
    check(texts);
  });
});
