import assert from 'node:assert/strict';
import { createCipheriv, type CipherGCM } from 'node:crypto';
import fc from 'fast-check';
import type { CipherKind } from '../../src/bytes/platform';
import { decrypt } from '../../src/platform/decrypt.node';

function encrypt(
  kind: CipherKind,
  key: Uint8Array,
  iv: Uint8Array,
  bytes: Uint8Array,
  isPadded = true,
): Uint8Array {
  const name = `aes-${String(key.length * 8)}-${kind.slice(4)}`;
  const cipher = createCipheriv(name, key, kind === 'aes-ecb' ? null : iv);
  cipher.setAutoPadding(isPadded);
  const out = [cipher.update(bytes), cipher.final()];
  if (kind === 'aes-gcm') out.push((cipher as CipherGCM).getAuthTag());
  return Uint8Array.from(Buffer.concat(out));
}

const unhex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const keys = fc
  .constantFrom(16, 24, 32)
  .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }));
const block = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('decrypt', () => {
  it('knows the examples of NIST', () => {
    // SP 800-38A, F.2.1 and F.5.1: the first block.
    const key = unhex('2b7e151628aed2a6abf7158809cf4f3c');
    const plain = '6bc1bee22e409f96e93d7e117393172a';
    const cbc = decrypt(
      'aes-cbc',
      key,
      unhex('000102030405060708090a0b0c0d0e0f'),
      unhex('7649abac8119b246cee98e9b12e9197d'),
    );
    assert.equal(Buffer.from(cbc.bytes).toString('hex'), plain);
    assert.deepEqual([cbc.isPadded, cbc.problem], [false, null], 'without padding it stays raw');
    const ctr = decrypt(
      'aes-ctr',
      key,
      unhex('f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff'),
      unhex('874d6191b620e3261bef6864990db6ce'),
    );
    assert.equal(Buffer.from(ctr.bytes).toString('hex'), plain);
  });

  for (const kind of ['aes-cbc', 'aes-ctr', 'aes-gcm', 'aes-ecb'] as const) {
    it(`undoes ${kind}`, () => {
      fc.assert(
        fc.property(keys, block, fc.uint8Array({ maxLength: 100 }), (key, iv, bytes) => {
          const { bytes: back, problem } = decrypt(kind, key, iv, encrypt(kind, key, iv, bytes));
          assert.deepEqual(back, bytes);
          assert.equal(problem, null);
        }),
      );
    });

    it(`never throws on ${kind}`, () => {
      const any = fc.uint8Array({ maxLength: 70 });
      fc.assert(
        fc.property(any, any, any, (key, iv, bytes) => {
          const answer = decrypt(kind, key, iv, bytes);
          assert.ok(answer.bytes.length <= bytes.length);
          if (![16, 24, 32].includes(key.length)) assert.equal(answer.problem, 'key');
        }),
      );
    });
  }

  it('gives whole blocks where the last one is not', () => {
    const key = new Uint8Array(16);
    const iv = new Uint8Array(16).fill(1);
    const plain = Uint8Array.from(Buffer.from('the first block!the second one..'));
    const cut = decrypt('aes-cbc', key, iv, encrypt('aes-cbc', key, iv, plain).subarray(0, 37));
    assert.deepEqual([cut.bytes, cut.problem], [plain, 'length']);
  });

  it('gives what was recovered where the tag is wrong, and says so', () => {
    const key = new Uint8Array(32);
    const iv = new Uint8Array(12).fill(1);
    const plain = Uint8Array.from(Buffer.from('some words'));
    const sealed = encrypt('aes-gcm', key, iv, plain);
    sealed[sealed.length - 1]! ^= 1;
    const answer = decrypt('aes-gcm', key, iv, sealed);
    assert.deepEqual([answer.bytes, answer.problem], [plain, 'tag']);
  });
});
