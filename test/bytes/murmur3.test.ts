import assert from 'node:assert/strict';
import { murmur128, murmur32 } from '../../src/bytes/murmur3';
import { encodeUtf8 } from '../../src/bytes/text';

describe('MurmurHash3', () => {
  it('gives the 32-bit hashes that other implementations give', () => {
    const known: readonly (readonly [string, number])[] = [
      ['', 0],
      ['test', 0xba6bd213],
      ['Hello, world!', 0xc0363e43],
      ['The quick brown fox jumps over the lazy dog', 0x2e4ff723],
    ];
    for (const [text, hash] of known) assert.equal(murmur32(encodeUtf8(text)), hash, text);
  });

  it('gives the 128-bit hashes that other implementations give', () => {
    const known: readonly (readonly [string, string])[] = [
      ['', '00000000000000000000000000000000'],
      ['hello', 'cbd8a7b341bd9b025b1e906a48ae1d19'],
      ['The quick brown fox jumps over the lazy dog', 'e34bbc7bbc071b6c7a433ca9c49a9347'],
    ];
    for (const [text, hash] of known) assert.equal(murmur128(encodeUtf8(text)), hash, text);
  });

  it('reads bytes that begin inside a larger buffer', () => {
    const whole = encodeUtf8('..Hello, world!..');
    assert.equal(murmur32(whole.subarray(2, 15)), 0xc0363e43);
  });
});
