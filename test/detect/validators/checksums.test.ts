import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isLuhn,
  isMod11Radix2,
  isVerhoeff,
  mod97,
  weightedSum,
} from '../../../src/detect/validators/checksums';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

/** The digit that makes `isRight` true behind `text`, and how many do. */
function checkDigits(text: string, isRight: (text: string) => boolean): string[] {
  return [...'0123456789'].filter((digit) => isRight(text + digit));
}

describe('checksums', () => {
  for (const [name, isRight] of [
    ['Luhn', isLuhn],
    ['Verhoeff', isVerhoeff],
  ] as const) {
    it(`${name}: exactly one digit completes a number, and a changed digit is seen`, () => {
      fc.assert(
        fc.property(digits(14), fc.nat(13), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
          const [check, ...more] = checkDigits(text, isRight);
          assert.ok(check !== undefined && more.length === 0);
          const changed = String((Number(text[at]) + by) % 10);
          assert.equal(isRight(text.slice(0, at) + changed + text.slice(at + 1) + check), false);
        }),
      );
    });

    it(`${name}: what is no digit is wrong`, () => {
      for (const text of ['', '0', 'a0', '12x4']) assert.equal(isRight(text), false);
    });
  }

  it('Verhoeff sees neighbours that changed places', () => {
    fc.assert(
      fc.property(digits(11), fc.nat(9), (text, at) => {
        fc.pre(text[at] !== text[at + 1]);
        const full = text + checkDigits(text, isVerhoeff)[0]!;
        const swapped = full.slice(0, at) + full[at + 1]! + full[at]! + full.slice(at + 2);
        assert.equal(isVerhoeff(swapped), false);
      }),
    );
  });

  it('mod 97 agrees with arithmetic on whole numbers', () => {
    fc.assert(
      fc.property(digits(15), (text) => {
        assert.equal(mod97(text), Number(BigInt(text) % 97n));
      }),
    );
    assert.equal(mod97('A'), 10);
    assert.equal(mod97('Z'), 35);
    assert.ok(Number.isNaN(mod97('a')));
  });

  it('mod 11-2 agrees with the published example', () => {
    assert.equal(isMod11Radix2('11010519491231002X'), true);
    assert.equal(isMod11Radix2('110105194912310021'), false);
    assert.equal(isMod11Radix2('07940'), true);
  });

  it('weighted sums leave out what has no weight', () => {
    assert.equal(weightedSum('1234', [1, 10]), 21);
  });
});
