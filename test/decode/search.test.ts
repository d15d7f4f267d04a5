import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexOf } from '../../src/decode/search';

describe('indexOf', () => {
  it('is what Buffer finds, within the range', () => {
    const byte = fc.integer({ min: 0x61, max: 0x63 });
    fc.assert(
      fc.property(
        fc.array(byte, { maxLength: 60 }),
        fc.array(byte, { minLength: 1, maxLength: 4 }),
        fc.nat(20),
        fc.nat(60),
        (text, needle, start, length) => {
          const end = Math.min(text.length, start + length);
          const within = Buffer.from(text.slice(0, end));
          const expected = start > end ? -1 : within.indexOf(Buffer.from(needle), start);
          assert.equal(
            indexOf(Uint8Array.from(text), Uint8Array.from(needle), start, end),
            expected,
          );
        },
      ),
    );
  });
});
