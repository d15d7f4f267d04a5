import assert from 'node:assert/strict';
import { Arrangements } from '../../src/session/arrangements';
import type { Arranged } from '../../src/view/arrange/model';

/** More than fits into one part. */
const total = 100_000;

function arranged(isBackwards: boolean): Arranged {
  const exchanges = new Uint32Array(total).map((_, at) => (isBackwards ? total - 1 - at : at));
  return { exchanges, groups: [], ranks: new Uint8Array() };
}

describe('Arrangements', () => {
  it('give all parts of one order, though another is made in between', () => {
    const arrangements = new Arrangements();
    let made = 0;
    const make = (isBackwards: boolean) => () => {
      made++;
      return arranged(isBackwards);
    };
    const first = arrangements.part(0, null, make(false));
    const other = arrangements.part(0, null, make(true));
    assert.notEqual(first.stamp, other.stamp);
    const second = arrangements.part(first.exchanges.length, first.stamp, make(false));
    assert.equal(second.exchanges[0], first.exchanges.length);
    assert.equal(arrangements.part(1, other.stamp, make(true)).exchanges[0], total - 2);
    assert.equal(made, 2);
  });

  it('say by another stamp that an order is gone', () => {
    const arrangements = new Arrangements();
    const { stamp } = arrangements.part(0, null, () => arranged(false));
    for (let editor = 0; editor < 3; editor++) arrangements.part(0, null, () => arranged(true));
    assert.notEqual(arrangements.part(9, stamp, () => arranged(false)).stamp, stamp);
  });
});
