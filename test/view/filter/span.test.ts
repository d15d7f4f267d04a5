import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ExchangeBits } from '../../../src/view/filter/bits';
import { filterExchanges } from '../../../src/view/filter/filter';
import { keptFilter } from '../../../src/view/filter/keep';
import { readSpan, spanIn, withSpan } from '../../../src/view/filter/span';
import { digestWith } from '../arrange/digestWith';

const startMs = 1_588_312_991_402;
const digests = [
  ...[0, 400, 12_000, 12_999, 40_250, 61_000].map((ms, index) =>
    digestWith(index, { startedAtMs: startMs + ms }),
  ),
  digestWith(6, { startedAtMs: null }),
];

function left(text: string): number[] {
  const { exchanges, errors } = filterExchanges(text, null, digests, digests.length);
  assert.deepEqual(errors, []);
  return [...new ExchangeBits(exchanges!).list()];
}

describe('time in the filter', () => {
  it('counts seconds since the first exchange, both ends in', () => {
    assert.deepEqual(left('time:12-40.25'), [2, 3, 4]);
    assert.deepEqual(left('time:12'), [2, 3]);
    assert.deepEqual(left('time:0.4'), [1]);
    assert.deepEqual(left('time:>12'), [4, 5]);
    assert.deepEqual(left('time:<=12'), [0, 1, 2, 3]);
    assert.deepEqual(left('-time:12-40.25'), [0, 1, 5, 6]);
    assert.deepEqual(left('time:0-1,61'), [0, 1, 5]);
  });

  it('says what is no time', () => {
    const [error] = filterExchanges('time:noon', null, digests, 7).errors;
    assert.match(error!.message, /takes a number, time:12-40, not “noon”/);
    assert.equal(readSpan('1-2-3'), null);
    assert.equal(readSpan('-4'), null);
  });

  it('may be kept: it is numbers', () => {
    assert.equal(keptFilter('time:140.25-212.5 jo'), 'time:140.25-212.5');
  });
});

describe('the span of a filter', () => {
  it('takes the place of the one before, and leaves the rest', () => {
    const text = withSpan('host:a "x y"', { fromMs: 12_000, toMs: 40_250 });
    assert.equal(text, 'host:a "x y" time:12-40.25 ');
    assert.equal(withSpan(text, { fromMs: 0, toMs: 500 }), 'host:a "x y" time:0-0.5 ');
    assert.equal(withSpan(text, null), 'host:a "x y" ');
    assert.equal(withSpan('time:1-2', null), '');
    assert.equal(withSpan('-time:1-2 time:>9', null), '-time:1-2 time:>9 ');
  });

  it('comes back as it was written', () => {
    const ms = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(ms, ms, fc.string(), (one, length, text) => {
        const span = { fromMs: one, toMs: one + length };
        const written = withSpan('host:a', span);
        assert.deepEqual(spanIn(written), span);
        // Any text takes one, and gives it back.
        assert.equal(spanIn(withSpan(withSpan(text, span), null)), null);
      }),
    );
  });
});
