import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { inputBits, inspect, provenBits, textGain, trim } from '../../src/decode/proof';
import { base64, base64url, bytesOf, hex } from './support';

const gain = (coded: string, decoded: string | Uint8Array, bits: number, ratio: number): number => {
  const bytes = bytesOf(coded);
  return textGain(bytesOf(decoded), inputBits(bytes, 0, bytes.length, bits, ratio));
};

describe('textGain', () => {
  it('proves short texts, and what was coded twice', () => {
    for (const text of [
      'hello world',
      '356938035643809',
      'привет',
      '你好，世界',
      base64('some words'),
      'a%20b%20c%20d%20e%20f',
    ]) {
      assert.ok(gain(base64(text), text, 6, 4 / 3) >= provenBits, text);
    }
    assert.ok(gain(hex('hello world'), 'hello world', 4, 2) >= provenBits);
  });

  it('proves no random run', () => {
    for (let i = 0; i < 100_000; i++) {
      const bytes = randomBytes(6 + (i % 20));
      assert.ok(gain(base64url(bytes), bytes, 6, 4 / 3) < provenBits, bytes.toString('hex'));
    }
  });

  it('looks at the rest of a long text too', () => {
    const long = Buffer.concat([
      Buffer.from('words and more words. '.repeat(200)),
      Buffer.from([0]),
    ]);
    assert.equal(textGain(long, 8), -Infinity);
    assert.ok(textGain(long.subarray(0, -1), 8) > 1000);
  });

  it('forgives a character that is cut at the end of a long text', () => {
    const long = Buffer.from('设置页面'.repeat(30));
    assert.ok(textGain(long.subarray(0, -1), 8) > provenBits);
    assert.equal(textGain(Buffer.from('设置').subarray(0, -1), 8), -Infinity);
  });
});

describe('inputBits', () => {
  it('is what the characters cost as text where that is less than by their alphabet', () => {
    const word = bytesOf('aaaaaaaaaaaaaaaa');
    assert.ok(inputBits(word, 0, word.length, 6, 4 / 3) < 7.3);
    const run = bytesOf(base64(randomBytes(300)));
    assert.equal(inputBits(run, 0, run.length, 6, 4 / 3), 8);
    assert.equal(inputBits(run, 0, 0, 6, 4 / 3), 0);
  });
});

describe('inspect and trim', () => {
  it('tell classes, text, and where white space ends', () => {
    const bytes = bytesOf(' \r\n{"a":1}\t ');
    assert.deepEqual(trim(bytes, 0, bytes.length), [3, 10]);
    assert.deepEqual(trim(bytesOf('  '), 0, 2), [2, 2]);
    assert.equal(inspect(bytes, 0, bytes.length).isText, true);
    assert.equal(inspect(Uint8Array.of(0x61, 0), 0, 2).isText, false);
    assert.equal(inspect(Uint8Array.of(0xc3), 0, 1).isText, false);
  });
});
