import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PackedOffsets } from '../../src/bytes/packedOffsets';

describe('packed offsets', () => {
  it('keep every number as it is, in any order', () => {
    const number = fc.oneof(
      fc.nat(1000),
      fc.integer({ min: 2 ** 32 - 3, max: 2 ** 32 + 3 }),
      fc.integer({ min: 2 ** 40, max: 2 ** 40 + 9 }),
      fc.constant(Number.MAX_SAFE_INTEGER),
    );
    const list = fc.tuple(fc.nat(1030), fc.array(number)).map(([first, rest]) => {
      return [...Array.from({ length: first }, (_, i) => 7 * i), ...rest];
    });
    fc.assert(
      fc.property(list, (numbers) => {
        const packed = PackedOffsets.of(numbers);
        assert.equal(packed.length, numbers.length);
        assert.deepEqual(
          numbers.map((_, i) => packed.at(i)),
          numbers,
        );
        assert.equal(packed.at(numbers.length), undefined);
        assert.equal(packed.at(-1), undefined);
      }),
    );
  });

  it('take four bytes for a number, in large files too', () => {
    const before = process.memoryUsage().arrayBuffers;
    const count = 500_000;
    const packed = new PackedOffsets();
    for (let i = 0; i < count; i++) packed.push(2 ** 41 + 5000 * i);
    const bytes = process.memoryUsage().arrayBuffers - before;
    assert.equal(packed.at(count - 1), 2 ** 41 + 5000 * (count - 1));
    assert.ok(bytes < 5 * count, `${bytes / count} bytes`);
  });
});
