import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DecodedValue } from '../../src/decode/model';
import { MembersMaker } from '../../src/detect/members';

/** A stand-in: members are told apart by identity alone. */
function value(): DecodedValue {
  return {} as DecodedValue;
}

describe('members', () => {
  it('agree with a plain map, however many objects share their names', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c', '__proto__', 'toString', 'd1', 'd2'), {
      maxLength: 90,
    });
    fc.assert(
      fc.property(fc.array(names, { maxLength: 8 }), (objects) => {
        const maker = new MembersMaker();
        for (const keys of objects) {
          const members = maker.make();
          const plain = new Map<string, DecodedValue>();
          for (const [at, name] of keys.entries()) {
            const key = at > 60 ? `${name}${String(at)}` : name;
            const one = value();
            members.add(key, one);
            if (!plain.has(key)) plain.set(key, one);
          }
          for (const [key, one] of plain) assert.equal(members.get(key), one);
          for (const key of ['x', 'constructor', '']) assert.equal(members.has(key), false);
        }
      }),
    );
  });

  it('tell up to two of the wanted ones, and not the one that asks', () => {
    const members = new MembersMaker().make();
    const all = ['imei', 'model', 'brand', 'os'].map((name) => {
      const one = value();
      members.add(name, one);
      return one;
    });
    const wanted = ['os', 'model', 'imei'];
    assert.deepEqual(members.among(wanted, value()), [all[0], all[1]]);
    assert.deepEqual(members.among(wanted, all[0]!), [all[1], all[3]]);
    assert.deepEqual(members.among(['none'], value()), []);
    assert.equal(members.size, 4);
  });
});
