import assert from 'node:assert/strict';
import { ValueIds } from '../../../src/verdict/correlate/valueIds';

describe('ValueIds', () => {
  it('gives equal values one id and others another, however long', () => {
    const ids = new ValueIds(7);
    const long = 'a'.repeat(10_000);
    assert.equal(ids.of('x'), ids.of('x'));
    assert.notEqual(ids.of('x'), ids.of('y'));
    assert.equal(ids.of(long), ids.of(long));
    assert.notEqual(ids.of(long), ids.of(`${long}a`));
    assert.match(ids.of('z'), /^v\d+$/);
  });

  it('bounds what it keeps, and never gives one id to two values', () => {
    const ids = new ValueIds(7, 3);
    const [a, b, c, d, again] = ['a', 'b', 'c', 'd', 'd'].map((value) => ids.of(value));
    assert.equal(new Set([a, b, c, d, again]).size, 5);
    assert.deepEqual(
      ['a', 'b', 'c'].map((value) => ids.of(value)),
      [a, b, c],
    );
  });

  it('tells a hundred thousand values apart', () => {
    const ids = new ValueIds(2_882_343_476);
    const seen = new Set<string>();
    for (let index = 0; index < 100_000; index++) seen.add(ids.of(`value ${index}`));
    assert.equal(seen.size, 100_000);
    assert.notEqual(ids.of('\u0100'), ids.of('\u0000'));
    assert.notEqual(ids.of('a'), ids.of('a\0'));
  });
});
