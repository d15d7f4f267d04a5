import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { encryptedContainer } from '../../src/decode/encryptedContainer';
import { fileMagic } from '../../src/decode/magic';

describe('encryptedContainer', () => {
  it('takes no random bytes, no text and no picture for one', () => {
    for (let i = 0; i < 50_000; i++) {
      assert.equal(encryptedContainer(randomBytes(80)), null);
    }
    for (const text of ['plain words', '-----BEGIN CERTIFICATE-----', 'Salted nuts', '']) {
      assert.equal(encryptedContainer(Buffer.from(text)), null);
    }
  });

  it('wants records of TLS from the first byte to the last', () => {
    const record = Buffer.concat([Buffer.from('1703030010', 'hex'), randomBytes(16)]);
    assert.equal(encryptedContainer(record), 'TLS');
    assert.equal(encryptedContainer(Buffer.concat([record, record])), 'TLS');
    assert.equal(encryptedContainer(record.subarray(0, 20)), null);
    assert.equal(encryptedContainer(Buffer.concat([record, Buffer.from([1])])), null);
    const handshake = Buffer.concat([Buffer.from('1603010010', 'hex'), randomBytes(16)]);
    assert.equal(encryptedContainer(handshake), null);
  });
});

describe('fileMagic', () => {
  it('names formats by their first bytes', () => {
    for (const [hex, format] of [
      ['89504e470d0a1a0a00', 'PNG'],
      ['ffd8ffe000104a464946', 'JPEG'],
      ['474946383961', 'GIF'],
      ['255044462d312e37', 'PDF'],
      ['504b0304', 'ZIP'],
      ['524946460000000057454250', 'WebP'],
      ['0000001866747970', 'MP4'],
    ] as const) {
      assert.equal(fileMagic(Buffer.from(hex, 'hex')), format);
    }
    const der = Buffer.alloc(300);
    der.set([0x30, 0x82, 1, 40]);
    assert.equal(fileMagic(der), 'DER');
    for (const bytes of [Buffer.alloc(0), Buffer.from('text'), der.subarray(1)])
      assert.equal(fileMagic(bytes), null);
  });
});
