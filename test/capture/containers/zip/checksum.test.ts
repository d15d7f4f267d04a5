import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { checksumOf } from '../../../../src/capture/containers/zip/checksum';

describe('checksumOf', () => {
  it('gives the values that everybody else gives', () => {
    assert.equal(checksumOf(new Uint8Array(0)), 0);
    assert.equal(checksumOf(encodeUtf8('123456789')), 0xcbf43926);
    assert.equal(checksumOf(new Uint8Array(32).fill(0xff)), 0xff6cab0b);
  });
});
