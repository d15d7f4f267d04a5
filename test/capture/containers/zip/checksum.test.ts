import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { checksumOf } from '../../../../src/capture/containers/zip/checksum';

describe('checksumOf', () => {
  it('gives the values that everybody else gives', () => {
    assert.equal(checksumOf(new Uint8Array(0)), 0);
    assert.equal(checksumOf(encodeUtf8('123456789')), 0xcbf43926);
    assert.equal(checksumOf(new Uint8Array(32).fill(0xff)), 0xff6cab0b);
  });

  it('gives the same bit by bit, wherever eight bytes end', () => {
    const bytes = Uint8Array.from({ length: 67 }, (_, i) => (i * 151 + 7) & 0xff);
    let crc = 0xffff_ffff;
    bytes.forEach((byte, i) => {
      assert.equal(checksumOf(bytes.subarray(0, i)), ~crc >>> 0);
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ ((crc & 1) === 0 ? 0 : 0xedb88320);
    });
  });
});
