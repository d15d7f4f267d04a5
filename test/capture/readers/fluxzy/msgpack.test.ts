import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  elementsOf,
  membersOf,
  readPacked,
  skipPacked,
} from '../../../../src/capture/readers/fluxzy/msgpack';
import { pack, type PackedValue } from '../../writers/fluxzy';

describe('readPacked', () => {
  it('reads numbers of all kinds', () => {
    const spellings: readonly (readonly [readonly number[], number])[] = [
      [[0x05], 5],
      [[0xff], -1],
      [[0xcc, 0x80], 128],
      [[0xcd, 0x01, 0x00], 256],
      [[0xce, 0, 1, 0, 0], 65536],
      [[0xcf, 0, 0, 0, 1, 0, 0, 0, 0], 2 ** 32],
      [[0xd0, 0x80], -128],
      [[0xd1, 0xff, 0x00], -256],
      [[0xd2, 0xff, 0xff, 0, 0], -65536],
      [[0xd3, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0], -(2 ** 32)],
      [[0xca, 0x3f, 0x80, 0, 0], 1],
      [[0xcb, 0x3f, 0xe0, 0, 0, 0, 0, 0, 0], 0.5],
    ];
    for (const [bytes, value] of spellings) {
      const packed = readPacked(Uint8Array.from(bytes), 0);
      assert.deepEqual([packed?.kind, packed?.value], ['number', value]);
      assert.equal(packed?.range.end, bytes.length);
      for (let end = 0; end < bytes.length; end++) {
        assert.equal(readPacked(Uint8Array.from(bytes.slice(0, end)), 0), null);
      }
    }
  });

  it('reads times in all three lengths', () => {
    const seconds = [0x65, 0x9d, 0x1d, 0xdf];
    const short = Uint8Array.of(0xd6, 0xff, ...seconds);
    const date = new Date('2024-01-09T10:20:15.123Z');
    const before = new Date(-62135596800000);
    assert.equal(readPacked(short, 0)?.value, 0x659d1ddf * 1000);
    assert.equal(readPacked(pack(date), 0)?.value, date.getTime());
    assert.equal(readPacked(pack(before), 0)?.value, before.getTime());
    assert.equal(readPacked(Uint8Array.of(0xd6, 7, ...seconds), 0)?.kind, 'other');
  });

  it('goes behind whatever is written, and never behind what is cut', () => {
    const { value: anyValue } = fc.letrec<{ value: PackedValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        fc.string({ maxLength: 40 }),
        fc.uint8Array({ maxLength: 300 }),
        fc.array(tie('value'), { maxLength: 20 }),
        fc.dictionary(fc.string({ maxLength: 5 }), tie('value'), { maxKeys: 20 }),
      ),
    }));
    fc.assert(
      fc.property(anyValue, (value) => {
        const bytes = pack(value);
        assert.equal(skipPacked(bytes, 0), bytes.length);
        const cut = skipPacked(bytes.subarray(0, bytes.length - 1), 0);
        assert.equal(cut, null);
      }),
      { numRuns: 200 },
    );
  });

  it('ends with any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const end = skipPacked(bytes, 0);
        assert.ok(end === null || (end > 0 && end <= bytes.length));
        const value = readPacked(bytes, 0) ?? undefined;
        assert.ok(elementsOf(bytes, value, 50).length <= 50);
        assert.ok(membersOf(bytes, value, 50).size <= 50);
      }),
      { numRuns: 500 },
    );
  });
});
