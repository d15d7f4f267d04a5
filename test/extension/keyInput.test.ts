import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aesKeys, keyBytes, vectors } from '../../src/extension/keyInput';

const shown = (all: readonly Uint8Array[]): string[] =>
  all.map((bytes) => Buffer.from(bytes).toString('latin1'));

describe('a typed key', () => {
  it('is read as digits, as text, and as base64', () => {
    const asBase64 = Buffer.from('6b6579', 'base64').toString('latin1');
    assert.deepEqual(shown(keyBytes('6b6579')), ['key', '6b6579', asBase64]);
    assert.deepEqual(shown(keyBytes('0x6b6579')).slice(0, 2), ['key', '0x6b6579']);
    assert.deepEqual(shown(keyBytes('a key!')), ['a key!']);
    assert.deepEqual(shown(keyBytes('a2V5')), ['a2V5', 'key']);
    assert.deepEqual(keyBytes(''), []);
  });

  it('is what it is said to be', () => {
    assert.deepEqual(shown(keyBytes('hex:6b 65 79')), ['key']);
    assert.deepEqual(shown(keyBytes('text:6b6579')), ['6b6579']);
    assert.deepEqual(shown(keyBytes('base64:a2V5')), ['key']);
    assert.deepEqual(keyBytes('hex:xyz'), []);
    assert.deepEqual(keyBytes('base64:!'), []);
  });

  it('is found again, however it is spelt', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (key) => {
        const bytes = Buffer.from(key);
        for (const typed of [bytes.toString('hex'), bytes.toString('base64')]) {
          assert.ok(aesKeys(typed).some((candidate) => bytes.equals(candidate)));
        }
        assert.deepEqual(aesKeys(`hex:${bytes.toString('hex')}`), [key]);
      }),
    );
  });

  it('fits AES by its length alone', () => {
    assert.equal(aesKeys('x'.repeat(15)).length, 0);
    assert.equal(aesKeys('x'.repeat(24)).length, 1);
    // As many digits as an MD5 has are 16 bytes, or 32 characters.
    assert.deepEqual(
      aesKeys('0f'.repeat(16)).map(({ length }) => length),
      [16, 32, 24],
    );
  });
});

describe('a typed vector', () => {
  it('may be left out', () => {
    assert.deepEqual(vectors('', false), [new Uint8Array(0)]);
  });

  it('has the length that the cipher takes', () => {
    assert.equal(vectors('00'.repeat(16), false)[0]?.length, 16);
    assert.deepEqual(vectors('short', false), []);
    assert.equal(vectors('00'.repeat(12), true)[0]?.length, 12);
    assert.equal(vectors('eight by', true)[0]?.length, 8);
  });
});
