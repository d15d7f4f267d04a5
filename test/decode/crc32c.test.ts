import assert from 'node:assert/strict';
import { crc32c } from '../../src/decode/crc32c';
import { bytesOf } from './support';

describe('crc32c', () => {
  it('gives the sums of RFC 3720', () => {
    assert.equal(crc32c(new Uint8Array(32), 0, 32), 0x8a9136aa);
    assert.equal(crc32c(new Uint8Array(32).fill(0xff), 0, 32), 0x62a8ab43);
    assert.equal(crc32c(bytesOf('x123456789x'), 1, 10), 0xe3069283);
  });
});
