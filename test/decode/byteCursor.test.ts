import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByteCursor, floatText } from '../../src/decode/byteCursor';
import { ByteWriter } from './writers/byteWriter';

describe('ByteCursor', () => {
  it('reads back what was written, in either order of bytes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), fc.double(), (number, double) => {
        const bytes = new ByteWriter()
          .big(number, 8)
          .little(number, 8)
          .double(double)
          .double(double, true)
          .varint(number)
          .end();
        const cursor = new ByteCursor(bytes, 0, bytes.length);
        assert.equal(cursor.unsigned64(), number);
        assert.equal(cursor.signed64(true), BigInt.asIntN(64, number));
        assert.deepEqual([cursor.float64(), cursor.float64(true)], [double, double]);
        assert.equal(cursor.varint(), number);
        assert.deepEqual([cursor.left, cursor.isPast], [0, false]);
      }),
    );
  });

  it('gives zero past the end, and says so', () => {
    const cursor = new ByteCursor(Uint8Array.of(1, 2, 3), 1, 3);
    assert.equal(cursor.unsigned(4), 0);
    assert.equal(cursor.isPast, true);
    assert.equal(cursor.at, 1);
    assert.equal(new ByteCursor(new Uint8Array(20).fill(0xff), 0, 20).varint(), 0n);
    assert.equal(cursor.take(-1), -1);
  });
});

describe('floatText', () => {
  it('is the shortest text that gives the number again', () => {
    assert.equal(floatText(Math.fround(0.1), true), '0.1');
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.equal(Math.fround(Number(floatText(value, true))) + 0, value + 0);
        assert.equal(Number(floatText(value)) + 0, value + 0);
      }),
    );
  });
});
