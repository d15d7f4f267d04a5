import assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupIn, listEntries, placeFinder } from '../../src/webview/listEntries';
import type { ArrangedList } from '../../src/webview/listEntries';

/** Severities of 0 to 5, from `none` (0) to `critical` (4). */
const arranged: ArrangedList = {
  exchanges: Uint32Array.of(4, 2, 0, 1, 3),
  groups: [
    { label: 'b.example', count: 3 },
    { label: 'a.example', count: 2 },
  ],
  ranks: Uint8Array.of(1, 4, 0, 2, 0),
};
const none: ReadonlySet<number> = new Set();

function shownOf(list: ArrangedList | null, shown: number[] | null, total: number, folded = none) {
  const entries = listEntries(list, shown && Uint32Array.from(shown), total, folded);
  const places = entries.places ?? Uint32Array.from({ length: total }, (_, at) => at);
  return [...places].map((entry) => {
    const group = groupIn(entry);
    if (group === null) return entry;
    const { label, count, severity, isFolded } = entries.groups[group]!;
    return `${isFolded ? '+' : '-'} ${label} ${count} ${severity}`;
  });
}

describe('listEntries', () => {
  it('leaves the capture as it is where nothing is arranged', () => {
    assert.deepEqual(shownOf(null, null, 3), [0, 1, 2]);
    assert.deepEqual(shownOf(null, [0, 2], 3), [0, 2]);
  });

  it('puts a head before each group, and what is not arranged yet last', () => {
    assert.deepEqual(shownOf(arranged, null, 6), [
      '- b.example 3 critical',
      ...[4, 2, 0],
      '- a.example 2 medium',
      ...[1, 3, 5],
    ]);
  });

  it('counts what the filter leaves, and shows no group without any of it', () => {
    assert.deepEqual(shownOf(arranged, [0, 4], 5), ['- b.example 2 low', 4, 0]);
  });

  it('shows the head alone of a group that is folded, by its lowest number', () => {
    assert.deepEqual(shownOf(arranged, null, 5, new Set([0])), [
      '+ b.example 3 critical',
      '- a.example 2 medium',
      ...[1, 3],
    ]);
  });

  it('finds each exchange where it stands', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 });
    fc.assert(
      fc.property(order, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), (exchanges, shown) => {
        const list = {
          exchanges: Uint32Array.from(exchanges),
          groups: [],
          ranks: new Uint8Array(),
        };
        const entries = listEntries(list, Uint32Array.from(shown), 8, none);
        const placeOf = placeFinder(entries, 8);
        for (const exchange of exchanges) {
          const place = [...entries.places!].indexOf(exchange);
          assert.equal(placeOf(exchange), shown.includes(exchange) ? place : null);
        }
      }),
    );
  });
});
