import assert from 'node:assert/strict';
import { xxHash32 } from '../../src/decode/xxHash32';
import { bytesOf } from './support';

describe('xxHash32', () => {
  it('gives the sums of the specification', () => {
    for (const [text, sum] of [
      ['', 0x02cc5d05],
      ['a', 0x550d7456],
      ['abc', 0x32d153ff],
      ['Nobody inspects the spammish repetition', 0xe2293b2f],
    ] as const) {
      const bytes = bytesOf(`--${text}--`);
      assert.equal(xxHash32(bytes, 2, bytes.length - 2), sum, text);
    }
  });
});
