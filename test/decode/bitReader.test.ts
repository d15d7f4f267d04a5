import assert from 'node:assert/strict';
import { BitReader } from '../../src/decode/bitReader';

describe('BitReader', () => {
  it('reads from the lowest bit of each byte on', () => {
    const input = new BitReader(Uint8Array.of(0b1010_0110, 0b0000_0001, 0xff));
    assert.deepEqual([input.bits(1), input.bits(2), input.bits(5), input.bits(9)], [0, 3, 20, 257]);
  });

  it('says when nothing is left, and reads up to 24 bits at once', () => {
    const input = new BitReader(Uint8Array.of(0xff, 0xff, 0x7f));
    assert.equal(input.bits(24), 0x7fffff);
    assert.equal(input.bits(1), -1);
    assert.equal(input.bits(0), 0);
  });

  it('drops what is left of a byte', () => {
    const input = new BitReader(Uint8Array.of(0xff, 0x02));
    input.bits(3);
    input.align();
    assert.equal(input.bits(8), 2);
  });
});
